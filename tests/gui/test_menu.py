"""Menu and shortcuts: one set of actions, each of them there and doing something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.window import find, press, workspace

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_menu(qtbot: QtBot, window: MainWindow) -> QMenu:
    press(window, Qt.Key.Key_F10)
    menu = find(window, QMenu, "mainMenu")
    qtbot.waitUntil(menu.isVisible)
    return menu


def list_actions(window: MainWindow) -> list[QAction]:
    found = window.findChildren(QAction)
    return [action for action in found if action.objectName() and action.shortcuts()]


def test_pages_by_number(window: MainWindow) -> None:
    for key, page in (
        (Qt.Key.Key_1, "explore"),
        (Qt.Key.Key_2, "festivals"),
        (Qt.Key.Key_3, "itinerary"),
        (Qt.Key.Key_4, "datadesk"),
    ):
        press(window, key, _CTRL)
        assert window.page == page


def test_find_goes_to_the_search(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F, _CTRL)
    assert window.page == "explore" and find(window, QLineEdit, "spotSearch").hasFocus()


def test_undo_and_redo(window: MainWindow) -> None:
    document = workspace(window).document
    find(window, QWidget, "requestForm")
    before = document.trip.request.pace
    workspace(window).itinerary.form.pace.chosen.emit(Pace.TIGHT.value)
    assert document.trip.request.pace is Pace.TIGHT
    press(window, Qt.Key.Key_Z, _CTRL)
    assert document.trip.request.pace is before
    undo, redo = (find(window, QAction, name) for name in ("undo", "redo"))
    assert not undo.isEnabled() and redo.isEnabled() and "改节奏" in redo.text()
    press(window, Qt.Key.Key_Z, _CTRL | _SHIFT)
    assert document.trip.request.pace is Pace.TIGHT


def test_full_screen(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_light_dark_and_language(qtbot: QtBot, window: MainWindow) -> None:
    dark = find(window, QAbstractButton, "themeButton").toolTip()
    press(window, Qt.Key.Key_D, _CTRL | _SHIFT)
    assert find(window, QAbstractButton, "themeButton").toolTip() != dark
    press(window, Qt.Key.Key_L, _CTRL | _SHIFT)
    qtbot.waitUntil(lambda: "Lingyuan Trip" in window.windowTitle())
    press(window, Qt.Key.Key_L, _CTRL | _SHIFT)
    qtbot.waitUntil(lambda: "凌源行" in window.windowTitle())


def test_the_menu_holds_every_action_with_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    menu = open_menu(qtbot, window)
    offered = {action.objectName() for action in menu.actions() if not action.isSeparator()}
    assert {action.objectName() for action in list_actions(window)} <= offered
    assert {"plan", "undo", "about", "guide"} <= offered
    active = menu.activeAction()
    assert active is not None and active.objectName() == "go-explore"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert window.page == "explore"


def test_no_two_actions_share_keys(window: MainWindow) -> None:
    for page in ("explore", "itinerary", "datadesk"):
        window.show_page(page)
        # What is not seen on a page has no keys there.
        there = [action for action in list_actions(window) if action.isVisible()]
        taken = [keys.toString() for action in there for keys in action.shortcuts()]
        assert sorted(taken) == sorted(set(taken))


def test_the_sheet_is_made_from_the_actions(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Slash, _CTRL)
    sheet = find(window, QWidget, "shortcuts")
    assert sheet.isVisible()
    words = find(sheet, QTextBrowser, "shortcutsText").toPlainText()
    for action in list_actions(window):
        assert action.text() in words, action.objectName()
        for keys in action.shortcuts():
            assert keys.toString(QKeySequence.SequenceFormat.NativeText) in words
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
