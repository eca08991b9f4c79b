"""Festivals, notices and other spans of dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.entries import EditionEntry, FestivalEntry, YearlyEntry
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.tree import Path
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import EditionChange


def check_festivals(context: Context) -> Iterator[Found]:
    """Dates backwards, editions under the wrong year or twice, guesses among announced dates."""
    for index, festival in enumerate(context.file.festivals):
        path: Path = ("festivals", index, "editions")
        for position, edition in enumerate(festival.editions):
            yield from _check_edition((*path, position), edition)
        yield from _compare_editions(path, festival)
        if festival.yearly is not None:
            yield from _check_yearly(("festivals", index, "yearly"), festival.yearly)
    for index, spot in enumerate(context.file.spots):
        for position, notice in enumerate(spot.notices):
            yield from check_order(
                ("spots", index, "notices", position), notice.from_, notice.until
            )
    for index, gateway in enumerate(context.file.gateways):
        for position, train in enumerate(gateway.trains):
            yield from check_order(
                ("gateways", index, "trains", position), train.from_, train.until
            )


def check_order(path: Path, start: dt.date | None, end: dt.date | None) -> Iterator[Found]:
    """An `until` before its `from`."""
    if start is not None and end is not None and end < start:
        yield Found((*path, "until"), _backwards(start, end))


def _check_edition(path: Path, edition: EditionEntry) -> Iterator[Found]:
    years = {date.year for date in (edition.from_, edition.until) if date is not None}
    if edition.from_ and edition.until and edition.until < edition.from_:
        yield Found((*path, "until"), _backwards(edition.from_, edition.until))
    elif edition.first_announced is not None and edition.change is None:
        yield Found((*path, "first_announced"), UNSAID_CHANGE)
    elif edition.change is EditionChange.POSTPONED:
        # The new dates may lie in another year than the edition's.
        return
    elif years and edition.year not in years:
        yield Found((*path, "year"), _wrong_year(edition.year, min(years)))
    elif years and edition.status is EvidenceStatus.ESTIMATED:
        yield Found((*path, "status"), GUESSED_EDITION)


def _compare_editions(path: Path, festival: FestivalEntry) -> Iterator[Found]:
    """Editions in the order of their years; the later of two that clash is named."""
    order = sorted(range(len(festival.editions)), key=lambda i: (festival.editions[i].year, i))
    for first, second in pairwise(order):
        a, b = festival.editions[first], festival.editions[second]
        if a.number is not None and b.number is not None and b.number <= a.number:
            yield Found((*path, second, "number"), _wrong_number(a, b))
        elif EditionChange.CANCELLED in (a.change, b.change):
            continue
        elif a.from_ and a.until and b.from_ and a.from_ <= b.from_ <= a.until:
            yield Found((*path, second, "from"), _overlap(a))


def _check_yearly(path: Path, rule: YearlyEntry) -> Iterator[Found]:
    weekday = (rule.month, rule.weekday, rule.number)
    forms = [rule.period, rule.solar_term, rule.lunar, weekday if any(weekday) else None]
    if sum(form is not None for form in forms) != 1:
        yield Found(path, WHICH_RULE)
    elif any(weekday) and not all(weekday):
        yield Found(path, HALF_A_WEEKDAY)
    elif rule.period is not None and rule.days is not None:
        yield Found((*path, "days"), DAYS_OF_A_PERIOD, on_key=True)


def _backwards(start: dt.date, end: dt.date) -> Fault:
    return make_fault(
        "dates.backwards",
        (f"结束 {end} 早于开始 {start}", f"the end {end} is before the start {start}"),
        ("检查两个日期的先后和年份", "check order and year of the two dates"),
    )


def _wrong_year(year: int, actual: int) -> Fault:
    return make_fault(
        "festival.wrong-year",
        (f"year 是 {year}，日期却在 {actual} 年", f"year is {year}, but the dates are in {actual}"),
        ("让 year 与日期的年份一致", "make year and dates agree"),
    )


def _wrong_number(a: EditionEntry, b: EditionEntry) -> Fault:
    return make_fault(
        "festival.wrong-number",
        (
            f"{b.year} 年是第 {b.number} 届，而 {a.year} 年已是第 {a.number} 届",
            f"{b.year} is number {b.number}, but {a.year} is number {a.number} already",
        ),
        ("检查届数 number 和年份 year", "check number and year"),
        Severity.WARNING,
    )


def _overlap(a: EditionEntry) -> Fault:
    return make_fault(
        "festival.overlap",
        (
            f"与 {a.from_} 至 {a.until} 的一届重叠",
            f"overlaps the edition from {a.from_} to {a.until}",
        ),
        ("同一届只写一次；检查日期", "write each edition once; check the dates"),
        Severity.WARNING,
    )


UNSAID_CHANGE = make_fault(
    "festival.unsaid-change",
    (
        "写了原定日期，却没有写取消还是延期",
        "dates announced before are given, but not whether it was cancelled or postponed",
    ),
    (
        "加上 change: cancelled（取消）或 change: postponed（延期）",
        "add change: cancelled or change: postponed",
    ),
)
WHICH_RULE = make_fault(
    "festival.which-rule",
    (
        "每年固定的日子要有一种、也只能有一种写法",
        "a yearly rule needs one form, and only one",
    ),
    (
        "写 period，或 solar_term，或 lunar，或 month、weekday、number 三个",
        "write period, or solar_term, or lunar, or month with weekday and number",
    ),
)
HALF_A_WEEKDAY = make_fault(
    "festival.half-a-weekday",
    (
        "“几月第几个星期几”缺了一部分",
        "part of “the n-th weekday of a month” is missing",
    ),
    (
        "month、weekday、number 三个都写，如 month: 9, weekday: sat, number: 3",
        "write all of month, weekday and number, as month: 9, weekday: sat, number: 3",
    ),
)
DAYS_OF_A_PERIOD = make_fault(
    "festival.days-of-a-period",
    ("period 已有起止，又写了 days", "period has its ends already, and days is given too"),
    ("删去 days", "take out days"),
)
GUESSED_EDITION = make_fault(
    "festival.guessed-edition",
    (
        "估算的日期写成了已公布的一届",
        "guessed dates stand among the announced editions",
    ),
    (
        "估算的时段写进 usual_period；已公布的改成 sourced 并写来源",
        "put a guess into usual_period; make announced dates sourced",
    ),
    Severity.WARNING,
)
