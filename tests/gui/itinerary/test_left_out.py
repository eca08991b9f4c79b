from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.itinerary.left_out import LeftOutList
from lingyuan_trip.gui.look import Look
from tests.gui.itinerary.samples import make_guidebook, make_result

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def reasons(qtbot: QtBot, look: Look) -> LeftOutList:
    made = LeftOutList(look)
    qtbot.addWidget(made)
    made.resize(575, 300)
    made.show_left_out(make_result().left_out, make_guidebook())
    made.show()
    return made


def link(reasons: LeftOutList, text: str) -> QPushButton:
    return next(b for b in reasons.findChildren(QPushButton) if b.text() == text)


def test_a_few_rows_first_then_all(reasons: LeftOutList) -> None:
    assert len(reasons.spots) == 4
    QTest.mouseClick(link(reasons, "全部原因"), _LEFT)
    assert list(reasons.spots) == ["spring", "grape", "ski", "bridge", "temple", "village"]
    QTest.mouseClick(link(reasons, "收起"), _LEFT)
    assert len(reasons.spots) == 4


def test_rows_say_how_many_and_why(reasons: LeftOutList) -> None:
    words = [made.text() for made in reasons.findChildren(QLabel)]
    assert "6 处" in words
    assert "9 月不营业，雪季 12–2 月" in words


def test_a_row_selects_and_asks(reasons: LeftOutList) -> None:
    chosen: list[str] = []
    wanted: list[str] = []
    reasons.chosen.connect(chosen.append)
    reasons.wanted.connect(wanted.append)
    QTest.keyClick(link(reasons, "热水汤温泉"), Qt.Key.Key_Space)
    QTest.mouseClick(link(reasons, "照样加进去"), _LEFT)
    assert set(chosen) == {"spring"}
    assert wanted == ["spring"]


def test_nothing_left_out_shows_nothing(reasons: LeftOutList) -> None:
    reasons.show_left_out((), make_guidebook())
    assert not reasons.isVisible()
