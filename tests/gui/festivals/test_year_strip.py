from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.month_grid import Month
from lingyuan_trip.gui.festivals.year_strip import YearStrip
from lingyuan_trip.gui.look import Look
from tests.gui.festivals.builders import make_festival, make_guidebook


@pytest.fixture
def strip(qtbot: QtBot, look: Look) -> YearStrip:
    made = YearStrip(look, Month(2026, 9), dt.date(2026, 9, 9))
    qtbot.addWidget(made)
    made.set_festivals(make_guidebook().festivals)
    made.resize(900, made.sizeHint().height())
    made.show()
    return made


def _middle(strip: YearStrip, lane: int, span: int) -> QPoint:
    return strip.bar_box(lane, strip.lanes[lane].spans[span].dates).center().toPoint()


def test_a_click_on_a_bar_goes_to_its_first_day(qtbot: QtBot, strip: YearStrip) -> None:
    with qtbot.waitSignal(strip.day_chosen) as chosen:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=_middle(strip, 0, 0))
    assert chosen.args == [dt.date(2026, 6, 18)]


def test_a_click_beside_bars_goes_to_the_month(qtbot: QtBot, strip: YearStrip) -> None:
    april = strip.bar_box(0, DateRange(dt.date(2026, 4, 10), dt.date(2026, 4, 20)))
    with qtbot.waitSignal(strip.month_chosen) as chosen:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=april.center().toPoint())
    assert chosen.args == [Month(2026, 4)]


@pytest.mark.parametrize(
    ("key", "month"),
    [
        (Qt.Key.Key_Left, Month(2026, 8)),
        (Qt.Key.Key_Right, Month(2026, 10)),
        (Qt.Key.Key_Up, Month(2025, 9)),
        (Qt.Key.Key_Down, Month(2027, 9)),
    ],
)
def test_arrows_leaf(qtbot: QtBot, strip: YearStrip, key: Qt.Key, month: Month) -> None:
    with qtbot.waitSignal(strip.month_chosen) as chosen:
        QTest.keyClick(strip, key)
    assert chosen.args == [month]


def test_holidays_are_marked_and_forgotten_with_the_year(strip: YearStrip, look: Look) -> None:
    def shows_cinnabar() -> bool:
        picture = strip.grab().toImage()
        x = round(strip.bar_box(0, october).center().x())
        column = {QColor(picture.pixel(x, y)).name() for y in range(strip.height())}
        return look.color("cin").name() in column

    october = DateRange(dt.date(2026, 10, 1), dt.date(2026, 10, 7))
    assert not shows_cinnabar()
    strip.set_days_off((october,))
    assert shows_cinnabar()
    strip.show_month(Month(2027, 9))
    assert not shows_cinnabar()


def test_another_year_builds_its_own_lanes(strip: YearStrip) -> None:
    strip.show_month(Month(2023, 6))
    assert [span.certainty for span in strip.lanes[0].spans] == ["dated"]
    assert strip.accessibleName() == "2023 年全年节庆"


def test_many_festivals_do_not_push_the_month_away(strip: YearStrip) -> None:
    strip.set_festivals([make_festival(f"f{n}") for n in range(200)])
    assert strip.sizeHint().height() < 300


def test_compact_is_lower(strip: YearStrip) -> None:
    before = strip.sizeHint().height()
    strip.set_compact(True)
    assert strip.sizeHint().height() < before
