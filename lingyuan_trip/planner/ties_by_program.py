"""Ties settled by integer programs, where too many trips are left to be tried one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.choice import Choice, Demand
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_pricer import DayPricer
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.program import Floats

NODES = 2_000_000_000
"""As good as no limit: the value is proven, so it is worth going on until the ties are settled."""

Order = tuple[int, ...]


def settle_by_program(
    coupling: Coupling,
    pricers: Sequence[DayPricer],
    lists: Sequence[DaySets],
    value: int,
    returns: int,
    stop: Stop,
) -> tuple[Order, ...] | None:
    """Places in order for each day of the one trip that is first; None if that is not proven.

    `lists` hold every set of each day that a trip of this value may visit; one is known whose
    return minutes sum up to `returns`.
    """
    demand = Demand(least_value=value, is_exact=True)
    lists = Choice(coupling, lists, demand, _count_returns(lists)).keep_able(-returns, stop)
    if stop():
        return None
    choice = Choice(coupling, lists, demand, _count_returns(lists))
    trip, soonest, is_proven = choice.solve(NODES, stop)
    if trip is None or not is_proven:
        return None
    left = choice.keep_able(soonest, stop)
    demand = replace(demand, latest=-soonest)
    found: list[Order] = []
    for number, pricer in enumerate(pricers):
        orders = _list_orders(pricer, left[number], stop)
        if orders is None:
            return None
        row = _find_smallest(coupling, left, number, orders, demand, stop)
        if row is None:
            return None
        found.append(orders[row])
        left[number] = left[number].take(slice(row, row + 1))
    return tuple(found)


def _count_returns(lists: Sequence[DaySets]) -> list[Floats]:
    return [-sets.returns.astype(np.float64) for sets in lists]


def _list_orders(pricer: DayPricer, sets: DaySets, stop: Stop) -> list[Order] | None:
    orders = []
    for row, back in enumerate(sets.returns.tolist()):
        if stop():
            return None
        orders.append(pricer.order(sets.places(row), back))
    return orders


def _find_smallest(
    coupling: Coupling,
    lists: Sequence[DaySets],
    number: int,
    orders: Sequence[Order],
    demand: Demand,
    stop: Stop,
) -> int | None:
    """The row of the smallest list of a day that a trip can have."""
    if len(orders) == 1:
        return 0
    ranking = sorted(range(len(orders)), key=orders.__getitem__)
    gains = [np.zeros(len(sets)) for sets in lists]
    gains[number][ranking] = -np.arange(len(orders), dtype=np.float64)
    trip, gain, is_proven = Choice(coupling, lists, demand, gains).solve(NODES, stop)
    return ranking[-gain] if trip is not None and is_proven else None
