"""Published road distances: they win over estimates."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.road import RoadDistance


@dataclass(frozen=True, slots=True)
class SurveyedLeg:
    """Road kilometres between two places; `minutes` where they were published too."""

    km: float
    minutes: int | None
    status: EvidenceStatus

    def minutes_at(self, speed: float) -> int:
        """Whole minutes: the published ones, else at a speed in km/h."""
        return self.minutes if self.minutes is not None else math.ceil(self.km / speed * 60)


def gather_surveyed(roads: Iterable[RoadDistance]) -> dict[frozenset[str], SurveyedLeg]:
    """The longest published road for each pair of places, with the longest published minutes."""
    found: dict[frozenset[str], SurveyedLeg] = {}
    for road in roads:
        pair = frozenset((road.a, road.b))
        leg = SurveyedLeg(road.km, road.minutes, road.evidence.status)
        found[pair] = _stricter(found[pair], leg) if pair in found else leg
    return {pair: leg for pair, leg in found.items() if len(pair) == 2}


def _stricter(one: SurveyedLeg, other: SurveyedLeg) -> SurveyedLeg:
    published = [leg for leg in (one, other) if leg.minutes is not None]
    slowest = max(published, key=lambda leg: leg.minutes or 0, default=one)
    return SurveyedLeg(max(one.km, other.km), slowest.minutes, slowest.status)
