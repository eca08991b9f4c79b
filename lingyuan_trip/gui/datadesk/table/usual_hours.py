"""What a spot's hours say of an ordinary day in summer, in a few words for a table."""

from __future__ import annotations

from collections.abc import Mapping

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"
_MONTH, _DAY, _WEEKDAY = 7, "07-15", "wed"
_WHOLE_DAY = "00:00-24:00"


def usual_hours(values: Mapping[str, Plain]) -> str:
    """`09:00–16:30` on a Wednesday in July; empty where nothing is written of it."""
    words = ""
    for rule in plain.items(values, "hours"):
        if isinstance(rule, dict) and _holds(rule):
            words = _say(rule)
    return words


def _holds(rule: Mapping[str, Plain]) -> bool:
    """Whether a rule is about that day."""
    if "dates" in rule or rule.get("holidays") == "only":
        return False
    if "months" in rule and _MONTH not in plain.items(rule, "months"):
        return False
    if "weekdays" in rule and _WEEKDAY not in plain.items(rule, "weekdays"):
        return False
    return "period" not in rule or _is_within(plain.text(rule, "period"))


def _is_within(period: str) -> bool:
    start, _, end = (part.strip() for part in period.partition(".."))
    return start <= _DAY <= end if start <= end else start <= _DAY or end >= _DAY


def _say(rule: Mapping[str, Plain]) -> str:
    if rule.get("closed") is True:
        return translate(_C, "不开放")
    spans = [str(span) for span in plain.items(rule, "open")]
    if spans == [_WHOLE_DAY]:
        return translate(_C, "全天")
    # A dash as between clock times everywhere else.
    return translate(_C, "、").join(span.replace("-", "–") for span in spans)
