"""Any sequence of 200 edits keeps what must hold, and undo returns the identical trip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.gui.i18n import mark
from lingyuan_trip.gui.itinerary.by_hand.hand import Hand
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.job import StopFlag
from lingyuan_trip.gui.planning import Knowledge
from tests.gui.conftest import shipped_dataset
from tests.planner.by_hand.edits import FIRST, ask, find_violations
from tests.planner.by_hand.test_retime import as_shown, by_the_checker

EDITS = 200


@cache
def known() -> Knowledge:
    dataset = shipped_dataset()
    assert dataset.guidebook is not None
    return Knowledge(dataset.guidebook, dataset.arrangements)


@cache
def best() -> PlanResult:
    return known().plan(FIRST, StopFlag(), lambda _result: None)


def do_anything(random: Random, hand: Hand, document: ItineraryDocument) -> None:
    spots = [spot.id for spot in known().guidebook.spots]
    standing = document.trip.standing
    here = random.choice((standing and standing.spots) or spots)
    day = random.randrange(document.trip.request.days)
    acts: list[Callable[[], object]] = [
        lambda: hand.put(random.choice(spots), Stop(day, random.randrange(5))),
        lambda: hand.put(here, Stop(day, random.randrange(5))),
        lambda: hand.add(random.choice(spots)),
        lambda: hand.step(here, random.choice([-1, 1])),
        lambda: hand.step_day(here, random.choice([-1, 1])),
        lambda: hand.remove(here),
        lambda: hand.exchange(here),
        lambda: hand.toggle_lock(here),
        lambda: hand.fix_time(here, random.choice([None, 13 * 60, 9 * 60])),
        lambda: hand.lengthen(here, random.choice([-15, 15])),
        lambda: hand.set_length(here, None),
        lambda: hand.have_lunch(day, None),
        lambda: hand.keep_order(),
        lambda: hand.take_planned(),
        lambda: mend(random, hand),
        lambda: ask_otherwise(random, document),
        lambda: document.set_wish(here, random.choice(tuple(Wish)), mark("Step", "加心愿")),
        lambda: document.replace(Trip(FIRST, best()), mark("Step", "安排行程")),
    ]
    random.choice(acts)()


def mend(random: Random, hand: Hand) -> None:
    timed = hand.timed
    if timed is None or not timed.troubles:
        return
    ways = hand.find_mends(random.choice(timed.troubles))
    if ways:
        hand.apply(random.choice(ways))
        after = hand.timed
        assert after is not None and len(after.troubles) < len(timed.troubles)


def ask_otherwise(random: Random, document: ItineraryDocument) -> None:
    request = ask(random, document.trip.request)
    document.change_request(request, mark("Step", "改条件"))


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32))
def test_any_200_edits(qapp: object, seed: int) -> None:
    document = ItineraryDocument(FIRST)
    hand = Hand(known(), document)
    random = Random(seed)
    states = [document.trip]
    while len(states) <= EDITS:
        before = document.trip
        do_anything(random, hand, document)
        if document.trip != before:
            states.append(document.trip)
        timed = hand.timed
        if timed is not None:
            assert as_shown(timed) == by_the_checker(timed)
            assert timed.works == (not find_violations(timed) and not _has_days_beyond(document))
            told = known().standing(document.trip)
            assert told is not None and told.itinerary == timed.itinerary
    for state in reversed(states[:-1]):
        document.undo_stack.undo()
        assert document.trip == state
    assert not document.undo_stack.canUndo()
    for state in states[1:]:
        document.undo_stack.redo()
        assert document.trip == state


def _has_days_beyond(document: ItineraryDocument) -> bool:
    trip = document.trip
    plan = trip.standing
    return plan is not None and any(day.spots for day in plan.days[trip.request.days :])


def test_changing_the_date_keeps_the_plan(qapp: object) -> None:
    document = ItineraryDocument(FIRST)
    hand = Hand(known(), document)
    document.replace(Trip(FIRST, best()), mark("Step", "安排行程"))
    before = hand.timed
    assert before is not None and before.works
    winter = replace(FIRST, date=FIRST.date.replace(month=12))
    document.change_request(winter, mark("Step", "改日期"))
    after = hand.timed
    assert after is not None
    assert after.arrangement == before.arrangement
    assert {day.date.month for day in after.itinerary.days} == {12}
