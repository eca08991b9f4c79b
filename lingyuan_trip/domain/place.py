"""Where things are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.text import LocalizedText

UNCERTAIN_FROM_KM = 1.0
"""From this radius on a position is not a place to send people to without a warning."""


class Terrain(StrEnum):
    """What roads around a place are like; decides detour and speed of estimated legs."""

    VALLEY = "valley"
    MOUNTAIN = "mountain"


@dataclass(frozen=True, slots=True)
class Position:
    """WGS-84 degrees with the radius in km within which the true place lies."""

    lat: float
    lon: float
    evidence: Evidence
    uncertainty_km: float = 0.0

    @property
    def is_uncertain(self) -> bool:
        """Whether the place must be checked before setting out."""
        return self.uncertainty_km >= UNCERTAIN_FROM_KM


@dataclass(frozen=True, slots=True)
class Town:
    """A town or village that is no sight: for distances, lunch and lodging."""

    id: str
    name: LocalizedText
    evidence: Evidence
    position: Position | None = None
    terrain: Fact[Terrain] | None = None
