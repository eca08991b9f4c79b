"""Guidebooks for the exports of data."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lingyuan_trip.dataset import bundled_spots_file, load_dataset
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import Hours, OpeningRule, OpeningSpan
from lingyuan_trip.domain.spot import Notice, Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText

KNOWN = Evidence(EvidenceStatus.VERIFIED, ("bureau",), "2027-01-05")
GUESS = Evidence(EvidenceStatus.ESTIMATED, note="估的")
FIRST = dt.date(2027, 1, 1)


def never(_day: dt.date) -> bool:
    return False


def shipped() -> Guidebook:
    book = load_dataset(bundled_spots_file()).guidebook
    assert book is not None
    return book


def make_rule(
    opens: int, closes: int, *, months: tuple[int, ...] = (), weekdays: tuple[int, ...] = ()
) -> OpeningRule:
    """A known rule; closed where it opens and closes at once."""
    spans = () if opens == closes else (OpeningSpan(opens, closes),)
    return OpeningRule(
        spans, KNOWN, frozenset(months) or None, weekdays=frozenset(weekdays) or None
    )


def make_spot(*rules: OpeningRule, notices: tuple[Notice, ...] = ()) -> Spot:
    hours = Hours(rules) if rules else None
    name = LocalizedText("样例花园", "Sample Garden")
    return Spot("sample", name, SpotKind.GARDEN, 3, KNOWN, hours=hours, notices=notices)


def as_guess(rule: OpeningRule) -> OpeningRule:
    return replace(rule, evidence=GUESS)
