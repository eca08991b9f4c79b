"""What the grid of a week holds.

The rules of a file are a list in which the last one that holds on a day decides. Neighbours that
hold in the same season become one part of the grid, with what they make of each day of the week
and of each day of the week that is a statutory holiday. Parts keep the order of the rules, so
that the last part that says something about a day decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.hours import DateRange, OpeningSpan, YearlyPeriod
from lingyuan_trip.domain.text import LocalizedText

DAYS = 7
HOLIDAY = 7
"""The row of statutory holidays, below the seven of the week."""


@dataclass(frozen=True, slots=True)
class DayOpening:
    """What a rule says about a day: its spans, none where closed, and on what it rests."""

    spans: tuple[OpeningSpan, ...]
    evidence: Evidence
    check_first: bool = False


Cell = DayOpening | None
"""None where the rules of a part say nothing about a day."""
Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Season:
    """When the rules of a part hold; all year where nothing is given."""

    months: frozenset[int] | None = None
    period: YearlyPeriod | None = None
    dates: DateRange | None = None

    @property
    def is_all_year(self) -> bool:
        """Whether no season limits the rules."""
        return self.months is None and self.period is None and self.dates is None


@dataclass(frozen=True, slots=True)
class WeekPart:
    """Seven ordinary days, Monday first, and the same seven where they are statutory holidays.

    `source` are the rules of the file that it was read from, for what did not change.
    """

    season: Season
    ordinary: Cells
    holidays: Cells
    source: tuple[dict[str, Any], ...] = field(default=(), compare=False)

    @property
    def follows_week(self) -> bool:
        """Whether holidays are as other days."""
        return self.holidays == self.ordinary

    @property
    def holiday(self) -> Cell:
        """What holds on every statutory holiday; None where it hangs on the day of the week."""
        first = self.holidays[0]
        return first if all(cell == first for cell in self.holidays) else None

    @property
    def is_holiday_by_day(self) -> bool:
        """Whether holidays are neither as other days nor all the same."""
        return not self.follows_week and len(set(self.holidays)) > 1

    def row(self, row: int) -> Cell:
        """What the grid shows in a row, 0 for Monday to 6 for Sunday, 7 for holidays."""
        return self.holiday if row == HOLIDAY else self.ordinary[row]

    def with_rows(self, rows: Iterable[int], cell: Cell) -> WeekPart:
        """The part with rows set to the same; holidays that follow a day go with it."""
        part = self
        for row in rows:
            part = part._with_row(row, cell)
        return part

    def with_holidays_as_week(self) -> WeekPart:
        """The part without anything of its own for holidays."""
        return replace(self, holidays=self.ordinary)

    def with_evidence(self, opening: DayOpening, evidence: Evidence) -> WeekPart:
        """The part with every day that is just so resting on other evidence."""
        known = replace(opening, evidence=evidence)

        def swap(cells: Cells) -> Cells:
            return tuple(known if cell == opening else cell for cell in cells)

        return replace(self, ordinary=swap(self.ordinary), holidays=swap(self.holidays))

    def in_season(self, season: Season) -> WeekPart:
        """The same for another season."""
        return replace(self, season=season)

    def _with_row(self, row: int, cell: Cell) -> WeekPart:
        if row == HOLIDAY:
            return replace(self, holidays=(cell,) * DAYS)
        goes_with = self.holidays[row] == self.ordinary[row] and (
            self.follows_week or self.is_holiday_by_day
        )
        changed = _put(self.ordinary, row, cell)
        holidays = _put(self.holidays, row, cell) if goes_with else self.holidays
        return replace(self, ordinary=changed, holidays=holidays)


@dataclass(frozen=True, slots=True)
class RawPart:
    """Rules that the grid cannot show; they stay as they are."""

    rules: tuple[dict[str, Any], ...]
    reason: LocalizedText


Part = WeekPart | RawPart


@dataclass(frozen=True, slots=True)
class Grid:
    """Hours in the parts in which they are edited."""

    parts: tuple[Part, ...]

    @property
    def cells(self) -> frozenset[DayOpening]:
        """Every opening that some part has for some day."""
        weeks = (part for part in self.parts if isinstance(part, WeekPart))
        return frozenset(
            cell for week in weeks for cell in (*week.ordinary, *week.holidays) if cell is not None
        )

    def with_part(self, index: int, part: Part) -> Grid:
        """The grid with one part replaced."""
        return Grid((*self.parts[:index], part, *self.parts[index + 1 :]))

    def without_part(self, index: int) -> Grid:
        """The grid without one part."""
        return Grid((*self.parts[:index], *self.parts[index + 1 :]))

    def with_season(self, season: Season, cells: Cells) -> tuple[Grid, int]:
        """The grid with a part for a season, and where it stands.

        It overrules what stands before it; single dates stay last, for they overrule seasons.
        """
        place = len(self.parts)
        if season.dates is None:
            while place and _is_dated(self.parts[place - 1]):
                place -= 1
        part = WeekPart(season, cells, cells)
        return Grid((*self.parts[:place], part, *self.parts[place:])), place


def silent_part() -> WeekPart:
    """All year, saying nothing: where hours are begun."""
    silent: Cells = (None,) * DAYS
    return WeekPart(Season(), silent, silent)


def _is_dated(part: Part) -> bool:
    return isinstance(part, WeekPart) and part.season.dates is not None


def _put(cells: Cells, place: int, cell: Cell) -> Cells:
    return (*cells[:place], cell, *cells[place + 1 :])
