"""What is wanted of a stop on a date: when it can start, how long it takes, on what it rests."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lingyuan_trip.domain.itinerary import RestsOn
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.opening import StartWindow
from lingyuan_trip.planner.prospect import list_bases, visit_minutes


@dataclass(frozen=True, slots=True)
class StopWish:
    """`windows` may end before they begin, where a visit of `minutes` is too long for them."""

    spot: str
    minutes: int
    windows: tuple[StartWindow, ...] = ()
    pinned: int | None = None
    rests_on: tuple[RestsOn, ...] = ()


def make_stop_wish(ground: Ground, request: TripRequest, spot_id: str, date: dt.date) -> StopWish:
    """A stop as a request wants it; one that the data no longer have takes no time."""
    found = ground.find_spot_day(spot_id, date)
    pin = request.find_pin(spot_id)
    pinned = None if pin is None else pin.minute
    if found is None:
        return StopWish(spot_id, request.find_length(spot_id) or 0, pinned=pinned)
    minutes = visit_minutes(found.spot, request)
    return StopWish(
        spot=spot_id,
        minutes=minutes,
        windows=found.opening.wanted_windows(minutes),
        pinned=pinned,
        rests_on=list_bases(found.spot, request, found.hours, found.festival),
    )
