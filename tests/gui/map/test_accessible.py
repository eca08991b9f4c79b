"""Everything on the map has a name for screen readers and a way by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.map_menu import MapMenu
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.widgets.buttons import IconButton
from tests.gui.map.sample import make_guidebook
from tests.gui.window import workspace

_PRESSED = (
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
)


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> MapPanel:
    made = MapPanel(look)
    qtbot.addWidget(made)
    made.view.set_guidebook(make_guidebook())
    made.resize(700, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def walk(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if interface is None or not interface.isValid():
        return
    yield interface
    for number in range(interface.childCount()):
        yield from walk(interface.child(number))


def name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def test_whatever_can_be_pressed_or_filled_has_a_name(panel: MapPanel) -> None:
    panel.ask_where()
    met = [i for i in walk(QAccessible.queryAccessibleInterface(panel)) if i.role() in _PRESSED]
    assert len(met) >= 6
    assert [i.role() for i in met if not name(i)] == []
    names = {name(i) for i in met}
    assert {"放大", "缩小", "显示全市", "图层与更多", "这是哪里"} <= names


def test_the_map_says_what_it_is_and_which_keys_it_knows(panel: MapPanel) -> None:
    interface = QAccessible.queryAccessibleInterface(panel.view)
    assert interface is not None and name(interface) == "地图"
    described = interface.text(QAccessible.Text.Description)
    assert all(key in described for key in ("方向键", "Home", "Tab", "回车", "Esc"))


def test_every_button_takes_the_focus(panel: MapPanel) -> None:
    buttons = panel.findChildren(IconButton)
    assert len(buttons) >= 4
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_every_action_of_the_menus_has_words(panel: MapPanel, look: Look) -> None:
    menu = MapMenu(look, panel.view.content, panel)
    for built in (
        panel.layers_menu,
        menu.build("a", panel.view.content.spots["a"].point),
        menu.build("", panel.view.content.spots["a"].point),
    ):
        assert all(action.text() for action in built.actions() if not action.isSeparator())


def test_every_spot_of_the_map_is_in_the_list_beside_it(
    window: MainWindow, knowledge: Knowledge
) -> None:
    window.show_page("explore")
    listed = {
        name(interface).split("，")[0].split(" ")[0]
        for interface in walk(QAccessible.queryAccessibleInterface(window))
        if interface.role() in (QAccessible.Role.ListItem, QAccessible.Role.Cell)
    }
    shown = workspace(window).map.view.content.spots.values()
    missing = {
        formatting.say(mark.spot.name)
        for mark in shown
        if not any(entry.startswith(formatting.say(mark.spot.name)) for entry in listed)
    }
    assert missing == set()
