"""What can be said about a day: which festivals run or come next, and what is in season."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.festival import Certainty, Festival, FestivalEdition, Occurrence
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.season import Season, has_own_season, season_on
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.spot_on_day import SpotOnDay, look_at_all


@dataclass(frozen=True, slots=True)
class FestivalOnDay:
    """A festival seen from a date: the occurrence that runs then or comes next, if any is known,
    and the editions of that year which are called off.
    """

    festival: Festival
    occurrence: Occurrence | None
    is_on: bool
    called_off: tuple[FestivalEdition, ...] = ()

    @property
    def evidence(self) -> Evidence | None:
        """What the dates rest on."""
        return None if self.occurrence is None else self.festival.evidence_of(self.occurrence)


def view_festivals(festivals: Sequence[Festival], day: dt.date) -> tuple[FestivalOnDay, ...]:
    """Every festival: first what is on, dated before estimated, then by when it comes next, last
    those of which no coming date is known.
    """
    seen = []
    for festival in festivals:
        running = festival.occurrence_on(day)
        seen.append(
            FestivalOnDay(
                festival,
                running or festival.next_occurrence(day),
                running is not None,
                festival.called_off(day.year),
            )
        )
    return tuple(sorted(seen, key=lambda view: _rank(view, day)))


def _rank(view: FestivalOnDay, day: dt.date) -> tuple[int, dt.date]:
    if view.occurrence is None:
        return (3, day)
    if view.is_on:
        return (int(view.occurrence.certainty is Certainty.ESTIMATED), day)
    return (2, view.occurrence.dates.start)


def recorded_editions(festival: Festival) -> tuple[FestivalEdition, ...]:
    """Editions with at least a first day, latest first."""
    known = [edition for edition in festival.editions if edition.start is not None]
    return tuple(sorted(known, key=lambda edition: str(edition.start), reverse=True))


@dataclass(frozen=True, slots=True)
class SpotInSeason:
    """A spot whose season holds on a date."""

    spot: Spot
    season: Fact[frozenset[int]]


def spots_in_season(guidebook: Guidebook, day: dt.date) -> tuple[SpotInSeason, ...]:
    """Spots whose season includes the month, what is published before estimates, then by
    recommendation; a spot good all year has no season of its own.
    """
    found = [
        SpotInSeason(spot, spot.season)
        for spot in guidebook.spots
        if spot.season is not None and season_on(spot, day) is Season.BEST and has_own_season(spot)
    ]
    return tuple(sorted(found, key=lambda s: (s.season.evidence.is_estimate, -s.spot.interest)))


@dataclass(frozen=True, slots=True)
class ClosedSpot:
    """A spot that is closed on a date, and what says so."""

    spot: Spot
    evidence: Evidence


def spots_closed(
    guidebook: Guidebook, day: dt.date, is_holiday: Callable[[dt.date], bool]
) -> tuple[ClosedSpot, ...]:
    """Spots that the data call closed, the most recommended first."""
    seen = look_at_all(guidebook, day, is_holiday)
    found = [ClosedSpot(each.spot, _why_closed(each)) for each in seen if each.is_closed]
    return tuple(sorted(found, key=lambda entry: -entry.spot.interest))


def _why_closed(seen: SpotOnDay) -> Evidence:
    if seen.closing_notice is not None:
        return seen.closing_notice.evidence
    if seen.hours is not None and seen.hours.is_closed:
        return seen.hours.evidence
    assert seen.spot.season is not None, "nothing else closes a spot"
    return seen.spot.season.evidence


@dataclass(frozen=True, slots=True)
class Nearby:
    """A holiday, a make-up workday or a solar term; `day` is its first day."""

    dates: DateRange
    day: CalendarDay


def list_nearby(days: Sequence[CalendarDay]) -> tuple[Nearby, ...]:
    """What stands out in days that follow each other; holidays of one name are one entry."""
    found: list[Nearby] = []
    for day in days:
        if not (day.is_holiday or day.is_makeup_workday or day.solar_term):
            continue
        last = found[-1] if found else None
        if last is not None and _goes_on(last, day):
            found[-1] = Nearby(DateRange(last.dates.start, day.date), last.day)
        else:
            found.append(Nearby(DateRange(day.date, day.date), day))
    return tuple(found)


def _goes_on(last: Nearby, day: CalendarDay) -> bool:
    return (
        day.is_holiday
        and last.day.is_holiday
        and last.day.holiday_name == day.holiday_name
        and last.dates.end == day.date - dt.timedelta(days=1)
    )
