"""The best plan and others that differ from it, each solved by the same engine and checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lingyuan_trip.domain.alternative import Alternative, Difference
from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.planner.alternatives import wording
from lingyuan_trip.planner.alternatives.restrict import Restriction, Restrictions
from lingyuan_trip.planner.answer import judge
from lingyuan_trip.planner.plan import PlannerBug, never, plan
from lingyuan_trip.planner.verify import verify
from lingyuan_trip.travel.travel_times import TravelTimes


def plan_alternatives(
    best: PlanResult,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
    zones: Sequence[Zone],
    *,
    count: int = 3,
    stop: Callable[[], bool] = never,
    on_found: Callable[[Alternative], None] = lambda found: None,
) -> tuple[Alternative, ...]:
    """Up to `count` plans, the best first; none visits the same spots in the same order as another.

    Empty where there is no best plan. Each is reported when it is found.
    """
    if best.itinerary is None:
        return ()
    is_proven = best.status is PlanStatus.PROVEN_OPTIMAL
    found = [Alternative(Difference.BEST, wording.BEST, 0, is_proven, best)]
    on_found(found[0])
    parts = (spots, festivals, travel_times, calendar)
    for restriction in Restrictions(best, spots, festivals, calendar, zones).choose():
        if len(found) >= count or stop():
            break
        if any(other.difference is restriction.difference for other in found):
            continue
        result = plan(restriction.request, *parts, stop=stop, with_reasons=False)
        made = _make(restriction, result, best)
        if made is not None and all(made.route != other.route for other in found):
            _check(made, parts)
            found.append(made)
            on_found(made)
    return tuple(found)


def _make(restriction: Restriction, result: PlanResult, best: PlanResult) -> Alternative | None:
    """The alternative of a restricted answer; None where nothing fits the restriction."""
    if result.itinerary is None:
        return None
    is_proven = result.status is PlanStatus.PROVEN_OPTIMAL
    if restriction.difference is not Difference.RELAXED:
        result = replace(
            result,
            request=best.request,
            upper_bound=best.upper_bound,
            status=judge(result.score, best.upper_bound),
        )
    cost = best.score - result.score
    return Alternative(restriction.difference, restriction.text, cost, is_proven, result)


def _check(
    made: Alternative,
    parts: tuple[Sequence[Spot], Sequence[Festival], TravelTimes, Calendar],
) -> None:
    """The plan must be valid for the request that it claims to answer."""
    result = made.result
    assert result.itinerary is not None
    found = verify(result.itinerary, result.request, *parts, result.score)
    if found:
        raise PlannerBug("; ".join(f"{v.rule} {v.place}: {v.text.en}" for v in found))
