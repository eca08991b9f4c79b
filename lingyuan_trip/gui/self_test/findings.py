"""What the self-test found, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from lingyuan_trip.domain.text import Language, LocalizedText


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried: `key` names it for programs, `said` is what came of it."""

    key: str
    name: LocalizedText
    is_good: bool
    said: LocalizedText


class Unfit(Exception):
    """Something the program needs does not work; `said` tells what."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese)
        self.said = LocalizedText(chinese, english)


def findings_to_text(findings: Iterable[Finding], language: Language) -> str:
    """A line for each finding, and a verdict."""
    found = tuple(findings)
    lines = [
        f"{'✓' if finding.is_good else '×'} {finding.name.get(language)}  "
        f"{finding.said.get(language)}"
        for finding in found
    ]
    bad = sum(not finding.is_good for finding in found)
    verdict = (
        LocalizedText(f"有 {bad} 项不行。", f"{bad} of {len(found)} failed.")
        if bad
        else LocalizedText("全部正常。", "All is well.")
    )
    return "\n".join([*lines, verdict.get(language), ""])


def findings_to_json(findings: Iterable[Finding], language: Language) -> str:
    """The same for programs: `good`, and each finding under its key."""
    found = tuple(findings)
    report = {
        "good": all(finding.is_good for finding in found),
        "findings": {
            finding.key: {"good": finding.is_good, "said": finding.said.get(language)}
            for finding in found
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
