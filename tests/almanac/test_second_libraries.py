"""The almanac against libraries that share no code with it, for every year from 2020 to 2050."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

import ephem
import pytest
from holidays import country_holidays
from lunar_python import Lunar, LunarYear

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.almanac.lunar import lunar_text, term_day
from lingyuan_trip.almanac.statutory import statutory_days
from lingyuan_trip.almanac.sun import LATITUDE, LONGITUDE, sun_minutes
from lingyuan_trip.domain.solar_term import SolarTerm

YEARS = range(2020, 2051)
MONTHS = "正二三四五六七八九十冬腊"
ONE_DAY = dt.timedelta(days=1)


def lunar_months(year: int) -> Iterator[tuple[int, dt.date, int]]:
    """Number (negative for a leap month), first day and length by lunar-python."""
    for month in LunarYear.fromYear(year).getMonths():
        if month.getYear() == year:
            first = dt.date(2000, 1, 1) + dt.timedelta(days=month.getFirstJulianDay() - 2451544.5)
            yield month.getMonth(), first, month.getDayCount()


@pytest.mark.parametrize("year", YEARS)
def test_every_lunar_month_begins_and_ends_as_lunar_python_says(year: int) -> None:
    """First and last days fix all days between them."""
    seen = 0
    for number, first, length in lunar_months(year):
        name = ("闰" if number < 0 else "") + MONTHS[abs(number) - 1] + "月"
        last = "三十" if length == 30 else "廿九"
        assert lunar_text(first).zh == f"{name}初一"
        assert lunar_text(first + dt.timedelta(days=length - 1)).zh == f"{name}{last}"
        assert lunar_text(first + dt.timedelta(days=length)).zh.endswith("初一")
        seen += length
    assert 353 <= seen <= 385


@pytest.mark.parametrize("year", YEARS)
def test_solar_terms_begin_as_lunar_python_says(year: int) -> None:
    table = Lunar.fromYmd(year, 1, 1).getJieQiTable()
    compared = 0
    for term in SolarTerm:
        solar = table[term.value]
        day = dt.date(solar.getYear(), solar.getMonth(), solar.getDay())
        if day.year == year:
            assert term_day(year, term) == day
            compared += 1
    assert compared >= 22


@pytest.mark.parametrize("year", range(2025, 2051))
def test_the_days_of_the_regulation_are_those_of_the_holidays_package(year: int) -> None:
    """From 2025 on, when the regulation in force began; ours is told of every year."""
    names = country_holidays("CN", years=year, language="en_US").items()
    moved = ("substituted", "observed")
    others = {day for day, name in names if not any(word in name for word in moved)}
    assert set(statutory_days(year)) == others


@pytest.mark.parametrize("year", range(2020, 2027))
def test_arranged_years_have_the_same_days_off_and_make_up_days(year: int) -> None:
    china = country_holidays("CN", years=year)
    almanac = Almanac()
    for number in range((dt.date(year + 1, 1, 1) - dt.date(year, 1, 1)).days):
        day = dt.date(year, 1, 1) + number * ONE_DAY
        said = almanac.day(day)
        assert said.arrangement_known
        assert said.is_makeup_workday == (day in china.weekend_workdays), day
        at_work = day.weekday() < 5 or said.is_makeup_workday
        assert (at_work and not said.is_holiday) == china.is_working_day(day), day


def test_sunrise_and_sunset_are_those_of_ephem_within_a_minute() -> None:
    """Every ninth day; ours are rounded so that it is never dark between."""
    place = ephem.Observer()
    place.lat, place.lon = str(LATITUDE), str(LONGITUDE)
    place.pressure, place.horizon = 0, "-0:50"
    sun = ephem.Sun()
    for number in range(0, 365 * 31, 9):
        date = dt.date(2020, 1, 1) + number * ONE_DAY
        place.date = ephem.Date(dt.datetime.combine(date - ONE_DAY, dt.time(16)))
        rise, fall = sun_minutes(date)
        up = place.next_rising(sun, use_center=True)
        down = place.next_setting(sun, use_center=True)
        for found, moment in ((rise, up), (fall, down)):
            local = moment.datetime() + dt.timedelta(hours=8)
            assert local.date() == date
            exact = local.hour * 60 + local.minute + local.second / 60
            assert abs(found - exact) < 1.5, date


def test_a_year_is_known_in_less_than_half_a_second() -> None:
    """About 30 ms where nothing else runs; the bound leaves room for a busy machine."""
    almanac = Almanac()
    almanac.day(dt.date(2026, 1, 1))
    begun = time.process_time()
    for number in range(365):
        almanac.day(dt.date(2027, 1, 1) + number * ONE_DAY)
    assert time.process_time() - begun < 0.5
