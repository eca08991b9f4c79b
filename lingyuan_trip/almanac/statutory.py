"""The days that the State Council's regulation on public holidays names (revised November 2024).

《全国年节及纪念日放假办法》: thirteen days a year. How they are joined with weekends is announced
for each year; without that announcement these days alone are certain.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from lingyuan_trip.almanac.lunar import term_day, to_solar
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.text import LocalizedText

NEW_YEAR = LocalizedText("元旦", "New Year's Day")
SPRING_FESTIVAL = LocalizedText("春节", "Spring Festival")
QINGMING = LocalizedText("清明节", "Tomb-Sweeping Day")
LABOUR_DAY = LocalizedText("劳动节", "Labour Day")
DRAGON_BOAT = LocalizedText("端午节", "Dragon Boat Festival")
MID_AUTUMN = LocalizedText("中秋节", "Mid-Autumn Festival")
NATIONAL_DAY = LocalizedText("国庆节", "National Day")


@cache
def statutory_days(year: int) -> dict[dt.date, LocalizedText]:
    """The named days of a year, by the rules in force since 2025; two on one day share it."""
    days: dict[dt.date, LocalizedText] = {}
    for day, name in _named(year):
        days[day] = _join(days[day], name) if day in days else name
    return days


def _join(one: LocalizedText, other: LocalizedText) -> LocalizedText:
    return LocalizedText(f"{one.zh}、{other.zh}", f"{one.en} and {other.en}")


def _named(year: int) -> Iterator[tuple[dt.date, LocalizedText]]:
    yield dt.date(year, 1, 1), NEW_YEAR
    first = to_solar(year, 1, 1)
    for offset in (-1, 0, 1, 2):
        yield first + dt.timedelta(days=offset), SPRING_FESTIVAL
    yield term_day(year, SolarTerm.PURE_BRIGHTNESS), QINGMING
    yield dt.date(year, 5, 1), LABOUR_DAY
    yield dt.date(year, 5, 2), LABOUR_DAY
    yield to_solar(year, 5, 5), DRAGON_BOAT
    yield to_solar(year, 8, 15), MID_AUTUMN
    for number in (1, 2, 3):
        yield dt.date(year, 10, number), NATIONAL_DAY
