"""Opening hours that contradict themselves or can never be used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.convert import to_rule
from lingyuan_trip.catalogue.entries import HoursRuleEntry, SpotEntry
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.tree import Path
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.hours import DayHours, OpeningRule


def check_hours(context: Context) -> Iterator[Found]:
    """The hours of every spot."""
    for index, spot in enumerate(context.file.spots):
        for found in context.hours_of(spot):
            yield replace(found, path=("spots", index, *found.path))


def check_spot_hours(spot: SpotEntry) -> tuple[Found, ...]:
    """Every rule by itself, then against the other rules and the time a visit takes.

    Paths lead from the spot.
    """
    found = (
        *_check_rules((), "hours", spot.hours or ()),
        *_check_rules((), "hours_also", spot.hours_also),
    )
    return found or tuple(_check_together((), spot))


def find_rule_fault(rule: HoursRuleEntry) -> Fault | None:
    """The first thing that keeps a rule by itself from meaning anything."""
    return next((found.fault for found in _check_rule((), rule)), None)


def _check_rules(path: Path, key: str, rules: Sequence[HoursRuleEntry]) -> Iterator[Found]:
    for index, rule in enumerate(rules):
        yield from _check_rule((*path, key, index), rule)


def _check_rule(path: Path, rule: HoursRuleEntry) -> Iterator[Found]:
    if rule.open is None:
        if not rule.closed:
            yield Found(path, SAYS_NOTHING)
        elif rule.last_entry is not None:
            yield Found((*path, "last_entry"), CLOSED_WITH_ENTRY)
    elif rule.closed:
        yield Found((*path, "closed"), OPEN_AND_CLOSED)
    elif rule.last_entry is not None and len(rule.last_entry) not in (1, len(rule.open)):
        yield Found((*path, "last_entry"), _wrong_entries(len(rule.open)))
    else:
        yield from _check_spans(path, rule)


def _check_spans(path: Path, rule: HoursRuleEntry) -> Iterator[Found]:
    spans = to_rule(rule).spans
    for index, (before, span) in enumerate(pairwise(spans), 1):
        if span.opens < before.closes:
            yield Found((*path, "open", index), SPANS_OVERLAP)
    for index, span in enumerate(spans):
        if span.last_entry is None:
            continue
        place: Path = (
            (*path, "last_entry", index)
            if len(rule.last_entry or ()) > 1
            else (
                *path,
                "last_entry",
            )
        )
        entry = format_clock(span.last_entry)
        if span.last_entry > span.closes:
            yield Found(place, _entry_after(entry, format_clock(span.closes)))
        elif span.last_entry < span.opens:
            yield Found(place, _entry_before(entry, format_clock(span.opens)))


def _check_together(path: Path, spot: SpotEntry) -> Iterator[Found]:
    if spot.hours is None:
        if spot.hours_also:
            yield Found((*path, "hours_also"), ALSO_ALONE, on_key=True)
        return
    rules = [to_rule(rule) for rule in spot.hours]
    yield from _find_never_holding((*path, "hours"), rules)
    yield from _find_overruled((*path, "hours"), rules)
    if spot.visit_minutes is not None:
        others = [to_rule(rule) for rule in spot.hours_also]
        yield from _check_length(path, rules, others, spot.visit_minutes.value)


def _find_never_holding(path: Path, rules: list[OpeningRule]) -> Iterator[Found]:
    for index, rule in enumerate(rules):
        if not _can_hold(rule):
            yield Found((*path, index), NEVER_HOLDS)


def _can_hold(rule: OpeningRule) -> bool:
    limits = (rule.months, rule.period, rule.dates, rule.weekdays)
    if sum(limit is not None for limit in limits) < 2:
        return True
    if rule.dates is not None:
        start, end = rule.dates.start, rule.dates.end
    elif rule.months is not None and rule.period is not None:
        start, end = dt.date(2027, 1, 1), dt.date(2027, 12, 31)
    else:
        return True
    days = min((end - start).days + 1, 366)
    unless_holiday = False if rule.holidays is None else rule.holidays.value == "only"
    return any(
        rule.holds_on(start + dt.timedelta(days=offset), unless_holiday) for offset in range(days)
    )


def _conditions(rule: OpeningRule) -> tuple[object, ...]:
    return rule.months, rule.period, rule.dates, rule.weekdays, rule.holidays


def _find_overruled(path: Path, rules: list[OpeningRule]) -> Iterator[Found]:
    """Rules after which an earlier one never decides; each is named once."""
    seen: set[tuple[object, ...]] = set()
    for index, rule in enumerate(rules):
        conditions = _conditions(rule)
        is_general = not any(condition is not None for condition in conditions)
        if index > 0 and (is_general or conditions in seen):
            yield Found((*path, index), OVERRULES)
        seen.add(conditions)


def _check_length(
    path: Path, rules: list[OpeningRule], others: list[OpeningRule], minutes: int
) -> Iterator[Found]:
    opening = [(index, rule) for index, rule in enumerate(rules) if rule.spans]
    short = [index for index, rule in opening if not _has_window(rule, (), minutes)]
    if opening and len(short) == len(opening):
        yield Found((*path, "visit_minutes", "value"), _never_enough(minutes))
        return
    for index in short:
        yield Found((*path, "hours", index), _too_short(minutes))
    for position, other in enumerate(others):
        usual = [rule for _, rule in opening if _conditions(rule) == _conditions(other)]
        if usual and not any(_has_window(rule, (other,), minutes) for rule in usual):
            yield Found((*path, "hours_also", position), _no_agreement(minutes))


def _has_window(rule: OpeningRule, others: tuple[OpeningRule, ...], minutes: int) -> bool:
    return bool(DayHours(rule.spans, rule.evidence, False, others).start_windows(minutes))


def _wrong_entries(count: int) -> Fault:
    return make_fault(
        "hours.wrong-entries",
        (
            f"last_entry 的个数与 open 的 {count} 段不符",
            f"last_entry does not have as many times as open has spans ({count})",
        ),
        (
            "每段一个，没有的写 null；只写一个时刻则管最后一段",
            "give one per span, null where there is none, or one time for the last span",
        ),
    )


def _entry_after(entry: str, closes: str) -> Fault:
    return make_fault(
        "hours.entry-after-closing",
        (f"停止入园 {entry} 晚于关门 {closes}", f"last entry {entry} is after closing {closes}"),
        ("检查 last_entry 和 open", "check last_entry and open"),
    )


def _entry_before(entry: str, opens: str) -> Fault:
    return make_fault(
        "hours.entry-before-opening",
        (f"停止入园 {entry} 早于开门 {opens}", f"last entry {entry} is before opening {opens}"),
        ("检查 last_entry 和 open", "check last_entry and open"),
    )


def _never_enough(minutes: int) -> Fault:
    return make_fault(
        "hours.never-enough",
        (
            f"参观要 {minutes} 分钟，没有一段开放时间够长",
            f"a visit takes {minutes} minutes, and no opening span is that long",
        ),
        ("检查 visit_minutes 和 hours", "check visit_minutes and hours"),
        Severity.WARNING,
    )


def _too_short(minutes: int) -> Fault:
    return make_fault(
        "hours.too-short",
        (
            f"按这条规则，开放时间不够参观的 {minutes} 分钟，永远进不去",
            f"under this rule there is never time for a visit of {minutes} minutes",
        ),
        ("检查 open、last_entry 和 visit_minutes", "check open, last_entry and visit_minutes"),
        Severity.WARNING,
    )


def _no_agreement(minutes: int) -> Fault:
    return make_fault(
        "hours.no-agreement",
        (
            f"与 hours 取较严的，就没有够参观 {minutes} 分钟的时间",
            f"together with hours this leaves no time for a visit of {minutes} minutes",
        ),
        (
            "检查两处时间；过时的说法改写进 note",
            "check both; put an outdated publication into note",
        ),
        Severity.WARNING,
    )


SAYS_NOTHING = make_fault(
    "hours.says-nothing",
    ("这条规则没有写开放还是关闭", "this rule says neither open nor closed"),
    ("写 open: ['09:00-16:30'] 或 closed: true", "write open: ['09:00-16:30'] or closed: true"),
)
OPEN_AND_CLOSED = make_fault(
    "hours.open-and-closed",
    ("这条规则又写开放又写关闭", "this rule says both open and closed"),
    ("open 和 closed 只留一个", "keep one of open and closed"),
)
CLOSED_WITH_ENTRY = make_fault(
    "hours.closed-with-entry",
    ("关闭的日子不会有停止入园时刻", "a closed day has no last entry"),
    ("删去 last_entry", "delete last_entry"),
)
SPANS_OVERLAP = make_fault(
    "hours.spans-overlap",
    ("这一段与前一段重叠或先后颠倒", "this span overlaps the one before or stands in wrong order"),
    ("各段按时间先后写，互不重叠", "write the spans in order, without overlap"),
)
ALSO_ALONE = make_fault(
    "hours.also-alone",
    ("只有 hours_also，没有 hours", "there is hours_also, but no hours"),
    ("把最可信的一种写进 hours", "put the most trusted one into hours"),
    Severity.WARNING,
)
NEVER_HOLDS = make_fault(
    "hours.never-holds",
    ("这条规则的几个条件不会同时成立", "the conditions of this rule never hold together"),
    ("检查 months、period、dates、weekdays", "check months, period, dates and weekdays"),
    Severity.WARNING,
)
OVERRULES = make_fault(
    "hours.overrules",
    (
        "有了这一条，前面条件相同或更窄的规则就不起作用",
        "this rule leaves no day to an earlier one",
    ),
    (
        "一般规则写在前面，特殊日子写在后面",
        "put general rules first and special days after them",
    ),
    Severity.WARNING,
)
