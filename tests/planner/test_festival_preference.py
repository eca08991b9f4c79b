"""A festival makes its host worth more by exactly what docs/planner.md says, and is named."""

from __future__ import annotations

import pytest

from lingyuan_trip.domain.festival import ESTIMATE_LABEL, Festival
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.export.plan_text import plan_to_text
from lingyuan_trip.planner.plan import plan
from tests.builders import (
    DATE,
    STATION,
    make_calendar,
    make_festival,
    make_request,
    make_spot,
    make_travel_times,
)

DATED = make_festival("host", edition=(DATE, DATE))
GUESSED = make_festival("host", usual=((4, 20), (5, 20)))
POINTS = {1: 20, 2: 35, 3: 55, 4: 80, 5: 120}
DATED_PERCENT, GUESSED_PERCENT = 150, 120


def take(points: int, percent: int) -> int:
    """So many per cent of the points, halves up."""
    return (points * percent + 50) // 100


def solve(*festivals: Festival, interest: int = 3, stops: int = 2) -> PlanResult:
    """One day that has room for `stops` of two like spots."""
    spots = (make_spot("host", interest=interest), make_spot("other", interest=3))
    times = make_travel_times({STATION: (0, 0), "host": (10, 0), "other": (0, 10)})
    request = make_request(arrive="09:00", depart="15:00" if stops == 2 else "10:45")
    return plan(request, spots, festivals, times, make_calendar())


@pytest.mark.parametrize("interest", [1, 2, 3, 4, 5])
def test_the_host_is_worth_exactly_the_documented_share_more(interest: int) -> None:
    plain = solve(interest=interest).score
    points = POINTS[interest]
    most = solve(DATED, interest=interest).score - plain
    assert most == take(points, DATED_PERCENT) - points
    more = solve(GUESSED, interest=interest).score - plain
    assert more == take(points, GUESSED_PERCENT) - points
    assert 0 < more < most


@pytest.mark.parametrize(("interest", "wins"), [(3, True), (2, False)])
def test_a_dated_edition_decides_between_equals_but_not_against_a_better_spot(
    interest: int, wins: bool
) -> None:
    """150 % of 55 beats 55, and 150 % of 35 does not."""
    result = solve(DATED, interest=interest, stops=1)
    assert result.itinerary is not None
    visited = [visit.spot for visit in result.itinerary.visits]
    assert visited == ["host" if wins else "other"]
    assert result.score == take(POINTS[3], DATED_PERCENT if wins else 100)


@pytest.mark.parametrize("festival", [DATED, GUESSED])
def test_the_plan_names_the_festival(festival: Festival) -> None:
    result = solve(festival)
    book = Guidebook("1", spots=(make_spot("host"), make_spot("other")), festivals=(festival,))
    text = plan_to_text(result, book)
    assert "试节" in text
    assert (ESTIMATE_LABEL.zh in text) == (festival is GUESSED)


@pytest.mark.parametrize("festival", [DATED, GUESSED])
def test_a_host_that_is_left_out_names_the_festival(festival: Festival) -> None:
    host = make_spot("host", interest=1)
    best = make_spot("best", interest=5)
    times = make_travel_times({STATION: (0, 0), "host": (10, 0), "best": (0, 10)})
    request = make_request(arrive="09:00", depart="10:45")
    result = plan(request, (host, best), (festival,), times, make_calendar())
    (left,) = result.left_out
    assert left.spot == "host" and "试节" in left.text.zh
    assert (ESTIMATE_LABEL.zh in left.text.zh) == (festival is GUESSED)
    assert "Test festival" in left.text.en or "试节" in left.text.en
