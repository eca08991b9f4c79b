"""The best day of a problem of one day, by label setting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.answer import Answer, Report, Stop, ignore, judge, never
from lingyuan_trip.planner.day_arrays import DayArrays, build_day
from lingyuan_trip.planner.goals import BestDay
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.order import Orderer
from lingyuan_trip.planner.problem import PlanningProblem

BEAM_WIDTH = 300
LABEL_CELLS = 4_000_000
"""Labels × spots that one level may hold; what is cut away stays in the bound."""
EASY_CELLS = 1_000_000
"""The same for a first attempt; a day that holds more is priced like those of longer trips."""


def solve_day(problem: PlanningProblem, stop: Stop, on_improvement: Report) -> tuple[Answer, bool]:
    """The best day: highest value, then earliest return, then smallest list of places; and whether
    all this is proven, not the value alone.

    `stop` is asked only once a first answer is there, which takes milliseconds.
    """
    day = build_day(problem)
    goal = BestDay()
    beam = Search(day, goal, BEAM_WIDTH, stop=never)
    beam.run()
    is_open = goal.value is None and beam.lost_bound is not None
    if is_open and not _begin_with_musts(problem, day, goal):
        return Answer(PlanStatus.INFEASIBLE, 0, 0, ()), True
    known: tuple[int | None, int] = (None, 0)
    order = _Order(day, goal, stop)

    def report() -> None:
        nonlocal known
        if (goal.value, goal.returns) != known:
            known = (goal.value, goal.returns)
            on_improvement(_make_answer(order, beam.lost_bound))

    report()
    if beam.lost_bound is None:
        return _make_answer(order, None), True
    exact = Search(day, goal, max(BEAM_WIDTH, EASY_CELLS // day.size), stop)
    exact.run(report)
    # A stop before the first step leaves the bound that the beam had.
    lost = None if exact.lost_bound is None else min(exact.lost_bound, beam.lost_bound)
    is_settled = lost is None or (goal.value is not None and lost < goal.value)
    return _make_answer(order, lost), is_settled


def order_day(
    problem: PlanningProblem, number: int, places: Sequence[int]
) -> tuple[tuple[int, ...], int]:
    """Places of a day that can hold them, in the order that returns first, and that minute."""
    day = replace(problem, days=(problem.days[number],)).restrict_to(places)
    day = replace(day, spots=tuple(replace(spot, required=True) for spot in day.spots))
    answer, _ = solve_day(day, never, ignore)
    return tuple(places[row] for row in answer.days[0]), answer.returns[0]


def _begin_with_musts(problem: PlanningProblem, whole: DayArrays, goal: BestDay) -> bool:
    """Start from a day of the required spots alone; False when that proves there is none.

    Leaving a spot out of a day keeps it feasible, so no day of the required spots means no day at
    all, except that a break tied to a spot on the way may be lost where a leg is longer than the
    window in which the break can start.
    """
    rows = [int(row) for row in np.flatnonzero(whole.required)]
    day = build_day(problem.restrict_to([whole.places[row] for row in rows]))
    alone = BestDay()
    search = Search(day, alone, _count_labels(day), stop=never)
    search.run()
    if alone.value is not None:
        goal.begin(alone.value, alone.returns, sum(1 << row for row in rows))
        return True
    if search.lost_bound is not None:
        return True
    lunch = whole.lunch
    longest = max(int(whole.travel.max(initial=0)), int(whole.to_end.max()))
    return lunch is not None and longest > lunch.latest - lunch.earliest


def _count_labels(day: DayArrays) -> int:
    return max(1, LABEL_CELLS // max(1, day.size))


class _Order:
    """The best day in the smallest of its orders, for as long as it stays the best."""

    def __init__(self, day: DayArrays, goal: BestDay, stop: Stop) -> None:
        self.goal = goal
        self._day = day
        self._stop = stop
        self._best: tuple[int | None, int] = (None, 0)
        self._sets: set[int] = set()
        self._places: tuple[int, ...] = ()

    def find(self) -> tuple[int, ...]:
        """Its places; after a stop those of any day as good."""
        goal, best = self.goal, (self.goal.value, self.goal.returns)
        is_stopped = self._stop()
        if best != self._best or (goal.sets != self._sets and not is_stopped):
            self._best, self._sets = best, {*goal.sets}
            rows = Orderer(self._day).find_smallest(goal.sets, goal.returns, self._stop)
            assert rows is not None, "every recorded set has an order that returns on time"
            self._places = tuple(self._day.places[row] for row in rows)
        return self._places


def _make_answer(order: _Order, lost_bound: int | None) -> Answer:
    goal = order.goal
    if goal.value is None:
        status = PlanStatus.INFEASIBLE if lost_bound is None else PlanStatus.UNPROVEN
        return Answer(status, 0, max(0, lost_bound or 0), ())
    upper = goal.value if lost_bound is None else max(goal.value, lost_bound)
    return Answer(
        status=judge(goal.value, upper),
        value=goal.value,
        upper_bound=upper,
        days=(order.find(),),
        returns=(goal.returns,),
    )
