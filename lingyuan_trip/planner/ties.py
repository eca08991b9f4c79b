"""Among trips of equal value: the least sum of return minutes, then the smallest lists."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.choice import Trip
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_pricer import DayPricer
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.join import Join, TooMany
from lingyuan_trip.planner.pricing import SCALE
from lingyuan_trip.planner.ties_by_program import settle_by_program
from lingyuan_trip.planner.tighten import Tightening

FEW_PAIRS, MOST_PAIRS = 300_000, 20_000_000
"""Combinations tried while cuts may still leave fewer, and in the end."""

Order = tuple[int, ...]


def settle_ties(
    coupling: Coupling,
    pricers: Sequence[DayPricer],
    lists: Sequence[DaySets],
    trip: Trip,
    value: int,
    stop: Stop,
) -> tuple[Order, ...] | None:
    """Places in order for each day of the one trip that is first; None if that is not proven.

    `lists` hold every set of each day that a trip of this value may visit; `trip` is one.
    """
    search = _Soonest(coupling, lists, trip, value, stop)
    search.run()
    if search.trips:
        return find_first(pricers, lists, search.trips, stop)
    if stop():
        return None
    return settle_by_program(coupling, pricers, search.list_able(), value, search.returns, stop)


def find_first(
    pricers: Sequence[DayPricer], lists: Sequence[DaySets], trips: Sequence[Trip], stop: Stop
) -> tuple[Order, ...] | None:
    """The smallest lists by which one of some trips, all equally good, can be done; None where a
    stop came.
    """
    left, found = list(trips), []
    for number, (pricer, sets) in enumerate(zip(pricers, lists, strict=True)):
        orders = {}
        for places in dict.fromkeys(trip[number] for trip in left):
            if stop():
                return None
            orders[places] = pricer.order(places, sets.find_return(places))
        first = min(orders, key=orders.__getitem__)
        left = [trip for trip in left if trip[number] == first]
        found.append(orders[first])
    return tuple(found)


class _Soonest:
    """Every trip of a value that returns soonest; none where too many would have to be tried.

    `returns` is the soonest return known.
    """

    def __init__(
        self, coupling: Coupling, lists: Sequence[DaySets], trip: Trip, value: int, stop: Stop
    ) -> None:
        self._coupling = coupling
        self._value = value
        self._stop = stop
        self._tightening = Tightening(coupling, lists, value, stop)
        self._begin = [sets.find(places) for sets, places in zip(lists, trip, strict=True)]
        backs = [sets.find_return(places) for sets, places in zip(lists, trip, strict=True)]
        self.returns = sum(backs)
        self.trips: list[Trip] = []

    def run(self) -> None:
        """Cut until few enough are left, and try those."""
        self._tightening.run(self._begin, lambda: self._look(FEW_PAIRS))
        if self._tightening.bound is not None and not self.trips and not self._stop():
            self._look(MOST_PAIRS)

    def list_able(self) -> list[DaySets]:
        """The sets that a trip as good as the soonest known may hold."""
        return self._tightening.keep_able(-self.returns * SCALE)

    def _look(self, most_pairs: int) -> bool:
        bound = self._tightening.bound
        assert bound is not None, "asked of a bound"
        spare = SCALE
        while not self.trips:
            # More than what the soonest known uses up need not be tried.
            spare = min(spare, bound + self.returns * SCALE)
            try:
                self._try(spare, bound, most_pairs)
            except TooMany:
                return False
            spare *= 2
        return True

    def _try(self, spare: int, bound: int, most_pairs: int) -> None:
        offers = self._tightening.offer(spare)
        join = Join(self._coupling, offers, spare, self._stop, most_pairs)
        join.run()
        # A trip of less value may return sooner.
        if join.value is None or join.value < self._value:
            return
        self.returns = min(self.returns, join.returns)
        # Not every trip that returns later than what may be used up was tried.
        if -join.returns * SCALE >= bound - spare:
            self.trips = join.list_trips()
