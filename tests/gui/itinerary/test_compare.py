"""Plans side by side in the real window, on the shipped data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.itinerary.views.compare import Comparison
from lingyuan_trip.gui.itinerary.views.figures import count_figures
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.chip import Chip
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton


def comparison(window: MainWindow) -> Comparison:
    return workspace(window).itinerary.views.compare


@pytest.fixture
def compared(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window after different plans were asked for as a person does."""
    QTest.mouseClick(find(window, Chip, "view-compare"), _LEFT)
    with qtbot.waitSignal(comparison(window).inquiry.ended, timeout=60_000):
        QTest.mouseClick(find(window, QPushButton, "findPlans"), _LEFT)
    return window


def test_plans_differ_and_say_how(compared: MainWindow) -> None:
    found, cards = comparison(compared).found, comparison(compared).view.cards
    assert len(found) >= 2 and [card.found for card in cards] == list(found)
    assert len({each.route for each in found}) == len(found)
    assert len({card.accessibleName() for card in cards}) == len(cards)
    assert found[0].cost == 0
    for each in found:
        figures = count_figures(each.result)
        assert figures.stops == sum(len(day) for day in each.route)
        assert each.result.left_out and each.result.verified
    assert [card.button.isEnabled() for card in cards] == [False, *[True] * (len(cards) - 1)]


def test_taking_one_is_one_step_and_flips_back(compared: MainWindow) -> None:
    document, found = workspace(compared).document, comparison(compared).found
    before, steps = document.trip, document.undo_stack.count()
    QTest.mouseClick(find(compared, QPushButton, "takePlanB"), _LEFT)
    assert document.trip.result == found[1].result
    assert document.undo_stack.count() == steps + 1
    days = workspace(compared).map.view.content.days
    itinerary = found[1].result.itinerary
    assert itinerary is not None and [shown.day for shown in days] == list(itinerary.days)
    first = find(compared, QPushButton, "takePlanA")
    assert first.isEnabled() and not find(compared, QPushButton, "takePlanB").isEnabled()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert document.trip.result == found[0].result
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.trip == before
    assert comparison(compared).found == found


def test_other_wishes_make_them_of_no_use(compared: MainWindow) -> None:
    document = workspace(compared).document
    document.change_request(replace(document.trip.request, budget=1), "x")
    assert comparison(compared).found == ()
    assert find(compared, QPushButton, "findPlans").isVisible()


def test_another_language_keeps_them(qtbot: QtBot, compared: MainWindow) -> None:
    former, found = workspace(compared), comparison(compared).found
    speak("en")
    qtbot.waitUntil(lambda: workspace(compared) is not former)
    assert comparison(compared).found == found
    assert comparison(compared).view.cards[0].accessibleName().startswith("Plan A")
