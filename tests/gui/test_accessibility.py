"""Every page told to a screen reader, and walked by Tab."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.stepper import Stepper
from tests.gui.accessible import Node, problems_with, walk
from tests.gui.window import find, press, workspace

_PAGES = ("explore", "festivals", "itinerary", "datadesk")
_SIZES = ((1440, 900), (1024, 640))
_MOST_TABS = 300


@pytest.mark.parametrize("size", _SIZES)
def test_everything_has_a_name_and_a_role(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    for page in _PAGES:
        window.show_page(page)
        QApplication.processEvents()
        assert problems_with(window) == [], page


def test_names_are_english_when_the_window_is(qtbot: QtBot, window: MainWindow) -> None:
    speak("en")
    qtbot.waitUntil(lambda: "Lingyuan Trip" in window.windowTitle())
    names = {node.name for node in walk(window)}
    assert {"Trip form", "Timeline of the day", "Plan again", "Arrival of your train"} <= names
    assert problems_with(window) == []


@pytest.mark.parametrize("page", _PAGES)
def test_no_two_controls_sound_the_same(window: MainWindow, page: str) -> None:
    window.show_page(page)
    QApplication.processEvents()
    heard = Counter(
        (node.role, node.name, node.description)
        for node in walk(window)
        if node.is_interactive and node.role is not QAccessible.Role.StaticText
        if node.name
    )
    assert [said for said, times in heard.items() if times > 1] == []


@pytest.mark.parametrize("page", _PAGES)
def test_tab_reaches_everything_once_and_part_by_part(window: MainWindow, page: str) -> None:
    window.show_page(page)
    QApplication.processEvents()
    ring = walk_by_tab(window)
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    }
    missed = {w for w in wanted - set(ring) if not in_a_group(w)}
    assert missed == set()
    parts = [part_of(window, widget) for widget in ring]
    runs = [part for n, part in enumerate(parts) if part != parts[n - 1]]
    assert len(runs) == len(set(runs)), runs


def walk_by_tab(window: MainWindow) -> list[QWidget]:
    """The widgets that Tab leads to, from the first until it comes round."""
    press(window, Qt.Key.Key_Tab)
    ring: list[QWidget] = []
    for _ in range(_MOST_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        # Tab goes from year to month to day within a date.
        if not ring or focused is not ring[-1]:
            if focused in ring:
                assert focused is ring[0], f"Tab is caught at {focused}"
                return ring
            ring.append(focused)
        if focused.objectName() == "mapView":
            # Else Tab walks over the spots on the map first.
            QTest.keyClick(focused, Qt.Key.Key_Escape)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab is caught at {ring[-1]}")


def in_a_group(widget: QWidget) -> bool:
    """Arrows, not Tab, lead to the other buttons of a group."""
    parent = widget.parentWidget()
    return parent is not None and type(parent).__name__ in ("SegmentedControl", "NavRail")


def part_of(window: MainWindow, widget: QWidget) -> str:
    space = workspace(window)
    page = next(p for p in space.pages if p.key == window.page)
    if find(window, QWidget, "navRail").isAncestorOf(widget):
        return "navRail"
    if page.top_bar.isAncestorOf(widget):
        return "topBar"
    return "page" if page.isAncestorOf(widget) else "map"


def test_a_stepper_is_a_number_that_can_be_stepped(window: MainWindow) -> None:
    stepper = find(window, Stepper, "boardMargin")
    node = next(n for n in walk(window) if n.interface.object() is stepper)
    assert node.role is QAccessible.Role.SpinBox
    assert node.interface.text(QAccessible.Text.Value) == "25 分钟"
    actions = node.interface.actionInterface()
    assert actions is not None
    actions.doAction(QAccessibleActionInterface.increaseAction())
    assert stepper.value == 30 and "30" in node.interface.text(QAccessible.Text.Name)


def test_a_button_says_whether_it_is_on_and_acts_as_by_a_click(window: MainWindow) -> None:
    window.show_page("explore")
    chip = find(window, QAbstractButton, "filterFree")
    node = next(n for n in walk(window) if n.interface.object() is chip)
    assert (node.role, node.name) == (QAccessible.Role.CheckBox, "免费")
    assert not node.interface.state().checked
    everything = len(workspace(window).knowledge.guidebook.spots)
    actions = node.interface.actionInterface()
    assert actions is not None
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert node.interface.state().checked
    assert find(window, QListView, "spotList").model().rowCount() < everything


def test_lists_tell_their_items(window: MainWindow) -> None:
    items = [node.name for node in walk(window) if node.role is QAccessible.Role.ListItem]
    assert any("第 1 站" in name for name in items)
    window.show_page("explore")
    spots = next(node for node in walk(window) if node.where.endswith("spotList"))
    assert spots.interface.childCount() == len(workspace(window).knowledge.guidebook.spots)
    last = spots.interface.child(spots.interface.childCount() - 1)
    assert last is not None and last.text(QAccessible.Text.Name)


def test_a_control_without_a_name_is_seen(window: MainWindow) -> None:
    planted = QPushButton("", workspace(window).itinerary)
    planted.show()
    assert any("no name: Button" in said for said in problems_with(window))


class _Trap(QWidget):
    def focusNextPrevChild(self, _next: bool) -> bool:
        return True


def test_a_trap_for_the_keyboard_is_seen(window: MainWindow) -> None:
    trap = _Trap(workspace(window).itinerary)
    trap.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    trap.resize(10, 10)
    trap.show()
    with pytest.raises(AssertionError, match="caught"):
        walk_by_tab(window)


def test_nodes_say_where_they_are(window: MainWindow) -> None:
    node: Node = next(iter(walk(window)))
    assert node.role is QAccessible.Role.Window and node.where == "/MainWindow"
