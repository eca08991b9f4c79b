"""From the grid back to the rules of a file.

A part that still means what its rules meant gives them back letter by letter. Of a changed part
each rule takes over the keys of the rule that it grew from: its evidence, its notes, its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lingyuan_trip.catalogue.values import Weekday
from lingyuan_trip.catalogue.week.grid import Grid, RawPart, Season, WeekPart
from lingyuan_trip.catalogue.week.outcomes import Outcome, list_ways
from lingyuan_trip.catalogue.week.read import read_grid, read_rule
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.hours import DateRange, OpeningRule, OpeningSpan

ORDER = (
    *("open", "closed", "last_entry", "months", "period", "dates", "weekdays", "holidays"),
    *("check_first", "status", "source", "date", "note"),
)
"""The usual order of the keys of a rule."""


def write_grid(grid: Grid) -> list[dict[str, Any]]:
    """The rules of a grid as plain values."""
    rules: list[dict[str, Any]] = []
    for part in grid.parts:
        rules += part.rules if isinstance(part, RawPart) else write_part(part)
    return rules


def write_part(part: WeekPart) -> list[dict[str, Any]]:
    """The rules of one part; its own where they still mean the same."""
    if _still_means(part):
        return list(part.source)
    ways = (_write_outcomes(part, outcomes) for outcomes in list_ways(part))
    return min(ways, key=lambda rules: (sum(rule not in part.source for rule in rules), len(rules)))


def write_evidence(evidence: Evidence) -> dict[str, Any]:
    """The keys of evidence as plain values."""
    sources = list(evidence.sources)
    written: dict[str, Any] = {"status": evidence.status.value}
    if sources:
        written["source"] = sources[0] if len(sources) == 1 else sources
    if evidence.date is not None:
        written["date"] = evidence.date
    if evidence.note is not None:
        written["note"] = evidence.note
    return written


def _still_means(part: WeekPart) -> bool:
    if not part.source:
        return False
    before = read_grid(list(part.source))
    return before is not None and before.parts == (part,)


@dataclass(frozen=True, slots=True)
class _Given:
    """A rule of the file and what it means."""

    rule: dict[str, Any]
    meant: OpeningRule

    @classmethod
    def of(cls, rule: dict[str, Any]) -> _Given:
        """The rule, which can be read: the grid came from it."""
        meant = read_rule(rule)
        assert isinstance(meant, OpeningRule)
        return cls(rule, meant)


def _write_outcomes(part: WeekPart, outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    left = [_Given.of(rule) for rule in part.source]
    return [_write_rule(part.season, outcome, left) for outcome in outcomes]


def _write_rule(season: Season, outcome: Outcome, left: list[_Given]) -> dict[str, Any]:
    wanted = OpeningRule(
        outcome.opening.spans,
        outcome.opening.evidence,
        season.months,
        season.period,
        season.dates,
        outcome.weekdays,
        outcome.holidays,
        outcome.opening.check_first,
    )
    given = _find_given(wanted, left)
    if given is None:
        return _in_order(_write_keys(wanted))
    if given in left:
        left.remove(given)
    return _take_over(given, wanted)


def _find_given(wanted: OpeningRule, left: Sequence[_Given]) -> _Given | None:
    """The rule that a wanted one grew from: of the same days, else of the same evidence."""
    same_days = (g for g in left if _days(g.meant) == _days(wanted))
    same_ground = (g for g in left if g.meant.evidence == wanted.evidence)
    return next(same_days, None) or next(same_ground, None)


def _days(rule: OpeningRule) -> tuple[object, ...]:
    return rule.weekdays, rule.holidays


def _take_over(given: _Given, wanted: OpeningRule) -> dict[str, Any]:
    """The given rule with what differs written anew, in its own order."""
    before, after = _write_keys(given.meant), _write_keys(wanted)
    rule = {
        key: value if before.get(key) == after.get(key) else after[key]
        for key, value in given.rule.items()
        if key not in before or key in after
    }
    added = {key: value for key, value in after.items() if key not in rule and key not in before}
    return _in_order(rule | added) if added else rule


def _write_keys(rule: OpeningRule) -> dict[str, Any]:
    keys: dict[str, Any] = {}
    if rule.spans:
        keys["open"] = [write_span(span) for span in rule.spans]
    else:
        keys["closed"] = True
    if (entry := _write_entries(rule.spans)) is not None:
        keys["last_entry"] = entry
    keys |= write_season(Season(rule.months, rule.period, rule.dates))
    if rule.weekdays is not None:
        words = list(Weekday)
        keys["weekdays"] = [words[day - 1].value for day in sorted(rule.weekdays)]
    if rule.holidays is not None:
        keys["holidays"] = rule.holidays.value
    if rule.check_first:
        keys["check_first"] = True
    return keys | write_evidence(rule.evidence)


def write_season(season: Season) -> dict[str, Any]:
    """The keys that say when rules hold."""
    keys: dict[str, Any] = {}
    if season.months is not None:
        keys["months"] = list_months(season.months)
    if season.period is not None:
        ends = (season.period.start, season.period.end)
        keys["period"] = "..".join(f"{month:02d}-{day:02d}" for month, day in ends)
    if season.dates is not None:
        keys["dates"] = write_dates(season.dates)
    return keys


def write_dates(dates: DateRange) -> str:
    """`2027-05-01..2027-05-05`."""
    return f"{dates.start.isoformat()}..{dates.end.isoformat()}"


def list_months(months: Iterable[int]) -> list[int]:
    """Months in order, those of a winter from autumn on: 11, 12, 1, 2."""
    wanted = sorted(months)
    gaps = [month for month in wanted if (month - 2) % 12 + 1 not in wanted]
    first = gaps[-1] if len(gaps) == 1 else 1
    return sorted(wanted, key=lambda month: (month - first) % 12)


def write_span(span: OpeningSpan) -> str:
    """`09:00-16:30`."""
    return f"{format_clock(span.opens)}-{format_clock(span.closes)}"


def _write_entries(spans: Sequence[OpeningSpan]) -> str | list[str | None] | None:
    entries = [span.last_entry for span in spans]
    if all(entry is None for entry in entries):
        return None
    written = [None if entry is None else format_clock(entry) for entry in entries]
    # One time alone belongs to the last span of the day.
    return written[-1] if all(entry is None for entry in entries[:-1]) else written


def _in_order(rule: dict[str, Any]) -> dict[str, Any]:
    rank = {key: number for number, key in enumerate(ORDER)}
    return dict(sorted(rule.items(), key=lambda item: rank.get(item[0], len(ORDER))))
