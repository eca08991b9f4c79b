"""The latest minute to leave each stop so that everything after it still holds. No Qt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.hours import ASSUMED_HOURS, OpeningSpan
from lingyuan_trip.domain.itinerary import ItineraryDay, Leg, Lunch, Visit, Wait
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TripRequest

Spans = tuple[OpeningSpan, ...]


class Limit(StrEnum):
    """What makes a minute the latest one."""

    CLOSING = "closing"
    ENTRY = "entry"
    LUNCH = "lunch"
    TRAIN = "train"


@dataclass(frozen=True, slots=True)
class VisitSlack:
    """How long a visit may run: `latest_leave` in minutes after midnight, `spare` from the plan.

    `limit` is what would break first, at `place` (id).
    """

    spot: str
    latest_leave: int
    spare: int
    limit: Limit
    place: str


def planned_spans(spot: Spot | None, day: dt.date, is_holiday: bool) -> Spans:
    """The opening spans a plan is made with; assumed ones where nothing is recorded."""
    hours = None if spot is None or spot.hours is None else spot.hours.on(day, is_holiday)
    if hours is None:
        hours = ASSUMED_HOURS.on(day, is_holiday)
    return () if hours is None else hours.strictest


def visit_slacks(
    day: ItineraryDay, request: TripRequest, spans: Mapping[str, Spans]
) -> tuple[VisitSlack, ...]:
    """One slack a visit, in the order of the day; the order of stops and all lengths stay."""
    deadline = _Deadline(request.day_ends, Limit.TRAIN, day.end_place)
    found = []
    for item in reversed(day.items):
        match item:
            case Leg():
                deadline = deadline.earlier(item.minutes)
            case Lunch():
                deadline = _before_lunch(deadline, item, request)
            case Visit():
                leave = _within_opening(deadline, item, spans.get(item.spot, ()))
                found.append(
                    VisitSlack(item.spot, leave.at, leave.at - item.leave, leave.limit, leave.place)
                )
                deadline = _before_visit(deadline, item, spans.get(item.spot, ()))
            case Wait():
                pass
    return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class _Deadline:
    at: int
    limit: Limit
    place: str

    def earlier(self, minutes: int) -> _Deadline:
        return _Deadline(self.at - minutes, self.limit, self.place)


def _before_lunch(deadline: _Deadline, lunch: Lunch, request: TripRequest) -> _Deadline:
    start = deadline.earlier(lunch.until - lunch.starts)
    if request.lunch is not None and request.lunch.latest < start.at:
        return _Deadline(max(request.lunch.latest, lunch.starts), Limit.LUNCH, lunch.place)
    return start


def _within_opening(deadline: _Deadline, visit: Visit, spans: Spans) -> _Deadline:
    closings = [span.closes for span in spans if span.opens <= visit.start < span.closes]
    closes = min(closings, default=deadline.at)
    if closes < deadline.at:
        return _Deadline(closes, Limit.CLOSING, visit.spot)
    return deadline


def _before_visit(deadline: _Deadline, visit: Visit, spans: Spans) -> _Deadline:
    """The latest start; hours that do not even allow the planned start say nothing about it."""
    start = deadline.earlier(visit.minutes)
    windows = [w for span in spans if (w := span.start_window(visit.minutes)) is not None]
    if not any(first <= visit.start <= last for first, last in windows):
        return start
    latest = max((min(last, start.at) for first, last in windows if first <= start.at))
    return start if latest >= start.at else _Deadline(latest, Limit.ENTRY, visit.spot)
