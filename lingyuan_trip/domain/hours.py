"""Opening hours: rules for months, dates, weekdays and holidays, and what they give on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus

Window = tuple[int, int]


class HolidayRule(StrEnum):
    """Whether a rule holds on statutory holidays: on them only, or on all other days."""

    ONLY = "only"
    EXCEPT = "except"


@dataclass(frozen=True, slots=True)
class OpeningSpan:
    """One stretch of opening; minutes after midnight, `last_entry` where admission ends early."""

    opens: int
    closes: int
    last_entry: int | None = None

    def start_window(self, visit_minutes: int) -> Window | None:
        """Earliest and latest minute at which a visit of that length can start."""
        latest = self.closes - visit_minutes
        if self.last_entry is not None:
            latest = min(latest, self.last_entry)
        return (self.opens, latest) if latest >= self.opens else None


@dataclass(frozen=True, slots=True)
class YearlyPeriod:
    """From one month and day to another, both included, every year; may cross New Year."""

    start: tuple[int, int]
    end: tuple[int, int]

    def contains(self, day: dt.date) -> bool:
        """Whether a date lies in the period."""
        key = (day.month, day.day)
        if self.start <= self.end:
            return self.start <= key <= self.end
        return key >= self.start or key <= self.end


@dataclass(frozen=True, slots=True)
class DateRange:
    """From one date to another, both included."""

    start: dt.date
    end: dt.date

    def contains(self, day: dt.date) -> bool:
        """Whether a date lies in the range."""
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class OpeningRule:
    """Opening on the days a rule holds for; no spans means closed. `weekdays` are ISO, 1 = Monday.

    A rule without months, period, dates, weekdays and holidays holds every day.
    """

    spans: tuple[OpeningSpan, ...]
    evidence: Evidence
    months: frozenset[int] | None = None
    period: YearlyPeriod | None = None
    dates: DateRange | None = None
    weekdays: frozenset[int] | None = None
    holidays: HolidayRule | None = None
    check_first: bool = False

    def holds_on(self, day: dt.date, is_holiday: bool) -> bool:
        """Whether the rule says anything about a day."""
        if self.months is not None and day.month not in self.months:
            return False
        if self.period is not None and not self.period.contains(day):
            return False
        if self.dates is not None and not self.dates.contains(day):
            return False
        if self.weekdays is not None and day.isoweekday() not in self.weekdays:
            return False
        return self.holidays is None or is_holiday == (self.holidays is HolidayRule.ONLY)


@dataclass(frozen=True, slots=True)
class DayHours:
    """What is known about one day: the spans shown, their evidence, and what others published."""

    spans: tuple[OpeningSpan, ...]
    evidence: Evidence
    check_first: bool = False
    alternatives: tuple[OpeningRule, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether nothing is open that day."""
        return not self.spans

    @property
    def strictest(self) -> tuple[OpeningSpan, ...]:
        """The spans on which every publication agrees; what plans are made with."""
        spans = self.spans
        for other in self.alternatives:
            spans = _intersect(spans, other.spans)
        return spans

    def start_windows(self, visit_minutes: int) -> tuple[Window, ...]:
        """Windows for the start of a visit, minutes after midnight, earliest first."""
        windows = (span.start_window(visit_minutes) for span in self.strictest)
        return tuple(window for window in windows if window is not None)


def _intersect(
    left: tuple[OpeningSpan, ...], right: tuple[OpeningSpan, ...]
) -> tuple[OpeningSpan, ...]:
    common = []
    for a in left:
        for b in right:
            opens, closes = max(a.opens, b.opens), min(a.closes, b.closes)
            entries = [entry for entry in (a.last_entry, b.last_entry) if entry is not None]
            if opens < closes:
                common.append(OpeningSpan(opens, closes, min(entries) if entries else None))
    return tuple(common)


@dataclass(frozen=True, slots=True)
class Hours:
    """Rules in order: the last one that holds on a day decides. `alternatives` are what other
    publications say; they only make plans stricter.
    """

    rules: tuple[OpeningRule, ...]
    alternatives: tuple[OpeningRule, ...] = field(default=())

    def on(self, day: dt.date, is_holiday: bool) -> DayHours | None:
        """The hours of one day; None where no rule says anything about it."""
        decisive = None
        for rule in self.rules:
            if rule.holds_on(day, is_holiday):
                decisive = rule
        if decisive is None:
            return None
        others = tuple(
            rule for rule in self.alternatives if rule.holds_on(day, is_holiday) and decisive.spans
        )
        return DayHours(decisive.spans, decisive.evidence, decisive.check_first, others)


ASSUMED_HOURS = Hours(
    (
        OpeningRule(
            (OpeningSpan(9 * 60, 16 * 60),),
            Evidence(EvidenceStatus.ESTIMATED, note="无任何来源，暂按 09:00–16:00 安排"),
            check_first=True,
        ),
    )
)
"""Used for planning where nothing at all is recorded; an estimate and shown as one."""
