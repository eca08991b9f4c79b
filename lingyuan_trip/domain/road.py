"""Published distances and public transport."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class RoadDistance:
    """A surveyed or published road distance between two places (ids), the same both ways."""

    a: str
    b: str
    km: float
    evidence: Evidence
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class BusStop:
    """A stop of a line; `place` is the id of the spot, gateway or town it serves, if any.

    `minutes` counts from the first stop, None where no timetable is known.
    """

    name: str
    place: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class BusLine:
    """A public line; without `headway_minutes` and stop minutes it can be told, not planned."""

    id: str
    name: LocalizedText
    evidence: Evidence
    stops: tuple[BusStop, ...] = ()
    first: int | None = None
    last: int | None = None
    headway_minutes: int | None = None
