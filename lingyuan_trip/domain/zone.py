"""The four tourism zones."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.place import Terrain
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Zone:
    """One of the client's tourism zones 片区, in the client's order (`number` 1–4)."""

    id: str
    number: int
    name: LocalizedText
    short_name: LocalizedText
    evidence: Evidence
    summary: Fact[LocalizedText] | None = None
    highlights: Fact[LocalizedText] | None = None
    season: Fact[frozenset[int]] | None = None
    terrain: Fact[Terrain] | None = None
