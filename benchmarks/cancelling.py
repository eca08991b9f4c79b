"""How long a cancelled plan goes on: `python -m benchmarks.cancelling`.

Made-up counties with every rule, whole plans with their reasons and the problems of
`benchmarks.planner`; dense days hold ten short stops. The stop says yes at moments spread evenly
over the time that the whole takes. Milliseconds by the clock from that moment to the plan in
hand; one that takes longer than it may is asked for again at the same moment, at most twice more,
and the least counts, for other programs may have had the machine.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from benchmarks.county import make_problem
from benchmarks.report import Figure, finish, parser
from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import solve
from tests.builders import make_calendar, make_request
from tests.planner.county import make_county

_MOMENTS = 24
_LIMIT = 100.0
_AGAIN = 2
_LONGEST = 20.0
"""Seconds over which moments are spread at the most."""
_DENSE_STOPS, _DENSE_MINUTES, _NEARER = 10, 30, 3

Run = Callable[[Stop], object]


def main() -> int:
    """Print the figures."""
    arguments = parser(__doc__ or "").parse_args()
    # HiGHS is imported with the first trip of several days.
    solve(make_problem(5, 2, 0, has_all_rules=True))
    figures = []
    for name, run in _list_runs().items():
        late = _measure(run)
        figures.append(Figure(f"{name}, median", statistics.median(late), "ms", _LIMIT))
        figures.append(Figure(f"{name}, worst", max(late), "ms", _LIMIT))
        print(f"{name}: {max(late):.0f} ms", flush=True)
    return finish(figures, arguments.json)


def _list_runs() -> dict[str, Run]:
    runs: dict[str, Run] = {}
    for spots, days in ((30, 1), (60, 1), (25, 2), (25, 3), (40, 3), (60, 2)):
        runs[f"plan of {spots} spots, {days} day"] = _plan(spots, days)
    for spots, days, seed in ((25, 4, 0), (25, 4, 2), (25, 3, 4)):
        problem = make_problem(spots, days, seed, has_all_rules=True)
        runs[f"{spots}x{days} all, seed {seed}"] = _solve(problem)
    for seed in (0, 1):
        runs[f"60x1 dense, seed {seed}"] = _solve(_make_dense(seed))
    return runs


def _plan(count: int, days: int) -> Run:
    spots, times = make_county(count, 5)
    lodgings = (spots[0].id,) if days > 1 else ()
    request = make_request("09:20", "17:40", days=days, lodgings=lodgings)
    return lambda stop: plan(request, spots, (), times, make_calendar(), stop=stop)


def _solve(problem: PlanningProblem) -> Run:
    return lambda stop: solve(problem, stop)


def _make_dense(seed: int) -> PlanningProblem:
    """A day among sixty spots that lie close together and take half an hour each."""
    problem = make_problem(60, 1, seed, has_all_rules=True)
    return replace(
        problem,
        spots=tuple(
            replace(spot, visit_minutes=min(spot.visit_minutes, _DENSE_MINUTES))
            for spot in problem.spots
        ),
        days=tuple(replace(day, max_visits=_DENSE_STOPS) for day in problem.days),
        travel_minutes=tuple(
            tuple(-(-minutes // _NEARER) for minutes in row) for row in problem.travel_minutes
        ),
        budget=None,
    )


def _measure(run: Run) -> list[float]:
    whole = min(_LONGEST, _time(run, _LONGEST))
    return [_find_least(run, moment) for moment in (whole * n / _MOMENTS for n in range(_MOMENTS))]


def _find_least(run: Run, moment: float) -> float:
    least = _time(run, moment) - moment
    for _ in range(_AGAIN):
        if least * 1000 > _LIMIT:
            least = min(least, _time(run, moment) - moment)
    return max(0.0, 1000 * least)


def _time(run: Run, moment: float) -> float:
    start = time.perf_counter()
    run(lambda: time.perf_counter() - start >= moment)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
