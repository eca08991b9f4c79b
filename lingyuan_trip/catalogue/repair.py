"""Going on after a syntax error, so that one slip does not hide the others.

The text is cut into entries (lines at the margin, or list items two spaces in). An entry that is
no YAML is mended where a full-width sign or a missing space is the cause: a change that lets the
parser get further proves it. Otherwise the entry is blanked. Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import yaml

from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.problem import Fault, Finding, make_fault
from lingyuan_trip.catalogue.suggest import FULL_WIDTH, narrow
from lingyuan_trip.catalogue.syntax import (
    NO_COLON,
    TAB,
    describe_syntax_error,
    find_tab,
    place_of_error,
)

MAX_MENDS = 25
MAX_TRIALS = 40
MAX_ENTRY_CHARS = 100_000
MAX_LINE_CHARS = 2_000
_ENTRY = re.compile(r"[A-Za-z_\"'“]|-(?= |$)|  -(?= |$)")
_NAMED = re.compile(r"(?: {2})?- (?!\s*\{?\s*between)")
_MARGIN_WORD = re.compile(r"[A-Za-z_]\w*\s*(：.*)?")
_ID = re.compile(r"(?:^|[\s{,-])id\s*[:：]\s*[\"'“]?([A-Za-z0-9_-]+)")
_MENDS = (
    (re.compile(r"(^\s*(?:- +)?|[{,，｛]\s*)([A-Za-z_]\w*)\s*：[ \u3000]*"), r"\1\2: "),
    (re.compile(r"(^\s*(?:- +)?)([A-Za-z_]\w*):(?=[^\s:])"), r"\1\2: "),
    (re.compile(r"(^\s*)-(?=[A-Za-z_]\w*:)"), r"\1- "),
    (re.compile(r"([:,\[{]\s*)“([^”]*)”"), r'\1"\2"'),
    (re.compile(r"，\s*([A-Za-z_]\w*\s*:)"), r", \1"),
    (re.compile(r"([:-] *)｛"), r"\1{"),
    (re.compile(r"([:-] *)[［【]"), r"\1["),
    (re.compile(r"｝(\s*[,}\]]*\s*)$"), r"}\1"),
    (re.compile(r"[］】](\s*[,}\]]*\s*)$"), r"]\1"),
    (re.compile(r"^( *)\u3000+"), r"\1  "),
)


@dataclass(slots=True)
class Repaired:
    """A text that may be YAML now, what was wrong, and which ids the blanked entries had."""

    lines: list[str]
    findings: list[Finding] = field(default_factory=list)
    lost_ids: set[str] = field(default_factory=set)
    has_nameless: bool = False

    def blank(self, start: int, end: int) -> None:
        """Take the lines of an entry out; its id stays known."""
        found = {name for line in self.lines[start:end] for name in _ID.findall(line)[:1]}
        self.lost_ids |= found
        self.has_nameless |= not found and _NAMED.match(self.lines[start]) is not None
        self.lines[start:end] = [""] * (end - start)


def repair(lines: list[str], error: yaml.MarkedYAMLError) -> Repaired:
    """Mend or blank every entry that is no YAML by itself, or the one where the parser stopped."""
    result = Repaired(list(lines))
    for start, end in list(iterate_entries(lines)):
        _repair_entry(result, start, end)
    if not result.findings:
        finding = describe_syntax_error(error, lines)
        result.findings.append(finding)
        last = min(place_of_error(error)[0], len(lines) - 1)
        for line in sorted({finding.line, last}):
            _blank_around(result, line)
    return result


def iterate_entries(lines: list[str]) -> Iterator[tuple[int, int]]:
    """First line and the line after the last of every entry."""
    starts = [number for number, line in enumerate(lines) if _ENTRY.match(line)]
    yield from zip(starts, [*starts, len(lines)][1:], strict=True)


def _blank_around(result: Repaired, line: int) -> None:
    for start, end in iterate_entries(result.lines):
        if start <= line < end:
            result.blank(start, end)
            return
    result.blank(line, line + 1)


def _repair_entry(result: Repaired, start: int, end: int) -> None:
    entry = result.lines[start:end]
    for _ in range(MAX_MENDS):
        error = parse_text("\n".join(entry)).error
        if error is None:
            break
        mended = _mend(entry, error)
        if mended is None:
            result.findings.append(_shift(_describe(entry, error), start))
            result.blank(start, end)
            return
        finding, entry = mended
        result.findings.append(_shift(finding, start))
    result.lines[start:end] = entry
    _repair_margin(result, start)


def _repair_margin(result: Repaired, start: int) -> None:
    """A line at the margin that is no key at all parses alone, but breaks the file."""
    line = result.lines[start]
    if not _MARGIN_WORD.fullmatch(line):
        return
    mended = mend_line(line)
    if mended is not None:
        column, fault, result.lines[start] = mended
        result.findings.append(Finding(start, column, fault))
    else:
        result.findings.append(Finding(start, 0, NO_COLON))
        result.blank(start, start + 1)


def _describe(entry: list[str], error: yaml.MarkedYAMLError) -> Finding:
    tab = find_tab(error, entry)
    return describe_syntax_error(error, entry) if tab is None else Finding(*tab, TAB)


def _shift(finding: Finding, lines: int) -> Finding:
    return Finding(finding.line + lines, finding.column, finding.fault, finding.damages)


def _mend(entry: list[str], error: yaml.MarkedYAMLError) -> tuple[Finding, list[str]] | None:
    """The fault that a small change proves to be the cause, and the changed lines."""
    reached = place_of_error(error)
    too_long = sum(map(len, entry)) > MAX_ENTRY_CHARS
    if too_long or find_tab(error, entry) is not None:
        return None
    for number, (column, fault, line) in islice(_list_mends(entry, reached[0]), MAX_TRIALS):
        changed = [*entry[:number], line, *entry[number + 1 :]]
        later = parse_text("\n".join(changed)).error
        if later is None or place_of_error(later) > reached:
            return Finding(number, column, fault), changed
    return None


def _list_mends(entry: list[str], last: int) -> Iterator[tuple[int, tuple[int, Fault, str]]]:
    """Lines that could be mended, those nearest before the error first."""
    for number in range(min(last, len(entry) - 1), -1, -1):
        mended = mend_line(entry[number])
        if mended is not None:
            yield number, mended


def mend_line(line: str) -> tuple[int, Fault, str] | None:
    """A line with plain signs where full-width ones or a missing space may break it."""
    if len(line) > MAX_LINE_CHARS:
        return None
    mended = line
    for pattern, plain in _MENDS:
        mended = pattern.sub(plain, mended)
    if mended == line:
        return None
    column = next(
        (i for i, (old, new) in enumerate(zip(line, mended, strict=False)) if old != new),
        len(line) - 1,
    )
    sign = line[column]
    if sign in FULL_WIDTH:
        return column, full_width(sign), mended
    before = max(column - 1, 0)
    return before, NO_SPACE_AFTER_HYPHEN if line[before] == "-" else NO_SPACE, mended


def full_width(sign: str) -> Fault:
    """The fault of a full-width sign where YAML wants the plain one."""
    plain = narrow(sign) or "空格"
    after = ("，后面空一格", ", with a space after it") if plain in ":," else ("", "")
    return make_fault(
        "yaml.full-width",
        (f"这里用了全角符号 {sign}", f"there is a full-width {sign} here"),
        (f"改成英文的“{plain}”{after[0]}", f"write the plain {plain!r}{after[1]}"),
    )


NO_SPACE = make_fault(
    "yaml.no-space",
    ("冒号后面没有空格", "there is no space after the colon"),
    ("冒号后面空一格", "put a space after the colon"),
)
NO_SPACE_AFTER_HYPHEN = make_fault(
    "yaml.no-space",
    ("列表项开头的短横后面没有空格", "there is no space after the hyphen of a list item"),
    ("写成“- id: …”，短横后面空一格", "write '- id: …' with a space after the hyphen"),
)
