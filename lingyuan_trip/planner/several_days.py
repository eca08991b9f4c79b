"""The best trip of several days.

A first trip from a beam, the linear program of all day-sets by column generation, and then only
those sets that its prices leave able to matter: over them a small integer program finds the best
value, and further ones settle ties.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.answer import Answer, Report, Stop, judge, never
from lingyuan_trip.planner.choice import Choice, Demand, Trip
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_arrays import Ints
from lingyuan_trip.planner.day_pricer import DayPricer
from lingyuan_trip.planner.day_sets import DaySets, keep_maximal, one_set
from lingyuan_trip.planner.first_trip import find_first_trip, search_on
from lingyuan_trip.planner.join import Join, Offer, TooMany
from lingyuan_trip.planner.one_day import LABEL_CELLS, order_day
from lingyuan_trip.planner.pricing import SCALE
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.relaxation import Relaxation
from lingyuan_trip.planner.ties import find_first, settle_ties
from lingyuan_trip.planner.tighten import Tightening

MOST_SETS = 100_000
"""Sets of a day that are looked through at the end; beyond it the answer is only bounded."""
POOL_PAIRS, FEW_PAIRS, MOST_PAIRS = 1_000_000, 300_000, 20_000_000
"""Combinations tried of the sets found on the way, of those that matter while cuts may still leave
fewer, and in the end."""
POOL_NODES, PROOF_NODES = 200, 20_000
"""Nodes of the integer program where those are too many."""
ROUNDS = 2_000
"""Rounds of local search where too many sets matter."""
_SEEDS = 60

Places = tuple[int, ...]


def solve_days(
    problem: PlanningProblem, stop: Stop, on_improvement: Report, known: Answer | None = None
) -> Answer:
    """The best trip: highest value, then least sum of return minutes, then smallest lists.

    `known` is an answer to begin with, with its bound.
    """
    search = _TripSearch(problem, stop, on_improvement)
    if known is not None:
        search.begin(known)
    return search.run()


class _TripSearch:
    def __init__(self, problem: PlanningProblem, stop: Stop, on_improvement: Report) -> None:
        self._problem = problem
        self._stop = stop
        self._on_improvement = on_improvement
        self._coupling = Coupling(problem)
        self._pricers = [DayPricer(problem, number) for number in range(len(problem.days))]
        self._width = max(1, LABEL_CELLS // max(1, len(problem.spots)))
        self._relaxation = Relaxation(
            self._coupling, self._pricers, len(problem.spots), self._width
        )
        self._is_exact = not all(pricer.is_closed_under_subsets for pricer in self._pricers)
        self._step = _find_step(problem)
        self._trip: Trip | None = None
        self._value = 0
        self._upper: int | None = None
        self._final: Trip | None = None
        self._orders: dict[tuple[int, Places], tuple[Places, int]] = {}

    def begin(self, known: Answer) -> None:
        """Start from an answer that was found otherwise."""
        self._upper = known.upper_bound
        if known.days:
            self._value = known.value
            self._trip = tuple(tuple(sorted(day)) for day in known.days)
            for number, places in enumerate(self._trip):
                self._orders[number, places] = known.days[number], known.returns[number]

    def run(self) -> Answer:
        """Search until proven or stopped."""
        first = find_first_trip(self._problem, self._trip, self._order, self._stop)
        if first is not None:
            self._accept(first)
        if self._stop():
            return self._answer()
        self._seed()
        self._relaxation.run(self._stop, self._is_settled)
        if not self._is_settled() and not self._stop():
            self._combine_pool()
        if not self._is_impossible() and not self._stop():
            self._finish()
        return self._answer()

    def _seed(self) -> None:
        prizes = np.array([max(spot.prize, 0) * SCALE for spot in self._problem.spots])
        for number, pricer in enumerate(self._pricers):
            found = pricer.find(prizes, 0, _SEEDS, _SEEDS, never)
            self._relaxation.add(number, found.sets)
            if self._trip is not None:
                places = self._trip[number]
                _, back = self._order(number, places)
                self._relaxation.add(number, one_set(places, len(prizes), back))

    def _finish(self) -> None:
        """Look through the sets that may matter, for more value and then for ties."""
        lists = self._enumerate()
        if lists is None and self._search_on():
            lists = self._enumerate()
        if lists is None or self._join(lists) or self._stop():
            return
        lists = self._tighten(lists)
        if not self._is_settled() and not self._stop():
            self._choose_by_program(lists)
        if self._trip is not None and self._is_settled() and not self._stop():
            self._final = settle_ties(
                self._coupling, self._pricers, lists, self._trip, self._value, self._stop
            )

    def _tighten(self, lists: list[DaySets]) -> list[DaySets]:
        """Lower the bound by cuts until the value is proven; returns the sets that still matter."""
        if self._trip is None or self._is_settled():
            return lists
        tightening = Tightening(self._coupling, lists, None, self._stop)

        def is_enough() -> bool:
            assert tightening.bound is not None, "asked of a bound"
            self._take_bound(tightening.bound // SCALE)
            return self._is_settled() or self._find_more(tightening, FEW_PAIRS)

        begin = [sets.find(places) for sets, places in zip(lists, self._trip, strict=True)]
        tightening.run(begin, is_enough)
        if tightening.bound is None:
            return lists
        if not self._is_settled():
            self._find_more(tightening, MOST_PAIRS)
        return tightening.keep_able(self._value * SCALE)

    def _find_more(self, tightening: Tightening, most_pairs: int) -> bool:
        """Look for more value than the best has; False where there are too many ways to."""
        assert tightening.bound is not None, "it was found with what the sets use up"
        spare = tightening.bound - (self._value + self._step) * SCALE
        offers = tightening.offer(spare)
        join = Join(self._coupling, offers, spare, self._stop, most_pairs)
        try:
            join.run()
        except TooMany:
            return False
        if join.value is not None and join.value > self._value:
            self._accept(join.list_trips()[0])
        self._upper = self._value
        return True

    def _search_on(self) -> bool:
        """Whether local search finds a better trip, which leaves fewer sets that matter."""
        before = self._value
        found = search_on(self._problem, self._trip, self._order, ROUNDS, self._stop)
        if found is not None:
            self._accept(found)
        return self._trip is not None and self._value > before and not self._stop()

    def _combine_pool(self) -> None:
        """A better trip of the sets found on the way, before the last ones are looked for."""
        pool = self._relaxation.pool
        wanted = self._spare() - (0 if self._trip is None else self._step * SCALE)
        offers = self._offer(pool)
        join = Join(self._coupling, offers, wanted, self._stop, POOL_PAIRS, not self._is_exact)
        try:
            join.run()
        except TooMany:
            self._choose(pool, POOL_NODES)
        else:
            if join.value is not None:
                self._accept(_part(join.list_trips()[0]))
        if self._trip is None:
            self._choose(pool, POOL_NODES)

    def _offer(self, lists: Sequence[DaySets]) -> list[Offer]:
        return [
            Offer.sort(sets, most - self._worths(sets))
            for sets, most in zip(lists, self._relaxation.most_worth, strict=True)
        ]

    def _join(self, lists: Sequence[DaySets]) -> bool:
        """Put the sets together; False where there are too many ways to."""
        join = Join(self._coupling, self._offer(lists), self._spare(), self._stop, MOST_PAIRS)
        try:
            join.run()
        except TooMany:
            return False
        self._upper = self._coupling.least_value - 1 if join.value is None else join.value
        if join.value is not None:
            trips = join.list_trips()
            self._accept(trips[0])
            self._final = find_first(self._pricers, lists, trips, self._stop)
        return True

    def _choose_by_program(self, lists: list[DaySets]) -> None:
        if not self._choose(lists, PROOF_NODES):
            return
        self._upper = self._coupling.least_value - 1 if self._trip is None else self._value

    def _enumerate(self) -> list[DaySets] | None:
        """Every set that a trip as good as the best may hold; None if there are too many."""
        prices = self._relaxation.prices
        if prices is None:
            return None
        lists = []
        for number, floor in enumerate(self._list_floors()):
            found = self._pricers[number].find(
                prices.spots, floor, MOST_SETS, self._width, self._stop, needs_all=True
            )
            if found.others >= floor:
                return None
            lists.append(found.sets)
        return lists

    def _spare(self) -> int:
        """How far the bound is above the value wanted; a trip may use up no more."""
        least = self._coupling.least_value if self._trip is None else self._value
        bound = self._relaxation.bound
        assert bound is not None, "prices come with a bound"
        return bound - least * SCALE

    def _list_floors(self) -> list[int]:
        """The worth below which a day's set belongs to no trip as good as the best known."""
        spare = self._spare()
        return [most - spare for most in self._relaxation.most_worth]

    def _worths(self, sets: DaySets) -> Ints:
        prices = self._relaxation.prices
        assert prices is not None
        worths: Ints = sets.flags @ prices.spots
        return worths

    def _choose(self, lists: Sequence[DaySets], nodes: int) -> bool:
        """Combine sets of each day as well as possible; True when that is proven."""
        least = -np.inf if self._trip is None else float(self._value + self._step)
        kept = lists if self._is_exact else [keep_maximal(sets, self._stop) for sets in lists]
        choice = Choice(self._coupling, kept, Demand(least, is_exact=self._is_exact))
        trip, _, is_proven = choice.solve(nodes, self._stop)
        if trip is not None:
            self._accept(trip)
        return is_proven

    def _order(self, number: int, places: Places) -> tuple[Places, int]:
        """Places of a day in the order that returns first, and that minute."""
        known = self._orders.get((number, places))
        if known is None:
            known = self._orders[number, places] = order_day(self._problem, number, places)
        return known

    def _accept(self, trip: Trip) -> None:
        value = self._problem.value_of(trip)
        if self._trip is None or value > self._value:
            self._trip, self._value = trip, value
            self._on_improvement(self._answer())

    def _take_bound(self, upper: int | None) -> None:
        if upper is not None:
            upper = upper // self._step * self._step
            self._upper = upper if self._upper is None else min(self._upper, upper)

    def _is_impossible(self) -> bool:
        return self._upper is not None and self._upper < self._coupling.least_value

    def _is_settled(self) -> bool:
        self._take_bound(self._relaxation.upper)
        if self._is_impossible():
            return True
        return self._trip is not None and self._upper is not None and self._upper <= self._value

    def _answer(self) -> Answer:
        if self._trip is None:
            status = PlanStatus.INFEASIBLE if self._is_impossible() else PlanStatus.UNPROVEN
            return Answer(status, 0, max(0, self._upper or 0), ())
        most = self._coupling.most_value
        upper = max(self._value, most if self._upper is None else min(self._upper, most))
        days, returns = zip(
            *(
                self._order(number, places)
                for number, places in enumerate(self._final or self._trip)
            ),
            strict=True,
        )
        return Answer(judge(self._value, upper), self._value, upper, days, returns)


def _part(trip: Trip) -> Trip:
    """The trip with every spot on the first of its days only."""
    seen: set[int] = set()
    days = []
    for day in trip:
        days.append(tuple(place for place in day if place not in seen))
        seen.update(day)
    return tuple(days)


def _find_step(problem: PlanningProblem) -> int:
    """Every value is a multiple of this."""
    return max(1, math.gcd(*(spot.prize for spot in problem.spots), *problem.diversity))
