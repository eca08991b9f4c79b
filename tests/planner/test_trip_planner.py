"""One guidebook, asked everything; the parts have tests of their own."""

from __future__ import annotations

import pytest

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.planner.trip_planner import TripPlanner
from tests.builders import make_calendar, make_request
from tests.planner.county import make_county

REQUEST = make_request("09:20", "17:40", exit_margin=15, board_margin=10)


@pytest.fixture(scope="module")
def planner() -> TripPlanner:
    spots, times = make_county(12, 4)
    return TripPlanner(Guidebook("county", spots=spots), times, make_calendar())


@pytest.fixture(scope="module")
def best(planner: TripPlanner) -> PlanResult:
    return planner.plan(REQUEST)


def test_a_plan_and_all_that_is_beside_it(planner: TripPlanner, best: PlanResult) -> None:
    itinerary = best.itinerary
    assert itinerary is not None
    (slack,) = planner.find_slacks(itinerary, REQUEST)
    assert len(slack.visits) == len(itinerary.visits)
    test = planner.test(itinerary, REQUEST, seed=3)
    assert (test.seed, test.runs) == (3, 2000)
    assert planner.plan_alternatives(best)[0].result == best
    days = planner.compare_days(REQUEST, days=2)
    assert [day.score for day in days.days] == [best.score] * 2


def test_a_safe_plan_is_told_with_its_reasons(planner: TripPlanner) -> None:
    safe = planner.plan_to_catch(REQUEST, wanted=0.99, seed=2)
    assert safe is not None
    assert safe.is_reached
    assert safe.extra_margin > 0
    assert safe.result == planner.plan(safe.result.request)
    assert safe.result.left_out


def test_a_safe_plan_that_is_stopped_is_the_one_that_was_tested(planner: TripPlanner) -> None:
    safe = planner.plan_to_catch(REQUEST, wanted=0.999, seed=2, stop=lambda: True)
    assert safe is not None
    itinerary = safe.result.itinerary
    assert itinerary is not None
    assert planner.test(itinerary, REQUEST, seed=2, runs=safe.test.runs) == safe.test


def test_nothing_is_safe_where_nothing_fits(planner: TripPlanner) -> None:
    short = make_request("09:20", "09:50")
    assert planner.plan_to_catch(short, wanted=0.9, seed=1) is None
