"""What is worked out beside a plan, on the shipped data: `python -m benchmarks.additions`.

CPU seconds of one core: the test against slower trips, a plan with a required chance to catch the
train, plans side by side, and sixty days compared; for trips of one and of two days.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable

from benchmarks.report import Figure, finish, parser
from lingyuan_trip.cli.question import Question, ask
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.resilience.stress_test import RUNS
from lingyuan_trip.planner.trip_planner import TripPlanner

Work = Callable[[Question, PlanResult], object]
_DATES = [dt.date(2027, month, 8) for month in (1, 4, 5, 7, 9)]
_TEST_LIMIT, _SIXTY_DAYS_LIMIT = 0.5, 5.0


def main() -> int:
    """Print the figures."""
    arguments = parser(__doc__ or "").parse_args()
    dataset = load_dataset()
    figures = []
    for days in (1, 2):
        asked = [
            ask(TripRequest(date, parse_clock("10:05"), parse_clock("18:30"), days=days), dataset)
            for date in _DATES
        ]
        figures += _measure(days, asked)
    return finish(figures, arguments.json)


def _measure(days: int, asked: list[Question]) -> list[Figure]:
    works: list[tuple[str, Work, float | None]] = [
        (f"test of {RUNS} trips", _test, _TEST_LIMIT),
        ("plan with 99 % to catch the train", _catch, None),
        ("six plans side by side", _alternatives, None),
        ("sixty days compared", _sixty_days, _SIXTY_DAYS_LIMIT if days == 1 else None),
    ]
    figures = []
    for name, work, limit in works:
        seconds = [_time(work, question) for question in asked]
        median = statistics.median(seconds)
        figures.append(Figure(f"{days} day: {name}, median", median, "s", limit))
        figures.append(Figure(f"{days} day: {name}, worst", max(seconds), "s", limit))
    return figures


def _time(work: Work, question: Question) -> float:
    best = plan(*question.parts)
    start = time.process_time()
    work(question, best)
    return time.process_time() - start


def _test(question: Question, result: PlanResult) -> object:
    assert result.itinerary is not None
    return _planner(question).test(result.itinerary, question.request, seed=1)


def _catch(question: Question, _best: PlanResult) -> object:
    return _planner(question).plan_to_catch(question.request, wanted=0.99, seed=1)


def _alternatives(question: Question, best: PlanResult) -> object:
    return _planner(question).plan_alternatives(best, count=6)


def _sixty_days(question: Question, _best: PlanResult) -> object:
    return _planner(question).compare_days(question.request, days=60)


def _planner(question: Question) -> TripPlanner:
    return TripPlanner(question.guidebook, question.travel_times, question.almanac.day)


if __name__ == "__main__":
    sys.exit(main())
