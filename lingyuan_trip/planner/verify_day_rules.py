"""What each day of a trip must begin and end with, worked out from the request alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.domain.wishes import LunchWish
from lingyuan_trip.travel.travel_times import TravelTimes


@dataclass(frozen=True, slots=True)
class DayRules:
    """`out` is when the party can move at the earliest, `back` when it must be at the end place."""

    date: dt.date
    start_place: str
    start_time: int
    out: int
    end_place: str
    back: int
    lodging: str | None
    needs_lunch: bool
    needs_dinner: bool


def list_day_rules(request: TripRequest, travel_times: TravelTimes) -> tuple[DayRules, ...]:
    """The rules of each day asked for."""
    return tuple(_find_rules(request, travel_times, day) for day in range(request.days))


def _find_rules(request: TripRequest, travel_times: TravelTimes, day: int) -> DayRules:
    stays = (request.arrive_gateway, *request.nights, request.depart_gateway)
    start, end = stays[day], stays[day + 1]
    way = travel_times.minutes(start, end) or 0
    sleeps = day < request.days - 1
    out = request.arrive + request.exit_margin if day == 0 else request.day_start
    back = request.depart - request.board_margin
    if not sleeps and day > 0 and out + way > back:
        out = back - way
    needs_dinner = sleeps and request.dinner is not None and out + way <= request.dinner.latest
    if sleeps:
        back = max(request.day_end, out + way)
        if needs_dinner and request.dinner is not None:
            back = min(back, request.dinner.latest)
    return DayRules(
        date=request.date + dt.timedelta(days=day),
        start_place=start,
        start_time=request.arrive if day == 0 else out,
        out=out,
        end_place=end,
        back=back,
        lodging=end if sleeps else None,
        needs_lunch=request.lunch is not None and _has_room(request.lunch, out, back, way),
        needs_dinner=needs_dinner,
    )


def _has_room(lunch: LunchWish, out: int, back: int, way: int) -> bool:
    """Whether lunch can be had before the day's way is begun or after it is done."""
    for reached, to_go in ((out, way), (out + way, 0)):
        starts = max(reached, lunch.earliest)
        if starts <= lunch.latest and starts + lunch.minutes + to_go <= back:
            return True
    return False
