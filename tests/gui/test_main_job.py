"""The main job from start to the page of a spot: by keys alone, and by a reader's actions alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.accessible import Node, walk
from tests.gui.window import find, guidebook, press, workspace

_KEY = Qt.Key
_MOST_TABS = 150
_ROLE = QAccessible.Role


def tab_to(name: str) -> QWidget:
    """Press Tab until a widget has the focus."""
    for _ in range(_MOST_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() == name:
            return focused
        QTest.keyClick(focused, _KEY.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def write(name: str, words: str) -> None:
    """Type over what stands in a field."""
    field = tab_to(name)
    QTest.keyClick(field, _KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, _KEY.Key_Return)


def test_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    press(window, _KEY.Key_3, Qt.KeyboardModifier.ControlModifier)
    write("arriveTime", "10:05")
    write("departTime", "17:30")
    button = tab_to("planButton")
    with qtbot.waitSignal(workspace(window).planning.finished, timeout=30_000):
        QTest.keyClick(button, _KEY.Key_Space)
    trip = workspace(window).document.trip
    assert trip.is_current and (trip.request.arrive, trip.request.depart) == (605, 1050)
    timeline = tab_to("timelineView")
    QTest.keyClick(timeline, _KEY.Key_Home)
    QTest.keyClick(timeline, _KEY.Key_Down)
    assert trip.result is not None and trip.result.itinerary is not None
    second = trip.result.itinerary.visits[1].spot
    assert workspace(window).selection.spot == second
    QTest.keyClick(timeline, _KEY.Key_Return)
    assert window.page == "explore"
    assert_page_of(window, second)


def assert_page_of(window: MainWindow, spot_id: str) -> None:
    spot = guidebook(window).find_spot(spot_id)
    assert spot is not None
    said = {node.name for node in walk(find(window, QWidget, "spotDetail"))}
    assert said & {spot.name.zh, spot.name.en}


def get(window: QWidget, role: QAccessible.Role, fits: Callable[[str], bool]) -> Node:
    """The first object of a role whose name fits."""
    QApplication.processEvents()
    return next(node for node in walk(window) if node.role is role and fits(node.name))


def do(node: Node) -> None:
    """What a reader does when the person asks it to act."""
    actions = node.interface.actionInterface()
    assert actions is not None, node
    wanted = QAccessibleActionInterface.pressAction()
    assert wanted in actions.actionNames(), (node, actions.actionNames())
    actions.doAction(wanted)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_by_actions_of_a_reader_alone(qtbot: QtBot, window: MainWindow, language: str) -> None:
    if language == "en":
        speak("en")
        qtbot.waitUntil(lambda: "Lingyuan Trip" in window.windowTitle())
    words = {
        "zh": ("行程", "到达时刻", "返程开车时刻", "重新安排", "行程时间线", "发现"),
        "en": (
            *("Trip", "Arrival of your train", "Departure of the train back"),
            *("Plan again", "Timeline of the day", "Explore"),
        ),
    }[language]
    page, arrive, depart, plan, timeline, explore = words
    do(get(window, _ROLE.RadioButton, page.__eq__))
    for field, time in ((arrive, "10:05"), (depart, "17:30")):
        found = get(window, _ROLE.EditableText, field.__eq__)
        found.interface.setText(QAccessible.Text.Value, time)
    with qtbot.waitSignal(workspace(window).planning.finished, timeout=30_000):
        do(get(window, _ROLE.Button, plan.__eq__))
    trip = workspace(window).document.trip
    assert trip.is_current and (trip.request.arrive, trip.request.depart) == (605, 1050)
    assert trip.result is not None and trip.result.itinerary is not None
    first = guidebook(window).find_spot(trip.result.itinerary.visits[0].spot)
    assert first is not None
    name = first.name.get("en" if language == "en" else "zh")
    day = get(window, _ROLE.List, timeline.__eq__)
    choose(day, name)
    do(get(window, _ROLE.RadioButton, explore.__eq__))
    QApplication.processEvents()
    assert_page_of(window, first.id)


def choose(list_: Node, name: str) -> None:
    """Select the item that a name stands in."""
    count = list_.interface.childCount()
    items = [list_.interface.child(number) for number in range(count)]
    item = next(i for i in items if i is not None and name in i.text(QAccessible.Text.Name))
    selection = list_.interface.selectionInterface()
    assert selection is not None and selection.select(item)


def test_a_button_that_tab_does_not_reach_is_seen(window: MainWindow) -> None:
    find(window, QWidget, "planButton").setFocusPolicy(Qt.FocusPolicy.NoFocus)
    press(window, _KEY.Key_Tab)
    with pytest.raises(AssertionError, match="planButton"):
        tab_to("planButton")


def test_a_field_that_a_reader_cannot_tell_is_seen(window: MainWindow) -> None:
    find(window, QWidget, "arriveTime").setAccessibleName("")
    with pytest.raises(StopIteration):
        get(window, _ROLE.EditableText, "到达时刻".__eq__)
