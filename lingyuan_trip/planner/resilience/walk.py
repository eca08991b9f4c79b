"""Walking a planned trip in many runs at once, each item taking the minutes drawn for it.

What the party does when it is late: it keeps the order and shortens nothing. A visit that can no
longer start in time is missed, and the party goes on at once; one that runs over ends when the
spot closes. Lunch is had in its place, late if need be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.domain.itinerary import Item, ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.opening import Opening
from lingyuan_trip.planner.resilience.draw import Ints

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class WalkedDay:
    """What became of a day (runs): which visits were missed, in order, late lunch, the return."""

    missed: tuple[Flags, ...]
    lunch_late: Flags
    returned: Ints


def walk_day(
    day: ItineraryDay,
    minutes: Sequence[Ints | None],
    request: TripRequest,
    openings: Mapping[str, Opening],
    runs: int,
) -> WalkedDay:
    """Walk a day; `minutes` are those of each of its items, None where they follow."""
    now: Ints = np.full(runs, begins(day), dtype=np.int64)
    returned, lunch_late = now, np.zeros(runs, dtype=bool)
    missed: list[Flags] = []
    for item, length in zip(day.items, minutes, strict=True):
        match item:
            case Leg():
                assert length is not None
                returned = now = now + length
            case Visit():
                assert length is not None
                now, too_late = _visit(now, length, item, openings[item.spot])
                returned = now
                missed.append(too_late)
            case Lunch():
                assert length is not None
                if request.lunch is not None:
                    lunch_late = now > request.lunch.latest
                    now = np.maximum(now, request.lunch.earliest)
                now = now + length
            case _:
                pass
    return WalkedDay(tuple(missed), lunch_late, returned)


def begins(day: ItineraryDay) -> int:
    """The minute at which the first item of a day begins."""
    return _begins(day.items[0]) if day.items else day.end_time


def _begins(item: Item) -> int:
    match item:
        case Leg():
            return item.departs
        case Visit():
            return item.start
        case _:
            return item.starts


def _visit(now: Ints, length: Ints, visit: Visit, opening: Opening) -> tuple[Ints, Flags]:
    """When a visit is over, and whether it was too late for it."""
    never = np.int64(2**40)
    leave = np.full_like(now, never)
    for window in sorted(opening.start_windows(visit.minutes), key=lambda window: -window.first):
        in_time = now <= window.last
        start = np.maximum(now, window.first)
        end = np.minimum(start + length, window.closes)
        leave = np.where(in_time, end, leave)
    too_late = leave == never
    return np.where(too_late, now, leave), too_late
