"""Calendar days: arrangements, the regulation's days, lunar dates, terms, and the sun."""

from __future__ import annotations

import datetime as dt

import chinese_calendar
import pytest

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.almanac.lunar import find_solar_term
from lingyuan_trip.almanac.statutory import statutory_days
from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.holidays import HolidaySpan, YearArrangement
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.text import LocalizedText

ALMANAC = Almanac()
ANNOUNCED = Evidence(EvidenceStatus.SOURCED, ("state-council",), "2026-11")


def ask(iso_date: str, almanac: Almanac = ALMANAC) -> CalendarDay:
    return almanac.day(dt.date.fromisoformat(iso_date))


def span(name: str, first: str, last: str) -> HolidaySpan:
    dates = DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return HolidaySpan(LocalizedText(name), dates)


ARRANGED = Almanac(
    {
        2027: YearArrangement(
            2027,
            ANNOUNCED,
            (span("元旦", "2026-12-31", "2027-01-02"), span("春节", "2027-02-04", "2027-02-11")),
            frozenset({dt.date(2027, 2, 20)}),
        )
    }
)


@pytest.mark.parametrize(
    ("iso_date", "name"),
    [
        ("2026-01-01", "元旦"),
        ("2026-02-17", "春节"),
        ("2026-04-05", "清明节"),
        ("2026-05-03", "劳动节"),
        ("2026-06-19", "端午节"),
        ("2026-09-25", "中秋节"),
        ("2026-10-07", "国庆节"),
    ],
)
def test_days_off_of_an_arranged_year(iso_date: str, name: str) -> None:
    day = ask(iso_date)
    assert day.is_holiday and day.arrangement_known and not day.is_makeup_workday
    assert day.holiday_name is not None and day.holiday_name.zh == name
    assert day.holiday_name.en


@pytest.mark.parametrize("month_day", ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"])
def test_makeup_workdays_of_2026(month_day: str) -> None:
    day = ask(f"2026-{month_day}")
    assert day.is_makeup_workday and not day.is_holiday and day.holiday_name is None


def test_2026_has_six_makeup_workdays_and_no_more() -> None:
    days = (ALMANAC.day(dt.date(2026, 1, 1) + dt.timedelta(days=n)) for n in range(365))
    assert sum(day.is_makeup_workday for day in days) == 6


def test_an_ordinary_weekend_is_no_holiday() -> None:
    day = ask("2026-11-28")
    assert not day.is_holiday and not day.is_makeup_workday and day.arrangement_known


def test_without_arrangement_only_the_days_of_the_regulation_are_holidays() -> None:
    days = [ALMANAC.day(dt.date(2027, 1, 1) + dt.timedelta(days=n)) for n in range(365)]
    assert not any(day.arrangement_known or day.is_makeup_workday for day in days)
    assert [day.date.isoformat()[5:] for day in days if day.is_holiday] == [
        "01-01",
        *("02-05", "02-06", "02-07", "02-08"),
        "04-05",
        *("05-01", "05-02"),
        "06-09",
        "09-15",
        *("10-01", "10-02", "10-03"),
    ]


def test_the_regulation_names_thirteen_days_in_every_year() -> None:
    for year in range(1950, 2101):
        days = statutory_days(year)
        shared = sum("、" in name.zh for name in days.values())
        assert len(days) + shared == 13, year


def test_two_named_days_on_one_date_share_it() -> None:
    assert statutory_days(2020)[dt.date(2020, 10, 1)].zh == "中秋节、国庆节"


def test_the_bureau_s_arrangement_fills_a_missing_year() -> None:
    assert ask("2027-02-04", ARRANGED).holiday_name == LocalizedText("春节")
    assert ask("2027-02-20", ARRANGED).is_makeup_workday
    ordinary = ask("2027-05-01", ARRANGED)
    assert ordinary.arrangement_known and not ordinary.is_holiday
    assert not ask("2028-05-01", ARRANGED).arrangement_known


def test_new_year_s_days_off_may_begin_in_december() -> None:
    day = ask("2026-12-31", ARRANGED)
    assert day.is_holiday and day.arrangement_known
    assert not ask("2026-12-31").is_holiday
    assert ask("2026-10-01", ARRANGED).is_holiday


def test_the_bureau_s_arrangement_replaces_the_built_in_one() -> None:
    empty = Almanac({2026: YearArrangement(2026, ANNOUNCED)})
    assert ask("2026-10-01").is_holiday
    assert not ask("2026-10-01", empty).is_holiday
    assert ask("2026-10-01", empty).arrangement_known


@pytest.mark.parametrize(
    ("iso_date", "lunar"),
    [
        ("2026-02-17", "正月初一"),
        ("2027-02-06", "正月初一"),
        ("2026-03-20", "二月初二"),
        ("2027-05-13", "四月初八"),
        ("2026-06-19", "五月初五"),
        ("2027-09-15", "八月十五"),
        ("2027-10-08", "九月初九"),
        ("2027-01-15", "腊月初八"),
        ("2028-01-04", "腊月初八"),
        ("2026-09-12", "八月初二"),
        ("2025-07-25", "闰六月初一"),
        ("2026-12-20", "冬月十二"),
        ("2026-11-28", "十月二十"),
    ],
)
def test_lunar_dates(iso_date: str, lunar: str) -> None:
    assert ask(iso_date).lunar.zh == lunar


def test_lunar_dates_in_english() -> None:
    assert ask("2026-11-28").lunar.en == "month 10, day 20"
    assert ask("2025-07-25").lunar.en == "leap month 6, day 1"


def test_solar_terms() -> None:
    assert ask("2027-04-05").solar_term == LocalizedText("清明", "Pure Brightness")
    equinox = LocalizedText("秋分", "Autumn Equinox")
    assert ask("2026-09-23").solar_term == ask("2027-09-23").solar_term == equinox
    assert ask("2027-04-06").solar_term is None


def test_solar_terms_agree_with_a_second_library() -> None:
    first, last = dt.date(2020, 1, 1), dt.date(2044, 12, 31)
    days = (first + dt.timedelta(days=number) for number in range((last - first).days + 1))
    own = [(day, term) for day in days if (term := find_solar_term(day)) is not None]
    assert own == chinese_calendar.get_solar_terms(first, last)


@pytest.mark.parametrize(
    ("iso_date", "sunrise", "sunset"),
    [
        ("2026-06-21", "04:30", "19:38"),
        ("2026-12-22", "07:26", "16:36"),
        ("2027-05-01", "05:02", "18:58"),
        ("2027-10-01", "05:59", "17:45"),
    ],
)
def test_sunrise_is_rounded_up_and_sunset_down(iso_date: str, sunrise: str, sunset: str) -> None:
    day = ask(iso_date)
    assert (format_clock(day.sunrise), format_clock(day.sunset)) == (sunrise, sunset)


def test_every_day_from_1950_to_2100_has_an_answer() -> None:
    """Every ninth day and both ends: all weekdays, months, leap months and years."""
    first, last = dt.date(1950, 1, 1), dt.date(2100, 12, 31)
    numbers = {*range(0, (last - first).days, 9), (last - first).days}
    for number in sorted(numbers):
        date = first + dt.timedelta(days=number)
        day = ALMANAC.day(date)
        assert day.date == date and "月" in day.lunar.zh
        assert 4 * 60 < day.sunrise < 9 * 60 and 16 * 60 < day.sunset < 21 * 60
        assert not (day.is_holiday and day.is_makeup_workday)
        assert day.is_holiday == (day.holiday_name is not None)


def test_a_day_is_made_once() -> None:
    assert ask("2027-05-01") is ask("2027-05-01")
