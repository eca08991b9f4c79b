from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.calendar_day import LAST_YEAR
from lingyuan_trip.gui.festivals import month_view
from lingyuan_trip.gui.festivals.month_grid import Month
from lingyuan_trip.gui.festivals.month_view import MonthView
from lingyuan_trip.gui.look import Look
from tests.gui.festivals.builders import make_edition, make_festival

_KEY = Qt.Key


def _centre(month: MonthView, date: dt.date) -> QPoint:
    for week, dates in enumerate(month.scene.weeks):
        if date in dates:
            return month.layout_now().cell(week, dates.index(date)).center()
    raise AssertionError(date)


def _picture(month: MonthView) -> QImage:
    return month.grab().toImage()


@pytest.mark.parametrize(
    ("key", "target"),
    [
        (_KEY.Key_Left, dt.date(2026, 9, 11)),
        (_KEY.Key_Right, dt.date(2026, 9, 13)),
        (_KEY.Key_Up, dt.date(2026, 9, 5)),
        (_KEY.Key_Down, dt.date(2026, 9, 19)),
        (_KEY.Key_PageUp, dt.date(2026, 8, 12)),
        (_KEY.Key_PageDown, dt.date(2026, 10, 12)),
        (_KEY.Key_Home, dt.date(2026, 9, 1)),
        (_KEY.Key_End, dt.date(2026, 9, 30)),
    ],
)
def test_keys_move_the_day(qtbot: QtBot, month: MonthView, key: Qt.Key, target: dt.date) -> None:
    with qtbot.waitSignal(month.day_chosen) as chosen:
        QTest.keyClick(month, key)
    assert chosen.args == [target]


def test_the_day_stays_within_the_last_year(qtbot: QtBot, month: MonthView) -> None:
    month.set_chosen(dt.date(LAST_YEAR, 12, 31))
    with qtbot.assertNotEmitted(month.day_chosen):
        QTest.keyClick(month, _KEY.Key_Right)


def test_page_down_from_the_31st_stays_in_the_next_month(qtbot: QtBot, month: MonthView) -> None:
    month.set_chosen(dt.date(2027, 1, 31))
    with qtbot.waitSignal(month.day_chosen) as chosen:
        QTest.keyClick(month, _KEY.Key_PageDown)
    assert chosen.args == [dt.date(2027, 2, 28)]


def test_enter_and_a_double_click_plan_the_day(qtbot: QtBot, month: MonthView) -> None:
    with qtbot.waitSignal(month.plan_requested) as by_key:
        QTest.keyClick(month, _KEY.Key_Return)
    assert by_key.args == [dt.date(2026, 9, 12)]
    there = _centre(month, dt.date(2026, 9, 20))
    with qtbot.waitSignal(month.plan_requested) as by_mouse:
        QTest.mouseDClick(month, Qt.MouseButton.LeftButton, pos=there)
    assert by_mouse.args == [dt.date(2026, 9, 20)]


@pytest.mark.parametrize("compact", [False, True])
def test_a_click_chooses_the_day_under_it(qtbot: QtBot, month: MonthView, compact: bool) -> None:
    month.set_compact(compact)
    for date in (dt.date(2026, 8, 31), dt.date(2026, 9, 16), dt.date(2026, 10, 4)):
        with qtbot.waitSignal(month.day_chosen) as chosen:
            QTest.mouseClick(month, Qt.MouseButton.LeftButton, pos=_centre(month, date))
        assert chosen.args == [date]


def test_screen_readers_hear_the_month_and_the_day(month: MonthView) -> None:
    assert month.accessibleName() == "节庆月历 2026 年 9 月"
    month.set_chosen(dt.date(2026, 10, 1))
    assert month.accessibleName() == "节庆月历 2026 年 10 月"
    assert month.accessibleDescription() == (
        "10 月 1 日 周四，农历八月初二，国庆节放假，"
        "刘杖子葡萄文化旅游节（往年时段，以官方公告为准），日出 05:39、日落 18:17"
    )


