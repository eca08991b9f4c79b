"""Ways to mend a trouble by asking for something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lingyuan_trip.domain.timed_arrangement import Mend, MendKind
from lingyuan_trip.domain.trip_request import MOST_DAYS, Pace, TravelMode
from lingyuan_trip.planner.by_hand.case import Case, allowed
from lingyuan_trip.planner.wording import mends as say

_STEP = 5
_EARLIEST = 5 * 60
_LATEST = 22 * 60
_ROUND = 50


def leave_earlier(case: Case) -> Iterator[Mend]:
    """Set out from the lodging earlier; on the first day the train decides."""
    missing, day = case.trouble.minutes, case.trouble.day
    if missing is None or not day:
        return
    earlier = -(-missing // _STEP) * _STEP
    starts = case.request.day_start - earlier
    if starts < _EARLIEST:
        return
    request = allowed(lambda: replace(case.request, day_start=starts))
    if request is not None:
        text = say.leave_earlier(earlier, starts)
        yield case.mend(MendKind.LEAVE_EARLIER, text, request=request)


def back_later(case: Case) -> Iterator[Mend]:
    """Be back at the lodging later, where nothing but habit forbids it."""
    missing, day = case.trouble.minutes, case.trouble.day
    if missing is None or day is None or day == case.request.days - 1:
        return
    ends = case.request.day_end + -(-missing // _STEP) * _STEP
    request = allowed(lambda: replace(case.request, day_end=ends))
    if ends <= _LATEST and request is not None:
        yield case.mend(MendKind.CONDITIONS, say.back_later(ends), request=request)


def faster(case: Case) -> Iterator[Mend]:
    """Go at a pace that allows more stops."""
    paces = tuple(Pace)
    for pace in paces[paces.index(case.request.pace) + 1 :]:
        request = replace(case.request, pace=pace)
        yield case.mend(MendKind.CONDITIONS, say.pace(pace), request=request)


def by_car(case: Case) -> Iterator[Mend]:
    """Travel by another way than public transport."""
    if case.request.mode is TravelMode.TRANSIT:
        for mode in (TravelMode.TAXI, TravelMode.DRIVE):
            request = replace(case.request, mode=mode)
            yield case.mend(MendKind.CONDITIONS, say.mode(mode), request=request)


def not_avoided(case: Case) -> Iterator[Mend]:
    """No longer leave the spot out."""
    spot = case.trouble.spot
    if spot is not None:
        request = replace(case.request, avoid=case.request.avoid - {spot})
        yield case.mend(MendKind.LET_GO, say.NOT_AVOIDED, request=request)


def more_money(case: Case) -> Iterator[Mend]:
    """A budget that holds what is planned."""
    wanted = -(-case.timed.entrance.yuan // _ROUND) * _ROUND
    request = replace(case.request, budget=wanted)
    yield case.mend(MendKind.CONDITIONS, say.budget(wanted), request=request)


def more_days(case: Case) -> Iterator[Mend]:
    """As many days as are planned."""
    count = len(case.arrangement.days)
    if count > MOST_DAYS:
        return
    nights = case.request.lodgings[:1]
    request = allowed(lambda: replace(case.request, days=count, lodgings=nights))
    if request is not None:
        yield case.mend(MendKind.CONDITIONS, say.days(count), request=request)
