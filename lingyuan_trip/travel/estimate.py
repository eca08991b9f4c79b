"""Travel minutes of a guidebook: straight lines × detour ÷ speed, published roads first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position, Terrain
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.travel.closure import close
from lingyuan_trip.travel.distances import geodesic_matrix
from lingyuan_trip.travel.road_rules import (
    CAR_SPEED,
    DETOUR,
    SEARCH_MINUTES,
    TAXI_WAIT_MINUTES,
    find_terrain,
)
from lingyuan_trip.travel.surveyed import gather_surveyed
from lingyuan_trip.travel.travel_times import (
    UNREACHABLE,
    FloatMatrix,
    IntMatrix,
    TravelTimes,
)


def estimate_travel_times(guidebook: Guidebook, mode: TravelMode) -> TravelTimes:
    """Travel times between all places that have a position, in the order of the guidebook."""
    place_ids = tuple(place.id for place, _ in guidebook.located_places)
    positions = [position for _, position in guidebook.located_places]
    terrains = [find_terrain(place, guidebook) for place, _ in guidebook.located_places]
    km = estimate_road_km(positions, terrains)
    if mode is TravelMode.TRANSIT:
        minutes = np.full(km.shape, UNREACHABLE, dtype=np.int32)
        np.fill_diagonal(minutes, 0)
        return TravelTimes(mode, place_ids, minutes, km)
    minutes = estimate_car_minutes(km, positions, terrains)
    published = _put_surveyed(guidebook, place_ids, terrains, minutes, km)
    if mode is TravelMode.TAXI:
        minutes += TAXI_WAIT_MINUTES
        np.fill_diagonal(minutes, 0)
        published = {}
    closed, way = close(minutes, km)
    index = {place_id: number for number, place_id in enumerate(place_ids)}
    kept = {
        (a, b): status
        for (a, b), status in published.items()
        if closed[index[a], index[b]] == minutes[index[a], index[b]]
    }
    return TravelTimes(mode, place_ids, closed, way, kept)


def estimate_road_km(positions: Sequence[Position], terrains: Sequence[Terrain]) -> FloatMatrix:
    """Road kilometres: straight line and half of each uncertain end's radius, times the detour."""
    radii = np.array([p.uncertainty_km / 2 if p.is_uncertain else 0.0 for p in positions])
    straight = geodesic_matrix(positions) + radii[:, None] + radii[None, :]
    np.fill_diagonal(straight, 0.0)
    road: FloatMatrix = straight * _worse_end(terrains, DETOUR, np.maximum)
    return road


def estimate_car_minutes(
    km: FloatMatrix, positions: Sequence[Position], terrains: Sequence[Terrain]
) -> IntMatrix:
    """Whole minutes by car, rounded up, with the floor for ends that are not known well.

    The floor is a sum of what each end adds, so a way over a third place cannot undercut it.
    """
    speed = _worse_end(terrains, CAR_SPEED, np.minimum)
    search = np.array([SEARCH_MINUTES if p.is_uncertain else 0 for p in positions], dtype=np.int32)
    ridden = np.ceil(km / speed * 60).astype(np.int32)
    minutes: IntMatrix = np.maximum(ridden, search[:, None] + search[None, :])
    np.fill_diagonal(minutes, 0)
    return minutes


def _worse_end(
    terrains: Sequence[Terrain], values: dict[Terrain, float], worse: np.ufunc
) -> FloatMatrix:
    ends = np.array([values[terrain] for terrain in terrains], dtype=np.float64)
    matrix: FloatMatrix = worse.outer(ends, ends)
    return matrix


def _put_surveyed(
    guidebook: Guidebook,
    place_ids: tuple[str, ...],
    terrains: Sequence[Terrain],
    minutes: IntMatrix,
    km: FloatMatrix,
) -> dict[tuple[str, str], EvidenceStatus]:
    index = {place_id: number for number, place_id in enumerate(place_ids)}
    published = {}
    for pair, leg in gather_surveyed(guidebook.roads).items():
        if not pair <= index.keys():
            continue
        a, b = sorted(pair)
        row, column = index[a], index[b]
        speed = min(CAR_SPEED[terrains[row]], CAR_SPEED[terrains[column]])
        minutes[row, column] = minutes[column, row] = leg.minutes_at(speed)
        km[row, column] = km[column, row] = leg.km
        if leg.minutes is not None:
            published[a, b] = published[b, a] = leg.status
    return published
