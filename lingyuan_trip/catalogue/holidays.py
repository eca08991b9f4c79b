"""Reading data/holidays.yaml: the yearly arrangements that override the built-in calendar."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from lingyuan_trip.catalogue.convert import to_evidence
from lingyuan_trip.catalogue.facts import Bilingual, Entry, EvidenceKeys
from lingyuan_trip.catalogue.loading import load, read_bytes
from lingyuan_trip.catalogue.problem import DataProblem, Severity
from lingyuan_trip.catalogue.values import Date, HolidayFormatWord, Year
from lingyuan_trip.domain.holidays import HolidaySpan, YearArrangement
from lingyuan_trip.domain.hours import DateRange


class DaysOffEntry(Entry):
    """Consecutive days off under one name."""

    name: Bilingual
    from_: Date = Field(alias="from")
    until: Date


class YearEntry(EvidenceKeys):
    """One year's arrangement."""

    year: Year
    days_off: tuple[DaysOffEntry, ...] = ()
    workdays: tuple[Date, ...] = ()


class HolidaysFile(Entry):
    """The whole file."""

    format: HolidayFormatWord
    years: tuple[YearEntry, ...]


@dataclass(frozen=True, slots=True)
class HolidaysResult:
    """The arrangements of a file and what is wrong with it; none are given where it has errors."""

    arrangements: tuple[YearArrangement, ...]
    problems: tuple[DataProblem, ...]


def parse_holidays(content: bytes, name: str) -> HolidaysResult:
    """The arrangements in a file's bytes; never raises. `name` stands in the problems."""
    loaded = load(content, HolidaysFile)
    problems = loaded.describe(name)
    if loaded.model is None or any(p.severity is Severity.ERROR for p in problems):
        return HolidaysResult((), problems)
    return HolidaysResult(tuple(_arrangement(year) for year in loaded.model.years), problems)


def read_holidays(path: Path) -> HolidaysResult:
    """The arrangements in a file; raises EnvironmentFault when it cannot be opened."""
    return parse_holidays(read_bytes(path), str(path))


def _arrangement(entry: YearEntry) -> YearArrangement:
    days_off = (
        HolidaySpan(span.name.shown, DateRange(span.from_, span.until)) for span in entry.days_off
    )
    return YearArrangement(
        entry.year, to_evidence(entry), tuple(days_off), frozenset(entry.workdays)
    )
