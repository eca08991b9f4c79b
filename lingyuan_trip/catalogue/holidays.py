"""Reading data/holidays.yaml: the yearly arrangements that override the built-in calendar."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lingyuan_trip.catalogue.checks.holidays import check_years
from lingyuan_trip.catalogue.holiday_entries import HolidaysFile, YearEntry
from lingyuan_trip.catalogue.loading import load, read_bytes
from lingyuan_trip.catalogue.problem import DataProblem, Finding, Severity
from lingyuan_trip.catalogue.tree import locate
from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.holidays import HolidaySpan, YearArrangement
from lingyuan_trip.domain.hours import DateRange


@dataclass(frozen=True, slots=True)
class HolidaysResult:
    """The arrangements of a file and what is wrong with it; none are given where it has errors."""

    arrangements: tuple[YearArrangement, ...]
    problems: tuple[DataProblem, ...]


def parse_holidays(content: bytes, name: str) -> HolidaysResult:
    """The arrangements in a file's bytes; never raises. `name` stands in the problems."""
    loaded = load(content, HolidaysFile)
    if loaded.model is not None and loaded.top is not None:
        for found in check_years(loaded.model):
            loaded.findings.append(Finding(*locate(loaded.top, found.path), found.fault))
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
    sources = () if entry.source is None else (entry.source,)
    evidence = Evidence(entry.status, sources, entry.date, entry.note)
    return YearArrangement(entry.year, evidence, tuple(days_off), frozenset(entry.workdays))
