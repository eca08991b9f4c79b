"""How long a cancelled plan goes on: `python -m benchmarks.cancelling`.

Made-up counties with every rule, whole plans with their reasons and the problems of
`benchmarks.planner`; dense days hold ten short stops. The stop says yes at moments spread evenly
over the time that the whole takes. Milliseconds that the planning thread computes from its last
question before that moment to the plan in hand; and by the clock from that moment, which other
programs on the machine lengthen: a moment that takes longer than it may is asked for again, at
most twice, and the least counts.
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

_LIMIT = 100.0
_AGAIN = 2
_LONGEST = 20.0
"""Seconds over which moments are spread at the most."""
_DENSE_STOPS, _DENSE_MINUTES, _NEARER = 10, 30, 3

Run = Callable[[Stop], object]


def main() -> int:
    """Print the figures."""
    words = parser(__doc__ or "")
    words.add_argument("--moments", type=int, default=24, help="of each problem")
    arguments = words.parse_args()
    # HiGHS is imported with the first trip of several days.
    solve(make_problem(5, 2, 0, has_all_rules=True))
    figures = []
    for name, run in _list_runs().items():
        late = _measure(run, arguments.moments)
        computed, by_clock = zip(*late, strict=True)
        figures.append(Figure(f"{name}, median", statistics.median(computed), "ms", _LIMIT))
        figures.append(Figure(f"{name}, worst", max(computed), "ms", _LIMIT))
        figures.append(Figure(f"{name}, worst by the clock", max(by_clock), "ms"))
        print(f"{name}: {max(computed):.0f} ms, {max(by_clock):.0f} ms by the clock", flush=True)
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


def _measure(run: Run, moments: int) -> list[tuple[float, float]]:
    _, whole = _time(run, _LONGEST)
    whole = min(_LONGEST, whole + _LONGEST)
    return [_find_least(run, whole * number / moments) for number in range(moments)]


def _find_least(run: Run, moment: float) -> tuple[float, float]:
    computed, by_clock = _time(run, moment)
    for _ in range(_AGAIN):
        if max(computed, by_clock) > _LIMIT / 1000:
            computed, by_clock = map(min, (computed, by_clock), _time(run, moment))
    return 1000 * computed, max(0.0, 1000 * by_clock)


def _time(run: Run, moment: float) -> tuple[float, float]:
    """Seconds computed from the last question before the moment on, and from then by the clock."""
    start, asked = time.perf_counter(), time.thread_time()

    def stop() -> bool:
        nonlocal asked
        if time.perf_counter() - start >= moment:
            return True
        asked = time.thread_time()
        return False

    run(stop)
    return time.thread_time() - asked, time.perf_counter() - start - moment


if __name__ == "__main__":
    sys.exit(main())
