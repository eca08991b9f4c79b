"""Ways to mend what breaks at a stop, by changing that stop or the ones before it."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.domain.itinerary import Visit
from lingyuan_trip.domain.request_edits import (
    fix_day,
    fix_minute,
    follow_day,
    let_go,
    set_length,
)
from lingyuan_trip.domain.timed_arrangement import Mend, MendKind
from lingyuan_trip.planner.by_hand.case import Case
from lingyuan_trip.planner.by_hand.placing import find_exchange
from lingyuan_trip.planner.wording import mends as say

_STEP = 5
_LEAST = 15
"""Minutes below which no visit is shortened, or below half of what was planned."""


def shorten_before(case: Case) -> Iterator[Mend]:
    """Stay less long at an earlier stop, the nearest first, or at the stop itself."""
    visits = _until(case)
    for visit in reversed(visits[:-1]):
        yield from shorten(case, visit)
    if visits:
        yield from _stay_only(case, visits[-1])


def shorten(case: Case, visit: Visit) -> Iterator[Mend]:
    """Stay less long at a stop by what is missing, in steps of five minutes."""
    missing = case.trouble.minutes
    if missing is None:
        return
    less = -(-missing // _STEP) * _STEP
    left = visit.minutes - less
    if left >= max(_LEAST, visit.minutes // 2):
        request = set_length(case.request, visit.spot, left)
        text = say.shorten(case.name(visit.spot), less)
        yield case.mend(MendKind.SHORTEN, text, request=request)


def _stay_only(case: Case, visit: Visit) -> Iterator[Mend]:
    left = visit.minutes - (case.trouble.minutes or visit.minutes)
    if left >= max(_LEAST, visit.minutes // 2):
        request = set_length(case.request, visit.spot, left)
        yield case.mend(MendKind.SHORTEN, say.stay_only(left), request=request)


def _until(case: Case) -> list[Visit]:
    """The visits of the day up to the stop."""
    stop = case.stop
    if stop is None:
        return []
    return list(case.timed.itinerary.days[stop.day].visits[: stop.number + 1])


def move(case: Case) -> Iterator[Mend]:
    """Visit it earlier or later that day; what ends soonest first."""
    stop, spot = case.stop, case.trouble.spot
    if stop is None or spot is None or case.is_crowded:
        return
    tried = [
        case.mend(
            MendKind.MOVE,
            say.move_to(number + 1),
            arrangement=case.arrangement.put(spot, Stop(stop.day, number)),
        )
        for number in range(len(case.arrangement.days[stop.day].spots))
        if number != stop.number
    ]
    yield from sorted(tried, key=case.ends)


def other_day(case: Case) -> Iterator[Mend]:
    """Visit it on another day; what ends soonest first."""
    stop, spot = case.stop, case.trouble.spot
    if stop is None or spot is None:
        return
    tried = [
        case.mend(
            MendKind.OTHER_DAY,
            say.other_day(None, day + 1),
            request=follow_day(case.request, spot, day + 1),
            arrangement=case.arrangement.put(spot, Stop(day, number)),
        )
        for day in range(case.request.days)
        if day != stop.day
        for number in range(len(case.arrangement.days[day].spots) + 1)
    ]
    yield from sorted(tried, key=case.ends)


def exchange(case: Case) -> Iterator[Mend]:
    """Visit the best other spot in its place."""
    spot = case.trouble.spot
    if spot is None or case.stop is None or case.is_crowded:
        return
    other = find_exchange(case.time, case.timed, spot, sorted(case.ground.spots))
    if other is not None:
        yield case.mend(
            MendKind.EXCHANGE,
            say.exchange(case.name(other)),
            request=let_go(case.request, spot),
            arrangement=case.arrangement.exchange(spot, other),
        )


def remove(case: Case) -> Iterator[Mend]:
    """Leave it out, wished or not."""
    spot = case.trouble.spot
    if spot is not None and case.stop is not None:
        yield case.mend(
            MendKind.REMOVE,
            say.remove([case.name(spot)]),
            request=let_go(case.request, spot),
            arrangement=case.arrangement.remove(spot),
        )


def free_time(case: Case) -> Iterator[Mend]:
    """Let it begin whenever it can."""
    spot = case.trouble.spot
    pin = None if spot is None else case.request.find_pin(spot)
    if spot is not None and pin is not None and pin.minute is not None:
        request = fix_minute(case.request, spot, None)
        yield case.mend(MendKind.FREE_TIME, say.FREE_TIME, request=request)


def fix_here(case: Case) -> Iterator[Mend]:
    """Fix it on the day where it stands."""
    stop, spot = case.stop, case.trouble.spot
    pin = None if spot is None else case.request.find_pin(spot)
    if stop is None or spot is None or pin is None or pin.day in (None, stop.day + 1):
        return
    request = fix_day(case.request, spot, stop.day + 1)
    yield case.mend(MendKind.CONDITIONS, say.fix_here(stop.day + 1), request=request)
    moved = case.arrangement.put(spot, Stop((pin.day or 1) - 1, 0))
    text = say.other_day(None, pin.day or 1)
    yield case.mend(MendKind.OTHER_DAY, text, arrangement=moved)
