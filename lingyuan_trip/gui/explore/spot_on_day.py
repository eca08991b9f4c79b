"""What the data say of a spot on one date; no Qt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from lingyuan_trip.domain.festival import Festival, Occurrence
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DayHours
from lingyuan_trip.domain.spot import Notice, Spot

IsHoliday = Callable[[dt.date], bool]


@dataclass(frozen=True, slots=True)
class SpotOnDay:
    """A spot with the hours, notices and festivals of a date."""

    spot: Spot
    date: dt.date
    hours: DayHours | None
    notices: tuple[Notice, ...] = ()
    running: tuple[tuple[Festival, Occurrence], ...] = ()

    @property
    def closing_notice(self) -> Notice | None:
        """The notice by which the spot is closed that day."""
        return next((notice for notice in self.notices if notice.closed), None)

    @property
    def is_closed(self) -> bool:
        """Whether the data say that it is closed."""
        closed_by_hours = self.hours is not None and self.hours.is_closed
        return closed_by_hours or self.closing_notice is not None

    @property
    def is_open(self) -> bool:
        """Whether every publication says that it is open; unknown hours do not count as open."""
        return not self.is_closed and self.hours is not None and bool(self.hours.strictest)


def look_at(guidebook: Guidebook, spot: Spot, date: dt.date, is_holiday: IsHoliday) -> SpotOnDay:
    """A spot on a date."""
    running = (
        (festival, festival.occurrence_on(date)) for festival in guidebook.list_hosted(spot.id)
    )
    return SpotOnDay(
        spot=spot,
        date=date,
        hours=None if spot.hours is None else spot.hours.on(date, is_holiday(date)),
        notices=spot.notices_on(date),
        running=tuple((festival, now) for festival, now in running if now is not None),
    )


def find_next(
    spot: Spot, after: dt.date, is_holiday: IsHoliday, *, closed: bool, days: int
) -> tuple[dt.date, DayHours] | None:
    """The first of the next `days` on which the hours say closed, or open, with what they say."""
    if spot.hours is None:
        return None
    for ahead in range(1, days + 1):
        date = after + dt.timedelta(days=ahead)
        hours = spot.hours.on(date, is_holiday(date))
        if hours is not None and hours.is_closed == closed:
            return date, hours
    return None


def find_occurrence(festival: Festival, date: dt.date) -> Occurrence | None:
    """What runs on a date, else what comes next within the following year, else the last one."""
    if (running := festival.occurrence_on(date)) is not None:
        return running
    known = [
        occurrence
        for year in range(date.year - 1, date.year + 2)
        for occurrence in festival.occurrences(year)
    ]
    coming = [occurrence for occurrence in known if occurrence.dates.start > date]
    if coming:
        return min(coming, key=lambda occurrence: occurrence.dates.start)
    return max(known, key=lambda occurrence: occurrence.dates.end, default=None)
