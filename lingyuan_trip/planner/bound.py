"""Upper bounds on what can still be collected on a day.

A spot weighs its visit plus half its cheapest way in plus half its cheapest way out. For any
price λ of a minute and μ of a stop, the spots still reachable add at most
λ·minutes left + μ·stops left + Σ max(0, prize − λ·weight − μ): the Lagrangian form of the
fractional knapsack. A fixed set of prices is tried at once by one matrix product. Prices are
multiples of 1/1024 and weights of 1/2, so that every sum is exact in floats: the same on every
machine, whatever the order of adding.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.planner.day_arrays import DayArrays, Flags, Ints

Floats = NDArray[np.float64]

_MINUTE_PRICES = 10
_STOP_RANKS = (1, 2, 4, 6, 9)
_PRICE_UNIT = 1024


@dataclass(frozen=True)
class Outlook:
    """For each label the tightest bound, the prices that gave it, and what spots add in it.

    `upper` (labels,) bounds any continuation; `worth` (labels, n) is prize − λ·weight − μ;
    `share` (labels, n) is what an open spot adds to the bound; `minute_price` is λ, `stop_price`
    μ; `rest` (labels,) is value + Σ share + μ·stops.
    """

    upper: Ints
    worth: Floats
    share: Floats
    minute_price: Floats
    stop_price: Floats
    rest: Floats


class Bound:
    """The bound of one day; holds what does not depend on the label."""

    def __init__(self, day: DayArrays) -> None:
        self._day = day
        self.way_out, way_in, self.way_home = _half_ways(day)
        self._weight = day.minutes + way_in + self.way_out[:-1]
        self._minute_price, self._stop_price = _choose_prices(day, self._weight)
        self._worth = (
            day.prize[:, None] - self._weight[:, None] * self._minute_price - self._stop_price
        )
        # What a kind charges never falls below this later on, so it may be counted already.
        self._least_rise = np.minimum.accumulate(day.rise[::-1])[::-1]
        self._charges = bool(self._least_rise.any())

    def look(
        self,
        last: Ints,
        finish: Ints,
        value: Ints,
        lunched: Flags,
        stops: int,
        open_: Flags,
        counts: Ints,
    ) -> Outlook:
        """Bounds of labels with `open_` (labels, n) spots still possible and `stops` left."""
        total = self._sum(open_, counts)
        room = self.room(finish, lunched) - self.way_out[last]
        upper = (
            value[:, None] + total + room[:, None] * self._minute_price + stops * self._stop_price
        )
        best = upper.argmin(axis=1)
        rows = np.arange(len(last))
        worth = self._worth_at(best, counts)
        return Outlook(
            upper=floor(np.maximum(upper[rows, best], value)),
            worth=worth,
            share=np.where(open_, self._count_in(worth, self._day.required), 0.0),
            minute_price=self._minute_price[best],
            stop_price=self._stop_price[best],
            rest=value + total[rows, best] + stops * self._stop_price[best],
        )

    def room(self, finish: Ints, lunched: Flags) -> Floats:
        """Minutes from `finish` to the end of the day, less lunch to come and half the way home."""
        lunch = 0 if self._day.lunch is None else self._day.lunch.minutes
        to_come = np.where(lunched, 0, lunch)
        until = self._day.ends - finish - to_come
        room: Floats = until.astype(np.float64) - self.way_home
        return room

    def _sum(self, open_: Flags, counts: Ints) -> Floats:
        if not self._charges:
            return open_.astype(np.float64) @ self._terms(0)
        total = np.zeros((len(open_), len(self._minute_price)))
        for count in range(int(counts.max(initial=0)) + 1):
            total += (open_ & (counts == count)).astype(np.float64) @ self._terms(count)
        return total

    def _terms(self, count: int) -> Floats:
        worth = self._worth - self._least_rise[min(count, len(self._least_rise) - 1)]
        return self._count_in(worth, self._day.required[:, None])

    def _worth_at(self, best: Ints, counts: Ints) -> Floats:
        worth = self._worth.T[best]
        if self._charges:
            worth = worth - self._least_rise[np.minimum(counts, len(self._least_rise) - 1)]
        return worth

    @staticmethod
    def _count_in(worth: Floats, required: Flags) -> Floats:
        return np.where(required, worth, np.maximum(worth, 0.0))


def floor(upper: Floats) -> Ints:
    """Whole values under a bound; sound because the bound is exact."""
    return np.floor(upper).astype(np.int64)


def _half_ways(day: DayArrays) -> tuple[Floats, Floats, float]:
    between = day.travel.astype(np.float64)
    np.fill_diagonal(between, np.inf)
    onward = between.min(axis=1, initial=np.inf)
    out = np.minimum(onward, day.to_end) / 2
    home = float(day.to_end[:-1].min(initial=0 if day.size == 0 else 1 << 24)) / 2
    return out, between.min(axis=0) / 2, home


def _choose_prices(day: DayArrays, weight: Floats) -> tuple[Floats, Floats]:
    density = np.sort(np.maximum(day.prize, 0) / np.maximum(weight, 1.0))[::-1]
    density = np.floor(density * _PRICE_UNIT) / _PRICE_UNIT
    picks = np.unique(np.linspace(0, max(day.size - 1, 0), _MINUTE_PRICES).astype(int))
    prices = []
    for minute in (0.0, *density[picks[picks < day.size]]):
        worth = np.sort(day.prize - minute * weight)[::-1]
        stops = [worth[rank] for rank in _STOP_RANKS if rank < day.size and worth[rank] > 0]
        prices += [(minute, stop) for stop in (0.0, *stops)]
    table = np.array(prices, dtype=np.float64)
    return table[:, 0], table[:, 1]
