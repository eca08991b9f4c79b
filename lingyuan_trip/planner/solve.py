"""Solve a planning problem of one day on its numbers alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.day_arrays import DayArrays, build_day
from lingyuan_trip.planner.goals import BestDay
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.order import Orderer
from lingyuan_trip.planner.problem import PlanningProblem

BEAM_WIDTH = 300
LABEL_CELLS = 9_000_000
"""Labels × spots that one level may hold; what is cut away stays in the bound."""

USEFUL_GAP = 1.0
"""A bound more than this share above the answer says nothing worth telling: unproven."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Places in order for each day with their value, what bounds it, and when each day is done.

    `days` is empty when there is no answer: proven with status infeasible, else not found yet.
    """

    status: PlanStatus
    value: int
    upper_bound: int
    days: tuple[tuple[int, ...], ...]
    returns: tuple[int, ...] = ()


def solve(
    problem: PlanningProblem,
    stop: Callable[[], bool] = lambda: False,
    on_improvement: Callable[[Answer], None] = lambda answer: None,
) -> Answer:
    """The best day: highest value, then earliest return, then smallest list of places."""
    day = build_day(problem)
    goal = BestDay()
    beam = Search(day, goal, BEAM_WIDTH, stop=lambda: False)
    beam.run()
    first = _make_answer(day, goal, beam.lost_bound)
    if beam.lost_bound is None:
        return first
    if goal.value is not None:
        on_improvement(first)
    known = (goal.value, goal.returns)

    def report() -> None:
        nonlocal known
        if goal.value is not None and (goal.value, goal.returns) != known:
            known = (goal.value, goal.returns)
            on_improvement(_make_answer(day, goal, beam.lost_bound))

    exact = Search(day, goal, max(1, LABEL_CELLS // max(1, day.size)), stop)
    exact.run(report)
    return _make_answer(day, goal, exact.lost_bound)


def _make_answer(day: DayArrays, goal: BestDay, lost_bound: int | None) -> Answer:
    if goal.value is None:
        status = PlanStatus.INFEASIBLE if lost_bound is None else PlanStatus.UNPROVEN
        return Answer(status, 0, max(0, lost_bound or 0), ())
    order = Orderer(day).find_smallest(goal.sets, goal.returns)
    assert order is not None, "every recorded set has an order that returns on time"
    upper = goal.value if lost_bound is None else max(goal.value, lost_bound)
    return Answer(
        status=_judge(goal.value, upper),
        value=goal.value,
        upper_bound=upper,
        days=(tuple(day.places[row] for row in order),),
        returns=(goal.returns,),
    )


def _judge(value: int, upper: int) -> PlanStatus:
    if upper <= value:
        return PlanStatus.PROVEN_OPTIMAL
    return PlanStatus.BOUNDED if upper - value <= USEFUL_GAP * value else PlanStatus.UNPROVEN
