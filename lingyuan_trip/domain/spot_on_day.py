"""What the data say of a spot on one date: hours, notices, season and festivals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lingyuan_trip.domain.festival import Festival, Occurrence, festivals_at, list_running
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DayHours
from lingyuan_trip.domain.season import Season, has_own_season, offers_nothing, season_on
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
    def season(self) -> Season:
        """Whether the date is in the best months."""
        return season_on(self.spot, self.date)

    @property
    def is_special(self) -> bool:
        """Whether the date has something that most others lack: a festival, or the season."""
        return bool(self.running) or (self.season is Season.BEST and has_own_season(self.spot))

    @property
    def closing_notice(self) -> Notice | None:
        """The notice by which the spot is closed that day."""
        return next((notice for notice in self.notices if notice.closed), None)

    @property
    def is_closed(self) -> bool:
        """Whether the data say that it is closed, or that it offers nothing out of season."""
        closed_by_hours = self.hours is not None and self.hours.is_closed
        closed = closed_by_hours or self.closing_notice is not None
        return closed or offers_nothing(self.spot, self.date)

    @property
    def is_open(self) -> bool:
        """Whether every publication says that it is open; unknown hours do not count as open."""
        return not self.is_closed and self.hours is not None and bool(self.hours.strictest)


def look_at(guidebook: Guidebook, spot: Spot, date: dt.date, is_holiday: IsHoliday) -> SpotOnDay:
    """A spot on a date."""
    running = festivals_at(spot.id, guidebook.festivals, date)
    return _look(spot, date, is_holiday(date), running)


def look_at_all(guidebook: Guidebook, date: dt.date, is_holiday: IsHoliday) -> Iterator[SpotOnDay]:
    """Every spot on a date, in the order of the data; what is true of the day is found once."""
    free = is_holiday(date)
    held: dict[str, list[tuple[Festival, Occurrence]]] = {}
    for festival, occurrence in list_running(guidebook.festivals, date):
        for host in festival.hosts_of(occurrence):
            held.setdefault(host, []).append((festival, occurrence))
    for spot in guidebook.spots:
        yield _look(spot, date, free, tuple(held.get(spot.id, ())))


def _look(
    spot: Spot, date: dt.date, is_free: bool, running: tuple[tuple[Festival, Occurrence], ...]
) -> SpotOnDay:
    return SpotOnDay(
        spot=spot,
        date=date,
        hours=None if spot.hours is None else spot.hours.on(date, is_free),
        notices=spot.notices_on(date),
        running=running,
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
    if (coming := festival.next_occurrence(date)) is not None:
        return coming
    known = (o for year in (date.year - 1, date.year) for o in festival.occurrences(year))
    return max(known, key=lambda occurrence: occurrence.dates.end, default=None)
