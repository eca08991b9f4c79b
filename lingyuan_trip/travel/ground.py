"""The places as numbers: how far apart they are by road and how fast one gets along."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position, Terrain
from lingyuan_trip.travel.distances import straight_km
from lingyuan_trip.travel.road_rules import CAR_SPEED, DETOUR, SEARCH_MINUTES, find_terrain
from lingyuan_trip.travel.travel_times import FloatMatrix, IntMatrix


@dataclass(frozen=True, eq=False)
class Ground:
    """Places in order, which of them are not known to the kilometre, and km by road (n × n).

    `road_km` is the straight line and half the radius of each uncertain end, times the detour of
    the worse end.
    """

    place_ids: tuple[str, ...]
    uncertain: NDArray[np.bool_] = field(repr=False)
    speeds: FloatMatrix = field(repr=False)
    road_km: FloatMatrix = field(repr=False)

    @classmethod
    def of(cls, guidebook: Guidebook, among: Collection[str] | None = None) -> Ground:
        """All places of a guidebook that have a position, or those of them that are named."""
        located = [
            (place, position)
            for place, position in guidebook.located_places
            if among is None or place.id in among
        ]
        terrains = [find_terrain(place, guidebook) for place, _ in located]
        positions = [position for _, position in located]
        return cls(
            tuple(place.id for place, _ in located),
            np.array([position.is_uncertain for position in positions], dtype=np.bool_),
            _worse_end(terrains, CAR_SPEED, np.minimum),
            _road_km(positions, terrains),
        )

    def speed(self, a: int, b: int) -> float:
        """Kilometres an hour by car between two places (by number)."""
        return float(self.speeds[a, b])

    def car_minutes(self, extra: int = 0) -> IntMatrix:
        """Whole minutes by car, rounded up, and `extra` minutes for every leg.

        The floor is a sum of what each uncertain end adds, so that a way over a third place
        cannot undercut it.
        """
        search = np.where(self.uncertain, SEARCH_MINUTES, 0).astype(np.int32)
        ridden = np.ceil(self.road_km / self.speeds * 60).astype(np.int32)
        minutes: IntMatrix = np.maximum(ridden, search[:, None] + search[None, :])
        minutes += np.int32(extra)
        np.fill_diagonal(minutes, 0)
        return minutes


def _road_km(positions: list[Position], terrains: list[Terrain]) -> FloatMatrix:
    halves = np.array([p.uncertainty_km / 2 if p.is_uncertain else 0.0 for p in positions])
    straight = straight_km(positions) + halves[:, None] + halves[None, :]
    np.fill_diagonal(straight, 0.0)
    road: FloatMatrix = straight * _worse_end(terrains, DETOUR, np.maximum)
    return road


def _worse_end(
    terrains: list[Terrain], values: dict[Terrain, float], worse: np.ufunc
) -> FloatMatrix:
    ends = np.array([values[terrain] for terrain in terrains], dtype=np.float64)
    matrix: FloatMatrix = worse.outer(ends, ends)
    return matrix
