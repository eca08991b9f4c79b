"""Opening hours edited with pointer, keys and words; the file keeps what was not changed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.catalogue.week import HOLIDAY, Season
from lingyuan_trip.catalogue.week.edits import Edge
from lingyuan_trip.domain.hours import DateRange, OpeningSpan
from lingyuan_trip.gui.datadesk.fields.hours import HoursField
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.growing_text import GrowingText
from tests.gui.accessible import problems_with, walk

TODAY = dt.date(2026, 11, 24)
SOURCED = {"status": "sourced", "source": "paper", "date": "2024-03"}
OPEN: dict[str, Any] = {"open": ["09:00-16:30"], "last_entry": "16:00", **SOURCED}
CLOSED: dict[str, Any] = {"closed": True, "weekdays": ["mon"], "status": "estimated"}
WINTER: dict[str, Any] = {"open": ["09:00-15:00"], "months": [11, 12, 1], "status": "estimated"}


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> HoursField:
    made = HoursField(look, TODAY)
    qtbot.addWidget(made)
    made.resize(560, 400)
    made.show()
    made.set_value([OPEN, CLOSED, WINTER])
    return made


@pytest.fixture
def told(field: HoursField) -> list[Any]:
    heard: list[Any] = []
    field.edited.connect(heard.append)
    return heard


def press(widget: QWidget, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in more:
        modifiers |= each
    QTest.keyClick(widget, key, modifiers)


def write(line: GrowingText, text: str) -> None:
    """Write a text into the line and press Enter."""
    line.setPlainText(text)
    press(line, Qt.Key.Key_Return)


def drag(field: HoursField, row: int, start: int, end: int) -> None:
    """From one minute to another, as a hand does."""
    layout = field.grid.layout_now()
    y = round(layout.row_box(row).center().y())
    points = [QPoint(round(layout.x(minute)), y) for minute in (start, (start + end) // 2, end)]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(field.grid, left, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(field.grid, point)
    QTest.mouseRelease(field.grid, left, pos=points[-1])


def test_showing_hours_tells_of_no_change(field: HoursField, told: list[Any]) -> None:
    for index in range(2):
        field.choose_part(index)
        for row in range(HOLIDAY + 1):
            field.grid.choose_row(row)
    assert told == []
    assert field.value() == [OPEN, CLOSED, WINTER]


def test_the_end_of_a_bar_is_dragged(field: HoursField, told: list[Any]) -> None:
    drag(field, 5, 16 * 60 + 30, 17 * 60 + 33)
    assert told[-1] == [
        OPEN,
        CLOSED,
        {"open": ["09:00-17:30"], "last_entry": "16:00", "weekdays": ["sat"], **SOURCED},
        WINTER,
    ]
    assert field.value() == told[-1]


def test_closing_before_the_last_entry_takes_it_along(field: HoursField, told: list[Any]) -> None:
    drag(field, 5, 16 * 60 + 30, 15 * 60)
    assert told[-1][2]["last_entry"] == "15:00"


def test_every_drag_has_a_key(field: HoursField, told: list[Any]) -> None:
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    grid = field.grid
    press(grid, Qt.Key.Key_End)
    for _ in range(2):
        press(grid, Qt.Key.Key_Up)
    assert grid.chosen.row == 5
    press(grid, Qt.Key.Key_Right)
    press(grid, Qt.Key.Key_Left, shift)
    press(grid, Qt.Key.Key_Left, control)
    assert told[-1][2]["open"] == ["08:45-16:45"]
    assert told[-1][2]["last_entry"] == "15:45"


def test_a_second_span_is_put_in_and_taken_out_by_key(field: HoursField, told: list[Any]) -> None:
    field.choose_part(1)
    press(field.grid, Qt.Key.Key_Insert)
    assert told[-1][:3] == [OPEN, CLOSED, WINTER]
    assert told[-1][3] == {
        "open": ["09:00-15:00", "16:00-19:00"],
        "months": [11, 12, 1],
        "weekdays": ["mon"],
        "status": "estimated",
    }
    press(field.grid, Qt.Key.Key_Delete)
    assert told[-1] == [OPEN, CLOSED, WINTER]


def test_delete_closes_a_day_and_then_says_nothing_of_it(
    field: HoursField, told: list[Any]
) -> None:
    field.grid.choose_row(1)
    press(field.grid, Qt.Key.Key_Delete)
    assert told[-1][2] == {"closed": True, "weekdays": ["tue"], **SOURCED}
    press(field.grid, Qt.Key.Key_Delete)
    assert told[-1][0]["weekdays"] == ["wed", "thu", "fri", "sat", "sun"]


def test_a_day_is_copied_to_others_by_key_and_by_menu(field: HoursField, told: list[Any]) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    field.grid.choose_row(0)
    press(field.grid, Qt.Key.Key_C, control)
    press(field.grid, Qt.Key.Key_Down)
    press(field.grid, Qt.Key.Key_V, control)
    assert told[-1][1]["weekdays"] == ["mon", "tue"]
    week = next(a for a in field.day.copy.menu().actions() if a.text() == "一周每天")
    week.trigger()
    assert told[-1] == [{"closed": True, "status": "estimated"}, WINTER]


def test_exact_times_are_typed(field: HoursField, told: list[Any]) -> None:
    field.grid.choose_row(5)
    closes = field.day.fields[Edge.CLOSES]
    closes.selectAll()
    QTest.keyClicks(closes, "24:00")
    press(closes, Qt.Key.Key_Return)
    assert told[-1][2]["open"] == ["09:00-24:00"]


def test_holidays_are_a_row_of_their_own(field: HoursField, told: list[Any]) -> None:
    field.grid.choose_row(HOLIDAY)
    field.day.whole.click()
    assert told[-1][2] == {
        "open": ["00:00-24:00"],
        "holidays": "only",
        "status": "sourced",
        "source": "paper",
        "date": "2024-03",
    }
    assert field.line.edit.text().endswith("；节假日全天")
    field.day.follow.click()
    assert told[-1] == [OPEN, CLOSED, WINTER]


def test_the_sentence_is_taken_when_it_is_understood(field: HoursField, told: list[Any]) -> None:
    line = field.line.edit
    assert line.text() == "周二至周日 09:00–16:30，16:00 停止入园；周一闭馆"
    write(line, "每天 9:00-17:00，看情况")
    assert told == []
    assert field.line.message.text() == "“看情况”看不懂"
    write(line, "每天 9:00-17:00；周一闭馆")
    assert told == [[{"open": ["09:00-17:00"], **SOURCED}, CLOSED, WINTER]]
    assert field.line.message.isHidden()


def test_the_rules_can_be_changed_as_they_stand(field: HoursField, told: list[Any]) -> None:
    field.line.raw.click()
    line = field.line.edit
    assert line.text().startswith("[{open: [09:00-16:30], last_entry: '16:00', status: sourced")
    write(line, line.text().replace("16:30", "16:45"))
    assert told == [[{**OPEN, "open": ["09:00-16:45"]}, CLOSED, WINTER]]
    write(line, "[{open: ")
    assert len(told) == 1
    assert field.line.message.text() == "括号、引号或冒号不配对，这样写读不了"


@pytest.mark.parametrize("value", ["closed or Mo-Su 09:00-16:00", ["09:00-17:00"], 5])
def test_what_is_no_list_of_rules_stays_text(
    field: HoursField, told: list[Any], value: object
) -> None:
    field.set_value(value)
    assert field.value() == value
    assert field.grid.isHidden()
    assert "原文照留" in field.note.text()
    assert field.line.edit.text() in (str(value), "[09:00-17:00]")
    assert told == []


def test_a_rule_that_cannot_be_shown_is_kept_beside_those_that_can(
    field: HoursField, told: list[Any]
) -> None:
    odd = {"open": ["9 点"], "status": "estimated"}
    field.set_value([OPEN, odd, CLOSED])
    field.choose_part(1)
    assert field.note.text() == "这一条格子画不出来，原样保留：“9 点”不是时段"
    field.choose_part(0)
    drag(field, 2, 16 * 60 + 30, 17 * 60)
    assert odd in told[-1]
    field.choose_part(1)
    write(field.line.edit, "[{open: ['09:00-10:00'], status: estimated}]")
    assert {"open": ["09:00-10:00"], "status": "estimated"} in told[-1]
    assert odd not in told[-1]


def test_a_season_begins_as_what_was_shown_and_overrules_it(
    field: HoursField, told: list[Any]
) -> None:
    field.seasons.add.click()
    assert field.form.read() is None
    assert not field.form.trouble.isHidden()
    for month in (7, 8):
        field.form.months[month - 1].click()
    field.form.take.click()
    summer = {**OPEN, "months": [7, 8]}
    assert {key: told[-1][3][key] for key in summer} == summer
    field.form.chosen.emit(Season(dates=DateRange(TODAY, TODAY)))
    chips = [chip.text() for chip in field.seasons.findChildren(Chip)]
    assert chips == ["全年", "11–1 月", "7–8 月", "2026-11-24"]
    field.seasons.remove.click()
    assert "dates" not in str(told[-1])


def test_hours_are_begun_where_there_are_none(field: HoursField, told: list[Any]) -> None:
    field.set_value(None)
    write(field.line.edit, "每天 9:00-17:00")
    assert told == [[{"open": ["09:00-17:00"], "status": "estimated"}]]
    write(field.line.edit, "")
    assert told[-1] is None


def test_an_echo_keeps_the_choice_and_an_undo_is_shown(field: HoursField) -> None:
    field.choose_part(1)
    field.set_value([OPEN, CLOSED, WINTER])
    assert field.part is not None
    field.grid.choose_row(3)
    press(field.grid, Qt.Key.Key_Right)
    field.set_value(field.value())
    assert field.grid.chosen.row == 3
    field.set_value([OPEN, CLOSED, WINTER])
    assert field.grid.cell is not None
    assert field.grid.cell.spans == (OpeningSpan(540, 900),)


def test_readers_hear_every_day(field: HoursField) -> None:
    said = {node.name for node in walk(field)}
    assert "周六，09:00–16:30，16:00 停止入园，有来源" in said
    assert "周一，闭馆，估算" in said
    assert "节假日，同平日" in said
    assert problems_with(field) == []
