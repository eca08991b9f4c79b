"""Shortest ways over other places, so that a detour never seems to save time."""

from __future__ import annotations

import numpy as np

from lingyuan_trip.travel.travel_times import FloatMatrix, IntMatrix


def close(minutes: IntMatrix, km: FloatMatrix) -> tuple[IntMatrix, FloatMatrix]:
    """Least minutes by Floyd–Warshall, and the kilometres of the ways that take them (n × n)."""
    minutes, km = minutes.copy(), km.copy()
    for via in range(len(minutes)):
        over = minutes[:, via, None] + minutes[None, via, :]
        better = over < minutes
        np.copyto(minutes, over, where=better)
        np.copyto(km, km[:, via, None] + km[None, via, :], where=better)
    return minutes, km
