"""What can be wrong with a data file, in words for the people who keep it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.text import Language, LocalizedText

Words = tuple[str, str]
"""One message in Chinese and in English."""


class Severity(StrEnum):
    """ERROR: the file cannot be used; WARNING: usable but suspicious; NOTE: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def get_name(self, language: str) -> str:
        """The word shown to people."""
        return _SEVERITY_NAMES[self].get(as_language(language))


_SEVERITY_NAMES = {
    Severity.ERROR: LocalizedText("错误", "Error"),
    Severity.WARNING: LocalizedText("警告", "Warning"),
    Severity.NOTE: LocalizedText("待核实", "To verify"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and what to do, without the place. `what` and `remedy` have no full stop."""

    code: str
    what: LocalizedText
    remedy: LocalizedText
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int, column: int) -> DataProblem:
        """This fault at a place; line and column count from 1."""
        return DataProblem(self.severity, self.code, path, line, column, self.what, self.remedy)


@dataclass(frozen=True, slots=True)
class DataProblem:
    """A fault at a line and column (both from 1) of the file `path`."""

    severity: Severity
    code: str
    path: str
    line: int
    column: int
    what: LocalizedText
    remedy: LocalizedText

    def describe(self, language: str) -> str:
        """One line: file, line, column, what is wrong, what to do."""
        return f"{self.path}:{self.line}:{self.column} {self.get_words(language)}"

    def get_words(self, language: str) -> str:
        """What is wrong and what to do, without the place."""
        shown = as_language(language)
        severity, what, remedy = (
            self.severity.get_name(language),
            self.what.get(shown),
            self.remedy.get(shown),
        )
        if shown == "en":
            return f"{severity}: {what}. Remedy: {remedy}."
        return f"{severity}：{what}。改法：{remedy}。"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a line and column counted from 0.

    `damages` says that the entry around it cannot be judged further.
    """

    line: int
    column: int
    fault: Fault
    damages: bool = False


def as_language(language: str) -> Language:
    """One of the product's languages; Chinese for anything unknown."""
    return "en" if language == "en" else "zh"


def make_fault(code: str, what: Words, remedy: Words, severity: Severity = Severity.ERROR) -> Fault:
    """A fault from Chinese and English words."""
    return Fault(code, LocalizedText(*what), LocalizedText(*remedy), severity)
