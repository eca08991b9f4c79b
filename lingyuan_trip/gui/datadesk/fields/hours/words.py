"""What the editor of hours says."""

from __future__ import annotations

import datetime as dt

from lingyuan_trip.catalogue.week import HOLIDAY, DayOpening, RawPart, Season, WeekPart
from lingyuan_trip.catalogue.week.edits import Edge
from lingyuan_trip.catalogue.week.grid import Part
from lingyuan_trip.catalogue.week.words import write_opening
from lingyuan_trip.domain.hours import YearlyPeriod
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.badge import evidence_word

_C = "HoursField"
_A_MONDAY = dt.date(2024, 1, 1)
_LEAP_YEAR = 2024


def row_name(row: int) -> str:
    """周一 to 周日, 节假日."""
    if row == HOLIDAY:
        return translate(_C, "节假日")
    return formatting.weekday(_A_MONDAY + dt.timedelta(days=row))


def edge_name(edge: Edge) -> str:
    """开门, 关门 or 停止入园."""
    return {
        Edge.OPENS: translate(_C, "开门"),
        Edge.CLOSES: translate(_C, "关门"),
        Edge.ENTRY: translate(_C, "停止入园"),
    }[edge]


def part_name(part: Part) -> str:
    """全年, `4–10 月` or what else a part holds for."""
    return translate(_C, "原样保留") if isinstance(part, RawPart) else season_name(part.season)


def season_name(season: Season) -> str:
    """全年, `4–10 月`, `11 月 15 日—3 月 15 日`, `2027-05-01—2027-05-05`."""
    named = []
    if season.months is not None:
        named.append(formatting.months(season.months))
    if season.period is not None:
        named.append(_period(season.period))
    if season.dates is not None:
        start, end = season.dates.start, season.dates.end
        named.append(str(start) if start == end else f"{start}—{end}")
    return formatting.clauses(named) or translate(_C, "全年")


def _period(period: YearlyPeriod) -> str:
    (month, day), (last_month, last_day) = period.start, period.end
    start = dt.date(_LEAP_YEAR, month, day)
    return formatting.date_range(start, dt.date(_LEAP_YEAR, last_month, last_day))


def silence(part: WeekPart, row: int) -> str:
    """What an empty row means."""
    if row == HOLIDAY:
        if part.follows_week:
            return translate(_C, "同平日")
        if part.is_holiday_by_day:
            return translate(_C, "各天不同，见文字")
    if part.season.is_all_year:
        return translate(_C, "没写")
    return translate(_C, "按其他时段")


def describe_row(part: WeekPart, row: int) -> str:
    """A row in full, for readers: 周六，09:00–16:30，16:00 停止入园，有来源."""
    cell = shown_cell(part, row)
    if cell is None:
        return formatting.clauses((row_name(row), silence(part, row)))
    said = write_opening(cell, formatting.language())
    return formatting.clauses((row_name(row), said, evidence_word(cell.evidence.status)))


def shown_cell(part: WeekPart, row: int) -> DayOpening | None:
    """What a row draws; holidays only where they are of their own."""
    if row == HOLIDAY and part.follows_week:
        return None
    return part.row(row)
