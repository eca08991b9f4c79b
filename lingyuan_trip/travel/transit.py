"""Getting about without a car: lines that are in the data, and short walks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np

from lingyuan_trip.domain.hours import Window
from lingyuan_trip.domain.road import BusLine
from lingyuan_trip.travel.ground import Ground
from lingyuan_trip.travel.road_rules import LONGEST_WALK_KM, WALKING_SPEED
from lingyuan_trip.travel.travel_times import UNREACHABLE, FloatMatrix, IntMatrix


def transit_minutes(
    lines: Iterable[BusLine], ground: Ground, km: FloatMatrix, hours: Window
) -> IntMatrix:
    """Directed minutes by one line or one walk (n × n); `km` are those of the road.

    A ride takes a whole headway of waiting and the minutes between the stops. A line is used in
    the direction in which its stops are written; the way back needs a line of its own.
    """
    minutes = _walks(ground, km)
    index = {place_id: number for number, place_id in enumerate(ground.place_ids)}
    for line in lines:
        for start, end, taken in list_rides(line, hours):
            if start in index and end in index:
                row, column = index[start], index[end]
                minutes[row, column] = min(minutes[row, column], taken)
    return minutes


def list_rides(line: BusLine, hours: Window) -> Iterator[tuple[str, str, int]]:
    """Rides of a line between places (ids) with their minutes, waiting included.

    None unless first and last departure and headway are known and span the hours.
    """
    if line.first is None or line.last is None or line.headway_minutes is None:
        return
    if line.first > hours[0] or line.last < hours[1]:
        return
    for start, end in combinations(line.stops, 2):
        if start.place is None or end.place is None or start.place == end.place:
            continue
        if start.minutes is not None and end.minutes is not None:
            yield start.place, end.place, line.headway_minutes + end.minutes - start.minutes


def _walks(ground: Ground, km: FloatMatrix) -> IntMatrix:
    known = ~ground.uncertain
    walkable = (km <= LONGEST_WALK_KM) & known[:, None] & known[None, :]
    taken = np.ceil(km / WALKING_SPEED * 60)
    minutes: IntMatrix = np.where(walkable, taken, UNREACHABLE).astype(np.int32)
    np.fill_diagonal(minutes, 0)
    return minutes
