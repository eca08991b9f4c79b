"""A trip as it stands, made ready for every export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.slack import DaySlack
from lingyuan_trip.domain.timed_arrangement import TimedArrangement
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.export.handout import Handout

if TYPE_CHECKING:
    from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner


@dataclass(frozen=True)
class Surroundings:
    """What a trip is read with."""

    guidebook: Guidebook
    calendar: Calendar
    planner: HandPlanner
    data: Mapping[str, str]


def hand_out(trip: Trip, around: Surroundings, made: dt.datetime) -> Handout:
    """The trip under the conditions as they stand, with its troubles and latest times.

    Raises RequestError where nothing was planned yet.
    """
    from lingyuan_trip.planner.resilience.slack import find_slacks

    if trip.result is None:
        raise RequestError(
            "还没有安排行程，没有可以导出的。",
            "Nothing was planned yet, so there is nothing to export.",
        )
    timed = _time(trip, around.planner)
    result = trip.result
    if timed is not None:
        result = around.planner.as_result(timed, trip.result)
    book, calendar = around.guidebook, around.calendar
    slacks: tuple[DaySlack, ...] = ()
    if result.itinerary is not None:
        slacks = find_slacks(result.itinerary, result.request, book.spots, calendar)
    troubles = () if timed is None else timed.troubles
    return Handout(result, book, calendar, made, slacks, around.data, troubles)


def _time(trip: Trip, planner: HandPlanner) -> TimedArrangement | None:
    """None where there is no plan, and where the data no longer have a place asked for."""
    if trip.standing is None:
        return None
    try:
        return planner.time(trip.request, trip.standing)
    except RequestError:
        return None
