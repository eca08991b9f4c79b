"""The best trip by putting sets of each day together, where not too many fit together.

A set that is worth less than the most its day can have uses up part of what the bound has to
spare above the value wanted. Day after day only combinations whose sets do not overlap and
together use up no more go on; mostly they are few, and then this settles value and ties at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.choice import Trip
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_arrays import Flags, Ints
from lingyuan_trip.planner.day_sets import DaySets, pack
from lingyuan_trip.planner.labels import Words

_CHUNK_PAIRS = 50_000

Rows = tuple[int, ...]
"""For each day the row of its set."""


@dataclass(frozen=True)
class Offer:
    """The sets of a day with what each uses up, least first."""

    sets: DaySets
    used: Ints

    @classmethod
    def sort(cls, sets: DaySets, used: Ints) -> Offer:
        """An offer of sets in any order."""
        order = np.argsort(used, kind="stable")
        return cls(sets.take(order), used[order])


class TooMany(Exception):
    """More combinations than can be looked through, or a stop."""


class Join:
    """Every trip of most value, and of those the least sum of return minutes.

    Where sets `may_overlap` a spot counts once, and return minutes mean nothing.
    """

    def __init__(
        self,
        coupling: Coupling,
        offers: Sequence[Offer],
        spare: int,
        stop: Stop,
        most_pairs: int,
        may_overlap: bool = False,
    ) -> None:
        self._coupling = coupling
        self._offers = offers
        self._words = [pack(offer.sets.flags) for offer in offers]
        self._spare = spare
        self._stop = stop
        self._most_pairs = most_pairs
        self._may_overlap = may_overlap
        self._pairs = 0
        self.value: int | None = None
        self.returns = 0
        self.trips: list[Rows] = []

    def run(self) -> None:
        """Look through all; raises TooMany."""
        count = len(self._offers[0].used)
        self._go(1, np.arange(count)[:, None], self._words[0], self._offers[0].used)

    def list_trips(self) -> list[Trip]:
        """The places of each day of the trips found."""
        return [
            tuple(offer.sets.places(row) for offer, row in zip(self._offers, rows, strict=True))
            for rows in self.trips
        ]

    def _go(self, number: int, rows: Ints, words: Words, used: Ints) -> None:
        if number == len(self._offers):
            self._record(rows)
            return
        offer, others = self._offers[number], self._words[number]
        for before, after in self._pair(used, offer.used):
            if not self._may_overlap:
                apart = _are_apart(words, others, before, after)
                before, after = before[apart], after[apart]
            self._go(
                number + 1,
                np.column_stack([rows[before], after]),
                words[:, before] | others[:, after],
                used[before] + offer.used[after],
            )

    def _pair(self, used: Ints, others: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Rows of both sides that together use up no more than there is, in pieces."""
        counts = np.searchsorted(others, self._spare - used, side="right")
        self._pairs += int(counts.sum())
        begin = 0
        ends = np.cumsum(counts)
        while begin < len(counts):
            if self._stop() or self._pairs > self._most_pairs:
                raise TooMany
            done = ends[begin - 1] if begin else 0
            end = max(begin + 1, int(np.searchsorted(ends, done + _CHUNK_PAIRS, side="right")))
            some = counts[begin:end]
            before = np.repeat(np.arange(begin, end), some)
            starts = np.repeat(np.cumsum(some) - some, some)
            yield before, np.arange(len(before)) - starts
            begin = end

    def _record(self, rows: Ints) -> None:
        coupling = self._coupling
        flags = np.zeros((len(rows), coupling.size), dtype=bool)
        for number, offer in enumerate(self._offers):
            flags |= offer.sets.flags[rows[:, number]]
        allowed = (flags | ~coupling.required).all(axis=1)
        allowed &= (flags @ coupling.groups.T <= 1).all(axis=1)
        if coupling.budget is not None:
            allowed &= flags @ coupling.price <= coupling.budget
        rows, flags = rows[allowed], flags[allowed]
        if len(rows) == 0:
            return
        values = flags @ coupling.prize
        for kind, charges in zip(coupling.kinds, coupling.charges, strict=True):
            values = values - charges[flags @ kind]
        returns = np.zeros(len(rows), dtype=np.int64)
        for number, offer in enumerate(self._offers):
            returns += offer.sets.returns[rows[:, number]]
        value = int(values.max())
        if self.value is not None and value < self.value:
            return
        top = values == value
        soonest = int(returns[top].min())
        if self.value is None or (value, -soonest) > (self.value, -self.returns):
            self.value, self.returns, self.trips = value, soonest, []
        if (value, soonest) == (self.value, self.returns):
            self.trips += map(tuple, rows[top & (returns == soonest)].tolist())


def _are_apart(words: Words, others: Words, before: Ints, after: Ints) -> Flags:
    apart = np.ones(len(before), dtype=bool)
    for mine, theirs in zip(words, others, strict=True):
        apart &= (mine[before] & theirs[after]) == 0
    return apart
