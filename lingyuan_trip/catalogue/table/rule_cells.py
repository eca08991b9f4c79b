"""One rule of opening hours as the words of a cell, and back."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from lingyuan_trip.catalogue.convert import to_rule
from lingyuan_trip.catalogue.entries import HoursRuleEntry
from lingyuan_trip.catalogue.plain import Plain, to_node
from lingyuan_trip.catalogue.values import Weekday
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import OpeningRule
from lingyuan_trip.domain.hours_text import format_rule, parse_rule

_CONDITIONS = ("months", "period", "dates", "weekdays", "holidays")
_ANY = Evidence(EvidenceStatus.VERIFIED)


def write_rule(fact: Mapping[str, Plain]) -> str | None:
    """`4–10 月 08:30–17:30`; None where the rule is not yet right."""
    try:
        return format_rule(to_rule(HoursRuleEntry.model_validate(to_node(fact))))
    except (ValidationError, ValueError):
        return None


def read_rule(text: str, old: Mapping[str, Plain] | None) -> dict[str, Plain]:
    """The keys of a rule; where the words name no days it holds on the days it held on.

    Raises ValueError with what could not be read.
    """
    parsed = parse_rule(text, _ANY)
    keys = _to_keys(parsed.rule)
    if old is None:
        return keys
    if not parsed.says_when:
        keys |= {key: old[key] for key in _CONDITIONS if key in old}
    # The same months in another order are the same months.
    if _as_set(old.get("months")) == _as_set(keys.get("months")):
        keys |= {key: old[key] for key in ("months",) if key in old}
    return keys


def _as_set(value: Plain) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset()


def _to_keys(rule: OpeningRule) -> dict[str, Plain]:
    keys: dict[str, Plain] = {}
    if rule.spans:
        keys["open"] = [f"{format_clock(s.opens)}-{format_clock(s.closes)}" for s in rule.spans]
    else:
        keys["closed"] = True
    entries = [span.last_entry for span in rule.spans]
    if any(entry is not None for entry in entries):
        written: list[Plain] = [None if entry is None else format_clock(entry) for entry in entries]
        keys["last_entry"] = written[0] if len(written) == 1 else written
    if rule.months is not None:
        keys["months"] = [*sorted(rule.months)]
    if rule.period is not None:
        start, end = rule.period.start, rule.period.end
        keys["period"] = f"{start[0]:02d}-{start[1]:02d}..{end[0]:02d}-{end[1]:02d}"
    if rule.dates is not None:
        keys["dates"] = f"{rule.dates.start}..{rule.dates.end}"
    if rule.weekdays is not None:
        keys["weekdays"] = [list(Weekday)[day - 1].value for day in sorted(rule.weekdays)]
    if rule.holidays is not None:
        keys["holidays"] = rule.holidays.value
    if rule.check_first:
        keys["check_first"] = True
    return keys
