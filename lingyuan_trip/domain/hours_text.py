"""Opening rules as one line of Chinese, and back: for tables, checklists and other programs.

`4–10 月 周六、周日 08:30–17:30（17:00 停止入园） 出发前请核实`
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock, parse_clock
from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.hours import (
    DateRange,
    HolidayRule,
    OpeningRule,
    OpeningSpan,
    YearlyPeriod,
)

_DAYS = "一二三四五六日"
_ALL_DAY = OpeningSpan(0, MINUTES_PER_DAY)
_CLOSED, _OPEN_ALL_DAY, _CHECK = "不开放", "全天开放", "出发前请核实"
_ONLY, _EXCEPT = "法定节假日", "法定节假日除外"


def format_rule(rule: OpeningRule) -> str:
    """A rule on one line; `parse_rule` reads it back."""
    return " ".join(_parts(rule))


def _parts(rule: OpeningRule) -> Iterator[str]:
    if rule.months is not None:
        yield f"{format_months(rule.months)} 月"
    if rule.period is not None:
        (month, day), (last_month, last_day) = rule.period.start, rule.period.end
        yield f"每年 {month} 月 {day} 日至 {last_month} 月 {last_day} 日"
    if rule.dates is not None:
        yield f"{rule.dates.start} 至 {rule.dates.end}"
    if rule.weekdays is not None:
        yield "、".join(f"周{_DAYS[day - 1]}" for day in sorted(rule.weekdays))
    if rule.holidays is not None:
        yield _ONLY if rule.holidays is HolidayRule.ONLY else _EXCEPT
    yield "、".join(map(_span, rule.spans)) or _CLOSED
    if rule.check_first:
        yield _CHECK


def _span(span: OpeningSpan) -> str:
    if (span.opens, span.closes) == (0, MINUTES_PER_DAY):
        said = _OPEN_ALL_DAY
    else:
        said = f"{format_clock(span.opens)}–{format_clock(span.closes)}"
    last = span.last_entry
    return said if last is None else f"{said}（{format_clock(last)} 停止入园）"


def format_months(months: frozenset[int]) -> str:
    """`4–10`, across New Year `10–4`, else `4、5、9`."""
    if len(months) == 12:
        return "1–12"
    starts = [month for month in sorted(months) if (month - 2) % 12 + 1 not in months]
    runs = []
    for start in starts:
        end = start
        while end % 12 + 1 in months:
            end = end % 12 + 1
        runs.append(str(start) if start == end else f"{start}–{end}")
    return "、".join(runs)


def parse_months(text: str) -> frozenset[int]:
    """The months of `4–10`, `10-4 月` or `4、5、9`; raises ValueError."""
    plain = _narrow(text).replace("月", "").replace(" ", "")
    found: set[int] = set()
    for part in plain.split(","):
        match = re.fullmatch(r"(\d{1,2})(?:-(\d{1,2}))?", part)
        if match is None:
            raise ValueError(text)
        month, last = int(match[1]), int(match[2] or match[1])
        if not (1 <= month <= 12 and 1 <= last <= 12):
            raise ValueError(text)
        found.add(month)
        while month != last:
            month = month % 12 + 1
            found.add(month)
    return frozenset(found)


@dataclass(frozen=True)
class ParsedRule:
    """What a line says; `says_when` tells whether it names the days it holds for."""

    rule: OpeningRule
    says_when: bool


def parse_rule(text: str, evidence: Evidence) -> ParsedRule:
    """The rule of one line, also as people write it (`周一闭馆`, `9：00-17：00`).

    Raises ValueError with the words that could not be read.
    """
    reader = _Reader(OpeningRule((), evidence))
    rest = _narrow(text)
    while rest := rest.strip(" ,;。()"):
        rest = reader.take(rest)
    if not reader.says_hours:
        raise ValueError(text.strip())
    rule = reader.rule
    when = (rule.months, rule.period, rule.dates, rule.weekdays, rule.holidays)
    return ParsedRule(rule, any(each is not None for each in when))


@dataclass
class _Reader:
    """Takes one part after the other off the front of a line."""

    rule: OpeningRule
    says_hours: bool = False
    _is_closed: bool = field(default=False)

    def take(self, text: str) -> str:
        """What is left behind the first part; raises ValueError."""
        for pattern, read in _PATTERNS:
            if (match := pattern.match(text)) is not None:
                read(self, match)
                return text[match.end() :]
        raise ValueError(text)

    def months(self, match: re.Match[str]) -> None:
        self.rule = replace(self.rule, months=parse_months(match[1]))

    def period(self, match: re.Match[str]) -> None:
        start, end = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        for month, day in (start, end):
            dt.date(2027, month, day)
        self.rule = replace(self.rule, period=YearlyPeriod(start, end))

    def dates(self, match: re.Match[str]) -> None:
        dates = DateRange(dt.date.fromisoformat(match[1]), dt.date.fromisoformat(match[2]))
        if dates.end < dates.start:
            raise ValueError(match[0])
        self.rule = replace(self.rule, dates=dates)

    def weekdays(self, match: re.Match[str]) -> None:
        found: set[int] = set()
        for part in match[0].replace("星期", "周").replace("天", "日").split(","):
            first, _, last = part.replace(" ", "").replace("周", "").partition("-")
            start, end = _DAYS.index(first) + 1, _DAYS.index(last or first) + 1
            if end < start:
                raise ValueError(match[0])
            found.update(range(start, end + 1))
        self.rule = replace(self.rule, weekdays=frozenset(found))

    def holidays(self, match: re.Match[str]) -> None:
        kind = HolidayRule.EXCEPT if match[2] else HolidayRule.ONLY
        self.rule = replace(self.rule, holidays=kind)

    def closed(self, match: re.Match[str]) -> None:
        if self.rule.spans:
            raise ValueError(match[0])
        self.says_hours = self._is_closed = True

    def all_day(self, match: re.Match[str]) -> None:
        self._add(_ALL_DAY, match)

    def span(self, match: re.Match[str]) -> None:
        opens, closes = parse_clock(match[1]), parse_clock(match[2])
        if closes <= opens:
            raise ValueError(match[0])
        self._add(OpeningSpan(opens, closes), match)

    def last_entry(self, match: re.Match[str]) -> None:
        if not self.rule.spans:
            raise ValueError(match[0])
        *others, last = self.rule.spans
        entry = parse_clock(match[1] or match[2])
        if not last.opens <= entry <= last.closes:
            raise ValueError(match[0])
        self.rule = replace(self.rule, spans=(*others, replace(last, last_entry=entry)))

    def check(self, _match: re.Match[str]) -> None:
        self.rule = replace(self.rule, check_first=True)

    def nothing(self, _match: re.Match[str]) -> None:
        """Words that add nothing: `每天`."""

    def _add(self, span: OpeningSpan, match: re.Match[str]) -> None:
        if self._is_closed:
            raise ValueError(match[0])
        self.says_hours = True
        self.rule = replace(self.rule, spans=(*self.rule.spans, span))


_CLOCK = r"(\d{1,2}:\d{2})"
_DATE = r"(\d{4}-\d{2}-\d{2})"
_DAY = f"(?:周|星期) ?[{_DAYS}天]"
_MONTHS = r"\d{1,2}(?: ?月)?(?: ?- ?\d{1,2})?"
_Read = Callable[[_Reader, re.Match[str]], None]
_PATTERNS: tuple[tuple[re.Pattern[str], _Read], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"{_DATE} ?(?:-|\.\.) ?{_DATE}", _Reader.dates),
        (
            r"(?:每年)? ?(\d{1,2}) ?月 ?(\d{1,2}) ?日 ?- ?(\d{1,2}) ?月 ?(\d{1,2}) ?日",
            _Reader.period,
        ),
        (rf"({_MONTHS}(?: ?, ?{_MONTHS})*) ?月", _Reader.months),
        (rf"{_DAY}(?: ?- ?{_DAY})?(?: ?, ?{_DAY}(?: ?- ?{_DAY})?)*", _Reader.weekdays),
        (r"(法定)?节假日(除外)?", _Reader.holidays),
        (r"不开放|闭馆|关闭|休息|关门", _Reader.closed),
        (r"全天(开放)?|00:00 ?- ?24:00", _Reader.all_day),
        (rf"{_CLOCK} ?- ?{_CLOCK}", _Reader.span),
        (rf"{_CLOCK} ?(?:停止入园|停止入场|停止售票)|停止入园 ?{_CLOCK}", _Reader.last_entry),
        (_CHECK, _Reader.check),
        (r"每天|每日|开放", _Reader.nothing),
    )
)


def _narrow(text: str) -> str:
    """Full-width signs, dashes and the words for `to` as one plain sign each."""
    plain = text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    plain = re.sub("[、/]", ",", plain.replace("　", " "))
    return re.sub(" ?[–—―~－至到]+ ?", "-", plain).strip()
