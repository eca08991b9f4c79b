"""Iterated local search: take a few neighbouring stops out, fill up again, keep what is good.

Deterministic: randomness is seeded and limits are counts. `stop` is asked in every round, which
takes a few milliseconds at the most.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from lingyuan_trip.planner.local_search.musts import place_required
from lingyuan_trip.planner.local_search.recreate import Filler
from lingyuan_trip.planner.local_search.ruin import take_strings
from lingyuan_trip.planner.local_search.spot_table import SpotTable
from lingyuan_trip.planner.local_search.swap import swap_best
from lingyuan_trip.planner.local_search.trip import Routes, Trip
from lingyuan_trip.planner.problem import PlanningProblem

ROUNDS = 2000
_MUST_ROUNDS = 100
_LONGEST_STRING = 6
_BAN_CHANCE = 0.5
_BLUR = 0.3
_POWERS = (1, 2, 2)
_TOLERANCE = 0.03
_PATIENCE = 300


@dataclass(frozen=True, slots=True)
class GoodTrip:
    """Places in order for each day with their value and when each day is done."""

    value: int
    days: tuple[tuple[int, ...], ...]
    returns: tuple[int, ...]


def improve(
    problem: PlanningProblem,
    begin: Sequence[Sequence[int]] | None = None,
    seed: int = 0,
    rounds: int = ROUNDS,
    stop: Callable[[], bool] = lambda: False,
    on_improvement: Callable[[GoodTrip], None] = lambda trip: None,
) -> GoodTrip | None:
    """The best trip found, by value and then by the sum of its returns, or None.

    `begin` is a trip that keeps every rule. Only trips that do so are reported and returned.
    """
    search = _Search(problem, seed, stop, on_improvement)
    search.start(begin)
    search.run(rounds)
    return search.best_whole


class _Search:
    """The trip in hand, the best one, and the best that keeps every rule."""

    def __init__(
        self,
        problem: PlanningProblem,
        seed: int,
        stop: Callable[[], bool],
        on_improvement: Callable[[GoodTrip], None],
    ) -> None:
        self._problem = problem
        self._stop = stop
        self._on_improvement = on_improvement
        self._random = Random(seed)
        self._table = SpotTable(problem)
        self._routes = Routes(self._table)
        self._filler = Filler(self._random, self._table.size)
        self._current = self._best = self._make([()] * len(problem.days))
        self._idle = 0
        self.best_whole: GoodTrip | None = None

    def start(self, begin: Sequence[Sequence[int]] | None) -> None:
        """Begin with a given trip, else with what is required, and fill it up."""
        if begin is not None:
            self._current = self._best = self._make(begin)
        self._report()
        self._fill(self._best.copy())
        if not self._best.is_whole:
            self.run(_MUST_ROUNDS)
        if not self._best.is_whole:
            placed = place_required(self._table, self._stop)
            if placed is not None:
                self._fill(self._make(placed))

    def run(self, rounds: int) -> None:
        """Go on for some rounds or until stopped."""
        for _ in range(rounds):
            if self._stop():
                return
            self._fill(self._ruin())
            if self._idle > _PATIENCE:
                self._current, self._idle = self._best, 0

    def _make(self, days: Sequence[Sequence[int]]) -> Trip:
        return Trip(self._table, self._routes, days)

    def _ruin(self) -> Trip:
        trip = self._current.copy()
        taken = take_strings(trip, self._random, _LONGEST_STRING)
        power = self._random.choice(_POWERS)
        if self._random.random() < _BAN_CHANCE:
            banned = np.zeros(self._table.size, dtype=bool)
            banned[taken] = True
            self._filler.fill(trip, banned, power, _BLUR)
        return trip

    def _fill(self, trip: Trip) -> None:
        self._filler.fill(trip, None, self._random.choice(_POWERS), _BLUR)
        while swap_best(trip):
            self._filler.fill(trip, None, self._random.choice(_POWERS), _BLUR)
        self._judge(trip)

    def _judge(self, trip: Trip) -> None:
        self._idle += 1
        if trip.rank > self._best.rank:
            if trip.merit > self._best.merit:
                self._idle = 0
            self._best = trip
            self._report()
        tolerance = _TOLERANCE * self._random.random() * self._best.worth
        if trip.merit >= self._current.merit - tolerance:
            self._current = trip

    def _report(self) -> None:
        if self._best.is_whole:
            self.best_whole = GoodTrip(
                value=self._problem.value_of(self._best.stops),
                days=tuple(self._best.stops),
                returns=tuple(route.back for route in self._best.days),
            )
            self._on_improvement(self.best_whole)
