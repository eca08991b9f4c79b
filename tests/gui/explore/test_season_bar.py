"""Closed months are marked in the bar of a season, and said."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.gui.explore.spot_detail import SpotDetail
from lingyuan_trip.gui.explore.spot_detail.season_bar import SeasonBar
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.theme import explore_sizes as sizes
from tests.gui.window import find, workspace

_SUMMER = Fact(frozenset({6, 7}), Evidence(EvidenceStatus.ESTIMATED))
_WIDTH = 240


def barred(look: Look, bar: SeasonBar) -> set[int]:
    """The months with a bar in the middle of their cell."""
    bar.resize(_WIDTH, bar.sizeHint().height())
    picture = bar.grab().toImage()
    y = sizes.SEASON_CELL_HEIGHT // 2
    middles = {month: round((month - 0.5) * _WIDTH / 12) for month in range(1, 13)}
    ink = look.color("ink3").name()
    return {m for m, x in middles.items() if QColor(picture.pixel(x, y)).name() == ink}


def test_closed_months_are_barred(qtbot: QtBot, look: Look) -> None:
    bar = SeasonBar(look, _SUMMER, 7, {12, 1, 2})
    qtbot.addWidget(bar)
    assert barred(look, bar) == {12, 1, 2}
    assert bar.accessibleName() == "适宜季节 6–7 月；12–2 月不开放"


def test_an_open_spot_has_no_bars(qtbot: QtBot, look: Look) -> None:
    bar = SeasonBar(look, _SUMMER, 7)
    qtbot.addWidget(bar)
    assert barred(look, bar) == set()
    assert bar.accessibleName() == "适宜季节 6–7 月"


def test_the_ski_slope_says_when_it_is_closed(window: MainWindow) -> None:
    window.show_page("explore")
    workspace(window).selection.select_spot("wanyuan-ski")
    (bar,) = window.findChildren(SeasonBar)
    assert "3–11 月不开放" in bar.accessibleName()
    said = [words.text() for words in find(window, SpotDetail, "spotDetail").findChildren(QLabel)]
    assert "3–11 月不开放" in said
