"""The data that plans made by hand are timed with; what was looked up once is kept."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import NamedTuple

from lingyuan_trip.domain.calendar_day import Calendar, CalendarDay
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.planner.by_hand.spot_day import SpotDay, make_spot_day
from lingyuan_trip.travel.travel_times import TravelTimes


class Way(NamedTuple):
    """Minutes, None where no way is known, kilometres, and how they are known."""

    minutes: int | None
    km: float
    evidence: EvidenceStatus


class Ground:
    """A guidebook with the travel times of one mode and the calendar."""

    def __init__(self, guidebook: Guidebook, travel_times: TravelTimes, calendar: Calendar) -> None:
        self.guidebook = guidebook
        self.travel_times = travel_times
        self._calendar = calendar
        self._days: dict[dt.date, CalendarDay] = {}
        self._spot_days: dict[tuple[str, dt.date], SpotDay | None] = {}
        self._ways: dict[tuple[str, str], Way] = {}

    @cached_property
    def spots(self) -> dict[str, Spot]:
        """All spots by id."""
        return {spot.id: spot for spot in self.guidebook.spots}

    def calendar_day(self, date: dt.date) -> CalendarDay:
        """What the calendar knows of a date."""
        if date not in self._days:
            self._days[date] = self._calendar(date)
        return self._days[date]

    def find_spot_day(self, spot_id: str, date: dt.date) -> SpotDay | None:
        """A spot on a date; None where the data have no such spot."""
        key = (spot_id, date)
        if key not in self._spot_days:
            spot = self.spots.get(spot_id)
            self._spot_days[key] = None if spot is None else self._make(spot, date)
        return self._spot_days[key]

    def way(self, a: str, b: str) -> Way:
        """The way between two places."""
        key = (a, b)
        if key not in self._ways:
            times = self.travel_times
            self._ways[key] = Way(times.minutes(a, b), times.km(a, b) or 0.0, times.evidence(a, b))
        return self._ways[key]

    def _make(self, spot: Spot, date: dt.date) -> SpotDay:
        return make_spot_day(spot, self.guidebook.festivals, self.calendar_day(date))
