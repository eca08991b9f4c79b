"""Rules by which a festival returns every year.

A rule says which days it means; their dates in a year come from the almanac, for lunar dates and
solar terms must be worked out. `recurrence` is the rule as RFC 5545 writes it, without its first
day, or None where that language has no words for it: it knows neither moon nor solar terms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.text import LocalizedText

LAST = -1
"""The number of the last such weekday of a month."""

_ISO_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ZH_DAYS = "一二三四五六日"
_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EN_NUMBERS = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST: "last"}
_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_LUNAR_MONTHS = "正二三四五六七八九十冬腊"
_ZH_DIGITS = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class MonthDays:
    """The same days of the calendar every year; may cross New Year."""

    period: YearlyPeriod

    @property
    def recurrence(self) -> str | None:
        """The first day as RFC 5545 writes it."""
        month, day = self.period.start
        return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"

    @property
    def text(self) -> LocalizedText:
        """`每年 10 月 1 日—10 月 7 日`."""
        (month, day), (last_month, last_day) = self.period.start, self.period.end
        zh, en = f"每年 {month} 月 {day} 日", f"every year, {day} {_EN_MONTHS[month - 1]}"
        if self.period.start != self.period.end:
            zh += f"—{last_month} 月 {last_day} 日"
            en += f" – {last_day} {_EN_MONTHS[last_month - 1]}"
        return LocalizedText(zh, en)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The n-th, or the LAST, such weekday (ISO, 1 = Monday) of a month, and the days after it."""

    month: int
    weekday: int
    number: int
    days: int = 1

    @property
    def recurrence(self) -> str | None:
        """The first day as RFC 5545 writes it."""
        day = _ISO_DAYS[self.weekday - 1]
        return f"FREQ=YEARLY;BYMONTH={self.month};BYDAY={self.number}{day}"

    @property
    def text(self) -> LocalizedText:
        """`每年 9 月第三个星期六`."""
        which = "最后一个" if self.number == LAST else f"第{_ZH_DIGITS[self.number - 1]}个"
        return _lasting(
            f"每年 {self.month} 月{which}星期{_ZH_DAYS[self.weekday - 1]}",
            f"every year, {_EN_NUMBERS[self.number]} {_EN_DAYS[self.weekday - 1]}"
            f" of {_EN_MONTHS[self.month - 1]}",
            self.days,
        )


@dataclass(frozen=True, slots=True)
class TermDays:
    """The day on which a solar term begins, and the days after it."""

    term: SolarTerm
    days: int = 1

    @property
    def recurrence(self) -> str | None:
        """None: RFC 5545 knows no solar terms."""
        return None

    @property
    def text(self) -> LocalizedText:
        """`每年秋分`."""
        return _lasting(f"每年{self.term}", f"every year at {self.term.text.en}", self.days)


@dataclass(frozen=True, slots=True)
class LunarDays:
    """A day of the lunar year, and the days after it.

    Day 30 of a month that has 29 days is its last: 腊月三十 is 除夕 in every year. The month is
    never the leap month.
    """

    month: int
    day: int
    days: int = 1

    @property
    def recurrence(self) -> str | None:
        """None: RFC 5545 knows no lunar year."""
        return None

    @property
    def text(self) -> LocalizedText:
        """`每年农历四月初八`."""
        return _lasting(
            f"每年农历{_LUNAR_MONTHS[self.month - 1]}月{_lunar_day(self.day)}",
            f"every year, day {self.day} of lunar month {self.month}",
            self.days,
        )


YearlyRule = MonthDays | NthWeekday | TermDays | LunarDays
RuleDates = Callable[[YearlyRule, int], tuple[DateRange, ...]]
"""Gives the days of a rule that begin in a year: one range as a rule, none or two where the lunar
year drifts over New Year.
"""


def _lasting(zh: str, en: str, days: int) -> LocalizedText:
    if days == 1:
        return LocalizedText(zh, en)
    return LocalizedText(f"{zh}起 {days} 天", f"{en}, for {days} days")


def _lunar_day(day: int) -> str:
    if day % 10 == 0:
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return ("初", "十", "廿")[day // 10] + _ZH_DIGITS[day % 10 - 1]
