from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import MOST_STEPS
from lingyuan_trip.domain.trip_request import Pace, TripRequest
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish

REQUEST = TripRequest(dt.date(2027, 5, 1), 605, 1110)


def answer(request: TripRequest) -> PlanResult:
    return PlanResult(request, PlanStatus.INFEASIBLE, None, 0, 0, verified=True)


def test_every_change_can_be_undone_and_redone(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    document.change_request(replace(REQUEST, pace=Pace.TIGHT), "节奏")
    document.accept(answer(document.trip.request), "安排行程")
    document.undo_stack.undo()
    assert document.trip == Trip(replace(REQUEST, pace=Pace.TIGHT))
    document.undo_stack.undo()
    assert document.trip == Trip(REQUEST)
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert document.trip.result == answer(replace(REQUEST, pace=Pace.TIGHT))


def test_another_date_keeps_the_plan_and_marks_it_old(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    document.accept(answer(REQUEST), "安排行程")
    assert document.trip.is_current
    document.change_request(replace(REQUEST, date=dt.date(2027, 5, 2)), "日期")
    assert document.trip.result is not None
    assert not document.trip.is_current


def test_the_same_again_is_no_step(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    document.change_request(REQUEST, "没有变化")
    assert document.undo_stack.count() == 0


def test_a_spot_is_wanted_avoided_or_neither(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    document.set_wish("pagoda", Wish.WANT, "想去")
    assert document.wish_of("pagoda") is Wish.WANT
    document.set_wish("pagoda", Wish.AVOID, "不去")
    assert document.trip.request.must == frozenset()
    assert document.wish_of("pagoda") is Wish.AVOID
    document.set_wish("pagoda", Wish.NONE, "都行")
    assert document.trip.request == REQUEST


def test_every_change_is_told(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    told: list[Trip] = []
    document.changed.connect(told.append)
    document.set_wish("pagoda", Wish.WANT, "想去")
    document.undo_stack.undo()
    assert [trip.request.must for trip in told] == [frozenset({"pagoda"}), frozenset()]


def test_history_is_kept_and_taken_up_again(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    document.change_request(replace(REQUEST, pace=Pace.TIGHT), "节奏")
    document.accept(answer(document.trip.request), "安排行程")
    document.set_wish("pagoda", Wish.WANT, "想去{spot}", LocalizedText("塔", "Pagoda"))
    document.undo_stack.undo()
    history = document.history
    assert [step.text for step in history.steps] == ["节奏", "安排行程", "想去{spot}"]
    assert history.at == 2 and history.trip == document.trip

    other = ItineraryDocument(replace(REQUEST, depart=1000))
    told: list[Trip] = []
    other.changed.connect(told.append)
    other.restore(history)
    assert other.history == history and told == [history.trip]
    assert other.undo_stack.redoText() == "想去塔"
    other.undo_stack.redo()
    assert other.trip.request.must == {"pagoda"}
    while other.undo_stack.canUndo():
        other.undo_stack.undo()
    assert other.trip == Trip(REQUEST)


def test_the_oldest_steps_are_forgotten(qapp: QApplication) -> None:
    document = ItineraryDocument(REQUEST)
    for minute in range(MOST_STEPS + 7):
        document.change_request(replace(REQUEST, depart=1111 + minute), "返程")
    history = document.history
    assert len(history.steps) == history.at == MOST_STEPS
    assert history.trips[0].request.depart == 1111 + 6
    assert history.trip.request.depart == 1111 + MOST_STEPS + 6
