"""Spots too near to each other at a zoom stand apart, or are counted as one where they are many."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Point = tuple[float, float]

MOST_APART = 6
"""More than so many spots in one place are shown as a cluster."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spots shown as one mark with their number, at the middle of their points."""

    keys: tuple[str, ...]
    point: Point


@dataclass(frozen=True, slots=True)
class Gathering:
    """How far spots move (pixels, right and down) and which are shown as one."""

    shifts: dict[str, Point] = field(default_factory=dict)
    clusters: tuple[Cluster, ...] = ()

    @property
    def clustered(self) -> frozenset[str]:
        """Every spot that is shown in a cluster."""
        return frozenset(key for cluster in self.clusters for key in cluster.keys)


def gather(
    points: Mapping[str, Point],
    scale: float,
    size: float,
    stops: Collection[str] = (),
    stop_size: float = 0.0,
    alone: Collection[str] = (),
) -> Gathering:
    """Spread or count spots that would cover each other; points in units of `1 / scale` pixels.

    `size` is what a spot takes in pixels. `stops` keep their place as far as they can and the
    others stand around them; they and those to be seen `alone` are in no cluster.
    """
    shifts: dict[str, Point] = {}
    clusters = []
    for group in _group_near(points, size / scale):
        visited = [key for key in group if key in stops]
        others = [key for key in group if key not in stops]
        if len(group) > MOST_APART:
            counted = tuple(key for key in others if key not in alone)
            if len(counted) > 1:
                clusters.append(Cluster(counted, _middle(points[key] for key in counted)))
                others = [key for key in others if key in alone]
        shifts.update(_spread(points, scale, visited, others, size, stop_size))
    return Gathering(shifts, tuple(clusters))


def _spread(
    points: Mapping[str, Point],
    scale: float,
    visited: list[str],
    others: list[str],
    size: float,
    stop_size: float,
) -> Iterator[tuple[str, Point]]:
    if len(visited) + len(others) < 2:
        return
    center = _middle(points[key] for key in (visited or others))
    inner = _ring(len(visited), stop_size)
    yield from _stand_around(points, scale, center, visited, inner)
    outer = _ring(len(others), size)
    if visited:
        outer = max(outer, inner + (stop_size + size) / 2)
    yield from _stand_around(points, scale, center, others, outer)


def _ring(count: int, size: float) -> float:
    """The radius on which so many marks of a size fit side by side."""
    if count < 2:
        return 0.0
    return size / (2 * math.sin(math.pi / count))


def _stand_around(
    points: Mapping[str, Point], scale: float, center: Point, keys: list[str], radius: float
) -> Iterator[tuple[str, Point]]:
    """Each key's way from its own point to its place on a ring, in the order of their bearings."""
    if not radius:
        return

    def bearing(key: str) -> float:
        return math.atan2(points[key][1] - center[1], points[key][0] - center[0])

    for index, key in enumerate(sorted(keys, key=lambda key: (round(bearing(key), 6), key))):
        turn = math.pi + 2 * math.pi * index / len(keys)
        x = (center[0] - points[key][0]) * scale + radius * math.cos(turn)
        y = (center[1] - points[key][1]) * scale + radius * math.sin(turn)
        yield key, (x, y)


def _group_near(points: Mapping[str, Point], reach: float) -> Iterator[list[str]]:
    """Groups of two and more, each within `reach` of its first."""
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key, (x, y) in points.items():
        cells[math.floor(x / reach), math.floor(y / reach)].append(key)
    taken: set[str] = set()
    for key, (x, y) in points.items():
        if key in taken:
            continue
        column, row = math.floor(x / reach), math.floor(y / reach)
        near = [
            other
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for other in cells.get((column + dx, row + dy), ())
            if other not in taken and math.dist(points[other], (x, y)) < reach
        ]
        if len(near) > 1:
            taken.update(near)
            yield sorted(near, key=lambda other: (other != key, other))


def _middle(points: Iterable[Point]) -> Point:
    found = list(points)
    return (
        sum(x for x, _ in found) / len(found),
        sum(y for _, y in found) / len(found),
    )
