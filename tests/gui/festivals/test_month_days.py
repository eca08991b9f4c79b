"""Every day of the month is there for a screen reader, and is chosen by it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui import accessibility
from lingyuan_trip.gui.festivals.month_grid import Month
from lingyuan_trip.gui.festivals.month_view import MonthView
from tests.gui.accessible import Node, walk


def _days(month: MonthView) -> list[Node]:
    accessibility.install()
    return [node for node in walk(month) if node.role is QAccessible.Role.ListItem]


def test_each_day_that_is_shown_is_read_in_full(month: MonthView) -> None:
    days = _days(month)
    dates = [date for week in month.scene.weeks for date in week]
    assert len(days) == len(dates)
    for node, date in zip(days, dates, strict=True):
        assert f"{date.month} 月 {date.day} 日" in node.name
    assert len({node.name for node in days}) == len(days)


def test_the_days_lie_where_they_are_painted(month: MonthView) -> None:
    month.resize(700, 600)
    cell = month.layout_now().cell(1, 5)
    seen = _days(month)[12].interface.rect()
    assert seen.size() == cell.size()
    assert seen.topLeft() == month.mapToGlobal(cell.topLeft())


def test_only_the_chosen_day_is_selected(month: MonthView) -> None:
    month.set_chosen(dt.date(2026, 9, 25))
    selected = [node.name for node in _days(month) if node.interface.state().selected]
    assert len(selected) == 1
    assert "9 月 25 日" in selected[0]
    assert all(node.interface.state().selectable for node in _days(month))


def test_pressing_a_day_chooses_it(qtbot: QtBot, month: MonthView) -> None:
    day = next(node for node in _days(month) if "9 月 20 日" in node.name)
    with qtbot.waitSignal(month.day_chosen) as chosen:
        action = day.interface.actionInterface()
        assert action is not None
        action.doAction(QAccessibleActionInterface.pressAction())
    assert chosen.args == [dt.date(2026, 9, 20)]


def test_a_shorter_month_shows_no_day_of_the_one_before(month: MonthView) -> None:
    month.show_month(Month(2026, 8))
    many = len(_days(month))
    month.show_month(Month(2027, 2))
    assert (many, len(_days(month))) == (42, 28)
