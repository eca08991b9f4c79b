"""The almanac: everything the calendar says of a day, kept once asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from lingyuan_trip.almanac.arrangements import (
    ORDINARY,
    DayStatus,
    find_status,
    status_by_library,
    status_by_regulation,
)
from lingyuan_trip.almanac.lunar import lunar_text, solar_term_text
from lingyuan_trip.almanac.sun import sun_minutes
from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.holidays import YearArrangement

NO_ARRANGEMENTS: Mapping[int, YearArrangement] = MappingProxyType({})


class Almanac:
    """Calendar days from 1950 to 2100; `overrides` replace the built-in arrangement of a year."""

    def __init__(self, overrides: Mapping[int, YearArrangement] = NO_ARRANGEMENTS) -> None:
        self._overrides = dict(overrides)
        self._days: dict[dt.date, CalendarDay] = {}

    def day(self, date: dt.date) -> CalendarDay:
        """What the calendar says of a date."""
        found = self._days.get(date)
        if found is None:
            found = self._days[date] = self._make(date)
        return found

    def _make(self, date: dt.date) -> CalendarDay:
        status = self._status(date)
        sunrise, sunset = sun_minutes(date)
        return CalendarDay(
            date=date,
            is_holiday=status.is_holiday,
            is_makeup_workday=status.is_makeup_workday,
            arrangement_known=status.arrangement_known,
            holiday_name=status.name,
            lunar=lunar_text(date),
            solar_term=solar_term_text(date),
            sunrise=sunrise,
            sunset=sunset,
        )

    def _status(self, date: dt.date) -> DayStatus:
        # New Year's days off may begin in December: they stand in the next year's arrangement.
        for year in (date.year + 1, date.year):
            arrangement = self._overrides.get(year)
            status = None if arrangement is None else find_status(arrangement, date)
            if status is not None:
                return status
        if date.year in self._overrides:
            return ORDINARY
        return status_by_library(date) or status_by_regulation(date)
