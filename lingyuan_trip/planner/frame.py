"""The frame of each day: where and when it begins and must have ended, and its meals.

The way from the start of a day to its end is always allowed: who arrives after the hour at which
days end still goes to the lodging, and whose train leaves early sets out as early as it needs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.domain.wishes import DinnerWish, LunchWish
from lingyuan_trip.planner.wording import notes as say
from lingyuan_trip.travel.travel_times import TravelTimes


@dataclass(frozen=True, slots=True)
class DayFrame:
    """One day of a trip; `number` counts from 1, minutes are after midnight.

    `start_time` is what a visitor is told (the train's arrival, or leaving the lodging),
    `start_minute` when the party can move, `end_minute` when it must be back. `lodging` is where
    the night is spent, None after the last day. Meals that the day cannot hold are None and said
    in `notes`.
    """

    number: int
    date: dt.date
    start_place: str
    start_time: int
    start_minute: int
    end_place: str
    end_minute: int
    lodging: str | None
    lunch: LunchWish | None
    dinner: DinnerWish | None
    notes: tuple[LocalizedText, ...] = ()


def list_frames(request: TripRequest, travel_times: TravelTimes) -> tuple[DayFrame, ...]:
    """The frames of a trip's days.

    Raises RequestError for a place without position and for a way that leaves the day.
    """
    for place in (request.arrive_gateway, request.depart_gateway):
        if not travel_times.covers(place):
            raise RequestError(
                f"到达站 {place} 的位置还没有资料，暂不能从这里安排行程。",
                f"The position of station {place} is not on record, so no plan can start there.",
            )
    for place in request.nights:
        if not travel_times.covers(place):
            raise RequestError(
                f"住处 {place} 没有位置或路程资料，暂不能住在这里。",
                f"No position or way is on record for the lodging {place}: choose another.",
            )
    return tuple(_make_frames(request, travel_times))


def _make_frames(request: TripRequest, travel_times: TravelTimes) -> Iterator[DayFrame]:
    nights = request.nights
    for number, date in enumerate(request.dates, start=1):
        is_first, is_last = number == 1, number == request.days
        start_place = request.arrive_gateway if is_first else nights[number - 2]
        end_place = request.depart_gateway if is_last else nights[number - 1]
        direct = travel_times.minutes(start_place, end_place) or 0
        starts = request.day_starts if is_first else request.day_start
        ends = request.day_ends if is_last else max(request.day_end, starts + direct)
        if is_last and not is_first:
            starts = min(starts, ends - direct)
        _check_midnight(number, starts, ends)
        dinner = None if is_last else request.dinner
        if dinner is not None and starts + direct <= dinner.latest:
            ends = min(ends, dinner.latest)
        else:
            dinner = None
        lunch = request.lunch
        if lunch is not None and not _holds(lunch, starts, ends, direct):
            lunch = None
        yield DayFrame(
            number=number,
            date=date,
            start_place=start_place,
            start_time=request.arrive if is_first else starts,
            start_minute=starts,
            end_place=end_place,
            end_minute=ends,
            lodging=None if is_last else end_place,
            lunch=lunch,
            dinner=dinner,
            notes=tuple(_note_dropped(request, number, lunch, dinner)),
        )


def _check_midnight(number: int, starts: int, ends: int) -> None:
    if starts < 0:
        raise RequestError(
            f"第 {number} 天的返程车太早：从住处出发要在午夜以前",
            f"The train back on day {number} is too early: the lodging is left before midnight",
        )
    if ends > MINUTES_PER_DAY:
        late = format_clock(ends - MINUTES_PER_DAY)
        raise RequestError(
            f"第 {number} 天到达太晚：到住处已是第二天 {late}",
            f"Day {number} begins too late: the lodging is reached at {late} of the next day",
        )


def _holds(lunch: LunchWish, starts: int, ends: int, direct: int) -> bool:
    """Whether lunch fits before or after the way from start to end."""
    before = max(lunch.earliest, starts)
    after = max(lunch.earliest, starts + direct)
    return (before <= lunch.latest and before + lunch.minutes + direct <= ends) or (
        after <= lunch.latest and after + lunch.minutes <= ends
    )


def _note_dropped(
    request: TripRequest, number: int, lunch: LunchWish | None, dinner: DinnerWish | None
) -> Iterator[LocalizedText]:
    several = request.days > 1
    if request.lunch is not None and lunch is None:
        yield say.lunch_dropped(request.lunch, number if several else None)
    if request.dinner is not None and dinner is None and number < request.days:
        yield say.dinner_dropped(request.dinner, number)
