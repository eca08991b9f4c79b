"""The leg whose delays do most harm, marked among the rows of a day. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.gui.itinerary.timeline.rows import LegRow, Row


def mark_weakest(rows: Iterable[Row], day: ItineraryDay, ends: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a day with the leg between two places (ids) marked."""
    legs = iter(day.legs)
    for row in rows:
        if isinstance(row, LegRow):
            leg = next(legs, None)
            if leg is not None and (leg.origin, leg.destination) == ends:
                row = replace(row, is_weakest=True)
        yield row
