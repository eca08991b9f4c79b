"""What couples the days of a trip, as rows of a linear program and as exact prices.

Columns: v (spot visited), z (how many of a kind), one column for each set of a day. Rows: a spot
is visited only where a chosen set holds it; one set a day; groups; budget; kinds; value; returns.
The prices of these rows collapse to one price per spot, so that pricing a day is the search of
one day. Prices are whole multiples of 1/1024: the bound they give is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.day_arrays import Ints
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.program import Floats, Program

SCALE = 1024
_DEAR = 100
"""A wish met to the hundredth part only is still dearer than all that a trip can gain."""


@dataclass(frozen=True)
class Prices:
    """Worth of each spot to a day and of each day's choice, and what bounds the rest.

    All in 1/1024. No trip has more value than `base` plus for each day the set of most worth.
    """

    spots: Ints
    days: Ints
    base: int


@dataclass(frozen=True)
class Demand:
    """What a program must reach and how it is judged.

    `is_exact`: a spot is visited by exactly one set, and none may be short of it; otherwise sets
    may overlap. `judges_value`: gains are values, else those of the sets alone.
    """

    least_value: float = -np.inf
    latest: float = np.inf
    is_exact: bool = False
    judges_value: bool = True


class Coupling:
    """Rows and columns that hold for every choice of sets."""

    def __init__(self, problem: PlanningProblem) -> None:
        spots = problem.spots
        self._problem = problem
        self._size, self._days = len(spots), len(problem.days)
        self._prize = _ints(spot.prize for spot in spots)
        self._price = _ints(spot.price for spot in spots)
        self._required = np.array([spot.required for spot in spots], dtype=bool)
        names = sorted({spot.group for spot in spots if spot.group is not None})
        self._groups = _members([spot.group for spot in spots], names)
        kinds = sorted({spot.kind for spot in spots}) if any(problem.diversity) else []
        self._kinds = _members([spot.kind for spot in spots], kinds)
        self._charges = [self._list_charges(int(row.sum())) for row in self._kinds]
        self._place_rows()
        charge = sum(int(np.abs(charges).max()) for charges in self._charges)
        self._shortage = _DEAR * (1 + charge + int(np.abs(self._prize).sum()))

    @property
    def least_value(self) -> int:
        """No trip has less value."""
        charge = sum(int(charges.max()) for charges in self._charges)
        return int(np.minimum(self._prize, 0).sum()) - charge

    def begin(self, demand: Demand, is_whole: bool) -> Program:
        """A program without sets yet."""
        lower, upper = self._bound_rows(demand)
        program = Program(lower, upper)
        self._add_spots(program, demand, is_whole)
        self._add_kinds(program, demand, is_whole)
        if not demand.is_exact:
            self._add_shortages(program)
        return program

    def add_sets(
        self, program: Program, number: int, sets: DaySets, is_whole: bool, gain: Floats
    ) -> None:
        """Append a column for each set of a day."""
        count = len(sets)
        matrix = np.zeros((count, self._rows))
        matrix[:, : self._size] = sets.flags
        matrix[:, self._day_row + number] = 1
        matrix[:, self._returns_row] = sets.returns
        program.add(gain, np.zeros(count), np.ones(count), matrix, is_whole)

    def read_visited(self, values: Floats) -> tuple[int, ...]:
        """The spots visited in a solution."""
        return tuple(np.flatnonzero(values[: self._size] > 0.5).tolist())

    def price(self, duals: Floats) -> Prices:
        """Exact prices near the duals of a linear program; any duals give a true bound."""
        scaled = np.rint(duals * SCALE).astype(np.int64)
        worth = np.maximum(-scaled[: self._size], 0)
        days = scaled[self._day_row : self._group_row]
        groups = np.maximum(scaled[self._group_row : self._budget_row], 0)
        budget = max(0, int(scaled[self._budget_row])) if self._problem.budget is not None else 0
        kinds = scaled[self._kind_row : self._choice_row]
        left = self._prize * SCALE - worth - groups @ self._groups
        left = left - budget * self._price - kinds @ self._kinds
        base = int(np.where(self._required, left, np.maximum(left, 0)).sum())
        base += int(groups.sum()) + budget * (self._problem.budget or 0)
        for kind, charges in zip(kinds.tolist(), self._charges, strict=True):
            base += int((kind * np.arange(len(charges)) - charges * SCALE).max())
        return Prices(worth, days, base)

    def _place_rows(self) -> None:
        self._day_row = self._size
        self._group_row = self._day_row + self._days
        self._budget_row = self._group_row + len(self._groups)
        self._kind_row = self._budget_row + 1
        self._choice_row = self._kind_row + len(self._kinds)
        self._value_row = self._choice_row + len(self._kinds)
        self._returns_row = self._value_row + 1
        self._rows = self._returns_row + 1

    def _bound_rows(self, demand: Demand) -> tuple[Floats, Floats]:
        lower, upper = np.zeros(self._rows), np.zeros(self._rows)
        upper[: self._size] = 0 if demand.is_exact else np.inf
        lower[self._day_row : self._group_row] = upper[self._day_row : self._group_row] = 1
        lower[self._group_row : self._kind_row] = -np.inf
        upper[self._group_row : self._budget_row] = 1
        budget = self._problem.budget
        upper[self._budget_row] = np.inf if budget is None else budget
        lower[self._choice_row : self._value_row] = upper[self._choice_row : self._value_row] = 1
        lower[self._value_row], upper[self._value_row] = demand.least_value, np.inf
        lower[self._returns_row], upper[self._returns_row] = -np.inf, demand.latest
        return lower, upper

    def _add_spots(self, program: Program, demand: Demand, is_whole: bool) -> None:
        matrix = np.zeros((self._size, self._rows))
        matrix[:, : self._size] = -np.eye(self._size)
        matrix[:, self._group_row : self._budget_row] = self._groups.T
        matrix[:, self._budget_row] = self._price
        matrix[:, self._kind_row : self._choice_row] = self._kinds.T
        matrix[:, self._value_row] = self._prize
        gain = self._prize.astype(np.float64) * demand.judges_value
        lower = self._required.astype(np.float64)
        program.add(gain, lower, np.ones(self._size), matrix, is_whole)

    def _add_kinds(self, program: Program, demand: Demand, is_whole: bool) -> None:
        for kind, charges in enumerate(self._charges):
            count = len(charges)
            matrix = np.zeros((count, self._rows))
            matrix[:, self._kind_row + kind] = -np.arange(count)
            matrix[:, self._choice_row + kind] = 1
            matrix[:, self._value_row] = -charges
            gain = -charges.astype(np.float64) * demand.judges_value
            program.add(gain, np.zeros(count), np.ones(count), matrix, is_whole)

    def _add_shortages(self, program: Program) -> None:
        rows = np.flatnonzero(self._required)
        matrix = np.zeros((len(rows), self._rows))
        matrix[np.arange(len(rows)), rows] = 1
        gain = np.full(len(rows), -float(self._shortage))
        program.add(gain, np.zeros(len(rows)), np.ones(len(rows)), matrix, is_whole=False)

    def _list_charges(self, members: int) -> Ints:
        diversity = self._problem.diversity
        counts = np.minimum(np.arange(members + 1), len(diversity) - 1)
        return np.array(diversity, dtype=np.int64)[counts]


def _members(names: Sequence[str | None], wanted: Sequence[str | None]) -> Ints:
    flags = [[name == each for name in names] for each in wanted]
    return np.array(flags, dtype=np.int64).reshape(len(wanted), len(names))


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)
