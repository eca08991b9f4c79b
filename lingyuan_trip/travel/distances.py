"""Straight lines over the ellipsoid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lingyuan_trip.domain.place import Position
from lingyuan_trip.travel.travel_times import FloatMatrix


def geodesic_matrix(positions: Sequence[Position]) -> FloatMatrix:
    """Kilometres between all positions, n × n, exact on the WGS-84 ellipsoid."""
    from geographiclib.geodesic import Geodesic

    size = len(positions)
    matrix = np.zeros((size, size))
    for row, a in enumerate(positions):
        for column in range(row + 1, size):
            b = positions[column]
            metres = Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon, Geodesic.DISTANCE)["s12"]
            matrix[row, column] = matrix[column, row] = metres / 1000
    return matrix
