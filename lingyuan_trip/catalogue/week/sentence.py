"""A sentence of hours, as people write them, to a part of the grid.

Taken are both languages, full-width signs, 星期 for 周, 到 or ~ for 至, and a clause for each
group of days; a later clause overrules an earlier one. What cannot be understood is said, never
guessed at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from lingyuan_trip.catalogue.suggest import narrow
from lingyuan_trip.catalogue.week.grid import DAYS, Cell, Cells, DayOpening, WeekPart
from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock, parse_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import OpeningSpan
from lingyuan_trip.domain.text import LocalizedText

_DAY_NAMES = {
    **{sign: day for day, sign in enumerate("一二三四五六日")},
    **{"天": 6},
    **{name: day for day, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
}
_DAY = r"(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
_CLOCK = r"\d{1,2}(?::\d{2}|点半|点\d{0,2}分?)"
_TO = r"\s*(?:-|–|—|~|至|到|to)\s*"
_TOKENS = re.compile(
    "|".join(
        f"(?P<{kind}>{pattern})"
        for kind, pattern in (
            ("unless", r"法定节假日除外|节假日除外|except holidays"),
            ("off", r"非(?:法定)?节假日|non-holidays?"),
            ("on", r"法定节假日|节假日|holidays?"),
            ("range", rf"{_DAY}{_TO}(?:{_DAY}|[一二三四五六日天])"),
            ("every", r"每天|每日|天天|全年|daily|every day"),
            ("weekend", r"周末|weekends?"),
            ("work", r"工作日|weekdays?"),
            ("day", rf"{_DAY}(?:[、,]?[一二三四五六日天])*"),
            ("span", rf"{_CLOCK}{_TO}{_CLOCK}"),
            ("clock", _CLOCK),
            ("closed", r"不开放|闭馆|关闭|休息|关门|停业|不营业|closed"),
            ("all", r"全天(?:开放)?|24 ?小时|all day|24 ?hours"),
            ("entry", r"停止入园|停止入场|停止入馆|止入|last entry|最后入园|最晚入园"),
            ("check", r"出发前请(?:先)?核实|请先?核实|check first"),
            ("gap", r"[\s,、;。.()和与及]+|and|开放|open|的"),
        )
    )
)
_WHEN = frozenset({"range", "every", "weekend", "work", "day", "on", "off"})
"""Words that begin the next clause where the one before has said its times."""


class Unreadable(ValueError):
    """A sentence that says no hours; `text` says which part of it, in both languages."""

    def __init__(self, text: LocalizedText) -> None:
        super().__init__(text.zh)
        self.text = text


@dataclass(slots=True)
class _Clause:
    days: set[int] = field(default_factory=set)
    on_holidays: bool = False
    off_holidays: bool = False
    spans: list[OpeningSpan] = field(default_factory=list)
    pending: int | None = None
    wants_entry: bool = False
    is_closed: bool = False
    check_first: bool = False

    @property
    def says_when(self) -> bool:
        return bool(self.days) or self.on_holidays or self.off_holidays

    @property
    def says_what(self) -> bool:
        return bool(self.spans) or self.is_closed


def read_sentence(text: str, part: WeekPart) -> WeekPart:
    """The part with what a sentence says in place of what it said; raises Unreadable.

    Evidence is no part of the sentence: a day keeps that which it had.
    """
    silent: Cells = (None,) * DAYS
    ordinary, holidays = list(silent), list(silent)
    for clause in _read_clauses(text):
        opening = _Bare(_checked(clause), clause.check_first)
        for day in sorted(clause.days) or range(DAYS):
            if not clause.on_holidays:
                ordinary[day] = _ground(opening, day, part.ordinary, part)
            if not clause.off_holidays:
                holidays[day] = _ground(opening, day, part.holidays, part)
    return replace(part, ordinary=tuple(ordinary), holidays=tuple(holidays))


@dataclass(frozen=True, slots=True)
class _Bare:
    spans: tuple[OpeningSpan, ...]
    check_first: bool


def _ground(bare: _Bare, day: int, before: Cells, part: WeekPart) -> Cell:
    """The opening with its evidence: that of the day, of the same times, or the usual one."""
    cells = [cell for cell in (*part.ordinary, *part.holidays) if cell is not None]
    same = [cell for cell in cells if cell.spans == bare.spans]
    own = before[day]
    if own is not None:
        evidence = own.evidence
    elif same or cells:
        evidence = Counter(cell.evidence for cell in same or cells).most_common(1)[0][0]
    else:
        evidence = Evidence(EvidenceStatus.ESTIMATED)
    return DayOpening(bare.spans, evidence, bare.check_first)


def _read_clauses(text: str) -> Iterator[_Clause]:
    clause = _Clause()
    for kind, word in _tokens(text):
        if kind in _WHEN and clause.says_what:
            yield clause
            clause = _Clause()
        _take(clause, kind, word)
    if clause.says_when or clause.says_what or clause.pending is not None:
        yield clause


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    meant = narrow(text).lower()
    place = 0
    while place < len(meant):
        found = _TOKENS.match(meant, place)
        if found is None:
            rest = meant[place : place + 12].strip()
            raise Unreadable(LocalizedText(f"“{rest}”看不懂", f"{rest!r} is not understood"))
        place = found.end()
        if found.lastgroup != "gap":
            yield str(found.lastgroup), found[0]


def _take(clause: _Clause, kind: str, word: str) -> None:
    if kind in ("range", "every", "weekend", "work", "day"):
        clause.days |= _read_days(kind, word)
    elif kind == "on":
        clause.on_holidays = True
    elif kind in ("off", "unless"):
        clause.off_holidays = True
    elif kind == "closed":
        clause.is_closed = True
    elif kind == "check":
        clause.check_first = True
    else:
        _take_time(clause, kind, word)


def _take_time(clause: _Clause, kind: str, word: str) -> None:
    if kind == "all":
        clause.spans.append(OpeningSpan(0, MINUTES_PER_DAY))
    elif kind == "span":
        first, last = re.findall(_CLOCK, word)
        clause.spans.append(_make_span(_read_clock(first), _read_clock(last)))
    elif kind == "clock":
        if clause.pending is not None:
            raise _alone(clause.pending)
        clause.pending = _read_clock(word)
    else:
        clause.wants_entry = True
    if clause.wants_entry and clause.pending is not None:
        _set_entry(clause)


def _set_entry(clause: _Clause) -> None:
    assert clause.pending is not None
    if not clause.spans:
        raise _alone(clause.pending)
    clause.spans[-1] = replace(clause.spans[-1], last_entry=clause.pending)
    clause.pending, clause.wants_entry = None, False


def _read_days(kind: str, word: str) -> set[int]:
    if kind == "every":
        return set(range(DAYS))
    if kind == "weekend":
        return {5, 6}
    if kind == "work":
        return set(range(5))
    if kind == "day":
        return {_read_day(word)} if word[0].isascii() else _read_list(word)
    ends = re.split(_TO, word)
    first, last = _read_day(ends[0]), _read_day(ends[-1])
    return {day % DAYS for day in range(first, last + 1 if last >= first else last + 1 + DAYS)}


def _read_list(word: str) -> set[int]:
    """`周一、三、五`."""
    return {_DAY_NAMES[sign] for sign in re.sub("周|星期|礼拜", "", word) if sign in _DAY_NAMES}


def _read_day(word: str) -> int:
    return _DAY_NAMES[word[:3] if word[0].isascii() else word[-1]]


def _read_clock(word: str) -> int:
    plain = word.replace("点半", ":30").replace("点", ":").rstrip("分")
    hour, _, minute = plain.partition(":")
    try:
        return parse_clock(f"{hour}:{minute or '00':0>2}")
    except ValueError:
        text = LocalizedText(f"没有 {word} 这个时刻", f"there is no such time as {word}")
        raise Unreadable(text) from None


def _make_span(opens: int, closes: int) -> OpeningSpan:
    if closes <= opens:
        span = f"{format_clock(opens)}–{format_clock(closes)}"
        raise Unreadable(
            LocalizedText(
                f"{span} 的结束不晚于开始；跨过午夜的写成两段",
                f"{span} does not end after it starts; past midnight write two spans",
            )
        )
    return OpeningSpan(opens, closes)


def _checked(clause: _Clause) -> tuple[OpeningSpan, ...]:
    """The spans of a clause that says something, in order and without overlap."""
    if clause.pending is not None:
        raise _alone(clause.pending)
    if clause.wants_entry:
        raise Unreadable(LocalizedText("停止入园没有时刻", "last entry without a time"))
    if clause.is_closed == bool(clause.spans):
        raise Unreadable(
            LocalizedText(
                "每组日子要写开放时间或闭馆，只写一种",
                "give each group of days either times or closed",
            )
        )
    if clause.on_holidays and clause.off_holidays:
        raise Unreadable(
            LocalizedText("节假日和非节假日分开写", "write holidays and non-holidays apart")
        )
    for before, after in pairwise(clause.spans):
        if after.opens < before.closes:
            raise Unreadable(LocalizedText("各段时间重叠或先后颠倒", "spans overlap"))
    for span in clause.spans:
        if span.last_entry is not None and not span.opens <= span.last_entry <= span.closes:
            entry = format_clock(span.last_entry)
            raise Unreadable(
                LocalizedText(
                    f"停止入园 {entry} 不在开放时间里", f"last entry {entry} is outside the span"
                )
            )
    return tuple(clause.spans)


def _alone(minutes: int) -> Unreadable:
    clock = format_clock(minutes)
    return Unreadable(
        LocalizedText(f"{clock} 是开门、关门还是停止入园？", f"what happens at {clock}?")
    )
