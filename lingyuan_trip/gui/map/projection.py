"""Web Mercator around a local origin, so that coordinates stay small and exact."""

from __future__ import annotations

import math
from dataclasses import dataclass

EARTH_RADIUS = 6_378_137.0
"""Metres; the sphere that Web Mercator is defined on."""


@dataclass(frozen=True, slots=True)
class Projection:
    """WGS-84 degrees to scene units and back.

    A scene unit is one metre of Web Mercator; x grows eastwards, y southwards, and the origin is
    at `lat`, `lon`. On the ground a unit is shorter: see `units_per_metre`.
    """

    lat: float
    lon: float

    def to_scene(self, lat: float, lon: float) -> tuple[float, float]:
        """Scene x, y of a point in degrees."""
        x = EARTH_RADIUS * math.radians(lon - self.lon)
        return x, EARTH_RADIUS * (_stretched(self.lat) - _stretched(lat))

    def to_degrees(self, x: float, y: float) -> tuple[float, float]:
        """Latitude and longitude of a scene point."""
        lat = math.degrees(math.atan(math.sinh(_stretched(self.lat) - y / EARTH_RADIUS)))
        return lat, self.lon + math.degrees(x / EARTH_RADIUS)

    @staticmethod
    def units_per_metre(lat: float) -> float:
        """How many scene units a metre on the ground takes at a latitude."""
        return 1.0 / math.cos(math.radians(lat))


LINGYUAN = Projection(lat=41.0, lon=119.3)
"""The projection of every map in the product."""


def _stretched(lat: float) -> float:
    return math.asinh(math.tan(math.radians(lat)))
