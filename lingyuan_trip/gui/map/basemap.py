"""The map layers that come with the program, in scene coordinates."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.paths import assets_dir

_WIDEST_RIVER = 2.6
_NARROWEST_RIVER = 0.7
_CELLS_OF_WIDEST = 8000
_NAMED_COURSES = (
    ("大凌河（西支）", ((41.1442, 119.489), (41.1343, 119.522), (41.1285, 119.547))),
    ("青龙河", ((40.7603, 119.0877), (40.7436, 119.09), (40.727, 119.0945))),
)
"""Latitude and longitude along the two streams whose names are known; the layer carries none."""


@dataclass(frozen=True, slots=True)
class River:
    """A reach with its pen width in pixels, wider the more land drains into it."""

    path: QPainterPath
    width: float


@dataclass(frozen=True, slots=True)
class RiverName:
    """A name with the scene points it may be written at, and its slope in degrees."""

    name: str
    points: tuple[QPointF, ...]
    angle: float


@dataclass(frozen=True, slots=True)
class Railway:
    """A line; `is_fast` for high-speed railways."""

    path: QPainterPath
    is_fast: bool


@dataclass(frozen=True, slots=True)
class NamedPoint:
    """A name with a kind (`city`, `town`, `outside`, `station`, `neighbour`) at a scene point."""

    name: str
    kind: str
    point: QPointF


@dataclass(frozen=True, slots=True)
class Basemap:
    """What lies under the spots."""

    county: QPainterPath
    county_geometry: dict[str, Any]
    neighbours: QPainterPath
    rivers: tuple[River, ...]
    railways: tuple[Railway, ...]
    names: tuple[NamedPoint, ...]
    river_names: tuple[RiverName, ...] = ()


@cache
def load_basemap() -> Basemap:
    """Read `assets/map/basemap.geojson`; raises EnvironmentFault where it is missing or broken."""
    path = assets_dir() / "map" / "basemap.geojson"
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return _build(features)
    except (OSError, ValueError, KeyError) as error:
        raise EnvironmentFault(
            f"底图文件缺失或损坏：{path}。请重新安装凌源行。",
            f"The base map is missing or damaged: {path}. Install Lingyuan Trip again.",
        ) from error


def to_point(lat: float, lon: float) -> QPointF:
    """The scene point of WGS-84 degrees."""
    return QPointF(*LINGYUAN.to_scene(lat, lon))


def _build(features: Sequence[dict[str, Any]]) -> Basemap:
    layers: dict[str, list[dict[str, Any]]] = {}
    for feature in features:
        layers.setdefault(feature["properties"]["layer"], []).append(feature)
    return Basemap(
        county=_areas(layers["county"]),
        county_geometry=layers["county"][0]["geometry"],
        neighbours=_areas(layers["neighbour"]),
        rivers=tuple(
            River(_line(f), _river_width(f["properties"]["upstream_cells"]))
            for f in layers["river"]
        ),
        railways=tuple(
            Railway(_line(f), f["properties"]["kind"] == "high_speed") for f in layers["railway"]
        ),
        names=tuple(_names(layers)),
        river_names=tuple(
            _name_river(name, tuple(to_point(lat, lon) for lat, lon in course))
            for name, course in _NAMED_COURSES
        ),
    )


def _name_river(name: str, course: tuple[QPointF, ...]) -> RiverName:
    slope = QLineF(course[0], course[-1]).angle()
    # Never upside down.
    upright = slope - 180 if 90 < slope <= 270 else slope
    return RiverName(name, course, -upright)


def _names(layers: dict[str, list[dict[str, Any]]]) -> Iterable[NamedPoint]:
    for feature in layers["place"]:
        properties = feature["properties"]
        yield NamedPoint(properties["name"], properties["kind"], _point(feature))
    for feature in layers["station"]:
        yield NamedPoint(feature["properties"]["name"], "station", _point(feature))
    for feature in layers["neighbour"]:
        lon, lat = feature["properties"]["label"]
        yield NamedPoint(feature["properties"]["name"], "neighbour", to_point(lat, lon))


def _point(feature: dict[str, Any]) -> QPointF:
    lon, lat = feature["geometry"]["coordinates"]
    return to_point(lat, lon)


def _line(feature: dict[str, Any]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(_polygon(feature["geometry"]["coordinates"]))
    return path


def _areas(features: Iterable[dict[str, Any]]) -> QPainterPath:
    path = QPainterPath()
    for feature in features:
        geometry = feature["geometry"]
        areas = geometry["coordinates"]
        for rings in [areas] if geometry["type"] == "Polygon" else areas:
            for ring in rings:
                path.addPolygon(_polygon(ring))
                path.closeSubpath()
    return path


def _polygon(coordinates: Iterable[Sequence[float]]) -> QPolygonF:
    return QPolygonF([to_point(lat, lon) for lon, lat in coordinates])


def _river_width(upstream_cells: float) -> float:
    share = min(1.0, math.sqrt(upstream_cells / _CELLS_OF_WIDEST))
    return _NARROWEST_RIVER + (_WIDEST_RIVER - _NARROWEST_RIVER) * share
