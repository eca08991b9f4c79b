"""The season of a spot: the one rule that filters, map, festival page and planner go by."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum
from functools import lru_cache

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.hours import DayHours
from lingyuan_trip.domain.spot import Spot, SpotKind

SNOW_KINDS = frozenset({SpotKind.SKI})
"""Kinds that offer nothing outside their season, whatever the hours say."""


class Season(StrEnum):
    """What a date is to a spot: in its best months, outside them, or nobody says."""

    BEST = "best"
    OFF = "off"
    UNKNOWN = "unknown"


def season_on(spot: Spot, date: dt.date) -> Season:
    """The season of a spot on a date, by its best months."""
    if spot.season is None:
        return Season.UNKNOWN
    return Season.BEST if date.month in spot.season.value else Season.OFF


def offers_nothing(spot: Spot, date: dt.date) -> bool:
    """Whether a spot lives by its season alone and the date is outside it: no snow, no skiing."""
    return spot.kind in SNOW_KINDS and season_on(spot, date) is Season.OFF


def is_closed_for_season(spot: Spot, hours: DayHours, date: dt.date) -> bool:
    """Whether it is for the season that a spot offers nothing: closed outside its best months."""
    is_off = season_on(spot, date) is Season.OFF
    return is_off and (hours.is_closed or offers_nothing(spot, date))


def has_own_season(spot: Spot) -> bool:
    """Whether some months are better than others; a spot good all year has no season."""
    return spot.season is not None and len(spot.season.value) < 12


@lru_cache(maxsize=1024)
def closed_months(spot: Spot, year: int) -> frozenset[int]:
    """The months of a year in which a spot is closed on every ordinary day."""
    return frozenset(month for month in range(1, 13) if _is_closed_throughout(spot, year, month))


def closing_evidence(spot: Spot, year: int) -> Evidence | None:
    """What says that a spot is closed in its closed months; an estimate before anything better, so
    that none is passed off as known.
    """
    middles = [dt.date(year, month, 15) for month in sorted(closed_months(spot, year))]
    found = [evidence for day in middles if (evidence := _closing_evidence(spot, day)) is not None]
    return next((each for each in found if each.is_estimate), found[0] if found else None)


def _closing_evidence(spot: Spot, date: dt.date) -> Evidence | None:
    for notice in spot.notices_on(date):
        if notice.closed:
            return notice.evidence
    hours = None if spot.hours is None else spot.hours.on(date, is_holiday=False)
    if hours is not None and hours.is_closed:
        return hours.evidence
    return None if spot.season is None else spot.season.evidence


def _is_closed_throughout(spot: Spot, year: int, month: int) -> bool:
    length = calendar.monthrange(year, month)[1]
    return all(_is_closed(spot, dt.date(year, month, day)) for day in range(1, length + 1))


def _is_closed(spot: Spot, date: dt.date) -> bool:
    if offers_nothing(spot, date) or any(notice.closed for notice in spot.notices_on(date)):
        return True
    hours = None if spot.hours is None else spot.hours.on(date, is_holiday=False)
    return hours is not None and hours.is_closed
