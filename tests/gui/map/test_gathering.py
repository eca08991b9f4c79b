from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.gui.map.gathering import MOST_APART, gather

SIZE = 15.0


def seen(
    points: dict[str, tuple[float, float]],
    scale: float,
    key: str,
    shifts: dict[str, tuple[float, float]],
) -> tuple[float, float]:
    x, y = points[key]
    dx, dy = shifts.get(key, (0.0, 0.0))
    return x * scale + dx, y * scale + dy


def test_spots_far_apart_stay_where_they_are() -> None:
    found = gather({"a": (0, 0), "b": (1000, 0)}, 0.1, SIZE)
    assert found.shifts == {} and found.clusters == ()


@pytest.mark.parametrize("count", [2, 3, 5, MOST_APART])
def test_spots_at_one_point_stand_side_by_side(count: int) -> None:
    points = {f"s{n}": (50.0, 50.0) for n in range(count)}
    found = gather(points, 0.1, SIZE)
    places = [seen(points, 0.1, key, found.shifts) for key in points]
    assert min(math.dist(a, b) for a, b in combinations(places, 2)) >= SIZE - 1e-6


def test_the_same_spots_part_by_themselves_from_near() -> None:
    points = {"a": (0.0, 0.0), "b": (100.0, 0.0)}
    assert gather(points, 0.1, SIZE).shifts
    assert gather(points, 1.0, SIZE).shifts == {}


def test_a_stop_stays_and_the_others_make_room() -> None:
    points = {"a": (5.0, 5.0), "stop": (5.0, 5.0), "b": (5.0, 5.0)}
    found = gather(points, 0.1, SIZE, stops={"stop"}, stop_size=28.0)
    assert "stop" not in found.shifts
    assert all(math.hypot(*found.shifts[key]) >= (28 + SIZE) / 2 - 1e-6 for key in "ab")


def test_many_are_counted_as_one() -> None:
    points = {f"s{n}": (float(n), 0.0) for n in range(MOST_APART + 1)}
    (cluster,) = gather(points, 0.1, SIZE).clusters
    assert sorted(cluster.keys) == sorted(points)
    assert cluster.point == (MOST_APART / 2, 0.0)


def test_who_is_to_be_seen_alone_is_in_no_cluster() -> None:
    points = {f"s{n}": (0.0, 0.0) for n in range(MOST_APART + 2)}
    found = gather(points, 0.1, SIZE, alone={"s3"})
    assert "s3" not in found.clustered
    assert len(found.clustered) == MOST_APART + 1


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=60))
def test_every_spot_is_shown_once(places: list[tuple[int, int]]) -> None:
    points = {f"s{n}": (float(x), float(y)) for n, (x, y) in enumerate(places)}
    found = gather(points, 0.3, SIZE)
    counted = [key for cluster in found.clusters for key in cluster.keys]
    assert len(counted) == len(set(counted))
    assert set(counted) <= set(points)
    assert not set(counted) & set(found.shifts)
