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


def gather_surveyed(roads: Iterable[RoadDistance]) -> dict[tuple[str, str], SurveyedLeg]:
    """For each pair of places (ids in order) the longest published road and the most minutes."""
    found: dict[tuple[str, str], SurveyedLeg] = {}
    for road in roads:
        pair = (min(road.a, road.b), max(road.a, road.b))
        leg = SurveyedLeg(road.km, road.minutes, road.evidence.status)
        found[pair] = _stricter(found[pair], leg) if pair in found else leg
    return {(a, b): leg for (a, b), leg in found.items() if a != b}


def _stricter(one: SurveyedLeg, other: SurveyedLeg) -> SurveyedLeg:
    timed = [leg for leg in (one, other) if leg.minutes is not None]
    slowest = max(timed, key=lambda leg: leg.minutes or 0, default=one)
    return SurveyedLeg(max(one.km, other.km), slowest.minutes, slowest.status)
