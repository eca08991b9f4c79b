"""Rules of every shape that the reader accepts, for Hypothesis."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from lingyuan_trip.catalogue.week.write import list_months, write_evidence, write_span
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import OpeningSpan

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FIRST_DAY = dt.date(2027, 1, 1)

EVIDENCE = st.sampled_from(
    (
        Evidence(EvidenceStatus.ESTIMATED, note="按同类估"),
        Evidence(EvidenceStatus.SOURCED, ("paper",), "2024-03"),
        Evidence(EvidenceStatus.SOURCED, ("paper", "web")),
        Evidence(EvidenceStatus.VERIFIED, ("paper",), "2026-11-01", "打过电话"),
    )
)


@st.composite
def spans(draw: st.DrawFn) -> tuple[OpeningSpan, ...]:
    """One to three spans in order, some with a last entry."""
    count = draw(st.integers(1, 3))
    times = sorted(
        draw(st.lists(st.integers(0, 1440), min_size=2 * count, max_size=2 * count, unique=True))
    )
    made = []
    for opens, closes in zip(times[::2], times[1::2], strict=True):
        entry = draw(st.none() | st.integers(opens, closes))
        made.append(OpeningSpan(opens, closes, entry))
    return tuple(made)


@st.composite
def openings(draw: st.DrawFn) -> dict[str, Any]:
    """`open` with `last_entry` in one of its two forms, or `closed`."""
    if draw(st.booleans()):
        return {"closed": True}
    chosen = draw(spans())
    rule: dict[str, Any] = {"open": [write_span(span) for span in chosen]}
    entries = [None if s.last_entry is None else format_clock(s.last_entry) for s in chosen]
    if any(entries[:-1]):
        rule["last_entry"] = entries
    elif entries[-1] is not None:
        rule["last_entry"] = draw(st.sampled_from((entries[-1], [entries[-1]])))
    return rule


@st.composite
def seasons(draw: st.DrawFn) -> dict[str, Any]:
    """Nothing, or one or more of months, a period and dates."""
    rule: dict[str, Any] = {}
    if draw(st.integers(0, 3)) == 0:
        rule["months"] = list_months(draw(st.sets(st.integers(1, 12), min_size=1)))
    if draw(st.integers(0, 3)) == 0:
        rule["period"] = draw(st.sampled_from(("11-15..03-15", "05-01..05-07", "02-01..02-01")))
    if draw(st.integers(0, 3)) == 0:
        start = FIRST_DAY + dt.timedelta(days=draw(st.integers(0, 300)))
        rule["dates"] = f"{start}..{start + dt.timedelta(days=draw(st.integers(0, 20)))}"
    return rule


@st.composite
def rules(draw: st.DrawFn, season: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    """A rule with or without each of its keys."""
    rule = draw(openings()) | draw(season)
    if draw(st.booleans()):
        rule["weekdays"] = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))
    if draw(st.booleans()):
        rule["holidays"] = draw(st.sampled_from(("only", "except")))
    if draw(st.booleans()):
        rule["check_first"] = draw(st.booleans())
    return rule | write_evidence(draw(EVIDENCE))


@st.composite
def hours(draw: st.DrawFn) -> list[dict[str, Any]]:
    """One to six rules; neighbours are of the same season often enough to be joined."""
    few = draw(st.lists(seasons(), min_size=1, max_size=2))
    return draw(st.lists(rules(st.sampled_from(few)), min_size=1, max_size=6))
