"""Every page at every size: nothing outside its place, overlapping, cut off or elided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.look.rules import defects, elided, misprinted
from tests.gui.look.walk import LANGUAGES, SIZES, THEMES, Sight, open_window, speaking, walk

LARGE_TEXT = ((1280, 720), (1600, 1000), (3840, 2160))


@pytest.fixture(params=LANGUAGES)
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, look: Look, tmp_path: Path
) -> Iterator[MainWindow]:
    """The real window in one language."""
    with speaking(request.param):
        opened = open_window(qtbot, look, tmp_path)
        yield opened
        opened.close()
        look.set_scale(1.0)


def wrong_with(sight: Sight) -> list[str]:
    window = sight.window
    found = [*defects(window), *elided(window), *misprinted(window)]
    return [f"{sight.where}: {words}" for words in found]


def test_every_page_at_every_size_in_every_theme(window: MainWindow, look: Look) -> None:
    wrong = []
    for theme in THEMES:
        look.choose(theme)
        for size in SIZES:
            for sight in walk(window, size, theme.value):
                # Colours move nothing, so words are measured in one theme only.
                wrong += wrong_with(sight) if theme is THEMES[0] else defects(window)
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("scale", [1.3, 2.0])
def test_every_page_with_large_text(window: MainWindow, look: Look, scale: float) -> None:
    look.set_scale(scale)
    wrong = []
    for size in LARGE_TEXT:
        for sight in walk(window, size, f"{scale:.0%}"):
            wrong += wrong_with(sight)
    assert wrong == [], "\n".join(wrong)
