"""The State Council's yearly arrangement of holidays and make-up workdays."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class HolidaySpan:
    """Consecutive days off under one name."""

    name: LocalizedText
    dates: DateRange


@dataclass(frozen=True, slots=True)
class YearArrangement:
    """One year's days off and the weekend days worked instead."""

    year: int
    evidence: Evidence
    days_off: tuple[HolidaySpan, ...] = ()
    workdays: frozenset[dt.date] = frozenset()
