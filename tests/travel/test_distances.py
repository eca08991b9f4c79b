"""Straight lines: the fast way against the exact one."""

from __future__ import annotations

import random

import numpy as np

from lingyuan_trip.domain.place import Position
from lingyuan_trip.travel.distances import EXACT_UP_TO, geodesic_km, local_km, straight_km
from tests.travel.builders import GUESSED


def scatter(count: int) -> list[Position]:
    """Places over two degrees around the county, from a fixed seed."""
    chance = random.Random(7)
    return [
        Position(chance.uniform(40.2, 42.2), chance.uniform(118.3, 120.3), GUESSED)
        for _ in range(count)
    ]


def test_exact_lines_are_symmetric_and_fit_the_railway() -> None:
    """From 牛河梁站 to 喀左站 the railway, nearly straight, is 35 km long."""
    stations = [Position(41.19407, 119.39279, GUESSED), Position(41.22218, 119.80008, GUESSED)]
    matrix = geodesic_km(stations)
    assert (matrix == matrix.T).all() and not matrix.diagonal().any()
    assert 34.2 < matrix[0, 1] < 34.4


def test_fast_lines_agree_to_one_part_in_ten_thousand() -> None:
    places = scatter(60)
    exact, fast = geodesic_km(places), local_km(places)
    assert np.allclose(fast, exact, rtol=1e-4, atol=1e-6)
    assert not np.array_equal(fast, exact)


def test_many_places_are_measured_the_fast_way() -> None:
    few, many = scatter(20), scatter(EXACT_UP_TO + 1)
    assert np.array_equal(straight_km(few), geodesic_km(few))
    assert np.array_equal(straight_km(many), local_km(many))
