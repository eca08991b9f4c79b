"""Lunar dates and solar terms."""

from __future__ import annotations

import datetime as dt

from borax.calendars.lunardate import LCalendars, LunarDate, TermUtils

from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.text import LocalizedText


def lunar_text(day: dt.date) -> LocalizedText:
    """Lunar month and day, such as 八月初二 (`month 8, day 2`) or 闰六月初一."""
    lunar = LunarDate.from_solar(day)
    leap = "leap " if lunar.leap else ""
    return LocalizedText(
        f"{lunar.cn_leap}{lunar.cn_month}月{lunar.cn_day}",
        f"{leap}month {lunar.month}, day {lunar.day}",
    )


def solar_term_text(day: dt.date) -> LocalizedText | None:
    """The solar term that begins on a day, in both languages."""
    term = find_solar_term(day)
    return None if term is None else term.text


def find_solar_term(day: dt.date) -> SolarTerm | None:
    """The solar term that begins on a day, such as 清明."""
    term: str | None = LunarDate.from_solar(day).term
    return SolarTerm(term) if term else None


def term_day(year: int, term: SolarTerm) -> dt.date:
    """The day of a calendar year on which a solar term begins."""
    found: dt.date = TermUtils.nth_term_day(year, term_name=term.value)
    return found


def lunar_month_length(year: int, month: int) -> int:
    """The days, 29 or 30, of a regular month of a lunar year."""
    days: int = LCalendars.ndays(year, month)
    return days


def to_solar(year: int, month: int, day: int) -> dt.date:
    """The date of a day in a regular lunar month."""
    found: dt.date = LunarDate(year, month, day).to_solar_date()
    return found
