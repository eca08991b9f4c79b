"""Dates of yearly rules, against libraries that had no part in them."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest

from lingyuan_trip.almanac.yearly import rule_dates
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.yearly_rule import (
    LAST,
    LunarDays,
    MonthDays,
    NthWeekday,
    TermDays,
    YearlyRule,
)


def dates(rule: YearlyRule, year: int) -> list[tuple[str, str]]:
    return [(str(found.start), str(found.end)) for found in rule_dates(rule, year)]


def test_days_of_the_calendar_may_cross_new_year() -> None:
    winter = MonthDays(YearlyPeriod((12, 20), (2, 15)))
    assert dates(winter, 2027) == [("2027-12-20", "2028-02-15")]
    assert dates(MonthDays(YearlyPeriod((5, 18), (5, 18))), 2027) == [("2027-05-18", "2027-05-18")]


@pytest.mark.parametrize("number", [1, 2, 3, 4, LAST])
def test_nth_weekday_agrees_with_the_calendar_s_own_weeks(number: int) -> None:
    for year in range(2020, 2051):
        for month in (2, 9, 12):
            weeks = calendar.Calendar().monthdayscalendar(year, month)
            saturdays = [week[5] for week in weeks if week[5]]
            day = saturdays[number if number < 0 else number - 1]
            (found,) = rule_dates(NthWeekday(month, 6, number, 2), year)
            first = dt.date(year, month, day)
            assert found == DateRange(first, first + dt.timedelta(days=1))


def test_solar_terms_and_the_days_after() -> None:
    assert dates(TermDays(SolarTerm.AUTUMN_EQUINOX), 2026) == [("2026-09-23", "2026-09-23")]
    assert dates(TermDays(SolarTerm.PURE_BRIGHTNESS, 3), 2027) == [("2027-04-05", "2027-04-07")]


@pytest.mark.parametrize(
    ("month", "day", "year", "found"),
    [
        (1, 1, 2027, ["2027-02-06"]),
        (8, 15, 2026, ["2026-09-25"]),
        (12, 8, 2027, ["2027-01-15"]),
        (12, 8, 2028, ["2028-01-04"]),
        # The lunar year drifts: some years have no 腊八, others two.
        (12, 8, 2022, ["2022-01-10", "2022-12-30"]),
        (12, 8, 2023, []),
        # 闰六月 of 2025 is not the sixth month.
        (6, 6, 2025, ["2025-06-30"]),
    ],
)
def test_lunar_days(month: int, day: int, year: int, found: list[str]) -> None:
    assert [first for first, _ in dates(LunarDays(month, day), year)] == found


def test_the_thirtieth_of_the_last_month_is_new_year_s_eve_in_every_year() -> None:
    for year in range(2020, 2051):
        (spring,) = rule_dates(LunarDays(1, 1), year)
        eves = rule_dates(LunarDays(12, 30), year)
        assert [eve.start for eve in eves] == [spring.start - dt.timedelta(days=1)]


def test_words_of_the_rules() -> None:
    assert LunarDays(4, 8).text.zh == "每年农历四月初八"
    assert LunarDays(12, 30).text.zh == "每年农历腊月三十"
    assert LunarDays(1, 15, 3).text.zh == "每年农历正月十五起 3 天"
    assert LunarDays(9, 29).text.en == "every year, day 29 of lunar month 9"
    assert NthWeekday(9, 6, 3, 2).text.zh == "每年 9 月第三个星期六起 2 天"
    assert NthWeekday(10, 7, LAST).text.en == "every year, last Sunday of October"
    assert TermDays(SolarTerm.AUTUMN_EQUINOX).text.zh == "每年秋分"
    winter = MonthDays(YearlyPeriod((12, 20), (2, 15)))
    assert winter.text.zh == "每年 12 月 20 日—2 月 15 日"
    assert winter.text.en == "every year, 20 December – 15 February"
