from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.gui.map.projection import LINGYUAN

LATITUDES = st.floats(40.0, 42.0)
LONGITUDES = st.floats(118.0, 121.0)


@given(LATITUDES, LONGITUDES)
def test_degrees_come_back_within_a_millimetre(lat: float, lon: float) -> None:
    back_lat, back_lon = LINGYUAN.to_degrees(*LINGYUAN.to_scene(lat, lon))
    assert back_lat == pytest.approx(lat, abs=1e-9)
    assert back_lon == pytest.approx(lon, abs=1e-9)


@given(LATITUDES, LONGITUDES)
def test_a_kilometre_on_the_ground_is_as_long_north_as_east(lat: float, lon: float) -> None:
    step = 0.0001
    x, y = LINGYUAN.to_scene(lat, lon)
    north = y - LINGYUAN.to_scene(lat + step, lon)[1]
    metres = math.radians(step) * 6_378_137.0
    assert north / metres == pytest.approx(LINGYUAN.units_per_metre(lat), rel=1e-5)
    east = LINGYUAN.to_scene(lat, lon + step)[0] - x
    assert east / (metres * math.cos(math.radians(lat))) == pytest.approx(
        LINGYUAN.units_per_metre(lat), rel=1e-5
    )


def test_x_grows_eastwards_and_y_southwards() -> None:
    assert LINGYUAN.to_scene(LINGYUAN.lat, LINGYUAN.lon) == (0.0, 0.0)
    assert LINGYUAN.to_scene(41.0, 119.5)[0] > 0
    assert LINGYUAN.to_scene(40.9, 119.3)[1] > 0
