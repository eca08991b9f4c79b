"""The same request on each of the coming days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from lingyuan_trip.domain.best_day import BestDays, DayScore
from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.best_day.memory import SolverWithMemory
from lingyuan_trip.planner.best_day.reasons import explain_best
from lingyuan_trip.planner.plan import never, plan
from lingyuan_trip.travel.travel_times import TravelTimes

MOST_DAYS = 60


def compare_days(
    request: TripRequest,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
    *,
    days: int = MOST_DAYS,
    stop: Callable[[], bool] = never,
    on_progress: Callable[[DayScore, int], None] = lambda score, done: None,
) -> BestDays:
    """The days from the asked date on, best first.

    Every plan has passed the checker. Each day is reported with how many are done. A stop ends
    the comparison with the days known so far, of which the asked one is always the first made.
    """
    if not 1 <= days <= MOST_DAYS:
        raise RequestError(
            f"一次可比较 1–{MOST_DAYS} 天", f"1–{MOST_DAYS} days can be compared at a time"
        )
    solver = SolverWithMemory()
    scores: list[DayScore] = []
    for number in range(days):
        if scores and stop():
            break
        moved = replace(request, date=request.date + dt.timedelta(days=number))
        parts = (moved, spots, festivals, travel_times, calendar)
        result = plan(*parts, stop=stop, with_reasons=False, solver=solver)
        scores.append(DayScore(moved.date, result))
        on_progress(scores[-1], number + 1)
    ordered = tuple(sorted(scores, key=lambda score: (-score.score, score.date)))
    return BestDays(
        asked=scores[0],
        days=ordered,
        reasons=explain_best(scores[0], ordered, spots, festivals, calendar),
        is_complete=len(scores) == days,
        solved=solver.solved,
    )
