"""Coordinates of map services: the station's published-formula values, and ways there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.travel.coordinates import (
    bd09_to_gcj02,
    gcj02_to_bd09,
    gcj02_to_wgs84,
    wgs84_to_gcj02,
)

STATION_WGS84 = (41.19407, 119.39279)
STATION_GCJ02 = (41.196172, 119.399305)
STATION_BD09 = (41.202536, 119.405699)
NEARBY = (st.floats(40.0, 42.5), st.floats(118.0, 121.0))
MAINLAND = (st.floats(18.0, 53.0), st.floats(74.0, 134.0))


def test_the_station_for_amap() -> None:
    assert wgs84_to_gcj02(*STATION_WGS84) == pytest.approx(STATION_GCJ02, abs=1e-6)


def test_the_station_for_baidu() -> None:
    assert gcj02_to_bd09(*wgs84_to_gcj02(*STATION_WGS84)) == pytest.approx(STATION_BD09, abs=1e-6)


def test_the_station_back_from_both() -> None:
    assert gcj02_to_wgs84(*STATION_GCJ02) == pytest.approx(STATION_WGS84, abs=1e-6)
    assert bd09_to_gcj02(*STATION_BD09) == pytest.approx(STATION_GCJ02, abs=1e-6)


@given(*NEARBY)
def test_there_and_back_around_lingyuan_is_exact(lat: float, lon: float) -> None:
    assert gcj02_to_wgs84(*wgs84_to_gcj02(lat, lon)) == pytest.approx((lat, lon), abs=1e-9)
    assert bd09_to_gcj02(*gcj02_to_bd09(lat, lon)) == pytest.approx((lat, lon), abs=1e-9)


@given(*MAINLAND)
def test_there_and_back_in_the_country_is_below_a_metre(lat: float, lon: float) -> None:
    assert gcj02_to_wgs84(*wgs84_to_gcj02(lat, lon)) == pytest.approx((lat, lon), abs=1e-6)


@pytest.mark.parametrize("abroad", [(48.85, 2.35), (-33.9, 151.2), (60.0, 100.0)])
def test_abroad_nothing_is_shifted(abroad: tuple[float, float]) -> None:
    assert wgs84_to_gcj02(*abroad) == abroad
    assert gcj02_to_wgs84(*abroad) == abroad
