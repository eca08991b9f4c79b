"""A plan by hand goes wherever answers go, and never claims to be one."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lingyuan_trip.domain.arrangement import Stop, arrange
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.export.plan_json import plan_to_json
from lingyuan_trip.export.plan_reader import plan_from_json
from lingyuan_trip.export.plan_text import plan_to_text
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.verify_result import verify_result
from tests.planner.by_hand.edits import FIRST, HANDS, ByHand, almanac, edit, ground, shipped


def best() -> PlanResult:
    there, book = ground(FIRST.mode), shipped()
    return plan(FIRST, book.spots, book.festivals, there.travel_times, almanac().day)


def test_a_plan_that_was_not_changed_is_the_planners_own() -> None:
    made = best()
    assert made.itinerary is not None
    timed = HANDS.time(FIRST, arrange(made.itinerary))
    assert HANDS.as_result(timed, made) is made


def test_a_plan_in_another_order_is_said_to_be_the_visitors() -> None:
    made, book = best(), shipped()
    assert made.itinerary is not None
    order = arrange(made.itinerary)
    turned = order.put(order.spots[-1], Stop(0, 0))
    result = HANDS.as_result(HANDS.time(FIRST, turned), made)
    assert result.status is PlanStatus.BY_HAND
    assert result.upper_bound == made.upper_bound
    assert "按您的顺序" in plan_to_text(result, book, "zh")
    assert plan_from_json(plan_to_json(result, {})).itinerary == result.itinerary
    times = ground(FIRST.mode).travel_times
    broken = verify_result(result, book.spots, book.festivals, times, almanac().day)
    assert bool(broken) != result.verified


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 30))
def test_every_plan_by_hand_can_be_told(seed: int, count: int) -> None:
    random, standing = Random(seed), ByHand(FIRST)
    for _ in range(count):
        standing = edit(random, standing)
    timed = standing.timed()
    result = HANDS.as_result(timed, replace(best(), request=FIRST) if seed % 7 == 0 else None)
    assert result.status is PlanStatus.BY_HAND
    assert result.verified == timed.works
    for trouble in timed.troubles:
        assert trouble.text in result.notes
    for language in ("zh", "en"):
        assert plan_to_text(result, shipped(), language)
