"""Schema of data/holidays.yaml."""

from __future__ import annotations

from pydantic import Field

from lingyuan_trip.catalogue.facts import Bilingual, Entry
from lingyuan_trip.catalogue.values import (
    Date,
    HolidayFormatWord,
    PartialDate,
    StatusWord,
    Text,
    Year,
)


class DaysOffEntry(Entry):
    """Consecutive days off under one name."""

    name: Bilingual
    from_: Date = Field(alias="from")
    until: Date


class YearEntry(Entry):
    """One year's arrangement; the source is named in words."""

    year: Year
    status: StatusWord
    source: Text | None = None
    date: PartialDate | None = None
    note: Text | None = None
    days_off: tuple[DaysOffEntry, ...] = ()
    workdays: tuple[Date, ...] = ()


class HolidaysFile(Entry):
    """The whole file."""

    format: HolidayFormatWord
    years: tuple[YearEntry, ...]
