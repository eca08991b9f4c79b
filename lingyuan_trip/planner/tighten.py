"""A tighter bound where every set that matters is listed, and so which of them still do.

Column generation as in the relaxation, but a day is asked by looking through its list. That lets
cuts in: of the sets that hold two or more of some three spots, a trip has one at the most (subset
row inequalities: Jepsen, Petersen, Spoorendonk and Pisinger 2008).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_arrays import Flags, Ints
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.join import Offer
from lingyuan_trip.planner.pricing import SCALE, Prices, SetProgram
from lingyuan_trip.planner.program import Floats, Solved

CUT_ROUNDS = 20
_CUTS_A_ROUND = 12
_COLUMNS_A_DAY = 60
_ROUNDING = 16
"""What rounded prices may add to the worth of a set."""
_LEAST_VIOLATION = 0.02

Enough = Callable[[], bool]


class Tightening:
    """The best bound found, in 1/1024, and what each set uses up of it.

    With a `least_value` it bounds the return minutes, negated, of trips of that value; otherwise
    the value.
    """

    def __init__(
        self, coupling: Coupling, lists: Sequence[DaySets], least_value: int | None, stop: Stop
    ) -> None:
        self._lists = lists
        self._stop = stop
        judged = int(least_value is not None)
        self._gains = [-sets.returns * judged for sets in lists]
        self._program = SetProgram(coupling, is_exact=True, least_value=least_value)
        self._inside = [np.zeros(len(sets), dtype=bool) for sets in lists]
        self._cuts: list[list[Flags]] = [[] for _ in lists]
        self._columns: list[tuple[int, Ints]] = []
        self._first_set = self._program.columns
        self.bound: int | None = None
        self.used: list[Ints] = []

    def run(self, begin: Sequence[Ints], enough: Enough) -> None:
        """Tighten until it is `enough`; `begin` are the rows of a trip that is known."""
        for number, rows in enumerate(begin):
            self._add(number, rows)
        for _ in range(CUT_ROUNDS):
            solved = self._solve()
            if solved is None or enough() or not self._cut(solved):
                return
        self._solve()

    def keep_able(self, reached: int) -> list[DaySets]:
        """The sets that a trip as good as `reached`, in 1/1024, may hold."""
        assert self.bound is not None, "asked after a run"
        spare = self.bound - reached
        return [sets.take(used <= spare) for sets, used in zip(self._lists, self.used, strict=True)]

    def offer(self, spare: int) -> list[Offer]:
        """The sets that use up no more than `spare`, ready to be joined."""
        return [
            Offer.sort(sets.take(used <= spare), used[used <= spare])
            for sets, used in zip(self._lists, self.used, strict=True)
        ]

    def _solve(self) -> Solved | None:
        """Add sets until none is missing; None where a stop came first."""
        while not self._stop():
            solved = self._program.solve(self._stop)
            if solved.is_stopped:
                return None
            if not self._ask(self._program.price(solved.duals)):
                return solved
        return None

    def _ask(self, prices: Prices) -> bool:
        worths = [self._count_worths(number, prices) for number in range(len(self._lists))]
        most = [int(worth.max()) for worth in worths]
        bound = prices.base + sum(most)
        if self.bound is None or bound < self.bound:
            self.bound = bound
            self.used = [top - worth for top, worth in zip(most, worths, strict=True)]
        added = 0
        for number, worth in enumerate(worths):
            least = int(prices.days[number]) + _ROUNDING
            missing = np.flatnonzero((worth > least) & ~self._inside[number])
            order = np.argsort(-worth[missing], kind="stable")[:_COLUMNS_A_DAY]
            self._add(number, missing[order])
            added += len(order)
        return added > 0

    def _count_worths(self, number: int, prices: Prices) -> Ints:
        worths: Ints = self._lists[number].flags @ prices.spots
        worths = worths + self._gains[number] * SCALE
        for price, counted in zip(prices.cuts.tolist(), self._cuts[number], strict=True):
            if price:
                worths = worths - price * counted
        return worths

    def _add(self, number: int, rows: Ints) -> None:
        if len(rows) == 0:
            return
        sets, cuts = self._lists[number].take(rows), self._cuts[number]
        counted = np.array([cut[rows] for cut in cuts], dtype=np.float64)
        counted = counted.reshape(len(cuts), len(rows)).T
        self._program.add_sets(number, sets, self._gains[number][rows], counted)
        self._inside[number][rows] = True
        self._columns.append((number, rows))

    def _cut(self, solved: Solved) -> bool:
        """Add the cuts that the mixture breaks most; False where it breaks none."""
        shares = solved.values[self._first_set :]
        flags = np.concatenate([self._lists[n].flags[rows] for n, rows in self._columns])
        triples = _find_broken(flags[shares > 1e-6], shares[shares > 1e-6])
        for triple in triples:
            for number, sets in enumerate(self._lists):
                self._cuts[number].append(sets.flags[:, triple].sum(axis=1) >= 2)
            counted = flags[:, triple].sum(axis=1) >= 2
            self._program.add_cut(self._first_set + np.flatnonzero(counted))
        return bool(triples)


def _find_broken(flags: Flags, shares: Floats) -> list[list[int]]:
    """Triples of spots of which the mixture takes two or more too often, the worst first."""
    held = flags.astype(np.float64)
    pairs = (held * shares[:, None]).T @ held
    count = held.shape[1]
    triples = np.zeros((count, count, count))
    for row, share in zip(held, shares.tolist(), strict=True):
        spots = np.flatnonzero(row)
        triples[np.ix_(spots, spots, spots)] += share
    taken = pairs[:, :, None] + pairs[:, None, :] + pairs[None, :, :] - 2 * triples
    i, j, k = np.ogrid[:count, :count, :count]
    broken = np.where((i < j) & (j < k), taken - 1, 0.0)
    worst = np.argsort(-np.round(broken.ravel(), 6), kind="stable")[:_CUTS_A_ROUND]
    worst = worst[broken.ravel()[worst] > _LEAST_VIOLATION]
    return [[int(spot) for spot in np.unravel_index(cell, broken.shape)] for cell in worst]
