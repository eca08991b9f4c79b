"""The linear program over day-sets, and the exact prices that its duals give.

Columns: v (spot visited), z (how many of a kind), a shortage for each wish, one column for each
set of a day. Rows: a spot is visited only where a chosen set holds it; one set a day; groups;
budget; kinds. The prices of these rows collapse to one price per spot, so that pricing a day is
the search of one day. Prices are whole multiples of 1/1024: the bound they give is exact.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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

    All in 1/1024. No trip has more value than `base` plus for each day the set of most worth.
    """

    spots: Ints
    days: Ints
    base: int


class SetProgram:
    """The linear program; grows by sets and is solved again."""

    def __init__(self, coupling: Coupling) -> None:
        self._coupling = coupling
        self._day_row = coupling.size
        self._group_row = self._day_row + coupling.days
        self._budget_row = self._group_row + len(coupling.groups)
        self._kind_row = self._budget_row + 1
        self._choice_row = self._kind_row + len(coupling.kinds)
        self._rows = self._choice_row + len(coupling.kinds)
        self._program = Program(*self._bound_rows())
        self._add_spots()
        self._add_kinds()
        self._add_shortages()

    def add_sets(self, number: int, sets: DaySets) -> None:
        """Append a column for each set of a day."""
        count = len(sets)
        matrix = np.zeros((count, self._rows))
        matrix[:, : self._day_row] = sets.flags
        matrix[:, self._day_row + number] = 1
        self._program.add(np.zeros(count), np.zeros(count), np.full(count, np.inf), matrix)

    def solve(self) -> Solved:
        """The best mixture of sets."""
        return self._program.solve()

    def price(self, duals: Floats) -> Prices:
        """Exact prices near the duals; any duals give a true bound."""
        coupling = self._coupling
        scaled = np.rint(duals * SCALE).astype(np.int64)
        worth = np.maximum(-scaled[: self._day_row], 0)
        days = scaled[self._day_row : self._group_row]
        groups = np.maximum(scaled[self._group_row : self._budget_row], 0)
        budget = 0 if coupling.budget is None else max(0, int(scaled[self._budget_row]))
        kinds = scaled[self._kind_row : self._choice_row]
        left = coupling.prize * SCALE - worth - groups @ coupling.groups
        left = left - budget * coupling.price - kinds @ coupling.kinds
        base = int(np.where(coupling.required, left, np.maximum(left, 0)).sum())
        base += int(groups.sum()) + budget * (coupling.budget or 0)
        for kind, charges in zip(kinds.tolist(), coupling.charges, strict=True):
            base += int((kind * np.arange(len(charges)) - charges * SCALE).max())
        return Prices(worth, days, base)

    def _bound_rows(self) -> tuple[Floats, Floats]:
        lower, upper = np.zeros(self._rows), np.zeros(self._rows)
        upper[: self._day_row] = np.inf
        lower[self._day_row : self._group_row] = upper[self._day_row : self._group_row] = 1
        lower[self._group_row : self._kind_row] = -np.inf
        upper[self._group_row : self._budget_row] = 1
        budget = self._coupling.budget
        upper[self._budget_row] = np.inf if budget is None else budget
        lower[self._choice_row :] = upper[self._choice_row :] = 1
        return lower, upper

    def _add_spots(self) -> None:
        coupling = self._coupling
        matrix = np.zeros((coupling.size, self._rows))
        matrix[:, : self._day_row] = -np.eye(coupling.size)
        matrix[:, self._group_row : self._budget_row] = coupling.groups.T
        matrix[:, self._budget_row] = coupling.price
        matrix[:, self._kind_row : self._choice_row] = coupling.kinds.T
        lower = coupling.required.astype(np.float64)
        self._program.add(coupling.prize, lower, np.ones(coupling.size), matrix)

    def _add_kinds(self) -> None:
        for kind, charges in enumerate(self._coupling.charges):
            count = len(charges)
            matrix = np.zeros((count, self._rows))
            matrix[:, self._kind_row + kind] = -np.arange(count)
            matrix[:, self._choice_row + kind] = 1
            self._program.add(-charges, np.zeros(count), np.ones(count), matrix)

    def _add_shortages(self) -> None:
        rows = np.flatnonzero(self._coupling.required)
        matrix = np.zeros((len(rows), self._rows))
        matrix[np.arange(len(rows)), rows] = 1
        cost = np.full(len(rows), -float(_DEAR * self._coupling.widest))
        self._program.add(cost, np.zeros(len(rows)), np.ones(len(rows)), matrix)
