"""Stations where trips start and end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.place import Position, Terrain
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Train:
    """A train that calls at a gateway; minutes after midnight, None where it does not stop so."""

    number: str
    evidence: Evidence
    arrives: int | None = None
    departs: int | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None

    def runs_on(self, day: dt.date) -> bool:
        """Whether the published timetable covers a date."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


@dataclass(frozen=True, slots=True)
class Gateway:
    """A station 到达站. One whose position is unknown can be shown but not planned with."""

    id: str
    name: LocalizedText
    evidence: Evidence
    line: Fact[LocalizedText] | None = None
    position: Position | None = None
    terrain: Fact[Terrain] | None = None
    address: Fact[str] | None = None
    note: Fact[LocalizedText] | None = None
    trains: tuple[Train, ...] = ()
