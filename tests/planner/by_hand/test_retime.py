"""Times of plans made by hand, and the agreement of what is said with the checker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingyuan_trip.domain.arrangement import Arrangement, Stop, arrange
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Item, Leg, Visit
from lingyuan_trip.domain.timed_arrangement import TimedArrangement, TroubleKind
from lingyuan_trip.domain.trip_request import Pin, TravelMode, TripRequest, VisitLength
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.retime import Retimer
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.violation import Violation
from tests.builders import make_calendar, make_request
from tests.planner.by_hand.edits import (
    FIRST,
    ByHand,
    almanac,
    edit,
    find_violations,
    ground,
    shipped,
)
from tests.planner.county import make_county

MANY = settings(max_examples=150, deadline=None)
_KINDS = {
    "hours": TroubleKind.OPENING,
    "last_entry": TroubleKind.OPENING,
    "closed": TroubleKind.CLOSED,
    "season": TroubleKind.CLOSED,
    "daylight": TroubleKind.DAYLIGHT,
    "leg": TroubleKind.NO_WAY,
    "avoided": TroubleKind.AVOIDED,
    "unknown": TroubleKind.UNKNOWN,
    "lunch": TroubleKind.LUNCH,
    "dinner": TroubleKind.DINNER,
    "train": TroubleKind.TRAIN,
    "day_end": TroubleKind.LODGING,
    "max_visits": TroubleKind.TOO_MANY,
    "must": TroubleKind.MISSING,
    "group": TroubleKind.TICKET,
    "budget": TroubleKind.BUDGET,
}
_AT_NO_SPOT = {
    TroubleKind.LUNCH,
    TroubleKind.DINNER,
    TroubleKind.LODGING,
    TroubleKind.TOO_MANY,
    TroubleKind.TICKET,
}
Said = tuple[TroubleKind, str | None]


def by_the_checker(timed: TimedArrangement) -> set[Said]:
    return {_said(timed, violation) for violation in find_violations(timed)}


def _said(timed: TimedArrangement, violation: Violation) -> Said:
    spots = {visit.spot for visit in timed.itinerary.visits}
    if violation.rule == "pin":
        kind = TroubleKind.PIN if violation.place in spots else TroubleKind.MISSING
    else:
        kind = _KINDS[violation.rule]
    known = kind is TroubleKind.MISSING or violation.place in spots
    return kind, _place(timed, kind, violation.place if known else None)


def _place(timed: TimedArrangement, kind: TroubleKind, spot: str | None) -> str | None:
    """A way to a lodging that is a spot as well is told of the day, not of the visit there."""
    if kind in _AT_NO_SPOT or (kind is TroubleKind.NO_WAY and spot in timed.request.nights):
        return None
    return spot


def as_shown(timed: TimedArrangement) -> set[Said]:
    """Days that are gone are not travelled, so that the checker cannot know of them."""
    return {
        (trouble.kind, _place(timed, trouble.kind, trouble.spot))
        for trouble in timed.troubles
        if trouble.kind is not TroubleKind.NO_DAY
    }


def make_edited(seed: int, count: int) -> Iterator[ByHand]:
    random, standing = Random(seed), ByHand(FIRST)
    for _ in range(count):
        standing = edit(random, standing)
        yield standing


@MANY
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_what_is_shown_is_what_the_checker_finds(seed: int, count: int) -> None:
    for standing in make_edited(seed, count):
        timed = standing.timed()
        assert as_shown(timed) == by_the_checker(timed)


@MANY
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_no_spot_is_moved_or_dropped_and_time_never_runs_back(seed: int, count: int) -> None:
    for standing in make_edited(seed, count):
        timed = standing.timed()
        kept = standing.arrangement.with_days(standing.request.days)
        assert timed.arrangement == kept
        for day, arranged in zip(timed.itinerary.days, kept.days, strict=False):
            assert tuple(visit.spot for visit in day.visits) == arranged.spots
            ends = day.start_time
            for item in day.items:
                assert ends <= _begins(item)
                ends = _ends(item)


def _begins(item: Item) -> int:
    if isinstance(item, Leg):
        return item.departs
    return item.start if isinstance(item, Visit) else item.starts


def _ends(item: Item) -> int:
    if isinstance(item, Leg):
        return item.arrives
    return item.leave if isinstance(item, Visit) else item.until


@pytest.mark.parametrize("seed", range(12))
def test_a_plan_keeps_its_times_when_it_becomes_the_visitors(seed: int) -> None:
    spots, times = make_county(10, seed)
    days = seed % 3 + 1
    request = make_request(
        "09:20", "17:40", exit_margin=15, days=days, lodgings=("s01",)[: days - 1]
    )
    best = plan(request, spots, (), times, make_calendar())
    assert best.itinerary is not None
    book = Guidebook("county", spots=spots)
    timed = Retimer(Ground(book, times, make_calendar()), request).time(arrange(best.itinerary))
    assert timed.works
    assert timed.itinerary == best.itinerary
    assert (timed.score, timed.entrance) == (best.score, best.entrance)


@pytest.mark.parametrize(
    "request_",
    [
        FIRST,
        replace(FIRST, mode=TravelMode.TAXI, days=2),
        replace(
            FIRST,
            days=3,
            lengths=frozenset({VisitLength("lily-expo-garden", 200)}),
            pins=frozenset({Pin("lily-expo-garden", day=2), Pin("niuheliang-museum", 13 * 60)}),
        ),
    ],
)
def test_so_does_a_plan_of_the_shipped_data(request_: TripRequest) -> None:
    there, book = ground(request_.mode), shipped()
    best = plan(request_, book.spots, book.festivals, there.travel_times, almanac().day)
    assert best.itinerary is not None
    timed = Retimer(there, request_).time(arrange(best.itinerary))
    assert timed.works
    assert timed.itinerary == best.itinerary
    assert (timed.score, timed.entrance) == (best.score, best.entrance)


def test_chance_tries_every_trouble() -> None:
    seen = {
        trouble.kind
        for seed in range(120)
        for standing in make_edited(seed, 40)
        for trouble in standing.timed().troubles
    }
    assert seen == set(TroubleKind)


def test_days_that_are_gone_are_kept_and_told() -> None:
    standing = ByHand(replace(FIRST, days=1), Arrangement(()).put("pine-forest", Stop(1, 0)))
    timed = standing.timed()
    assert timed.arrangement.spots == ("pine-forest",)
    assert not timed.itinerary.visits
    (trouble,) = timed.troubles
    assert trouble.kind is TroubleKind.NO_DAY and "第 2 天" in trouble.text.zh
