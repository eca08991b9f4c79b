"""What the spots of a problem are worth, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from lingyuan_trip.planner.day_arrays import Ints
from lingyuan_trip.planner.local_search.day_rules import DayRules
from lingyuan_trip.planner.problem import PlanningProblem


class SpotTable:
    """The spots as arrays (n,); `wish` is the merit of a required spot beside its prize.

    A trip's merit is its value plus `wish` for each required spot that it visits and for each day
    that is possible, so that the best merit meets what is required if anything does.
    """

    def __init__(self, problem: PlanningProblem) -> None:
        spots = problem.spots
        self.problem = problem
        self.days = [DayRules(problem, number) for number in range(len(problem.days))]
        self.size = len(spots)
        kinds = {kind: n for n, kind in enumerate(sorted({spot.kind for spot in spots}))}
        groups = {spot.group for spot in spots if spot.group is not None}
        numbers = {group: n for n, group in enumerate(sorted(groups), start=1)}
        self.kind = [kinds[spot.kind] for spot in spots]
        self.group = [0 if spot.group is None else numbers[spot.group] for spot in spots]
        self.kinds, self.groups = len(kinds), len(numbers) + 1
        self.price = [spot.price for spot in spots]
        self.budget = problem.budget
        last = len(problem.diversity) - 1
        self.charges = [problem.diversity[min(n, last)] for n in range(self.size + 2)]
        self.is_diverse = any(self.charges)
        self.required = [place for place, spot in enumerate(spots) if spot.required]
        self.required_rows = _ints(self.required)
        self.wish = 1 + 2 * (sum(abs(spot.prize) for spot in spots) + self._most_charge())
        self.merit = [spot.prize + self.wish * spot.required for spot in spots]
        self.merits, self.prices = _ints(self.merit), _ints(self.price)
        self.kind_rows, self.group_rows = _ints(self.kind), _ints(self.group)
        self.rises = np.diff(_ints(self.charges))

    def _most_charge(self) -> int:
        return self.kinds * max(map(abs, self.charges))


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)
