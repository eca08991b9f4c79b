"""WGS-84, and the shifted coordinates that Chinese map services want: GCJ-02 and BD-09.

Public formulas. All functions take and return (lat, lon) in degrees. The ways back iterate to
below 1e-9 degrees, where the usual single step leaves one or two metres.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, fabs, hypot, pi, sin, sqrt

Coordinate = tuple[float, float]

_AXIS = 6378245.0
_ECCENTRICITY = 0.00669342162296594323
_BD_WAVE = pi * 3000.0 / 180.0


def wgs84_to_gcj02(lat: float, lon: float) -> Coordinate:
    """To the coordinates of Amap and Tencent; unchanged outside the mainland."""
    if not _is_shifted(lat, lon):
        return lat, lon
    north, east = _shift(lat, lon)
    return lat + north, lon + east


def gcj02_to_wgs84(lat: float, lon: float) -> Coordinate:
    """Back from the coordinates of Amap and Tencent."""
    return _invert(wgs84_to_gcj02, lat, lon) if _is_shifted(lat, lon) else (lat, lon)


def gcj02_to_bd09(lat: float, lon: float) -> Coordinate:
    """To the coordinates of Baidu."""
    length = hypot(lat, lon) + 0.00002 * sin(lat * _BD_WAVE)
    angle = atan2(lat, lon) + 0.000003 * cos(lon * _BD_WAVE)
    return length * sin(angle) + 0.006, length * cos(angle) + 0.0065


def bd09_to_gcj02(lat: float, lon: float) -> Coordinate:
    """Back from the coordinates of Baidu."""
    return _invert(gcj02_to_bd09, lat, lon)


def _is_shifted(lat: float, lon: float) -> bool:
    return 0.8293 <= lat <= 55.8271 and 72.004 <= lon <= 137.8347


def _shift(lat: float, lon: float) -> Coordinate:
    x, y = lon - 105.0, lat - 35.0
    common = 20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(fabs(x))
    north += (common + _waves(y, (20.0, 1.0), (40.0, 3.0), (160.0, 12.0), (320.0, 30.0))) * 2 / 3
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(fabs(x))
    east += (common + _waves(x, (20.0, 1.0), (40.0, 3.0), (150.0, 12.0), (300.0, 30.0))) * 2 / 3
    bend = 1.0 - _ECCENTRICITY * sin(lat / 180.0 * pi) ** 2
    metres_north = _AXIS * (1.0 - _ECCENTRICITY) / (bend * sqrt(bend)) * pi / 180.0
    metres_east = _AXIS / sqrt(bend) * cos(lat / 180.0 * pi) * pi / 180.0
    return north / metres_north, east / metres_east


def _waves(value: float, *terms: tuple[float, float]) -> float:
    return sum(height * sin(value / length * pi) for height, length in terms)


def _invert(forward: Callable[[float, float], Coordinate], lat: float, lon: float) -> Coordinate:
    found_lat, found_lon = lat, lon
    for _ in range(30):
        there_lat, there_lon = forward(found_lat, found_lon)
        found_lat, found_lon = found_lat - there_lat + lat, found_lon - there_lon + lon
        if max(abs(there_lat - lat), abs(there_lon - lon)) < 1e-10:
            break
    return found_lat, found_lon
