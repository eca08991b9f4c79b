from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.segmented import SegmentedControl
from lingyuan_trip.gui.widgets.stepper import Stepper
from lingyuan_trip.gui.widgets.time_field import TimeField, read_clock


@pytest.mark.parametrize(
    "text", ["9:05", "09:05", "9：05", "905", "0905", "9点05", "9点05分", " 9 : 05 "]
)
def test_a_time_is_read_however_people_write_it(text: str) -> None:
    assert read_clock(text) == 545


@pytest.mark.parametrize("text", ["", "25:00", "9:61", "morning", "9:0:5", "12345"])
def test_what_is_no_time_is_not_read(text: str) -> None:
    assert read_clock(text) is None


def test_typing_a_time_tells_it_once(qtbot: QtBot, look: Look) -> None:
    field = TimeField(look, "到达", 600)
    qtbot.addWidget(field)
    told: list[int] = []
    field.changed.connect(told.append)
    field.selectAll()
    QTest.keyClicks(field, "1015")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [615]
    assert field.text() == "10:15"


def test_a_wrong_time_is_marked_and_explained_and_changes_nothing(qtbot: QtBot, look: Look) -> None:
    field = TimeField(look, "到达", 600)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, "99:99")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.minutes == 600 and not field.is_valid
    assert field.property("invalid") is True
    assert "10:05" in field.accessibleDescription()


def test_arrow_keys_move_five_minutes(qtbot: QtBot, look: Look) -> None:
    field = TimeField(look, "到达", 600)
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.minutes == 605
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.minutes == 600


def test_stepper_keeps_its_bounds(qtbot: QtBot, look: Look) -> None:
    stepper = Stepper(look, "午餐", low=30, high=60, step=15)
    qtbot.addWidget(stepper)
    stepper.resize(120, 32)
    for _ in range(5):
        QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(112, 16))
    assert stepper.value == 60
    QTest.keyClick(stepper, Qt.Key.Key_Down)
    assert stepper.value == 45
    assert stepper.accessibleName() == "午餐 45"


def test_segments_are_moved_by_arrow_keys(qtbot: QtBot, look: Look) -> None:
    control = SegmentedControl(look, "节奏", [("relaxed", "从容"), ("normal", "适中")])
    qtbot.addWidget(control)
    told: list[str] = []
    control.chosen.connect(told.append)
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert control.value == "normal" and told == ["normal"]
    control.set_value("relaxed")
    assert told == ["normal"]
