"""Which days a month grid shows, and where the bars of festivals lie in it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.festival import Festival, Occurrence
from lingyuan_trip.domain.hours import DateRange

DAYS = 7


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year."""

    year: int
    month: int

    @classmethod
    def of(cls, day: dt.date) -> Month:
        """The month a date lies in."""
        return cls(day.year, day.month)

    def shift(self, months: int) -> Month:
        """The month so many months on, kept between the first and the last year."""
        index = self.year * 12 + self.month - 1 + months
        index = min(max(index, FIRST_YEAR * 12), LAST_YEAR * 12 + 11)
        return Month(index // 12, index % 12 + 1)

    def day(self, number: int) -> dt.date:
        """The date with a number; the last of the month where it has fewer days."""
        return dt.date(self.year, self.month, min(number, self.length))

    @property
    def length(self) -> int:
        """How many days the month has."""
        return calendar.monthrange(self.year, self.month)[1]

    def weeks(self) -> tuple[tuple[dt.date, ...], ...]:
        """The weeks that hold the month, from Monday, seven dates each."""
        before = self.day(1).weekday()
        start = self.day(1) - dt.timedelta(days=before)
        count = -(-(before + self.length) // DAYS)
        return tuple(
            tuple(start + dt.timedelta(days=DAYS * week + column) for column in range(DAYS))
            for week in range(count)
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A festival with one of its occurrences."""

    festival: Festival
    occurrence: Occurrence

    @property
    def dates(self) -> DateRange:
        """First and last day."""
        return self.occurrence.dates


@dataclass(frozen=True, slots=True)
class Bar:
    """The part of a run that lies in one week; columns 0 (Monday) to 6, both included."""

    run: Run
    week: int
    first: int
    last: int
    lane: int


def list_runs(festivals: Sequence[Festival], first: dt.date, last: dt.date) -> tuple[Run, ...]:
    """What runs on any day between two dates, earliest first and the longer before the shorter."""
    found = [
        Run(festival, occurrence)
        for festival in festivals
        for occurrence in festival.occurrences_between(first, last)
    ]
    return tuple(sorted(found, key=lambda run: (run.dates.start, run.dates.start - run.dates.end)))


def assign_lanes(ranges: Sequence[DateRange]) -> tuple[int, ...]:
    """A lane for each range, so that none overlap in a lane and as few as can be are used."""
    ends: list[dt.date] = []
    lanes = [0] * len(ranges)
    for index in sorted(range(len(ranges)), key=lambda i: ranges[i].start):
        free = [lane for lane, end in enumerate(ends) if end < ranges[index].start]
        lane = free[0] if free else len(ends)
        if lane == len(ends):
            ends.append(ranges[index].end)
        ends[lane] = ranges[index].end
        lanes[index] = lane
    return tuple(lanes)


def place_bars(runs: Sequence[Run], weeks: Sequence[Sequence[dt.date]]) -> tuple[Bar, ...]:
    """The bars of runs in a grid of weeks; a run keeps its lane from week to week."""
    bars = []
    lanes = assign_lanes([run.dates for run in runs])
    for run, lane in zip(runs, lanes, strict=True):
        for number, week in enumerate(weeks):
            start, end = max(run.dates.start, week[0]), min(run.dates.end, week[-1])
            if start > end:
                continue
            first, last = (start - week[0]).days, (end - week[0]).days
            bars.append(Bar(run, number, first, last, lane))
    return tuple(bars)
