"""From the rules of a file to the grid."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from lingyuan_trip.catalogue.checks.hours import find_rule_fault
from lingyuan_trip.catalogue.convert import to_evidence, to_rule
from lingyuan_trip.catalogue.entries import HoursRuleEntry
from lingyuan_trip.catalogue.facts import EvidenceKeys
from lingyuan_trip.catalogue.plain import to_node
from lingyuan_trip.catalogue.validation import validate
from lingyuan_trip.catalogue.week.grid import (
    DAYS,
    Cells,
    DayOpening,
    Grid,
    Part,
    RawPart,
    Season,
    WeekPart,
)
from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.hours import HolidayRule, OpeningRule
from lingyuan_trip.domain.text import LocalizedText


def read_grid(rules: object) -> Grid | None:
    """The grid of plain rules, an empty one for None; None where they are no list of mappings."""
    if rules is None:
        return Grid(())
    if not isinstance(rules, list | tuple):
        return None
    parts: list[Part] = []
    for rule in rules:
        if not isinstance(rule, dict):
            return None
        part = _read_part(rule)
        if parts and _belong_together(parts[-1], part):
            parts[-1] = _join(parts[-1], part)
        else:
            parts.append(part)
    return Grid(tuple(parts))


def read_rule(rule: dict[str, Any]) -> OpeningRule | LocalizedText:
    """What a plain rule means, or why it means nothing."""
    node = to_node(rule)
    try:
        entry = HoursRuleEntry.model_validate(node)
    except ValidationError:
        return validate(node, HoursRuleEntry, is_whole=True).findings[0].fault.what
    found = find_rule_fault(entry)
    return to_rule(entry) if found is None else found.what


def read_evidence(value: object) -> Evidence | None:
    """Plain evidence as the program has it; None where it cannot be read."""
    try:
        return to_evidence(EvidenceKeys.model_validate(to_node(value)))
    except ValidationError:
        return None


def _read_part(rule: dict[str, Any]) -> Part:
    meant = read_rule(rule)
    if not isinstance(meant, OpeningRule):
        return RawPart((rule,), meant)
    opening = DayOpening(meant.spans, meant.evidence, meant.check_first)
    days = meant.weekdays or frozenset(range(1, DAYS + 1))
    cells = tuple(opening if day in days else None for day in range(1, DAYS + 1))
    silent: Cells = (None,) * DAYS
    return WeekPart(
        Season(meant.months, meant.period, meant.dates),
        silent if meant.holidays is HolidayRule.ONLY else cells,
        silent if meant.holidays is HolidayRule.EXCEPT else cells,
        (rule,),
    )


def _belong_together(before: Part, after: Part) -> bool:
    if isinstance(before, WeekPart) and isinstance(after, WeekPart):
        return before.season == after.season
    return False


def _join(before: Part, after: Part) -> WeekPart:
    """Two parts of the same season as one; what the later one says decides."""
    assert isinstance(before, WeekPart) and isinstance(after, WeekPart)
    return WeekPart(
        before.season,
        _overlay(before.ordinary, after.ordinary),
        _overlay(before.holidays, after.holidays),
        before.source + after.source,
    )


def _overlay(below: Cells, above: Cells) -> Cells:
    return tuple(b if a is None else a for b, a in zip(below, above, strict=True))
