"""The best trip if days could be mixed: column generation, with a true bound at every step.

The linear program holds the sets found so far. Its prices ask each day for sets of more worth
than the best it has; where a day has none, the bound is reached.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_pricer import DayPricer
from lingyuan_trip.planner.day_sets import DaySets, no_sets, unite
from lingyuan_trip.planner.pricing import SCALE, Prices, SetProgram

COLUMNS_A_ROUND = 60
BEAM_WIDTH = 100
"""Labels of a level while a narrow search still finds sets; the last rounds are exact."""


class Relaxation:
    """Sets of each day, the linear program over them, and the best bound known."""

    def __init__(
        self, coupling: Coupling, pricers: Sequence[DayPricer], spots: int, width: int
    ) -> None:
        self._pricers = pricers
        self._width = width
        self._program = SetProgram(coupling)
        self._seen: list[set[bytes]] = [set() for _ in pricers]
        self.pool: list[DaySets] = [no_sets(spots) for _ in pricers]
        self.bound: int | None = None
        self.prices: Prices | None = None
        self.most_worth: tuple[int, ...] = ()

    @property
    def upper(self) -> int | None:
        """No trip has more value."""
        return None if self.bound is None else self.bound // SCALE

    def add(self, number: int, sets: DaySets) -> int:
        """Give a day more sets to choose from; returns how many were new."""
        keys = np.packbits(sets.flags, axis=1)
        seen = self._seen[number]
        fresh = np.zeros(len(sets), dtype=bool)
        for row, key in enumerate(map(bytes, keys)):
            if key not in seen:
                seen.add(key)
                fresh[row] = True
        if not fresh.any():
            return 0
        new = sets.take(fresh)
        self.pool[number] = unite([self.pool[number], new])
        self._program.add_sets(number, new)
        return len(new)

    def run(self, stop: Callable[[], bool], enough: Callable[[], bool]) -> None:
        """Add sets until none can help, `enough` says so, or the stop."""
        widths = [BEAM_WIDTH, self._width]
        while not stop() and not enough():
            solved = self._program.solve(stop)
            if solved.is_stopped:
                return
            prices = self._program.price(solved.duals)
            added = self._ask_days(prices, widths[0], stop)
            if added == 0 and len(widths) == 1:
                return
            if added == 0:
                widths.pop(0)

    def _ask_days(self, prices: Prices, width: int, stop: Callable[[], bool]) -> int:
        added, most = 0, []
        for number, pricer in enumerate(self._pricers):
            floor = int(prices.days[number]) + 1
            found = pricer.find(prices.spots, floor, COLUMNS_A_ROUND, width, stop)
            added += self.add(number, found.sets)
            most.append(found.most_worth)
        bound = prices.base + sum(most)
        if self.bound is None or bound < self.bound:
            self.bound, self.prices, self.most_worth = bound, prices, tuple(most)
        return added
