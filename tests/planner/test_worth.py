"""What a visit is worth: by its usual length, and never by how long this party stays."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.trip_request import Pace, Party, TripRequest, VisitLength
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.travel.estimate import estimate_travel_times
from tests.builders import (
    STATION,
    make_calendar,
    make_festival,
    make_request,
    make_spot,
    make_travel_times,
)
from tests.planner.test_reference import ARRIVE, DEPART, make, shipped

MUSEUM = "niuheliang-museum"
PAGODAS = {"shibalipu-pagoda", "siguanyingzi-pagoda"}


def worth(spot: Spot) -> int:
    return rules.count_prize(spot, 100, None, 0)


def score_alone(spot: Spot, **changes: Any) -> int:
    """The score of a day at this spot only."""
    times = make_travel_times({STATION: (0, 0), spot.id: (10, 0)})
    result = plan(make_request(**changes), (spot,), (), times, make_calendar())
    assert result.itinerary is not None and len(result.itinerary.visits) == 1
    return result.score


@pytest.mark.parametrize(
    ("minutes", "points"), [(15, 40), (30, 57), (60, 80), (135, 120), (240, 160)]
)
def test_worth_grows_with_the_root_of_the_length(minutes: int, points: int) -> None:
    assert worth(make_spot("a", interest=4, minutes=minutes)) == points


def test_the_root_is_the_nearest_hundredth_for_every_length() -> None:
    for minutes in range(1, 1441):
        assert rules.get_length_percent(minutes) == round(100 * math.sqrt(minutes / 60))


def test_each_step_of_the_rating_counts_for_more_than_the_last() -> None:
    points = [worth(make_spot("a", interest=interest)) for interest in range(1, 6)]
    steps = [high - low for low, high in pairwise(points)]
    assert steps == sorted(steps) and len(set(steps)) == len(steps)


def test_two_short_visits_are_worth_more_than_one_of_their_length() -> None:
    short, long = make_spot("a", minutes=60), make_spot("b", minutes=120)
    assert worth(short) < worth(long) < 2 * worth(short)


def test_a_length_that_nobody_told_is_that_of_the_kind() -> None:
    unknown = replace(make_spot("a", kind=SpotKind.SKI), visit_minutes=None)
    assert worth(unknown) == worth(make_spot("a", kind=SpotKind.SKI, minutes=180))


@pytest.mark.parametrize(
    "changes",
    [
        {"pace": Pace.RELAXED},
        {"pace": Pace.TIGHT},
        {"party": Party(2, elders=1)},
        {"lengths": frozenset({VisitLength("a", 20)})},
        {"lengths": frozenset({VisitLength("a", 300)})},
    ],
    ids=str,
)
def test_staying_longer_or_shorter_changes_no_score(changes: dict[str, object]) -> None:
    spot = make_spot("a", interest=4, minutes=90)
    assert score_alone(spot, **changes) == score_alone(spot) == 98


@pytest.mark.parametrize("date", [dt.date(2027, 5, 1), dt.date(2027, 7, 24), dt.date(2027, 9, 18)])
def test_who_asks_for_nothing_is_taken_to_the_museum_and_not_from_pagoda_to_pagoda(
    date: dt.date,
) -> None:
    result = make(TripRequest(date, ARRIVE, DEPART))
    assert result.itinerary is not None
    visited = {visit.spot for visit in result.itinerary.visits}
    assert MUSEUM in visited and not visited >= PAGODAS
    at_places = sum(visit.minutes for visit in result.itinerary.visits)
    on_the_road = sum(leg.minutes for leg in result.itinerary.days[0].legs)
    assert at_places >= 2 * on_the_road


@pytest.mark.parametrize("announced", [False, True])
def test_an_announced_festival_still_changes_where_two_days_go(announced: bool) -> None:
    book, host = shipped(), "lily-expo-garden"
    others = tuple(each for each in book.festivals if host not in each.hosts)
    lilies = make_festival(host, edition=(dt.date(2027, 6, 18), dt.date(2027, 7, 31)))
    festivals = (*others, lilies) if announced else others
    request = TripRequest(dt.date(2027, 7, 23), ARRIVE, DEPART, days=2)
    times = estimate_travel_times(book, request.mode)
    result = plan(request, book.spots, festivals, times, Almanac().day, with_reasons=False)
    assert result.itinerary is not None
    assert (host in {visit.spot for visit in result.itinerary.visits}) == announced


def test_a_winter_day_has_time_for_the_hot_spring() -> None:
    result = make(TripRequest(dt.date(2027, 1, 16), ARRIVE, DEPART))
    assert result.itinerary is not None
    assert "reshuitang-hot-spring" in {visit.spot for visit in result.itinerary.visits}
