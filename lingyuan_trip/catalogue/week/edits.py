"""Changes to the opening of one day, each one a step of the grid's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise

from lingyuan_trip.catalogue.week.grid import DayOpening, WeekPart
from lingyuan_trip.domain.clock import MINUTES_PER_DAY
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import OpeningSpan

LEAST_SPAN = 15
"""The shortest span that can be dragged, minutes."""

_USUAL = OpeningSpan(9 * 60, 17 * 60)
_USUAL_LENGTH = 3 * 60
_PAUSE = 60
_ENTRY_BEFORE = 30


class Edge(StrEnum):
    """What of a span can be moved."""

    OPENS = "opens"
    CLOSES = "closes"
    ENTRY = "entry"


def move_edge(opening: DayOpening, index: int, edge: Edge, minutes: int) -> DayOpening:
    """The opening with one time moved as far as its neighbours let it.

    A last entry that is left outside goes with the edge.
    """
    span = opening.spans[index]
    if edge is Edge.ENTRY:
        return _put(opening, index, replace(span, last_entry=_clamp(minutes, *_ends(span))))
    if edge is Edge.OPENS:
        least = opening.spans[index - 1].closes if index else 0
        moved = replace(span, opens=_clamp(minutes, least, span.closes - LEAST_SPAN))
    else:
        last = index == len(opening.spans) - 1
        most = MINUTES_PER_DAY if last else opening.spans[index + 1].opens
        moved = replace(span, closes=_clamp(minutes, span.opens + LEAST_SPAN, most))
    if moved.last_entry is not None:
        moved = replace(moved, last_entry=_clamp(moved.last_entry, *_ends(moved)))
    return _put(opening, index, moved)


def set_entry(opening: DayOpening, index: int, has_entry: bool) -> DayOpening:
    """The opening with a last entry, half an hour before closing, or without."""
    span = opening.spans[index]
    entry = max(span.opens, span.closes - _ENTRY_BEFORE) if has_entry else None
    return _put(opening, index, replace(span, last_entry=entry))


def add_span(opening: DayOpening) -> tuple[DayOpening, int]:
    """The opening with one more span, and which that is: after closing, else in the widest gap.

    Nothing is added where no room is left.
    """
    spans = opening.spans
    if not spans:
        return replace(opening, spans=(_USUAL,)), 0
    start = spans[-1].closes + _PAUSE
    if start + LEAST_SPAN <= MINUTES_PER_DAY:
        made = OpeningSpan(start, min(start + _USUAL_LENGTH, MINUTES_PER_DAY))
        return replace(opening, spans=(*spans, made)), len(spans)
    gaps = [(0, spans[0].opens)]
    gaps += [(a.closes, b.opens) for a, b in pairwise(spans)]
    place, (opens, closes) = max(enumerate(gaps), key=lambda gap: gap[1][1] - gap[1][0])
    if closes - opens < LEAST_SPAN:
        return opening, len(spans) - 1
    return replace(
        opening, spans=(*spans[:place], OpeningSpan(opens, closes), *spans[place:])
    ), place


def add_span_at(opening: DayOpening, minutes: int) -> tuple[DayOpening, int] | None:
    """The opening with a span that begins at a minute between the others; None without room."""
    place = sum(span.closes <= minutes for span in opening.spans)
    after = opening.spans[place].opens if place < len(opening.spans) else MINUTES_PER_DAY
    closes = min(minutes + _USUAL_LENGTH, after)
    if closes - minutes < LEAST_SPAN:
        return None
    spans = (*opening.spans[:place], OpeningSpan(minutes, closes), *opening.spans[place:])
    return replace(opening, spans=spans), place


def remove_span(opening: DayOpening, index: int) -> DayOpening:
    """The opening without a span; closed where it was the only one."""
    return replace(opening, spans=(*opening.spans[:index], *opening.spans[index + 1 :]))


def closed_like(part: WeekPart) -> DayOpening:
    """A closed day for a row that says nothing yet, on the usual evidence of its part."""
    given = [cell.evidence for cell in (*part.ordinary, *part.holidays) if cell is not None]
    if not given:
        return DayOpening((), Evidence(EvidenceStatus.ESTIMATED))
    return DayOpening((), Counter(given).most_common(1)[0][0])


def close(opening: DayOpening) -> DayOpening:
    """Closed all day."""
    return replace(opening, spans=())


def open_all_day(opening: DayOpening) -> DayOpening:
    """Open from midnight to midnight."""
    return replace(opening, spans=(OpeningSpan(0, MINUTES_PER_DAY),))


def _put(opening: DayOpening, index: int, span: OpeningSpan) -> DayOpening:
    spans = (*opening.spans[:index], span, *opening.spans[index + 1 :])
    return replace(opening, spans=spans)


def _ends(span: OpeningSpan) -> tuple[int, int]:
    return span.opens, span.closes


def _clamp(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
