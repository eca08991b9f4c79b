"""What it would cost to include a spot in a trip of two days, worked out on request."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.plan_result import LeftOutReason
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton
DAYS = 2


@pytest.fixture
def planned(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with a plan of two days that start late, so that little fits."""
    space = workspace(window)
    request = replace(space.document.trip.request, days=DAYS, day_start=11 * 60)
    space.document.change_request(request, "x")
    with qtbot.waitSignal(space.planning.finished, timeout=60_000):
        space.planning.start(request)
    return window


def test_reasons_are_worked_out_one_after_another(qtbot: QtBot, planned: MainWindow) -> None:
    page = workspace(planned).itinerary
    explaining, result = page.views.explaining, workspace(planned).document.trip.result
    assert result is not None
    button = find(planned, QPushButton, "explainAll")
    assert button.isVisible()
    with qtbot.waitSignal(explaining.changed, timeout=60_000):
        QTest.mouseClick(button, _LEFT)
    assert page.answer.left_out.progress.isVisible()
    qtbot.waitUntil(lambda: explaining.done > 0, timeout=60_000)
    QTest.mouseClick(page.answer.left_out.progress.button, _LEFT)
    qtbot.waitUntil(lambda: not explaining.is_running, timeout=60_000)
    told = explaining.explain(result)
    known = {left.spot: left for left in result.left_out}
    new = [left for left in told.left_out if left != known[left.spot]]
    assert new and len(new) <= explaining.done < explaining.total
    assert all(left.loss is None or left.reason is LeftOutReason.WORTH_LESS for left in new)
    assert not page.answer.left_out.progress.isVisible()
    shown = dict(zip(page.answer.left_out.spots, page.answer.left_out.reasons, strict=True))
    assert all(shown[left.spot] == left.text.zh for left in new if left.spot in shown)
    assert workspace(planned).document.trip.result == result


def test_one_day_needs_no_such_button(window: MainWindow) -> None:
    assert not find(window, QPushButton, "explainAll").isVisible()
