from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.calendar_day import LAST_YEAR
from lingyuan_trip.domain.trip_request import Interest, LunchWish, Pace, TravelMode
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.widgets.time_field import TimeField
from tests.gui.itinerary.samples import ScriptedKnowledge, at, make_request

_LEFT = Qt.MouseButton.LeftButton


def type_time(field: TimeField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def plan_button(page: ItineraryPage) -> QPushButton:
    button = page.findChild(QPushButton, "planButton")
    assert button is not None
    return button


def arrive(page: ItineraryPage) -> TimeField:
    field = page.findChild(TimeField, "arriveTime")
    assert field is not None
    return field


def depart(page: ItineraryPage) -> TimeField:
    field = page.findChild(TimeField, "departTime")
    assert field is not None
    return field


def test_form_shows_the_request(page: ItineraryPage) -> None:
    date = page.findChild(QDateEdit, "tripDate")
    assert date is not None
    assert date.text() == "2026-09-12 周六"
    assert (arrive(page).text(), depart(page).text()) == ("10:05", "18:30")
    assert page.form.arrival.gateway.currentText() == "牛河梁站"


def test_typed_time_is_one_undoable_step(page: ItineraryPage, document: ItineraryDocument) -> None:
    type_time(arrive(page), "1110")
    assert document.trip.request.arrive == at("11:10")
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.trip.request.arrive == at("10:05")
    assert arrive(page).text() == "10:05"


def test_impossible_times_stay_in_the_form_and_are_said(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    type_time(depart(page), "10:10")
    assert document.trip.request.depart == at("18:30")
    assert depart(page).text() == "10:10"
    assert "返程太早" in page.form.departure.trouble.text()
    assert page.form.departure.trouble.isVisible()
    assert not plan_button(page).isEnabled()
    type_time(arrive(page), "08:00")
    assert document.trip.request.arrive == at("08:00")
    assert document.trip.request.depart == at("10:10")
    assert not page.form.departure.trouble.isVisible()
    assert plan_button(page).isEnabled()


def test_impossible_time_survives_other_changes(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    type_time(depart(page), "10:10")
    document.set_wish("temple", Wish.AVOID, "不去")
    assert depart(page).text() == "10:10"
    assert not plan_button(page).isEnabled()


def test_unreadable_time_is_said_and_blocks_the_plan(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    type_time(arrive(page), "25:10")
    assert "00:00–23:59" in page.form.arrival.trouble.text()
    assert not plan_button(page).isEnabled()
    assert document.undo_stack.count() == 0
    type_time(arrive(page), "9:15")
    assert plan_button(page).isEnabled()
    assert document.trip.request.arrive == at("09:15")


def test_steps_that_follow_each_other_are_one_change(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument
) -> None:
    margin = page.form.departure.margin
    with qtbot.waitSignal(document.changed):
        for _ in range(3):
            QTest.keyClick(margin, Qt.Key.Key_Up)
    assert document.trip.request.board_margin == 35
    assert document.undo_stack.count() == 1


def test_steps_are_taken_before_another_field_changes(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    QTest.keyClick(page.form.departure.margin, Qt.Key.Key_Up)
    page.form.pace.chosen.emit(Pace.TIGHT.value)
    assert [document.undo_stack.text(n) for n in range(2)] == ["改候车时间", "改节奏"]


def test_date_moves_the_document_and_what_is_looked_at(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument, selection: Selection
) -> None:
    date = page.findChild(QDateEdit, "tripDate")
    assert date is not None
    with qtbot.waitSignal(document.changed):
        date.setDate(QDate(2026, 10, 3))
    assert document.trip.request.date == dt.date(2026, 10, 3)
    assert selection.date == dt.date(2026, 10, 3)
    document.undo_stack.undo()
    assert selection.date == dt.date(2026, 9, 12)
    assert date.date() == QDate(2026, 9, 12)


def test_segments_chips_and_lunch(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument
) -> None:
    page.form.mode.chosen.emit(TravelMode.TRANSIT.value)
    QTest.mouseClick(page.form.interests.chips[Interest.PICKING], _LEFT)
    QTest.mouseClick(page.form.interests.chips[Interest.FAMILY], _LEFT)
    box = page.form.lunch.window_box
    with qtbot.waitSignal(document.changed):
        box.setCurrentIndex(box.count() - 1)
        box.activated.emit(box.count() - 1)
    request = document.trip.request
    assert request.mode is TravelMode.TRANSIT
    assert request.interests == {Interest.PICKING, Interest.FAMILY}
    assert request.lunch is None
    assert not page.form.lunch.minutes.isVisible()
    document.undo_stack.undo()
    assert page.form.lunch.minutes.isVisible()
    assert page.form.lunch.minutes.value == 45


def test_an_unusual_lunch_is_shown_and_kept(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    wish = LunchWish(60, at("11:45"), at("12:15"))
    document.change_request(make_request(lunch=wish), "x")
    assert page.form.lunch.window_box.currentText() == "11:45–12:15"
    page.form.lunch.minutes.set_value(70)
    page.form.lunch.minutes.changed.emit(70)
    page.form.flush()
    assert document.trip.request.lunch == replace(wish, minutes=70)


def test_a_station_without_position_cannot_be_chosen(page: ItineraryPage) -> None:
    for name in ("gatewayBox", "departGatewayBox"):
        box = page.findChild(QComboBox, name)
        assert box is not None
        model = box.model()
        assert isinstance(model, QStandardItemModel)
        assert box.itemText(1) == "凌源站（位置未知）"
        assert [model.item(row).isEnabled() for row in range(2)] == [True, False]


def test_request_from_a_station_without_position_is_said(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    document.change_request(make_request(arrive_gateway="lingyuan-station"), "x")
    assert "位置未知" in page.form.arrival.trouble.text()
    assert not plan_button(page).isEnabled()


def test_trains_of_the_day_fill_in_the_time(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    menu = page.form.arrival.trains_menu()
    assert [action.text() for action in menu.actions()] == ["D9  08:40", "D1  10:05"]
    menu.actions()[0].trigger()
    assert document.trip.request.arrive == at("08:40")
    assert [t.number for t in page.form.departure.trains()] == ["D1"]


def test_no_trains_are_offered_where_none_are_known(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    document.change_request(make_request(depart=at("19:00")), "x")
    assert page.form.arrival.trains()
    later = replace(make_request(), date=dt.date(2027, 5, 1))
    document.change_request(later, "x")
    assert page.form.arrival.trains() == ()


def test_other_data_bring_other_stations(page: ItineraryPage, scripted: ScriptedKnowledge) -> None:
    other = ScriptedKnowledge()
    other.guidebook = replace(scripted.guidebook, gateways=scripted.guidebook.gateways[1:])
    page.set_knowledge(other)
    assert page.form.arrival.gateway.count() == 1
    assert page.form.problem


def test_everything_has_a_name_and_can_be_reached_by_tab(page: ItineraryPage) -> None:
    order: list[str] = []
    widget = page.form.date
    widget.setFocus()
    for _ in range(14):
        focus = page.window().focusWidget()
        assert focus is not None
        if focus.accessibleName() not in order[-1:]:  # the date has a stop for each of its parts
            order.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order[:8] == [
        "日期",
        "天数",
        "到达站",
        "到达时刻",
        "出站需要 0 分钟",
        "选到达车次",
        "返程站",
        "返程开车时刻",
    ]
    assert all(order)


@pytest.mark.parametrize("focused", [False, True])
def test_scrolling_the_form_changes_no_field(
    page: ItineraryPage, document: ItineraryDocument, focused: bool
) -> None:
    date = page.form.date
    if focused:
        page.activateWindow()
        date.setFocus()
    else:
        page.form.arrival.time.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        date.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(date, turn)
    page.form.flush()
    assert (document.undo_stack.count() == 1) is focused


def test_no_day_beyond_the_calendar_can_be_chosen(page: ItineraryPage) -> None:
    date = page.findChild(QDateEdit, "tripDate")
    assert date is not None
    date.setDate(QDate(2500, 1, 1))
    assert date.date().year() == LAST_YEAR
    assert not page.form.problem
