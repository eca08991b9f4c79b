"""What the calendar says about one day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from lingyuan_trip.domain.text import LocalizedText

FIRST_YEAR, LAST_YEAR = 1951, 2099
"""Years that can be leafed to and planned in: the almanac also knows the days around them."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A date in Lingyuan. `sunrise` and `sunset` are minutes after midnight, Asia/Shanghai.

    `is_holiday` and `is_makeup_workday` follow the State Council's arrangement;
    `arrangement_known` is False while the year's arrangement is not published (调休待公布): then
    `is_holiday` is True only on the days that the regulation itself names.
    """

    date: dt.date
    is_holiday: bool
    is_makeup_workday: bool
    arrangement_known: bool
    holiday_name: LocalizedText | None
    lunar: LocalizedText
    solar_term: LocalizedText | None
    sunrise: int
    sunset: int


Calendar = Callable[[dt.date], CalendarDay]
"""Says of a date what the calendar knows of it."""
