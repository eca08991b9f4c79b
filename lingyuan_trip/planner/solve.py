"""Solve a planning problem on its numbers alone."""

from __future__ import annotations

from collections.abc import Callable

from lingyuan_trip.planner.answer import Answer, Report, Stop, ignore, never
from lingyuan_trip.planner.one_day import solve_day
from lingyuan_trip.planner.problem import PlanningProblem

Solver = Callable[[PlanningProblem, Stop, Report], Answer]


def solve(problem: PlanningProblem, stop: Stop = never, on_improvement: Report = ignore) -> Answer:
    """The best trip: highest value, then least sum of return minutes, then smallest lists.

    `proven_optimal` speaks of the value, and of the rest too unless a stop came while ties were
    settled, or too many sets of a day may matter to look through (see `several_days.MOST_SETS`), or
    a day has so many stops that its orders cannot all be compared (see `order.MANY`). Then it is
    one of the trips of that value; the same one every time if no stop came.

    `stop` is asked often once a first answer is there, which takes milliseconds.
    """
    known = None
    if len(problem.days) == 1:
        known, is_settled = solve_day(problem, stop, on_improvement)
        if is_settled or stop():
            return known
    # HiGHS takes its time to import; an ordinary day does without.
    from lingyuan_trip.planner.several_days import solve_days

    return solve_days(problem, stop, on_improvement, known)
