"""One set for each day, chosen together by an integer program.

Columns: y (spot visited on a day), z (how many of a kind), and one for each set of a day. Only y
and z are whole: where they are, every set that has a share in a day holds all that the day
visits, so any of them will do. Branching on a spot of a day parts many sets at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.program import Floats, Program, Solved

Trip = tuple[tuple[int, ...], ...]
"""The places of each day, ascending."""


@dataclass(frozen=True)
class Demand:
    """What a choice must reach.

    `least_value` of the whole trip; `latest` sum of return minutes. `is_exact`: a day visits its
    set and nothing less; otherwise any part of it, and returns are not known.
    """

    least_value: float = -np.inf
    latest: float = np.inf
    is_exact: bool = False


class Choice:
    """The integer program over lists of sets, one list a day.

    `gains`, one for each set, are what is maximised, else the value of the trip.
    """

    def __init__(
        self,
        coupling: Coupling,
        lists: Sequence[DaySets],
        demand: Demand,
        gains: Sequence[Floats] | None = None,
    ) -> None:
        self._coupling = coupling
        self._lists = lists
        self._place_rows()
        self._program = Program(*self._bound_rows(demand))
        judged = int(gains is None)
        for number in range(coupling.days):
            self._add_visits(number, judged)
        self._add_kinds(judged)
        self._begins: list[int] = []
        for number, sets in enumerate(lists):
            self._begins.append(self._program.columns)
            self._add_sets(number, sets, None if gains is None else gains[number])

    def solve(self, nodes: int, stop: Stop) -> tuple[Trip | None, int, bool]:
        """The best trip found in so many nodes, its gain, and whether none is better."""
        solved = self._program.solve(nodes, stop)
        if len(solved.values) == 0:
            return None, 0, solved.is_proven
        size = self._coupling.size
        visits = solved.values[: self._kinds_begin].reshape(self._coupling.days, size) > 0.5
        trip = tuple(tuple(np.flatnonzero(day).tolist()) for day in visits)
        return trip, round(solved.objective), solved.is_proven

    def keep_able(self, reached: int, stop: Stop) -> list[DaySets]:
        """The sets that a choice with the gain reached may hold, judged by reduced costs; all of
        them where a stop came.
        """
        solved: Solved = self._program.relax(stop)
        if solved.is_stopped:
            return [*self._lists]
        least = reached - solved.objective - 1e-6 * max(1.0, abs(solved.objective))
        return [
            sets.take(solved.reduced_costs[begin : begin + len(sets)] >= least)
            for begin, sets in zip(self._begins, self._lists, strict=True)
        ]

    def _place_rows(self) -> None:
        coupling = self._coupling
        self._day_row = coupling.size * coupling.days
        self._spot_row = self._day_row + coupling.days
        self._group_row = self._spot_row + coupling.size
        self._budget_row = self._group_row + len(coupling.groups)
        self._kind_row = self._budget_row + 1
        self._choice_row = self._kind_row + len(coupling.kinds)
        self._value_row = self._choice_row + len(coupling.kinds)
        self._returns_row = self._value_row + 1
        self._rows = self._returns_row + 1
        self._kinds_begin = self._day_row

    def _bound_rows(self, demand: Demand) -> tuple[Floats, Floats]:
        coupling = self._coupling
        lower, upper = np.zeros(self._rows), np.zeros(self._rows)
        upper[: self._day_row] = 0 if demand.is_exact else np.inf
        lower[self._day_row : self._spot_row] = upper[self._day_row : self._spot_row] = 1
        lower[self._spot_row : self._group_row] = coupling.required
        upper[self._spot_row : self._budget_row] = 1
        upper[self._budget_row] = np.inf if coupling.budget is None else coupling.budget
        lower[self._choice_row : self._value_row] = upper[self._choice_row : self._value_row] = 1
        lower[self._value_row], upper[self._value_row] = demand.least_value, np.inf
        upper[self._returns_row] = demand.latest
        return lower, upper

    def _add_visits(self, number: int, judged: int) -> None:
        coupling = self._coupling
        size = coupling.size
        matrix = np.zeros((size, self._rows))
        matrix[:, number * size : (number + 1) * size] = -np.eye(size)
        matrix[:, self._spot_row : self._group_row] = np.eye(size)
        matrix[:, self._group_row : self._budget_row] = coupling.groups.T
        matrix[:, self._budget_row] = coupling.price
        matrix[:, self._kind_row : self._choice_row] = coupling.kinds.T
        matrix[:, self._value_row] = coupling.prize
        gain = coupling.prize * judged
        self._program.add(gain, np.zeros(size), np.ones(size), matrix, is_whole=True)

    def _add_kinds(self, judged: int) -> None:
        for kind, charges in enumerate(self._coupling.charges):
            count = len(charges)
            matrix = np.zeros((count, self._rows))
            matrix[:, self._kind_row + kind] = -np.arange(count)
            matrix[:, self._choice_row + kind] = 1
            matrix[:, self._value_row] = -charges
            gain = -charges * judged
            self._program.add(gain, np.zeros(count), np.ones(count), matrix, is_whole=True)

    def _add_sets(self, number: int, sets: DaySets, gain: Floats | None) -> None:
        count, size = len(sets), self._coupling.size
        matrix = np.zeros((count, self._rows))
        matrix[:, number * size : (number + 1) * size] = sets.flags
        matrix[:, self._day_row + number] = 1
        matrix[:, self._returns_row] = sets.returns
        gains = np.zeros(count) if gain is None else gain
        self._program.add(gains, np.zeros(count), np.full(count, np.inf), matrix)
