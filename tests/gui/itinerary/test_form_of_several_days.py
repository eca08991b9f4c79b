from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip_request import (
    DEFAULT_LODGING,
    DinnerWish,
    Interest,
    Liking,
    Party,
    Pin,
    TripRequest,
)
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.stepper import Stepper
from lingyuan_trip.gui.widgets.time_field import TimeField
from tests.gui.itinerary.samples import at
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton
NEAR = "lingyuan-city"


def asked(document: ItineraryDocument) -> TripRequest:
    """The request as it stands."""
    return document.trip.request


def choose(box: QComboBox, data: object) -> None:
    """Choose by keyboard, as a person does."""
    for _ in range(box.count()):
        here, target = box.currentIndex(), box.findData(data)
        if here == target:
            return
        QTest.keyClick(box, Qt.Key.Key_Down if here < target else Qt.Key.Key_Up)
    raise AssertionError(f"{data} cannot be reached")


@pytest.fixture
def page(window: MainWindow) -> ItineraryPage:
    return workspace(window).itinerary


@pytest.fixture
def document(window: MainWindow) -> ItineraryDocument:
    return workspace(window).document


def test_days_bring_a_lodging_and_one_day_takes_it_away(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    box = page.form.lodging.boxes[0]
    assert not box.isVisible()
    choose(page.form.dates.days, 2)
    assert asked(document).days == 2
    assert box.isVisible() and box.currentData() == DEFAULT_LODGING
    choose(box, NEAR)
    assert asked(document).lodgings == (NEAR,)
    choose(page.form.dates.days, 1)
    assert (asked(document).days, asked(document).lodgings) == (1, ())
    assert not box.isVisible()
    document.undo_stack.undo()
    assert asked(document).lodgings == (NEAR,)
    assert (box.isVisible(), box.currentData()) == (True, NEAR)


def test_a_lodging_for_each_night(page: ItineraryPage, document: ItineraryDocument) -> None:
    choose(page.form.dates.days, 3)
    apart = find(page, Chip, "lodgingApart")
    QTest.mouseClick(apart, _LEFT)
    assert asked(document).nights == (DEFAULT_LODGING,) * 2
    choose(page.form.lodging.boxes[1], NEAR)
    assert asked(document).lodgings == (DEFAULT_LODGING, NEAR)
    choose(page.form.dates.days, 4)
    assert asked(document).nights == (DEFAULT_LODGING, NEAR, NEAR)
    QTest.keyClick(apart, Qt.Key.Key_Space)
    assert asked(document).lodgings == ()
    assert [box.isVisible() for box in page.form.lodging.boxes] == [True, False, False]


def test_every_place_with_a_position_can_be_slept_at(
    page: ItineraryPage, window: MainWindow
) -> None:
    box = page.form.lodging.boxes[0]
    offered = {box.itemData(row) for row in range(box.count())} - {None}
    book = workspace(window).knowledge.guidebook
    spots = {spot.id for spot in book.spots if spot.position is not None}
    assert offered == spots | {town.id for town in book.towns if town.position is not None}
    assert box.itemData(0) == DEFAULT_LODGING


def test_what_is_folded_says_what_differs(page: ItineraryPage, document: ItineraryDocument) -> None:
    more = page.form.more
    assert more.summary == "一位成人，门票不限，照常安排"
    QTest.mouseClick(find(page, QPushButton, "moreConditions"), _LEFT)
    assert more.party.isVisible()
    QTest.keyClick(find(page, Stepper, "elders"), Qt.Key.Key_Up)
    more.budget.setFocus()
    QTest.keyClicks(more.budget, "200")
    QTest.keyClick(more.budget, Qt.Key.Key_Return)
    QTest.mouseClick(find(page, Chip, "diversity"), _LEFT)
    request = document.trip.request
    assert (request.party, request.budget, request.diversity) == (Party(1, 1), 200, False)
    QTest.mouseClick(more.fold, _LEFT)
    assert not more.party.isVisible()
    assert more.summary == "成人 1、老人 1 · 门票至多 200 元 · 同类不少计"
    steps = [document.undo_stack.text(n) for n in range(document.undo_stack.count())]
    assert steps == ["改同行", "改预算", "改同类的计分"]


def test_a_party_is_never_empty(page: ItineraryPage, document: ItineraryDocument) -> None:
    page.form.more.fold.setChecked(True)
    adults = find(page, Stepper, "adults")
    QTest.keyClick(adults, Qt.Key.Key_Down)
    page.form.flush()
    assert adults.value == 1
    assert asked(document).party == Party()


def test_an_interest_can_weigh_more(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument
) -> None:
    page.form.more.fold.setChecked(True)
    stepper = find(page, Stepper, "weight-hongshan")
    assert stepper.isVisible() and not find(page, Stepper, "weight-picking").isVisible()
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(stepper, Qt.Key.Key_Up)
        QTest.keyClick(stepper, Qt.Key.Key_Up)
    assert asked(document).likings == {Liking(Interest.HONGSHAN, 3)}
    assert asked(document).interests == frozenset()
    chip = page.form.interests.chips[Interest.HONGSHAN]
    assert chip.isChecked() and chip.text() == "红山文化 ×3"
    QTest.mouseClick(chip, _LEFT)
    assert not asked(document).likings and not stepper.isVisible()
    document.undo_stack.undo()
    assert chip.isChecked()


def test_evenings_belong_to_trips_with_nights(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    more = page.form.more
    more.fold.setChecked(True)
    assert not more.dinner.isVisible() and not more.day_start.isVisible()
    choose(page.form.dates.days, 2)
    assert more.dinner.isVisible() and more.day_start.isVisible()
    box = find(page, QComboBox, "dinnerBox")
    QTest.keyClick(box, Qt.Key.Key_Down)
    page.form.flush()
    assert asked(document).dinner == DinnerWish(60, at("17:00"), at("18:30"))
    more.fold.setChecked(False)
    assert more.summary == "晚餐 17:00–18:30"


def test_a_day_that_ends_before_it_begins_is_said_where_it_stands(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    choose(page.form.dates.days, 2)
    more = page.form.more
    assert not more.fold.isChecked()
    more.fold.setChecked(True)
    field = find(page, TimeField, "dayEnd")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0700")
    QTest.keyClick(field, Qt.Key.Key_Return)
    page.form.flush()
    assert asked(document).day_end == at("19:00")
    assert "早于" in more.trouble.text() and more.trouble.isVisible()
    assert not page.form.departure.trouble.isVisible()
    assert not find(page, QPushButton, "planButton").isEnabled() or page.form.problem


def test_a_spot_fixed_on_a_day_that_goes_is_said_beside_the_days(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    pins = frozenset({Pin("niuheliang-museum", day=2)})
    document.change_request(replace(document.trip.request, days=2, pins=pins), "x")
    choose(page.form.dates.days, 1)
    assert asked(document).days == 2
    assert "牛河梁遗址博物馆" in page.form.dates.trouble.text()
    choose(page.form.dates.days, 2)
    assert not page.form.dates.trouble.isVisible() and not page.form.problem
