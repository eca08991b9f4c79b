"""Ways to mend what breaks on a day or on the trip as a whole, at whatever stop it may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.request_edits import follow_day, let_go
from lingyuan_trip.domain.timed_arrangement import Mend, MendKind
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.by_hand.case import Case
from lingyuan_trip.planner.by_hand.placing import find_place
from lingyuan_trip.planner.by_hand.ways_at_stop import shorten
from lingyuan_trip.planner.wording import mends as say


def shorten_any(case: Case) -> Iterator[Mend]:
    """Stay less long at one stop, the last first."""
    yield from chain.from_iterable(shorten(case, each) for each in reversed(case.list_visits()))


def move_any(case: Case) -> Iterator[Mend]:
    """Visit one spot earlier or later that day; what ends soonest first."""
    tried = []
    for day in () if case.is_crowded else case.days:
        spots = case.arrangement.days[day].spots
        for spot in spots:
            for number in range(len(spots)):
                moved = case.arrangement.put(spot, Stop(day, number))
                if moved != case.arrangement:
                    text = say.move_spot(case.name(spot), number + 1)
                    tried.append(case.mend(MendKind.MOVE, text, arrangement=moved))
    yield from sorted(tried, key=case.ends)


def other_day_any(case: Case) -> Iterator[Mend]:
    """Visit one spot on another day; what ends soonest first."""
    tried = [
        case.mend(
            MendKind.OTHER_DAY,
            say.other_day(case.name(visit.spot), day + 1),
            request=follow_day(case.request, visit.spot, day + 1),
            arrangement=case.arrangement.put(visit.spot, Stop(day, number)),
        )
        for visit in case.list_visits()
        for day in range(case.request.days)
        if day not in case.days
        for number in range(len(case.arrangement.days[day].spots) + 1)
    ]
    yield from sorted(tried, key=case.ends)


def remove_any(case: Case) -> Iterator[Mend]:
    """Leave one spot out, the least worth first; then two of them, then more.

    A trouble that shows at a spot is mended there.
    """
    if case.trouble.spot is not None:
        return
    rest = sorted(
        (visit.spot for visit in case.list_visits()), key=lambda each: (case.worth(each), each)
    )
    for spot in rest:
        yield _without(case, [spot])
    for count in range(2, len(rest) + 1):
        yield _without(case, rest[:count])


def remove_one(case: Case) -> Iterator[Mend]:
    """Leave out each spot of a shared ticket in turn, the least worth first."""
    spot = case.trouble.spot
    known = None if spot is None else case.ground.spots.get(spot)
    group = None if known is None or known.ticket is None else known.ticket.group
    for visit in sorted(case.list_visits(), key=lambda each: case.worth(each.spot)):
        other = case.ground.spots.get(visit.spot)
        if other is not None and other.ticket is not None and other.ticket.group == group:
            yield _without(case, [visit.spot])


def remove_beyond(case: Case) -> Iterator[Mend]:
    """Leave out what stands on days that are gone."""
    beyond = case.arrangement.days[case.request.days :]
    spots = [spot for day in beyond for spot in day.spots]
    if spots:
        yield _without(case, spots)


def _without(case: Case, spots: list[str]) -> Mend:
    request: TripRequest = case.request
    arrangement: Arrangement = case.arrangement
    for spot in spots:
        request, arrangement = let_go(request, spot), arrangement.remove(spot)
    text = say.remove([case.name(spot) for spot in spots])
    return case.mend(MendKind.REMOVE, text, request=request, arrangement=arrangement)


def add(case: Case) -> Iterator[Mend]:
    """Put a wish where it breaks least."""
    spot = case.trouble.spot
    if spot is not None:
        place = find_place(case.time, case.timed, spot)
        arrangement = case.arrangement.put(spot, place)
        yield case.mend(MendKind.ADD, say.add(case.name(spot)), arrangement=arrangement)


def let_go_of_it(case: Case) -> Iterator[Mend]:
    """No longer insist on a spot."""
    spot = case.trouble.spot
    if spot is not None:
        request = let_go(case.request, spot)
        yield case.mend(MendKind.LET_GO, say.let_go(case.name(spot)), request=request)


def lunch_anywhere(case: Case) -> Iterator[Mend]:
    """Have lunch where it fits best."""
    for day in case.days:
        if case.arrangement.days[day].lunch_after is not None:
            free = case.arrangement.have_lunch(day, None)
            yield case.mend(MendKind.LUNCH, say.LUNCH_ANYWHERE, arrangement=free)


def no_lunch(case: Case) -> Iterator[Mend]:
    """Keep no time for lunch."""
    if case.request.lunch is not None:
        request = replace(case.request, lunch=None)
        yield case.mend(MendKind.LUNCH, say.NO_LUNCH, request=request)
