"""Yearly holiday arrangements that contradict themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lingyuan_trip.catalogue.checks.context import Found
from lingyuan_trip.catalogue.checks.evidence import (
    SOURCED_WITHOUT_SOURCE,
    VERIFIED_WITHOUT_DAY,
    unproven,
)
from lingyuan_trip.catalogue.checks.festivals import check_order
from lingyuan_trip.catalogue.holiday_entries import HolidaysFile, YearEntry
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.tree import Path
from lingyuan_trip.domain.evidence import EvidenceStatus

_FRIDAY = 5
_LONGEST = 20


def check_years(file: HolidaysFile) -> Iterator[Found]:
    """Years given twice, overlaps, dates of another year, and workdays that are none."""
    seen: set[int] = set()
    for index, year in enumerate(file.years):
        path: Path = ("years", index)
        if year.year in seen:
            yield Found((*path, "year"), _repeated_year(year.year))
        seen.add(year.year)
        yield from _check_evidence(path, year)
        yield from _check_days_off(path, year)
        yield from _check_workdays(path, year)


def _check_evidence(path: Path, year: YearEntry) -> Iterator[Found]:
    if year.status is EvidenceStatus.SOURCED and year.source is None:
        yield Found((*path, "status"), SOURCED_WITHOUT_SOURCE)
    if year.status is not EvidenceStatus.VERIFIED:
        return
    if year.source is None or year.date is None:
        yield Found((*path, "status"), unproven("source" if year.source is None else "date"))
    elif len(year.date) < len("2026-11-05"):
        yield Found((*path, "date"), VERIFIED_WITHOUT_DAY)


def _check_days_off(path: Path, year: YearEntry) -> Iterator[Found]:
    taken: set[dt.date] = set()
    for index, span in enumerate(year.days_off):
        place: Path = (*path, "days_off", index)
        if span.until < span.from_:
            yield from check_order(place, span.from_, span.until)
            continue
        if year.year not in (span.from_.year, span.until.year):
            yield Found((*place, "from"), _other_year(year.year))
            continue
        if (span.until - span.from_).days > _LONGEST:
            yield Found((*place, "until"), TOO_LONG)
            continue
        days = {
            span.from_ + dt.timedelta(days=n) for n in range((span.until - span.from_).days + 1)
        }
        if days & taken:
            yield Found((*place, "from"), OVERLAP)
        taken |= days


def _check_workdays(path: Path, year: YearEntry) -> Iterator[Found]:
    seen: set[dt.date] = set()
    for index, day in enumerate(year.workdays):
        place: Path = (*path, "workdays", index)
        if day in seen:
            yield Found(place, REPEATED_WORKDAY)
        elif day.year != year.year:
            yield Found(place, _other_year(year.year))
        elif any(span.from_ <= day <= span.until for span in year.days_off):
            yield Found(place, WORKDAY_OFF)
        elif day.isoweekday() <= _FRIDAY:
            yield Found(place, NO_WEEKEND)
        seen.add(day)


def _repeated_year(year: int) -> Fault:
    return make_fault(
        "holidays.repeated-year",
        (f"{year} 年前面已经写过", f"the year {year} is given already"),
        ("同一年合成一项", "merge the two into one"),
    )


def _other_year(year: int) -> Fault:
    return make_fault(
        "holidays.other-year",
        (f"日期不在 {year} 年", f"the date is not in {year}"),
        ("检查年份", "check the year"),
    )


TOO_LONG = make_fault(
    "holidays.too-long",
    (f"一次放假超过 {_LONGEST} 天", f"a holiday of more than {_LONGEST} days"),
    ("检查起止日期", "check both dates"),
)
OVERLAP = make_fault(
    "holidays.overlap",
    ("与前面的放假日期重叠", "overlaps days off given before"),
    ("检查起止日期；连在一起的假期合成一项", "check the dates; merge holidays that join"),
)
REPEATED_WORKDAY = make_fault(
    "holidays.repeated-workday",
    ("这一天前面已经写过", "this day is given already"),
    ("只留一个", "keep only one"),
    Severity.WARNING,
)
WORKDAY_OFF = make_fault(
    "holidays.workday-off",
    ("调休上班日落在放假日期里", "the make-up workday lies in days off"),
    ("检查这一天和 days_off", "check this day and days_off"),
)
NO_WEEKEND = make_fault(
    "holidays.no-weekend",
    ("调休上班日不是周六或周日", "the make-up workday is no Saturday or Sunday"),
    ("对照国务院通知检查日期", "compare with the State Council’s notice"),
    Severity.WARNING,
)
