"""When a spot can be visited on one day: the hours plans are made with, and daylight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.hours import ASSUMED_HOURS, DayHours, OpeningSpan
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.domain.slack import Limit
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules


@dataclass(frozen=True, slots=True)
class StartWindow:
    """Minutes between which a visit can start, what ends the window, and when its span closes."""

    first: int
    last: int
    limit: Limit
    closes: int


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening spans of one day; `sunrise` and `sunset` bound visits in the open.

    `pinned` is the minute at which the visitor wants the visit to start.
    """

    spans: tuple[OpeningSpan, ...]
    sunrise: int | None = None
    sunset: int | None = None
    pinned: int | None = None

    def start_windows(self, minutes: int) -> tuple[StartWindow, ...]:
        """Windows for the start of a visit of that length."""
        windows = self.wanted_windows(minutes)
        return tuple(window for window in windows if window.first <= window.last)

    def wanted_windows(self, minutes: int) -> tuple[StartWindow, ...]:
        """The same, with those that end before they begin because the visit is too long."""
        return tuple(self._start_window(span, minutes) for span in self.spans)

    def latest_end(self, start: int) -> tuple[int, Limit] | None:
        """When a visit that starts then must have ended; None where it is not open then."""
        closings = [span.closes for span in self.spans if span.opens <= start < span.closes]
        if not closings:
            return None
        closing = min(closings), Limit.CLOSING
        return closing if self.sunset is None else min(closing, (self.sunset, Limit.SUNSET))

    def _start_window(self, span: OpeningSpan, minutes: int) -> StartWindow:
        lasts = [(span.closes - minutes, Limit.CLOSING)]
        if span.last_entry is not None:
            lasts.append((span.last_entry, Limit.ENTRY))
        if self.sunset is not None:
            lasts.append((self.sunset - minutes, Limit.SUNSET))
        first = max(span.opens, self.sunrise or 0)
        if self.pinned is not None:
            first = max(first, self.pinned)
            lasts.append((self.pinned, Limit.PINNED))
        last, limit = min(lasts)
        return StartWindow(first, last, limit, span.closes)


def find_openings(
    day: ItineraryDay, request: TripRequest, spots: Mapping[str, Spot], calendar_day: CalendarDay
) -> dict[str, Opening]:
    """The opening of every spot that a planned day visits, by id."""
    found = {}
    for visit in day.visits:
        pin = request.find_pin(visit.spot)
        minute = None if pin is None else pin.minute
        found[visit.spot] = find_opening(spots.get(visit.spot), calendar_day, minute)
    return found


def find_opening(spot: Spot | None, day: CalendarDay, pinned: int | None = None) -> Opening:
    """The opening a plan is made with; assumed hours where the spot is not in the data."""
    spans = hours_on(spot, day.date, day.is_holiday)[0].strictest
    if spot is None or not rules.needs_daylight(spot):
        return Opening(spans, pinned=pinned)
    return Opening(spans, day.sunrise, day.sunset, pinned)


def hours_on(spot: Spot | None, date: dt.date, is_holiday: bool) -> tuple[DayHours, bool]:
    """The hours to plan with, and whether they are assumed for want of any record."""
    known = None if spot is None or spot.hours is None else spot.hours.on(date, is_holiday)
    if known is not None:
        return known, False
    assumed = ASSUMED_HOURS.on(date, is_holiday)
    assert assumed is not None, "the assumed hours hold every day"
    return assumed, True
