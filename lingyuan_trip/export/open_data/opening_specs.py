"""Opening rules as schema.org knows them: weekdays between two dates, and single days besides.

Its OpeningHoursSpecification has neither 「the last rule that holds decides」 nor holidays, so that
the days of a year are looked at one by one and put together again. A day that is only estimated
has no specification at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.domain.hours import Hours, OpeningSpan
from lingyuan_trip.domain.spot import Spot

IsHoliday = Callable[[dt.date], bool]
Spans = tuple[OpeningSpan, ...]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST_MINUTE = MINUTES_PER_DAY - 1


@dataclass(frozen=True)
class OpeningSpecs:
    """Specifications for the weeks, and for single days that differ from their week."""

    weekly: tuple[dict[str, Any], ...] = ()
    special: tuple[dict[str, Any], ...] = ()


@dataclass
class _Stretch:
    """Days on which every weekday opens alike; None: nothing is known of it."""

    start: dt.date
    end: dt.date
    weekdays: dict[int, Spans | None] = field(default_factory=dict)

    def takes(self, day: dt.date, spans: Spans | None) -> bool:
        known = self.weekdays.get(day.isoweekday(), spans)
        return known == spans


def specify_hours(spot: Spot, first: dt.date, last: dt.date, is_holiday: IsHoliday) -> OpeningSpecs:
    """What a spot's known hours are from one date to another, both included."""
    days = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    regular = {day: _look(_without_dates(spot.hours), day, False) for day in days}
    actual = {day: _actual(spot, day, is_holiday(day)) for day in days}
    weekly = tuple(spec for stretch in _stretches(regular) for spec in _specify(stretch))
    special = tuple(
        spec
        for day in days
        if actual[day] != regular[day] and actual[day] is not None
        for spec in _on_day(day, actual[day] or ())
    )
    return OpeningSpecs(weekly, special)


def _without_dates(hours: Hours | None) -> Hours | None:
    if hours is None:
        return None
    return replace(hours, rules=tuple(rule for rule in hours.rules if rule.dates is None))


def _look(hours: Hours | None, day: dt.date, is_holiday: bool) -> Spans | None:
    found = None if hours is None else hours.on(day, is_holiday)
    return None if found is None or found.evidence.is_estimate else found.spans


def _actual(spot: Spot, day: dt.date, is_holiday: bool) -> Spans | None:
    closing = [n for n in spot.notices_on(day) if n.closed and not n.evidence.is_estimate]
    return () if closing else _look(spot.hours, day, is_holiday)


def _stretches(days: dict[dt.date, Spans | None]) -> Iterator[_Stretch]:
    current: _Stretch | None = None
    for day, spans in days.items():
        if current is None or not current.takes(day, spans):
            if current is not None:
                yield current
            current = _Stretch(day, day)
        current.end = day
        current.weekdays[day.isoweekday()] = spans
    if current is not None:
        yield current


def _specify(stretch: _Stretch) -> Iterator[dict[str, Any]]:
    alike: dict[Spans, list[int]] = {}
    for weekday, spans in sorted(stretch.weekdays.items()):
        if spans is not None:
            alike.setdefault(spans, []).append(weekday)
    for spans, weekdays in alike.items():
        names = [_WEEKDAYS[weekday - 1] for weekday in weekdays]
        for times in _times(spans):
            yield _spec(times, stretch.start, stretch.end, names)


def _on_day(day: dt.date, spans: Spans) -> Iterator[dict[str, Any]]:
    for times in _times(spans):
        yield _spec(times, day, day, [])


def _times(spans: Spans) -> Iterator[tuple[str, str]]:
    """Opening and closing; closed is 00:00 to 00:00, all day 00:00 to 23:59, as others read it."""
    if not spans:
        yield "00:00", "00:00"
    for span in spans:
        yield format_clock(span.opens), format_clock(min(span.closes, _LAST_MINUTE))


def _spec(
    times: tuple[str, str], first: dt.date, last: dt.date, weekdays: list[str]
) -> dict[str, Any]:
    spec: dict[str, Any] = {"@type": "OpeningHoursSpecification"}
    if weekdays:
        spec["dayOfWeek"] = weekdays
    spec["opens"], spec["closes"] = times
    spec["validFrom"], spec["validThrough"] = first.isoformat(), last.isoformat()
    return spec
