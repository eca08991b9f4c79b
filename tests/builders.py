"""Small made-up guidebook values for tests; places lie on a plane measured in minutes."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np

from lingyuan_trip.domain.calendar_day import Calendar, CalendarDay
from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.festival import Festival, FestivalEdition, FestivalTheme
from lingyuan_trip.domain.hours import Hours, OpeningRule, OpeningSpan, YearlyPeriod
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Setting, Spot, SpotKind, Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.travel.travel_times import TravelTimes

T = TypeVar("T")

STATION = "niuheliang-station"
DATE = dt.date(2027, 5, 1)
CHECKED = Evidence(EvidenceStatus.VERIFIED, ("bureau",), "2027-01-01")
PUBLISHED = Evidence(EvidenceStatus.SOURCED, ("paper",), "2026")
GUESSED = Evidence(EvidenceStatus.ESTIMATED)


def make_fact(value: T, evidence: Evidence = CHECKED) -> Fact[T]:
    """A checked fact."""
    return Fact(value, evidence)


def make_hours(*spans: str, last_entry: str | None = None, evidence: Evidence = CHECKED) -> Hours:
    """The same spans (`09:00-16:00`) every day, with one last entry for all; none means closed."""
    entry = None if last_entry is None else parse_clock(last_entry)
    clocks = [tuple(parse_clock(part) for part in span.split("-")) for span in spans]
    opening = tuple(OpeningSpan(opens, closes, entry) for opens, closes in clocks)
    return Hours((OpeningRule(opening, evidence),))


def make_spot(
    spot_id: str,
    *,
    kind: SpotKind = SpotKind.MUSEUM,
    interest: int = 3,
    minutes: int = 60,
    hours: Hours | None = None,
    group: str | None = None,
    season: Iterable[int] | None = None,
    setting: Setting = Setting.INDOOR,
    uncertainty_km: float = 0.0,
) -> Spot:
    """A spot of which everything is checked; open 09:00–17:00 unless told otherwise."""
    return Spot(
        id=spot_id,
        name=LocalizedText(f"景点{spot_id}", f"Spot {spot_id}"),
        kind=kind,
        interest=interest,
        evidence=CHECKED,
        position=Position(41.2, 119.4, CHECKED, uncertainty_km),
        hours=hours or make_hours("09:00-17:00"),
        visit_minutes=make_fact(minutes),
        season=None if season is None else make_fact(frozenset(season)),
        setting=make_fact(setting),
        ticket=None if group is None else Ticket(group=group),
    )


def with_unknown_hours(spot: Spot) -> Spot:
    """The same spot with no hours on record."""
    return replace(spot, hours=None)


def make_festival(
    *hosts: str,
    edition: tuple[dt.date, dt.date] | None = None,
    usual: tuple[tuple[int, int], tuple[int, int]] | None = None,
) -> Festival:
    """A festival at some spots with one dated edition or a window of earlier years."""
    name = LocalizedText("试节", "Test festival")
    editions = (
        ()
        if edition is None
        else (FestivalEdition(edition[0].year, CHECKED, 1, edition[0], edition[1]),)
    )
    period = None if usual is None else make_fact(YearlyPeriod(*usual), GUESSED)
    return Festival(
        "test-festival", name, name, FestivalTheme.FOOD, CHECKED, hosts, None, editions, period
    )


def make_day(
    date: dt.date = DATE, *, is_holiday: bool = False, sunset: str = "19:00", known: bool = True
) -> CalendarDay:
    """A day with light from 05:00."""
    lunar = LocalizedText("")
    return CalendarDay(
        date, is_holiday, False, known, None, lunar, None, 5 * 60, parse_clock(sunset)
    )


def make_calendar(
    *, is_holiday: bool = False, sunset: str = "19:00", known: bool = True
) -> Calendar:
    """Days that are all alike, with light from 05:00."""
    return lambda date: make_day(date, is_holiday=is_holiday, sunset=sunset, known=known)


def make_travel_times(
    places: Mapping[str, tuple[float, float]], mode: TravelMode = TravelMode.DRIVE
) -> TravelTimes:
    """Straight lines between points in minutes, rounded up; half a kilometre a minute."""
    points = list(places.values())
    minutes = [[math.ceil(math.dist(a, b)) for b in points] for a in points]
    matrix = np.array(minutes, dtype=np.int32)
    return TravelTimes(mode, tuple(places), matrix, matrix / 2)


def make_request(arrive: str = "10:00", depart: str = "18:00", **changes: Any) -> TripRequest:
    """A request for the first of May with no margins and no charge for kinds, easy to count."""
    usual = {"date": DATE, "exit_margin": 0, "board_margin": 0, "diversity": False}
    times = {"arrive": parse_clock(arrive), "depart": parse_clock(depart)}
    return TripRequest(**{**usual, **times, **changes})
