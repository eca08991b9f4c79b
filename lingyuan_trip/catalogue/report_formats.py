"""Problems for other programs: JSON, SARIF 2.1.0, and the notes that GitHub shows in a change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from lingyuan_trip.catalogue.problem import DataProblem, Severity, as_language

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_GITHUB_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def to_json(problems: Sequence[DataProblem], language: str) -> str:
    """A list of objects with severity, code, path, line, column, what and remedy."""
    shown = as_language(language)
    told = [
        {
            "severity": problem.severity.value,
            "code": problem.code,
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "what": problem.what.get(shown),
            "remedy": problem.remedy.get(shown),
        }
        for problem in problems
    ]
    return json.dumps(told, ensure_ascii=False, indent=1)


def to_sarif(problems: Sequence[DataProblem], language: str, version: str) -> str:
    """One run of this program in the OASIS format that code hosts and editors read."""
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "lingyuan-trip check",
        "version": version,
        "rules": [{"id": code} for code in codes],
    }
    results = [_to_result(problem, language, codes) for problem in problems]
    told = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            # Columns count characters, as people do, not units of UTF-16.
            {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _to_result(problem: DataProblem, language: str, codes: Sequence[str]) -> dict[str, Any]:
    path = PurePath(problem.path)
    uri = path.as_uri() if path.is_absolute() else path.as_posix()
    place = {
        "artifactLocation": {"uri": uri},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _SARIF_LEVELS[problem.severity],
        "message": {"text": problem.get_words(language)},
        "locations": [{"physicalLocation": place}],
    }


def to_github(problems: Sequence[DataProblem], language: str) -> str:
    """Workflow commands, one a line."""
    return "\n".join(_to_command(problem, language) for problem in problems)


def _to_command(problem: DataProblem, language: str) -> str:
    place = f"file={_escape_property(problem.path)},line={problem.line},col={problem.column}"
    title = _escape_property(problem.code)
    words = _escape(problem.get_words(language))
    return f"::{_GITHUB_WORDS[problem.severity]} {place},title={title}::{words}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
