"""The dates of yearly rules, and festivals that know them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from lingyuan_trip.almanac.lunar import lunar_month_length, term_day, to_solar
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.yearly_rule import LunarDays, MonthDays, NthWeekday, TermDays, YearlyRule


def know_dates(guidebook: Guidebook) -> Guidebook:
    """The same guidebook, whose festivals know the dates of their yearly rules."""
    festivals = (replace(festival, rule_dates=rule_dates) for festival in guidebook.festivals)
    return replace(guidebook, festivals=tuple(festivals))


@cache
def rule_dates(rule: YearlyRule, year: int) -> tuple[DateRange, ...]:
    """The days of a rule that begin in a year, earliest first."""
    match rule:
        case MonthDays():
            return tuple(_to_period_end(rule, first) for first in _recur(rule, year))
        case NthWeekday():
            return tuple(_lasting(first, rule.days) for first in _recur(rule, year))
        case TermDays():
            return (_lasting(term_day(year, rule.term), rule.days),)
        case LunarDays():
            found = (_find_lunar(rule, lunar_year) for lunar_year in (year - 1, year))
            return tuple(_lasting(day, rule.days) for day in found if day.year == year)


def _recur(rule: MonthDays | NthWeekday, year: int) -> Iterator[dt.date]:
    from dateutil.rrule import rrulestr

    start = dt.datetime(year, 1, 1)
    last = dt.datetime(year, 12, 31)
    assert rule.recurrence is not None
    for moment in rrulestr(rule.recurrence, dtstart=start).between(start, last, inc=True):
        yield moment.date()


def _to_period_end(rule: MonthDays, first: dt.date) -> DateRange:
    crosses = rule.period.end < rule.period.start
    return DateRange(first, dt.date(first.year + crosses, *rule.period.end))


def _lasting(first: dt.date, days: int) -> DateRange:
    return DateRange(first, first + dt.timedelta(days=days - 1))


def _find_lunar(rule: LunarDays, lunar_year: int) -> dt.date:
    length = lunar_month_length(lunar_year, rule.month)
    return to_solar(lunar_year, rule.month, min(rule.day, length))
