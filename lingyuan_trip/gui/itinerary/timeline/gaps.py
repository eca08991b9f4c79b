"""Between which rows of the timeline a spot can be put down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.gui.itinerary.timeline.rows import DayRow, NightRow, ReturnRow, Row, VisitRow


@dataclass(frozen=True, slots=True)
class Gap:
    """A place before a visit or before the return, above row number `row`."""

    stop: Stop
    row: int


def list_gaps(rows: Sequence[Row], first_day: int) -> tuple[Gap, ...]:
    """Every gap of some days, of which the first is number `first_day` (from 1)."""
    found = []
    day, count = first_day, 0
    for number, row in enumerate(rows):
        if isinstance(row, DayRow):
            day, count = row.number, 0
        elif isinstance(row, VisitRow):
            found.append(Gap(Stop(day - 1, count), number))
            count += 1
        elif isinstance(row, ReturnRow | NightRow):
            found.append(Gap(Stop(day - 1, count), number))
    return tuple(found)


def find_gap(gaps: Sequence[Gap], tops: Sequence[int], y: int) -> Gap | None:
    """The gap nearest to a height, by the tops of all rows."""
    return min(gaps, key=lambda gap: abs(tops[gap.row] - y), default=None)


def stop_for(gap: Gap, stands: Stop | None) -> Stop:
    """Where a spot goes that is taken from where it stands."""
    stop = gap.stop
    if stands is not None and stands.day == stop.day and stands.number < stop.number:
        return Stop(stop.day, stop.number - 1)
    return stop