def test_the_tooltip_says_everything_about_a_day(month: MonthView) -> None:
    point = _centre(month, dt.date(2026, 9, 20))
    event = QHelpEvent(QEvent.Type.ToolTip, point, month.mapToGlobal(point))
    QApplication.sendEvent(month, event)
    assert "9 月 20 日 周日" in QToolTip.text()
    assert "调休上班" in QToolTip.text()


def test_dated_days_are_painted_solid_and_estimated_ones_hatched(
    month: MonthView, look: Look
) -> None:
    edition = make_edition(2026, dt.date(2026, 9, 7), dt.date(2026, 9, 9))
    dated = make_festival("d", "定", editions=(edition,))
    guessed = make_festival("e", "估", usual=((9, 21), (9, 23)))
    month.set_festivals([dated, guessed])
    picture = _picture(month)
    shares = {}
    for bar in month.scene.bars:
        box = month.layout_now().bar(bar).toRect().adjusted(100, 3, -3, -3)
        points = [(x, y) for x in range(box.left(), box.right()) for y in (box.top(), box.bottom())]
        filled = [QColor(picture.pixel(x, y)) == look.color("jade") for x, y in points]
        shares[bar.run.festival.id] = sum(filled) / len(filled)
    assert shares["d"] == 1.0
    assert shares["e"] < 0.5


def test_today_wears_a_cinnabar_disc(month: MonthView, look: Look) -> None:
    cell = month.layout_now().cell(1, 2)
    assert month.scene.weeks[1][2] == dt.date(2026, 9, 9)
    colors = {
        QColor(_picture(month).pixel(x, cell.top() + 10)).name()
        for x in range(cell.left(), cell.left() + 40)
    }
    assert look.color("cin").name() in colors


def test_bars_without_room_are_counted(month: MonthView) -> None:
    festivals = [make_festival(f"f{n}", usual=((9, 1), (9, 30))) for n in range(9)]
    month.set_festivals(festivals)
    full = _picture(month)
    month.set_festivals(festivals[:3])
    assert month.layout_now().lanes < 9
    assert _picture(month) != full


@pytest.mark.parametrize("compact", [False, True])
def test_cells_fill_the_grid_without_gaps(month: MonthView, compact: bool) -> None:
    month.set_compact(compact)
    layout = month.layout_now()
    assert layout.cell(4, 6).right() == month.width() - 2
    assert layout.cell(4, 6).bottom() == month.height() - 2
    for column in range(6):
        here, beside = layout.cell(0, column), layout.cell(0, column + 1)
        assert here.right() + 1 == beside.left()


def test_a_second_festival_still_finds_room_in_six_weeks(month: MonthView) -> None:
    festivals = [make_festival(f"f{n}", usual=((8, 1), (8, 31))) for n in range(2)]
    month.resize(600, 580)
    month.set_festivals(festivals)
    month.set_chosen(dt.date(2026, 8, 12))
    assert len(month.scene.weeks) == 6
    assert month.layout_now().lanes >= 2


def test_large_text_in_a_small_window_still_shows_bars(month: MonthView, look: Look) -> None:
    look.set_scale(1.3)
    month.set_compact(True)
    month.resize(580, 300)
    assert month.layout_now().lanes >= 1


def test_leafing_does_not_choose(qtbot: QtBot, month: MonthView) -> None:
    with qtbot.assertNotEmitted(month.day_chosen):
        month.show_month(Month(2027, 1))
    assert month.scene.chosen == dt.date(2026, 9, 12)
    assert month.scene.weeks[0][0] == dt.date(2026, 12, 28)


def test_a_reader_hears_the_day_that_was_moved_to(
    monkeypatch: pytest.MonkeyPatch, month: MonthView
) -> None:
    said: list[str] = []
    monkeypatch.setattr(month_view, "announce", lambda _widget, text: said.append(text))
    month.activateWindow()
    assert QTest.qWaitForWindowActive(month)
    month.setFocus()
    month.set_chosen(dt.date(2026, 9, 13))
    assert len(said) == 1 and "9 月 13 日 周日" in said[0]
    month.set_chosen(dt.date(2026, 9, 13))
    assert len(said) == 1
