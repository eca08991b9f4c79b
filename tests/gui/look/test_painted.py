"""What the pages really paint can be read: only declared pairs of colours, with enough contrast."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.theme import Theme
from lingyuan_trip.gui.theme.pairs import MARK_CONTRAST, MARKS_ON, TEXT_CONTRAST, TEXT_ON
from tests.gui.look.colors import contrast
from tests.gui.look.painted import Mark, painted
from tests.gui.look.walk import THEMES, open_window, walk

EXEMPT = {"line2"}
"""Icons of controls that cannot be used; WCAG asks no contrast of them."""


def roles_of(theme: Theme, color: str) -> set[str]:
    return {role for role, value in theme.roles().items() if value.lower() == color.lower()}


def undeclared(theme: Theme, mark: Mark) -> str:
    """What is wrong with the colours of a mark; empty where nothing is."""
    table, least = (TEXT_ON, TEXT_CONTRAST) if mark.words.strip() else (MARKS_ON, MARK_CONTRAST)
    inks, grounds = roles_of(theme, mark.ink), roles_of(theme, mark.ground)
    if not mark.words.strip() and inks & EXEMPT:
        return ""
    told = f"{mark.words!r} {mark.ink} {sorted(inks)} on {mark.ground} {sorted(grounds)}"
    if contrast(mark.ink, mark.ground) < least:
        return f"{told}: contrast {contrast(mark.ink, mark.ground):.2f}"
    if grounds and not any(inks & set(table.get(ground, ())) for ground in grounds):
        return f"{told}: not declared"
    return ""


def judged(look: Look, widget: QWidget) -> list[str]:
    marks = [mark for mark in painted(widget) if mark.ground]
    return sorted({words for mark in marks if (words := undeclared(look.theme, mark))})


@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_on_every_page_is_declared(
    qtbot: QtBot, look: Look, tmp_path: Path, theme: ThemeChoice
) -> None:
    look.choose(theme)
    window = open_window(qtbot, look, tmp_path)
    seen, wrong = 0, []
    for size in ((1440, 900), (1024, 640)):
        for sight in walk(window, size, theme.value):
            seen += len(painted(window))
            wrong += [f"{sight.where}: {words}" for words in judged(look, window)]
    window.close()
    assert seen > 500
    assert wrong == [], "\n".join(wrong)


class Faint(QWidget):
    """Pale words on paper."""

    def __init__(self, ink: str, ground: str) -> None:
        super().__init__()
        self._ink, self._ground = ink, ground
        self.resize(120, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        painter.setPen(QColor(self._ink))
        painter.drawText(self.rect(), "淡")


@pytest.mark.parametrize(
    ("ink", "ground", "wrong"),
    [("ink", "paper", ""), ("line", "paper", "contrast"), ("on_cin", "ink", "not declared")],
)
def test_a_pair_that_must_not_be_is_found(
    qtbot: QtBot, look: Look, ink: str, ground: str, wrong: str
) -> None:
    roles = look.theme.roles()
    widget = Faint(roles[ink], roles[ground])
    qtbot.addWidget(widget)
    widget.show()
    found = judged(look, widget)
    assert bool(found) is bool(wrong)
    assert all(wrong in words for words in found)
