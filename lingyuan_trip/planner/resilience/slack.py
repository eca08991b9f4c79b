"""The latest minute to leave each place so that everything after it still holds.

The order of the stops, the length of each visit and the place of lunch stay as planned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.itinerary import Dinner, Itinerary, ItineraryDay, Leg, Lunch, Visit, Wait
from lingyuan_trip.domain.slack import DaySlack, Limit, Slack
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.opening import Opening, find_openings

ALWAYS_OPEN = Opening(())


def find_slacks(
    itinerary: Itinerary, request: TripRequest, spots: Sequence[Spot], calendar: Calendar
) -> tuple[DaySlack, ...]:
    """The slack of each day of a plan."""
    by_id = {spot.id: spot for spot in spots}
    return tuple(
        day_slack(day, request, find_openings(day, request, by_id, calendar(day.date)))
        for day in itinerary.days
    )


def day_slack(day: ItineraryDay, request: TripRequest, openings: Mapping[str, Opening]) -> DaySlack:
    """The slack of a planned day; `openings` by spot (id)."""
    deadline = _end_of(day, request)
    departures: list[Slack] = []
    visits: list[Slack] = []
    for item in reversed(day.items):
        match item:
            case Leg():
                deadline = deadline.earlier(item.minutes)
                departures.append(deadline.slack(item.origin, item.departs))
            case Lunch():
                deadline = _before_lunch(deadline, item, request)
            case Visit():
                opening = openings.get(item.spot, ALWAYS_OPEN)
                visits.append(_until_the_end(deadline, item, opening))
                deadline = _before_visit(deadline, item, opening)
            case Dinner():
                deadline = _before_dinner(deadline, item, request)
            case Wait():
                pass
    return DaySlack(tuple(reversed(departures)), tuple(reversed(visits)))


@dataclass(frozen=True, slots=True)
class _Deadline:
    at: int
    limit: Limit
    place: str

    def earlier(self, minutes: int) -> _Deadline:
        return _Deadline(self.at - minutes, self.limit, self.place)

    def slack(self, place: str, leave: int) -> Slack:
        return Slack(place, leave, self.at, self.limit, self.place)


def _end_of(day: ItineraryDay, request: TripRequest) -> _Deadline:
    if day.lodging is None:
        return _Deadline(request.day_ends, Limit.TRAIN, day.end_place)
    # A plan ends later than asked only where the way itself is that long.
    return _Deadline(max(request.day_end, day.end_time), Limit.LODGING, day.end_place)


def _before_dinner(deadline: _Deadline, dinner: Dinner, request: TripRequest) -> _Deadline:
    """Dinner is had after the return, so that only its latest start matters."""
    if request.dinner is not None and request.dinner.latest < deadline.at:
        return _Deadline(max(request.dinner.latest, dinner.starts), Limit.DINNER, dinner.place)
    return deadline


def _before_lunch(deadline: _Deadline, lunch: Lunch, request: TripRequest) -> _Deadline:
    start = deadline.earlier(lunch.until - lunch.starts)
    if request.lunch is not None and request.lunch.latest < start.at:
        return _Deadline(max(request.lunch.latest, lunch.starts), Limit.LUNCH, lunch.place)
    return start


def _until_the_end(deadline: _Deadline, visit: Visit, opening: Opening) -> Slack:
    end = opening.latest_end(visit.start)
    if end is not None and end[0] < deadline.at:
        deadline = _Deadline(end[0], end[1], visit.spot)
    return deadline.slack(visit.spot, visit.leave)


def _before_visit(deadline: _Deadline, visit: Visit, opening: Opening) -> _Deadline:
    """The latest start; hours that do not even allow the planned start say nothing about it."""
    start = deadline.earlier(visit.minutes)
    windows = opening.start_windows(visit.minutes)
    if not any(window.first <= visit.start <= window.last for window in windows):
        return start
    ahead = [window for window in windows if window.first <= start.at]
    last = max(ahead, key=lambda window: window.last, default=None)
    if last is None or last.last >= start.at:
        return start
    return _Deadline(last.last, last.limit, visit.spot)
