"""赶得上车 in the real window, on the shipped data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.itinerary.timeline.rows import LegRow
from lingyuan_trip.gui.itinerary.views.catch import CatchTest
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.choice_box import ChoiceBox
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton


def catch(window: MainWindow) -> CatchTest:
    return workspace(window).itinerary.views.catch


@pytest.fixture
def tested(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window after 赶得上车 was chosen."""
    with qtbot.waitSignal(catch(window).testing.ended, timeout=30_000):
        QTest.mouseClick(find(window, Chip, "view-catch"), _LEFT)
    return window


def test_the_simulation_says_what_it_is_and_names_the_weakest_leg(tested: MainWindow) -> None:
    view, test = catch(tested).view, catch(tested).test
    assert test is not None
    assert "模拟，不是预报" in find(tested, QLabel, "catchBasis").text()
    assert f"{test.train_missed.opposite.share * 100:.1f} %" in view.caught.words
    assert "2000 次" in view.lines and "最薄弱" in view.lines
    marked = [
        row
        for row in workspace(tested).itinerary.answer.rows
        if isinstance(row, LegRow) and row.is_weakest
    ]
    assert len(marked) == (1 if test.weakest_leg is not None else 0)


def test_another_plan_is_tested_as_soon_as_it_stands(qtbot: QtBot, tested: MainWindow) -> None:
    space, first = workspace(tested), catch(tested).test
    request = replace(space.document.trip.request, depart=15 * 60)
    space.document.change_request(request, "x")
    with qtbot.waitSignal(space.planning.finished, timeout=30_000):
        space.planning.start(request)
    qtbot.waitUntil(lambda: catch(tested).test not in (None, first), timeout=30_000)
    qtbot.waitUntil(lambda: not catch(tested).testing.is_running, timeout=30_000)
    result = space.document.trip.result
    assert result is not None and result.itinerary is not None
    planner = space.knowledge.planner(request.mode)
    assert catch(tested).test == planner.test(result.itinerary, request, seed=1)


def test_a_plan_with_a_required_chance_is_one_step(qtbot: QtBot, tested: MainWindow) -> None:
    document = workspace(tested).document
    request = replace(document.trip.request, board_margin=0)
    document.change_request(request, "x")
    before = document.trip
    box = find(tested, ChoiceBox, "wantedChance")
    assert box.currentData() == 0.99
    with qtbot.waitSignal(catch(tested).planning.ended, timeout=60_000):
        QTest.mouseClick(find(tested, QPushButton, "planToCatch"), _LEFT)
    safe = catch(tested).safe
    assert safe is not None and safe.is_reached and catch(tested).view.safe_words == safe.text.zh
    take = find(tested, QPushButton, "takeSafePlan")
    take.setFocus()
    QTest.keyClick(take, Qt.Key.Key_Space)
    assert document.trip.result == safe.result
    assert document.trip.request.board_margin == safe.extra_margin
    assert not take.isEnabled()
    document.undo_stack.undo()
    assert document.trip == before


def test_the_search_for_a_chance_can_be_stopped(qtbot: QtBot, tested: MainWindow) -> None:
    QTest.mouseClick(find(tested, QPushButton, "planToCatch"), _LEFT)
    view = catch(tested).view
    assert view.progress.isVisible() and "99 %" in view.progress.words
    with qtbot.waitSignal(catch(tested).planning.ended, timeout=30_000):
        QTest.mouseClick(view.progress.button, _LEFT)
    assert not view.progress.isVisible()
    assert view.safe_words
