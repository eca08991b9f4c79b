"""A broken rule of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule: its name, the place it concerns, and what is wrong."""

    rule: str
    place: str | None
    text: LocalizedText


def broken(rule: str, place: str | None, zh: str, en: str) -> Violation:
    """A violation with its text in both languages."""
    return Violation(rule, place, LocalizedText(zh, en))
