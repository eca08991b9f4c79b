"""The second opinion on what a plan says of itself: its bound, its price, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.planner.verify import verify
from lingyuan_trip.planner.verify_price import price_of
from lingyuan_trip.planner.violation import Violation, broken
from lingyuan_trip.travel.travel_times import TravelTimes


def verify_result(
    result: PlanResult,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
) -> tuple[Violation, ...]:
    """Every rule that a plan or what it says of itself breaks; it must have an itinerary."""
    assert result.itinerary is not None, "without an itinerary there is nothing to check"
    found = verify(
        result.itinerary,
        result.request,
        spots,
        festivals,
        travel_times,
        calendar,
        result.score,
    )
    return (
        *found,
        *_check_bound(result),
        *_check_rest(result, spots),
        *_check_price(result, spots),
    )


def _check_bound(result: PlanResult) -> Iterator[Violation]:
    if result.upper_bound < result.score:
        yield broken("bound", None, "上界低于得分", "The bound is below the score")
    if result.status is PlanStatus.BY_HAND:
        return
    proven = result.status is PlanStatus.PROVEN_OPTIMAL
    if proven != (result.upper_bound == result.score):
        yield broken("status", None, "状态与上界不符", "The status does not agree with the bound")
    if result.status is PlanStatus.INFEASIBLE:
        yield broken("status", None, "说排不出来，却有行程", "Infeasible, but there is a plan")


def _check_rest(result: PlanResult, spots: Sequence[Spot]) -> Iterator[Violation]:
    assert result.itinerary is not None
    visited = {visit.spot for visit in result.itinerary.visits}
    told = [left.spot for left in result.left_out]
    for spot_id in sorted(visited & set(told)):
        yield broken("left_out", spot_id, "去了却说没安排", "Visited but told as left out")
    if told:
        for spot_id in sorted({spot.id for spot in spots} - visited - set(told)):
            yield broken("left_out", spot_id, "没去也没说原因", "Left out without a reason")
    for left in result.left_out:
        if left.loss is not None and left.loss < 0:
            yield broken("left_out", left.spot, "得失是负数", "A negative loss")


def _check_price(result: PlanResult, spots: Sequence[Spot]) -> Iterator[Violation]:
    assert result.itinerary is not None
    if result.entrance is None:
        return
    ids = {visit.spot for visit in result.itinerary.visits}
    visited = [spot for spot in spots if spot.id in ids]
    if result.entrance.yuan != sum(price_of(spot, result.request.party) for spot in visited):
        yield broken("entrance", None, "门票合计不对", "The price of entrance is wrong")
    unknown = {s.id for s in visited if s.ticket is None or s.ticket.price is None}
    for spot_id in sorted(unknown - set(result.entrance.unknown)):
        yield broken("entrance", spot_id, "没有说明票价未知", "Hides an unknown price")
