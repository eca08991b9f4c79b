"""Wishes fixed to a day or a time in the real window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip_request import Pin
from lingyuan_trip.gui.itinerary.wish_list import WishList
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.chip import Chip
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton
MUSEUM = "niuheliang-museum"


@pytest.fixture
def document(window: MainWindow) -> ItineraryDocument:
    return workspace(window).document


@pytest.fixture
def wishes(window: MainWindow, document: ItineraryDocument) -> WishList:
    """The list with the museum on it."""
    document.set_wish(MUSEUM, Wish.WANT, "x")
    return workspace(window).itinerary.form.wishes


def open_pin(wishes: WishList) -> None:
    button = find(wishes, QToolButton, f"pin-{MUSEUM}")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_time_is_typed_and_the_plan_keeps_it(
    qtbot: QtBot, window: MainWindow, wishes: WishList, document: ItineraryDocument
) -> None:
    open_pin(wishes)
    assert not wishes.pin.day.isVisible() and wishes.pin.time.isVisible()
    wishes.pin.time.selectAll()
    QTest.keyClicks(wishes.pin.time, "1030")
    QTest.keyClick(wishes.pin.time, Qt.Key.Key_Return)
    assert document.trip.request.pins == {Pin(MUSEUM, 10 * 60 + 30)}
    assert document.undo_stack.undoText() == "固定牛河梁遗址博物馆"
    planning = workspace(window).planning
    with qtbot.waitSignal(planning.finished, timeout=30_000):
        planning.start(document.trip.request)
    result = document.trip.result
    assert result is not None and result.itinerary is not None
    starts = {visit.spot: visit.start for visit in result.itinerary.visits}
    assert starts[MUSEUM] == 10 * 60 + 30


def test_a_day_is_chosen_and_let_go(wishes: WishList, document: ItineraryDocument) -> None:
    document.change_request(replace(document.trip.request, days=3), "x")
    open_pin(wishes)
    pin = wishes.pin
    assert pin.day.isVisible() and not pin.take.isEnabled()
    QTest.keyClick(pin.day, Qt.Key.Key_Down)
    QTest.keyClick(pin.day, Qt.Key.Key_Down)
    QTest.mouseClick(find(pin, QPushButton, "takePin"), _LEFT)
    assert document.trip.request.pins == {Pin(MUSEUM, day=2)}
    assert "第 2 天" in [shown.text() for shown in wishes.findChildren(QLabel)]
    open_pin(wishes)
    assert pin.day.currentData() == 2
    QTest.mouseClick(find(pin, Chip, "pinTimed"), _LEFT)
    assert pin.time.isVisible()
    QTest.mouseClick(find(pin, QPushButton, "freePin"), _LEFT)
    assert document.trip.request.pins == frozenset()
    assert document.trip.request.must == {MUSEUM}
    document.undo_stack.undo()
    assert document.trip.request.pins == {Pin(MUSEUM, day=2)}


def test_a_fixed_wish_taken_back_is_one_step(wishes: WishList, document: ItineraryDocument) -> None:
    pins = frozenset({Pin(MUSEUM, 660)})
    document.change_request(replace(document.trip.request, pins=pins), "x")
    before = document.trip.request
    *_, cancel = (
        button
        for button in wishes.findChildren(QToolButton)
        if button.accessibleName().startswith("取消")
    )
    QTest.mouseClick(cancel, _LEFT)
    assert (document.trip.request.must, document.trip.request.pins) == (frozenset(), frozenset())
    document.undo_stack.undo()
    assert document.trip.request == before
