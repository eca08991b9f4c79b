"""A toast says, offers, goes, and takes no focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import motion
from lingyuan_trip.gui.widgets.toast import Toast


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_lies_inside_its_host_whatever_its_size(look: Look, host: QWidget) -> None:
    toast = Toast(look, host)
    toast.say("取消想去牛河梁", "撤销", lambda: None)
    assert host.rect().contains(toast.geometry())
    host.resize(300, 200)
    assert host.rect().contains(toast.geometry())


def test_it_takes_no_focus(qtbot: QtBot, look: Look, host: QWidget) -> None:
    field = host.findChild(QLineEdit)
    assert field is not None
    host.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    Toast(look, host).say("取消想去牛河梁", "撤销", lambda: None)
    assert field.hasFocus()


def test_its_button_does_what_it_offers_and_sends_it_away(look: Look, host: QWidget) -> None:
    done: list[int] = []
    toast = Toast(look, host)
    toast.say("取消想去牛河梁", "撤销", lambda: done.append(1))
    assert toast.words == "取消想去牛河梁"
    button = next(b for b in toast.findChildren(QPushButton) if b.text() == "撤销")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1] and toast.words == ""


def test_it_goes_by_itself_but_can_be_read_before(look: Look, host: QWidget) -> None:
    toast = Toast(look, host)
    toast.say("已复制")
    clock = toast.findChild(QTimer)
    assert clock is not None and clock.isActive() and clock.interval() == motion.TOAST_STAYS
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    clock.timeout.emit()
    assert toast.words == "已复制"
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    clock.timeout.emit()
    assert toast.words == ""


def test_another_word_takes_the_place_of_the_one_before(look: Look, host: QWidget) -> None:
    toast = Toast(look, host)
    toast.say("一", "撤销", lambda: None)
    toast.say("二")
    assert toast.words == "二"
    assert not any(b.isVisible() for b in toast.findChildren(QPushButton) if b.text())
