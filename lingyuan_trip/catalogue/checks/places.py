"""Positions that cannot be, or do not fit their zone."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.facts import Location
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.tree import Path

# 凌源 with 平泉, 宁城, 建平, 朝阳县, 喀左, 建昌, 青龙 and 宽城 around it.
_LAT = (40.05, 42.05)
_LON = (118.15, 120.95)

_EARTH_KM = 6371.0
_FEWEST_TO_JUDGE = 4
_FAR_KM = 20.0
_FAR_FACTOR = 3.0


def check_places(context: Context) -> Iterator[Found]:
    """Coordinates outside the region or swapped, spots far from their zone."""
    inside = set()
    for path, entry in context.iterate_places():
        if entry.location is None:
            continue
        if _is_near(entry.location.lat, entry.location.lon):
            inside.add(entry.id)
        else:
            yield _judge_outside((*path, "location"), entry.location)
    yield from _find_outliers(context, inside)


def measure_km(a: Location, b: Location) -> float:
    """Distance on the sphere in km, good to half a percent."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat = (lat_b - lat_a) / 2
    half_lon = math.radians(b.lon - a.lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, chord)))


def _is_near(lat: float, lon: float) -> bool:
    return _LAT[0] <= lat <= _LAT[1] and _LON[0] <= lon <= _LON[1]


def _judge_outside(path: Path, location: Location) -> Found:
    if _is_near(location.lon, location.lat):
        return Found((*path, "lat"), SWAPPED)
    is_lat_good = _LAT[0] <= location.lat <= _LAT[1]
    return Found((*path, "lon" if is_lat_good else "lat"), _outside(location))


def _find_outliers(context: Context, inside: set[str]) -> Iterator[Found]:
    by_zone: dict[str, list[tuple[int, Location]]] = defaultdict(list)
    for index, spot in enumerate(context.file.spots):
        if spot.zone is not None and spot.location is not None and spot.id in inside:
            by_zone[spot.zone].append((index, spot.location))
    for zone, members in by_zone.items():
        if len(members) >= _FEWEST_TO_JUDGE:
            yield from _judge_zone(zone, members)


def _judge_zone(zone: str, members: list[tuple[int, Location]]) -> Iterator[Found]:
    locations = [location for _, location in members]
    centre = locations[0].model_copy(
        update={
            "lat": median(location.lat for location in locations),
            "lon": median(location.lon for location in locations),
        }
    )
    distances = [measure_km(location, centre) for location in locations]
    limit = max(_FAR_KM, _FAR_FACTOR * median(distances))
    for (index, location), distance in zip(members, distances, strict=True):
        if distance - (location.uncertainty_km or 0) > limit:
            yield Found(("spots", index, "location", "lat"), _far(zone, distance))


def _outside(location: Location) -> Fault:
    return make_fault(
        "place.outside",
        (
            f"坐标 {location.lat:g}, {location.lon:g} 不在凌源市及周边",
            f"the coordinates {location.lat:g}, {location.lon:g} are not in or around Lingyuan",
        ),
        (
            f"检查小数点；lat 应在 {_LAT[0]}–{_LAT[1]}，lon 应在 {_LON[0]}–{_LON[1]}",
            f"check the digits; lat is within {_LAT[0]}–{_LAT[1]}, lon within {_LON[0]}–{_LON[1]}",
        ),
    )


def _far(zone: str, distance: float) -> Fault:
    return make_fault(
        "place.far-from-zone",
        (
            f"离片区 {zone} 的其他景点太远（距中心约 {distance:.0f} 千米）",
            f"far from the other spots of {zone} (about {distance:.0f} km from their centre)",
        ),
        ("检查坐标和 zone", "check the coordinates and the zone"),
        Severity.WARNING,
    )


SWAPPED = make_fault(
    "place.swapped",
    ("lat 和 lon 写反了", "lat and lon are swapped"),
    ("把两个数对调：lat 约 41，lon 约 119", "swap the numbers: lat is about 41, lon about 119"),
)
