"""The linear program over day-sets, and the exact prices that its duals give.

Columns: v (spot visited), z (how many of a kind), a shortage for each wish, one column for each
set of a day. Rows: a spot is visited only where a chosen set holds it; one set a day; groups;
budget; kinds; value; cuts. The prices of these rows collapse to one price per spot, so that
pricing a day is the search of one day. Prices are whole multiples of 1/1024: the bound they give
is exact.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_arrays import Ints
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.program import Floats, Program, Solved

SCALE = 1024
_DEAR = 100
"""A wish met to the hundredth part only is still dearer than all that a trip can gain."""


@dataclass(frozen=True)
class Prices:
    """Worth of each spot to a day and of each day's choice, and what bounds the rest.

    All in 1/1024. No trip has more value than `base` plus for each day the set of most worth; a
    set pays `cuts` for each cut that counts it.
    """

    spots: Ints
    days: Ints
    base: int
    cuts: Ints


class SetProgram:
    """The linear program; grows by sets and is solved again.

    `is_exact`: a trip visits all that its sets hold, so they do not overlap; it begins with sets
    that meet every wish. With a `least_value` the gains of the sets are made as large as possible
    among trips of that value, otherwise the value is.
    """

    def __init__(
        self, coupling: Coupling, is_exact: bool = False, least_value: int | None = None
    ) -> None:
        self._coupling = coupling
        self._is_exact = is_exact
        self._least_value = least_value
        self._day_row = coupling.size
        self._group_row = self._day_row + coupling.days
        self._budget_row = self._group_row + len(coupling.groups)
        self._kind_row = self._budget_row + 1
        self._choice_row = self._kind_row + len(coupling.kinds)
        self._value_row = self._choice_row + len(coupling.kinds)
        self._rows = self._value_row + 1
        self._cuts = 0
        self._program = Program(*self._bound_rows())
        self._add_spots()
        self._add_kinds()
        if not is_exact:
            self._add_shortages()

    @property
    def columns(self) -> int:
        """How many columns there are; the next set gets this number."""
        return self._program.columns

    def add_sets(
        self,
        number: int,
        sets: DaySets,
        gains: Floats | Ints | None = None,
        cuts: Floats | None = None,
    ) -> None:
        """Append a column for each set of a day; `cuts` (sets, cuts) tells which count it."""
        count = len(sets)
        matrix = np.zeros((count, self._rows + self._cuts))
        matrix[:, : self._day_row] = sets.flags
        matrix[:, self._day_row + number] = 1
        if cuts is not None:
            matrix[:, self._rows :] = cuts
        gains = np.zeros(count) if gains is None else gains
        self._program.add(gains, np.zeros(count), np.full(count, np.inf), matrix)

    def add_cut(self, columns: Ints) -> None:
        """Of these sets, which no two days of a trip can have, one at the most."""
        self._program.add_row(-np.inf, 1.0, columns)
        self._cuts += 1

    def solve(self, stop: Stop) -> Solved:
        """The best mixture of sets."""
        return self._program.solve(0, stop)

    def price(self, duals: Floats) -> Prices:
        """Exact prices near the duals; any duals give a true bound."""
        coupling = self._coupling
        scaled = np.rint(duals * SCALE).astype(np.int64)
        worth = -scaled[: self._day_row]
        if not self._is_exact:
            worth = np.maximum(worth, 0)
        days = scaled[self._day_row : self._group_row]
        groups = np.maximum(scaled[self._group_row : self._budget_row], 0)
        budget = 0 if coupling.budget is None else max(0, int(scaled[self._budget_row]))
        kinds = scaled[self._kind_row : self._choice_row]
        value, base = SCALE, 0
        if self._least_value is not None:
            value = max(0, -int(scaled[self._value_row]))
            base = -value * self._least_value
        left = coupling.prize * value - worth - groups @ coupling.groups
        left = left - budget * coupling.price - kinds @ coupling.kinds
        base += int(np.where(coupling.required, left, np.maximum(left, 0)).sum())
        base += int(groups.sum()) + budget * (coupling.budget or 0)
        for kind, charges in zip(kinds.tolist(), coupling.charges, strict=True):
            base += int((kind * np.arange(len(charges)) - charges * value).max())
        cuts = np.maximum(scaled[self._rows :], 0)
        return Prices(worth, days, base + int(cuts.sum()), cuts)

    def _bound_rows(self) -> tuple[Floats, Floats]:
        lower, upper = np.zeros(self._rows), np.zeros(self._rows)
        upper[: self._day_row] = 0 if self._is_exact else np.inf
        lower[self._day_row : self._group_row] = upper[self._day_row : self._group_row] = 1
        lower[self._group_row : self._kind_row] = -np.inf
        upper[self._group_row : self._budget_row] = 1
        budget = self._coupling.budget
        upper[self._budget_row] = np.inf if budget is None else budget
        lower[self._choice_row :] = upper[self._choice_row :] = 1
        lower[self._value_row] = -np.inf if self._least_value is None else self._least_value
        upper[self._value_row] = np.inf
        return lower, upper

    def _add_spots(self) -> None:
        coupling = self._coupling
        matrix = np.zeros((coupling.size, self._rows))
        matrix[:, : self._day_row] = -np.eye(coupling.size)
        matrix[:, self._group_row : self._budget_row] = coupling.groups.T
        matrix[:, self._budget_row] = coupling.price
        matrix[:, self._kind_row : self._choice_row] = coupling.kinds.T
        lower = coupling.required.astype(np.float64)
        gain = self._judge(matrix, coupling.prize)
        self._program.add(gain, lower, np.ones(coupling.size), matrix)

    def _add_kinds(self) -> None:
        for kind, charges in enumerate(self._coupling.charges):
            count = len(charges)
            matrix = np.zeros((count, self._rows))
            matrix[:, self._kind_row + kind] = -np.arange(count)
            matrix[:, self._choice_row + kind] = 1
            gain = self._judge(matrix, -charges)
            self._program.add(gain, np.zeros(count), np.ones(count), matrix)

    def _judge(self, matrix: Floats, worth: Ints) -> Ints:
        """What columns gain by what they add to the value, unless that is only to be reached."""
        if self._least_value is None:
            return worth
        matrix[:, self._value_row] = worth
        return np.zeros_like(worth)

    def _add_shortages(self) -> None:
        rows = np.flatnonzero(self._coupling.required)
        matrix = np.zeros((len(rows), self._rows))
        matrix[np.arange(len(rows)), rows] = 1
        cost = np.full(len(rows), -float(_DEAR * self._coupling.widest))
        self._program.add(cost, np.zeros(len(rows)), np.ones(len(rows)), matrix)
