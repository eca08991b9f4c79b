"""Straight lines over the ellipsoid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lingyuan_trip.domain.place import Position
from lingyuan_trip.travel.travel_times import FloatMatrix

EXACT_UP_TO = 120
"""So many places are measured one by one (half a second), more of them all at once."""


def straight_km(positions: Sequence[Position]) -> FloatMatrix:
    """Kilometres of straight line between all positions, n × n, on the WGS-84 ellipsoid."""
    if len(positions) <= EXACT_UP_TO:
        return geodesic_km(positions)
    return local_km(positions)


def geodesic_km(positions: Sequence[Position]) -> FloatMatrix:
    """Exact geodesics, one by one."""
    # Here, for it brings every geocoder with it and nothing else needs it.
    from geopy.distance import geodesic

    points = [(position.lat, position.lon) for position in positions]
    matrix = np.zeros((len(points), len(points)))
    for row, a in enumerate(points):
        for column in range(row + 1, len(points)):
            matrix[row, column] = matrix[column, row] = geodesic(a, points[column]).km
    return matrix


def local_km(positions: Sequence[Position]) -> FloatMatrix:
    """The same to one part in ten thousand up to 300 km, by the mean latitude's curvature."""
    lat = np.radians([position.lat for position in positions])
    lon = np.radians([position.lon for position in positions])
    middle = (lat[:, None] + lat[None, :]) / 2
    bend = 1 - 0.00669437999014 * np.sin(middle) ** 2
    north = 6378.137 * (1 - 0.00669437999014) / bend**1.5 * (lat[:, None] - lat[None, :])
    east = 6378.137 / np.sqrt(bend) * np.cos(middle) * (lon[:, None] - lon[None, :])
    matrix: FloatMatrix = np.hypot(north, east)
    return matrix
