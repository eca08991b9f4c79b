"""Problems as a text for people: each with its source line and a caret under the place."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lingyuan_trip.catalogue.encoding import decode, split_lines
from lingyuan_trip.catalogue.problem import DataProblem, Severity

_BEFORE, _WIDTH = 40, 100


def format_problems(
    problems: Sequence[DataProblem], language: str = "zh", path: Path | None = None
) -> str:
    """A report with a count at the end; source lines are shown where `path` can be read."""
    if not problems:
        return _say_none(language, path)
    lines = _read_lines(path)
    parts = [_format_one(problem, language, lines) for problem in problems]
    return "\n".join([*parts, count_problems(problems, language)])


def count_problems(problems: Sequence[DataProblem], language: str = "zh") -> str:
    """How many problems of each severity, in one line."""
    counts = Counter(problem.severity for problem in problems)
    if language == "en":
        named = [_count_en(severity, counts[severity]) for severity in Severity if counts[severity]]
        return f"Found: {', '.join(named)}."
    named = [f"{counts[s]} 处{s.get_name('zh')}" for s in Severity if counts[s]]
    return f"共 {'、'.join(named)}。"


def _count_en(severity: Severity, count: int) -> str:
    name = severity.get_name("en").lower()
    return f"{count} {name}{'s' if count > 1 else ''}"


def _say_none(language: str, path: Path | None) -> str:
    words = "no problems found" if language == "en" else "没有发现问题"
    if path is None:
        return words
    return f"{path}: {words}" if language == "en" else f"{path}：{words}"


def _read_lines(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        content = path.read_bytes()
    except OSError:
        return []
    return split_lines(decode(content).text)


def _format_one(problem: DataProblem, language: str, lines: list[str]) -> str:
    head = problem.describe(language)
    if not 1 <= problem.line <= len(lines) or not lines[problem.line - 1].strip():
        return head
    return f"{head}\n{_show_line(lines[problem.line - 1], problem.column - 1, problem.line)}"


def _show_line(line: str, column: int, number: int) -> str:
    """The source line, cut around the place when long, with a caret below."""
    column = min(column, len(line))
    start = max(0, column - _BEFORE) if len(line) > _WIDTH else 0
    shown = _plain(line[start : start + _WIDTH])
    lead = "…" if start else ""
    tail = "…" if start + _WIDTH < len(line) else ""
    gutter = f"{number:>6} | "
    indent = measure_width(gutter.replace("|", " ") + lead + _plain(line[start:column]))
    return f"{gutter}{lead}{shown}{tail}\n{' ' * indent}^"


def _plain(text: str) -> str:
    """Tabs and invisible characters as one visible column."""
    return "".join(
        "→" if char == "\t" else char if char.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def measure_width(text: str) -> int:
    """Columns of a terminal the text takes: two for a Chinese character."""
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
