"""Spots that may be one: names that read alike, or positions that nearly coincide."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from lingyuan_trip.catalogue.entries import SpotEntry

_ALIKE = 75.0
"""Of 100, by rapidfuzz. Two parks of two rivers have 71."""
_NEAR_KM = 0.1
_SURE_KM = 0.5
_KM_PER_DEGREE = 111.2


def find_doubles(spots: Sequence[SpotEntry]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes of spots that should be looked at side by side, in order."""
    return iter(sorted({*_list_alike(spots), *_list_near(spots)}))


def _list_alike(spots: Sequence[SpotEntry]) -> Iterator[tuple[int, int]]:
    from rapidfuzz import fuzz

    names = [spot.name.zh for spot in spots]
    for (first, a), (second, b) in combinations(enumerate(names), 2):
        if fuzz.ratio(a, b, score_cutoff=_ALIKE):
            yield first, second


def _list_near(spots: Sequence[SpotEntry]) -> Iterator[tuple[int, int]]:
    located = [(spot.location.lat, i) for i, spot in enumerate(spots) if spot.location is not None]
    located.sort()
    for place, (lat, i) in enumerate(located):
        for other_lat, j in located[place + 1 :]:
            if (other_lat - lat) * _KM_PER_DEGREE > _NEAR_KM:
                break
            if _are_near(spots[i], spots[j]):
                yield min(i, j), max(i, j)


def _are_near(a: SpotEntry, b: SpotEntry) -> bool:
    if a.location is None or b.location is None or _share_ticket(a, b):
        return False
    if max(a.location.uncertainty_km or 0, b.location.uncertainty_km or 0) > _SURE_KM:
        return False
    north = (a.location.lat - b.location.lat) * _KM_PER_DEGREE
    shrink = math.cos(math.radians(a.location.lat))
    east = (a.location.lon - b.location.lon) * _KM_PER_DEGREE * shrink
    return math.hypot(north, east) < _NEAR_KM


def _share_ticket(a: SpotEntry, b: SpotEntry) -> bool:
    groups = [spot.ticket.group for spot in (a, b) if spot.ticket is not None]
    return len(groups) == 2 and groups[0] is not None and groups[0] == groups[1]
