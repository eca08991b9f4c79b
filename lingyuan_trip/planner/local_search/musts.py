"""Trips of the required spots alone, by trying every way to share them out."""

from __future__ import annotations

from collections.abc import Callable

from lingyuan_trip.planner.day_arrays import NEVER
from lingyuan_trip.planner.local_search.day_rules import DayRules
from lingyuan_trip.planner.local_search.spot_table import SpotTable

_MOST = 12

_Order = tuple[int, ...]
_Way = tuple[int, _Order]
"""Earliest finish and the stops so far."""


def place_required(
    table: SpotTable, stop: Callable[[], bool] = lambda: False
) -> list[_Order] | None:
    """Days that visit exactly the required spots, or None when there are none or too many tries.

    Exact for up to 12 required spots.
    """
    places = table.required
    if len(places) > _MOST or not _is_allowed(table, places):
        return None
    everything = (1 << len(places)) - 1
    known: dict[int, list[_Order]] = {0: []}
    for rules in table.days:
        offers = _list_offers(rules, places, stop)
        if offers is None:
            return None
        reached: dict[int, list[_Order]] = {}
        for members, days in known.items():
            for extra, order in offers.items():
                if not members & extra:
                    reached.setdefault(members | extra, [*days, order])
        known = reached
    return known.get(everything)


def _is_allowed(table: SpotTable, places: list[int]) -> bool:
    groups = [table.group[place] for place in places if table.group[place]]
    if len(groups) > len(set(groups)):
        return False
    return table.budget is None or sum(table.price[place] for place in places) <= table.budget


def _list_offers(
    rules: DayRules, places: list[int], stop: Callable[[], bool]
) -> dict[int, _Order] | None:
    """An order for every set that the day can hold; None when stopped."""
    never: _Way = (NEVER, ())
    begun: _Way = (rules.start_minute, ())
    ways = {(0, rules.start_place): (never, begun) if rules.lunch is None else (begun, never)}
    offers: dict[int, _Order] = {}
    for count in range(min(rules.limit, len(places)) + 1):
        grown: dict[tuple[int, int], tuple[_Way, _Way]] = {}
        for (members, last), (plain, fed) in ways.items():
            if stop():
                return None
            leg = rules.travel[last][rules.end_place]
            back, order = min((fed[0] + leg, fed[1]), (rules.eat(plain[0], leg), plain[1]))
            if back <= rules.end_minute:
                offers.setdefault(members, order)
            for row, place in enumerate(places):
                if members >> row & 1 or count == rules.limit:
                    continue
                key = members | 1 << row, place
                after = _visit(rules, plain, fed, rules.travel[last][place], place)
                if min(after)[0] < NEVER:
                    before = grown.get(key, after)
                    grown[key] = min(before[0], after[0]), min(before[1], after[1])
        ways = grown
    return offers


def _visit(rules: DayRules, plain: _Way, fed: _Way, leg: int, place: int) -> tuple[_Way, _Way]:
    ready, order = min((fed[0] + leg, fed[1]), (rules.eat(plain[0], leg), plain[1]))
    return _step(rules, plain[0] + leg, plain[1], place), _step(rules, ready, order, place)


def _step(rules: DayRules, ready: int, order: _Order, place: int) -> _Way:
    start = rules.start_visit(place, ready)
    return (start + rules.minutes[place], (*order, place)) if start < NEVER else (NEVER, ())
