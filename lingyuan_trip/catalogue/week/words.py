"""A part of the grid as a sentence: 周二至周日 09:00–16:30，16:00 停止入园；周一闭馆."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lingyuan_trip.catalogue.week.grid import DAYS, Cells, DayOpening, WeekPart
from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.domain.hours import OpeningSpan
from lingyuan_trip.domain.text import Language


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    days: tuple[str, ...]
    every_day: str
    on_holidays: str
    off_holidays: str
    closed: str
    all_day: str
    entry: str
    check: str
    to: str
    comma: str
    clause: str
    between: str
    aside: str


_ZH = _Vocabulary(
    days=tuple(f"周{day}" for day in "一二三四五六日"),
    every_day="每天",
    on_holidays="节假日",
    off_holidays="非节假日",
    closed="闭馆",
    all_day="全天",
    entry="{time} 停止入园",
    check="出发前请核实",
    to="至",
    comma="，",
    clause="；",
    between="、",
    aside="（{text}）",
)
_EN = _Vocabulary(
    days=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    every_day="daily",
    on_holidays="holidays",
    off_holidays="non-holidays",
    closed="closed",
    all_day="all day",
    entry="last entry {time}",
    check="check first",
    to="–",
    comma=", ",
    clause="; ",
    between=", ",
    aside=" ({text})",
)
_SPACED = " "


def write_sentence(part: WeekPart, language: Language = "zh") -> str:
    """What a part says, without its evidence; days that it says nothing about are left out."""
    words = _EN if language == "en" else _ZH
    return words.clause.join(_clauses(part, words))


def write_opening(opening: DayOpening, language: Language = "zh") -> str:
    """What holds on one day: `09:00–16:30，16:00 停止入园`."""
    return _opening(opening, _EN if language == "en" else _ZH)


def _clauses(part: WeekPart, words: _Vocabulary) -> Iterator[str]:
    if part.follows_week:
        yield from _group(part.ordinary, "", words)
    elif part.holiday is not None:
        yield from _group(part.ordinary, "", words)
        yield _clause(words.on_holidays, part.holiday, words)
    else:
        yield from _group(part.ordinary, words.off_holidays, words)
        yield from _group(part.holidays, words.on_holidays, words)


def _group(cells: Cells, prefix: str, words: _Vocabulary) -> Iterator[str]:
    """A clause for each different opening, that of the most days first."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for day, cell in enumerate(cells):
        if cell is not None:
            groups.setdefault((cell.spans, cell.check_first), []).append(day)
    for days in sorted(groups.values(), key=len, reverse=True):
        shown = cells[days[0]]
        assert shown is not None
        named = _days(days, words, short=bool(prefix))
        gap = _SPACED if prefix and named and words is _EN else ""
        yield _clause(prefix + gap + named, shown, words)


def _clause(days: str, opening: DayOpening, words: _Vocabulary) -> str:
    said = _opening(opening, words)
    # Chinese sets no space between words, only before a number.
    gap = "" if words is _ZH and not said[0].isdigit() else _SPACED
    return f"{days}{gap}{said}"


def _opening(opening: DayOpening, words: _Vocabulary) -> str:
    check = words.comma + words.check if opening.check_first else ""
    if not opening.spans:
        return words.closed + check
    if len(opening.spans) == 1:
        (span,) = opening.spans
        entry = words.comma + _entry(span, words) if span.last_entry is not None else ""
        return _span(span, words) + entry + check
    return words.between.join(_with_entry(span, words) for span in opening.spans) + check


def _with_entry(span: OpeningSpan, words: _Vocabulary) -> str:
    entry = _entry(span, words)
    return _span(span, words) + (words.aside.format(text=entry) if entry else "")


def _span(span: OpeningSpan, words: _Vocabulary) -> str:
    if span.opens == 0 and span.closes == MINUTES_PER_DAY:
        return words.all_day
    return f"{format_clock(span.opens)}–{format_clock(span.closes)}"


def _entry(span: OpeningSpan, words: _Vocabulary) -> str:
    if span.last_entry is None:
        return ""
    return words.entry.format(time=format_clock(span.last_entry))


def _days(days: Sequence[int], words: _Vocabulary, *, short: bool) -> str:
    """`周二至周日`, `周一、周三`; runs of three and more are written as such."""
    if len(days) == DAYS:
        return "" if short else words.every_day
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    named = []
    for run in runs:
        if len(run) > 2:
            named.append(f"{words.days[run[0]]}{words.to}{words.days[run[-1]]}")
        else:
            named += [words.days[day] for day in run]
    return words.between.join(named)
