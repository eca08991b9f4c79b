"""Where a spot does the least harm, and which other spot is the best in the place of one."""

from __future__ import annotations

from collections.abc import Callable

from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.request_edits import let_go
from lingyuan_trip.domain.timed_arrangement import TimedArrangement, Trouble
from lingyuan_trip.domain.trip_request import TripRequest

Timing = Callable[[TripRequest, Arrangement], TimedArrangement]
Key = tuple[str, int | None, str | None]


def key_of(trouble: Trouble) -> Key:
    """What makes two troubles the same one, more or less minutes apart."""
    return trouble.kind.value, trouble.day, trouble.spot


def is_no_worse(after: TimedArrangement, before: TimedArrangement) -> bool:
    """Whether nothing is broken that was not, and nothing by more minutes than it was."""
    known = {key_of(trouble): trouble.minutes or 0 for trouble in before.troubles}
    return all(
        key_of(trouble) in known and (trouble.minutes or 0) <= known[key_of(trouble)]
        for trouble in after.troubles
    )


def harm_of(timed: TimedArrangement) -> tuple[int, int, int]:
    """Smaller is better: troubles, minutes missing, minutes at which the days end."""
    late = sum(trouble.minutes or 0 for trouble in timed.troubles)
    return len(timed.troubles), late, sum(day.end_time for day in timed.itinerary.days)


def find_place(time: Timing, timed: TimedArrangement, spot: str) -> Stop:
    """The place of all days at which a spot breaks least, then costs least time."""
    places = [
        Stop(day, number)
        for day in range(timed.request.days)
        for number in range(len(timed.arrangement.days[day].spots) + 1)
    ]

    def harm(place: Stop) -> tuple[int, int, int]:
        return harm_of(time(timed.request, timed.arrangement.put(spot, place)))

    return min(places, key=harm)


def find_exchange(
    time: Timing, timed: TimedArrangement, spot: str, others: list[str]
) -> str | None:
    """The spot that is worth most in the place of one, of those that break nothing new."""
    request = let_go(timed.request, spot)
    best: tuple[int, int, str] | None = None
    for other in others:
        if other in timed.arrangement.spots or other in request.avoid:
            continue
        found = time(request, timed.arrangement.exchange(spot, other))
        if is_no_worse(found, timed) and not any(each.spot == other for each in found.troubles):
            back = sum(day.end_time for day in found.itinerary.days)
            best = min(filter(None, (best, (-found.score, back, other))))
    return None if best is None else best[2]
