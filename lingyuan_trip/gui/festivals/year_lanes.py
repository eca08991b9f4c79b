"""What the year strip shows: one lane per festival, with earlier editions beneath."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.festival import Certainty, Festival, FestivalEdition
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.month_grid import assign_lanes, list_runs


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Days of one year on which a festival runs, cut at New Year."""

    dates: DateRange
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class PastSpan:
    """An edition of another year laid over the days of this one; `row` keeps them apart.

    `is_opening_only` where nobody published the last day.
    """

    dates: DateRange
    is_opening_only: bool
    row: int


@dataclass(frozen=True, slots=True)
class YearLane:
    """A festival in one year. Without `spans` its dates in that year are not known."""

    festival: Festival
    spans: tuple[YearSpan, ...]
    past: tuple[PastSpan, ...]
    recorded_years: tuple[int, ...]


def year_range(year: int) -> DateRange:
    """The first to the last day of a year."""
    return DateRange(dt.date(year, 1, 1), dt.date(year, 12, 31))


def build_lanes(festivals: Sequence[Festival], year: int) -> tuple[YearLane, ...]:
    """A lane for each festival, in the order of the file."""
    return tuple(_build_lane(festival, year) for festival in festivals)


def year_fraction(day: dt.date) -> float:
    """How much of its year has gone by when a date begins, 0 to 1."""
    length = 366 if calendar.isleap(day.year) else 365
    return (day.timetuple().tm_yday - 1) / length


def _build_lane(festival: Festival, year: int) -> YearLane:
    whole = year_range(year)
    runs = list_runs([festival], whole.start, whole.end)
    spans = tuple(
        YearSpan(
            DateRange(max(run.dates.start, whole.start), min(run.dates.end, whole.end)),
            run.occurrence.certainty,
        )
        for run in runs
    )
    shown = {run.occurrence.edition for run in runs}
    others = [e for e in festival.editions if e.takes_place and e not in shown]
    pieces = [(piece, e.end is None) for e in others for piece in _lay_over(e, year)]
    rows = assign_lanes([piece for piece, _ in pieces])
    past = tuple(
        PastSpan(piece, opening, row) for (piece, opening), row in zip(pieces, rows, strict=True)
    )
    return YearLane(festival, spans, past, tuple(sorted({e.year for e in festival.editions})))


def _lay_over(edition: FestivalEdition, year: int) -> tuple[DateRange, ...]:
    assert edition.start is not None
    last = edition.end or edition.start
    start, end = _same_day(edition.start, year), _same_day(last, year)
    if last.year == edition.start.year:
        return (DateRange(start, end),)
    whole = year_range(year)
    return (DateRange(start, whole.end), DateRange(whole.start, end))


def _same_day(day: dt.date, year: int) -> dt.date:
    if (day.month, day.day) == (2, 29) and not calendar.isleap(year):
        return dt.date(year, 2, 28)
    return day.replace(year=year)
