"""Sets of spots that one day can hold, found by the worth that prices give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lingyuan_trip.planner.day_arrays import DayArrays, Flags, Ints, build_day
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.expand import Family
from lingyuan_trip.planner.goals import choose_highest
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.labels import WORD_BITS, Labels, Words, order_sets, set_to_words
from lingyuan_trip.planner.order import Orderer
from lingyuan_trip.planner.problem import PlanningProblem

_SPARE_SETS = 3
"""So many times the sets wanted are stored before the worst are dropped."""


@dataclass(frozen=True)
class Found:
    """Sets of a day by falling worth; every set not among them is worth `others` at the most."""

    sets: DaySets
    worths: Ints
    others: int

    @property
    def most_worth(self) -> int:
        """No set of the day is worth more."""
        return max(self.others, int(self.worths.max(initial=self.others)))


class DayPricer:
    """The search of one day with prices in place of prizes."""

    def __init__(self, problem: PlanningProblem, number: int) -> None:
        day = build_day(problem, number, required=())
        self._day = replace(day, rise=np.zeros_like(day.rise))
        self._spots = len(problem.spots)
        self._orderer = Orderer(day)
        self.is_closed_under_subsets = _is_closed_under_subsets(day)

    def find(
        self,
        prices: Ints,
        floor: int,
        most: int,
        width: int,
        stop: Callable[[], bool],
        needs_all: bool = False,
    ) -> Found:
        """The `most` sets of highest worth among those worth `floor` (the rest may be cut).

        Spots of no price are left out where that changes no worth, unless `needs_all`.
        """
        day = self._day
        if self.is_closed_under_subsets and not needs_all:
            day = _select(day, np.flatnonzero(prices[list(day.places)] > 0))
        day = replace(day, prize=prices[list(day.places)])
        goal = _SetsAbove(floor, most, day.size)
        search = Search(day, goal, width, stop)
        search.run()
        words, returns, worths = goal.list_best()
        others = goal.floor - 1 if search.lost_bound is None else search.lost_bound
        flags = np.zeros((len(returns), self._spots), dtype=bool)
        flags[:, list(day.places)] = _unpack(words, day.size)
        return Found(DaySets(flags, returns), worths, max(others, goal.floor - 1))

    def order(self, places: Sequence[int], returns: int) -> tuple[int, ...]:
        """The smallest list of places that visits them all and is done by a minute."""
        row_of = {place: row for row, place in enumerate(self._day.places)}
        members = sum(1 << row_of[place] for place in places)
        rows = self._orderer.find_smallest([members], returns)
        assert rows is not None, "every set has an order that returns on time"
        return tuple(self._day.places[row] for row in rows)


class _SetsAbove:
    """Sets worth at least `floor`; when there are too many, the floor rises."""

    def __init__(self, floor: int, most: int, size: int) -> None:
        self.floor = floor
        self._size = size
        self._most = most
        self._parts: list[tuple[Words, Ints, Ints]] = []
        self._count = 0

    def keep(self, family: Family, upper: Ints, least_return: Ints) -> Flags:
        useful: Flags = upper >= self.floor
        return useful

    def record(self, labels: Labels, returns: Ints) -> None:
        good = labels.value >= self.floor
        if not good.any():
            return
        self._parts.append((labels.words[:, good], returns[good], labels.value[good]))
        self._count += int(good.sum())
        if self._count > _SPARE_SETS * self._most:
            self._parts = [self.list_best()]
            self._count = len(self._parts[0][1])

    def least(self) -> int:
        return self.floor

    def choose(self, labels: Labels, width: int) -> Ints:
        return choose_highest(labels, width)

    def list_best(self) -> tuple[Words, Ints, Ints]:
        """Each set once with its earliest return, by falling worth; raises the floor."""
        if not self._parts:
            none = np.zeros(0, dtype=np.int64)
            return set_to_words((), self._size)[:, :0], none, none
        words = np.concatenate([part[0] for part in self._parts], axis=1)
        returns = np.concatenate([part[1] for part in self._parts])
        worths = np.concatenate([part[2] for part in self._parts])
        order = order_sets(words, returns)
        sorted_ = words[:, order]
        first = np.ones(len(order), dtype=bool)
        first[1:] = (sorted_[:, 1:] != sorted_[:, :-1]).any(axis=0)
        order = order[first]
        order = order[np.argsort(-worths[order], kind="stable")]
        if len(order) > self._most:
            self.floor = max(self.floor, int(worths[order[self._most]]) + 1)
            order = order[: self._most]
        return words[:, order], returns[order], worths[order]


def _unpack(words: Words, size: int) -> Flags:
    flags = np.empty((words.shape[1], size), dtype=bool)
    for row in range(size):
        word, bit = divmod(row, WORD_BITS)
        flags[:, row] = (words[word] & np.uint64(1 << bit)) != 0
    return flags


def _select(day: DayArrays, rows: Ints) -> DayArrays:
    return replace(
        day,
        places=tuple(day.places[row] for row in rows.tolist()),
        minutes=day.minutes[rows],
        price=day.price[rows],
        kind=day.kind[rows],
        required=day.required[rows],
        opens=day.opens[:, rows],
        latest=day.latest[:, rows],
        travel=day.travel[np.append(rows, day.size)][:, rows],
        to_end=day.to_end[np.append(rows, day.size)],
        conflicts=day.conflicts[np.ix_(rows, rows)],
        slots=min(day.slots, len(rows)),
    )


def _is_closed_under_subsets(day: DayArrays) -> bool:
    """Whether leaving a spot out of a day always keeps it feasible.

    It does, except that a break tied to a spot on the way may be lost where a leg is longer than
    the window in which the break can start.
    """
    if day.lunch is None:
        return True
    longest = max(int(day.travel.max(initial=0)), int(day.to_end.max()))
    return longest <= day.lunch.latest - day.lunch.earliest
