"""Among trips of equal value: the least sum of return minutes, then the smallest lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.choice import choose, keep_able
from lingyuan_trip.planner.coupling import Coupling, Demand
from lingyuan_trip.planner.day_pricer import DayPricer
from lingyuan_trip.planner.day_sets import DaySets

NODES = 20_000

Order = tuple[int, ...]


def settle_ties(
    coupling: Coupling,
    pricers: Sequence[DayPricer],
    lists: Sequence[DaySets],
    value: int,
    stop: Stop,
) -> tuple[Order, ...] | None:
    """Places in order for each day of the one trip that is first; None if that is not proven.

    `lists` hold every set of each day that a trip of this value may visit.
    """
    demand = Demand(least_value=value, is_exact=True, judges_value=False)
    gains = [-sets.returns.astype(np.float64) for sets in lists]
    soonest, is_proven = choose(coupling, lists, demand, gains, NODES, stop)
    if soonest is None or not is_proven:
        return None
    left = keep_able(coupling, lists, demand, gains, soonest.gain)
    demand = replace(demand, latest=-soonest.gain)
    found: list[Order] = []
    for number, pricer in enumerate(pricers):
        orders = [
            pricer.order(sets_row, int(back))
            for sets_row, back in zip(
                map(left[number].places, range(len(left[number]))),
                left[number].returns,
                strict=True,
            )
        ]
        row: int | None = 0
        if len(orders) > 1:
            row = _find_smallest(coupling, left, number, orders, demand, stop)
        if row is None:
            return None
        found.append(orders[row])
        left[number] = left[number].take(slice(row, row + 1))
    return tuple(found)


def _find_smallest(
    coupling: Coupling,
    lists: Sequence[DaySets],
    number: int,
    orders: Sequence[Order],
    demand: Demand,
    stop: Stop,
) -> int | None:
    """The row of the smallest list of a day that a trip can have."""
    ranks = np.empty(len(orders))
    ranks[sorted(range(len(orders)), key=orders.__getitem__)] = np.arange(len(orders))
    gains = [np.zeros(len(sets)) for sets in lists]
    gains[number] = -ranks
    choice, is_proven = choose(coupling, lists, demand, gains, NODES, stop)
    return choice.rows[number] if choice is not None and is_proven else None
