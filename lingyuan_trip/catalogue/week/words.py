"""A part of the grid as a sentence: 周二至周日 09:00–16:30，16:00 停止入园；周一闭馆."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lingyuan_trip.catalogue.week.grid import Cells, DayOpening, WeekPart
from lingyuan_trip.catalogue.week.outcomes import Outcome, list_ways
from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import HolidayRule, OpeningSpan
from lingyuan_trip.domain.text import Language


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    days: tuple[str, ...]
    every_day: str
    on_holidays: str
    unless: str
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
    unless="（节假日除外）",
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
    unless=" (except holidays)",
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
_NO_MATTER = Evidence(EvidenceStatus.ESTIMATED)


def write_sentence(part: WeekPart, language: Language = "zh") -> str:
    """What a part says, without its evidence; days that it says nothing about are left out."""
    words = _EN if language == "en" else _ZH
    return words.clause.join(_clauses(part, words))


def write_opening(opening: DayOpening, language: Language = "zh") -> str:
    """What holds on one day: `09:00–16:30，16:00 停止入园`."""
    return _opening(opening, _EN if language == "en" else _ZH)


def _clauses(part: WeekPart, words: _Vocabulary) -> Iterator[str]:
    for outcome in min(list_ways(_without_evidence(part)), key=_trouble):
        yield _clause(outcome, words)


def _trouble(way: Sequence[Outcome]) -> tuple[int, int, int]:
    """How hard a way is to follow: its clauses, its exceptions, and whether one overrules all."""
    exceptions = sum(outcome.holidays is HolidayRule.EXCEPT for outcome in way)
    general = sum(outcome.weekdays is None and outcome.holidays is None for outcome in way)
    return len(way), exceptions, general


def _without_evidence(part: WeekPart) -> WeekPart:
    """The part with the same evidence everywhere: the sentence does not speak of it."""
    return replace(part, ordinary=_bare(part.ordinary), holidays=_bare(part.holidays), source=())


def _bare(cells: Cells) -> Cells:
    return tuple(None if cell is None else replace(cell, evidence=_NO_MATTER) for cell in cells)


def _clause(outcome: Outcome, words: _Vocabulary) -> str:
    said = _opening(outcome.opening, words)
    days = _days(outcome, words)
    # Chinese sets no space between words, only before a number.
    gap = "" if words is _ZH and not said[0].isdigit() else _SPACED
    unless = words.unless if outcome.holidays is HolidayRule.EXCEPT else ""
    return f"{days}{gap}{said}{unless}"


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


def _days(outcome: Outcome, words: _Vocabulary) -> str:
    """`周二至周日`, `周一、周三`, 节假日; runs of three and more are written as such."""
    named = [] if outcome.weekdays is None else _runs(sorted(outcome.weekdays), words)
    if outcome.holidays is HolidayRule.ONLY:
        gap = _SPACED if named and words is _EN else ""
        return words.on_holidays + gap + words.between.join(named)
    return words.between.join(named) or words.every_day


def _runs(days: Sequence[int], words: _Vocabulary) -> list[str]:
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    named = []
    for run in runs:
        names = [words.days[day - 1] for day in run]
        named += [f"{names[0]}{words.to}{names[-1]}"] if len(run) > 2 else names
    return named
