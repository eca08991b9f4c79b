"""Solve a planning problem on its numbers alone."""

from __future__ import annotations

from collections.abc import Callable

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.answer import Answer, Report, Stop, ignore, never
from lingyuan_trip.planner.one_day import solve_day
from lingyuan_trip.planner.problem import PlanningProblem

Solver = Callable[[PlanningProblem, Stop, Report], Answer]


def solve(problem: PlanningProblem, stop: Stop = never, on_improvement: Report = ignore) -> Answer:
    """The best trip: highest value, then least sum of return minutes, then smallest lists.

    `proven_optimal` speaks of the value. Where limits in counts leave ties open, it is one of the
    trips of that value; the same one every time.

    `stop` is asked often once a first answer is there, which takes milliseconds.
    """
    known = None
    if len(problem.days) == 1:
        known = solve_day(problem, stop, on_improvement)
        if known.status in (PlanStatus.PROVEN_OPTIMAL, PlanStatus.INFEASIBLE) or stop():
            return known
    # HiGHS takes its time to import; an ordinary day does without.
    from lingyuan_trip.planner.several_days import solve_days

    return solve_days(problem, stop, on_improvement, known)
