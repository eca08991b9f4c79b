"""The GeoJSON as GDAL and shapely read it."""

from __future__ import annotations

import importlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from geopy.distance import geodesic
from shapely.geometry import Polygon, shape

from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.export.open_data import geojson_bytes
from tests.export.open_data.builders import GUESS, KNOWN, make_spot, shipped


@pytest.fixture(scope="module")
def features() -> dict[str, Any]:
    content = json.loads(geojson_bytes(shipped()))
    assert content["type"] == "FeatureCollection"
    return {feature["id"]: feature for feature in content["features"]}


def feature_of(position: Position | None) -> dict[str, Any]:
    spot = replace(make_spot(), position=position)
    content = json.loads(geojson_bytes(Guidebook("1", spots=(spot,))))
    found: dict[str, Any] = content["features"][0]
    return found


def test_gdal_reads_every_place(tmp_path: Path) -> None:
    path = tmp_path / "spots.geojson"
    path.write_bytes(geojson_bytes(shipped()))
    pyogrio = importlib.import_module("pyogrio")
    info = pyogrio.read_info(path)
    book = shipped()
    assert info["features"] == len(book.spots) + len(book.gateways)
    assert {"name", "kind", "position_status", "hours_status"} <= set(info["fields"])


def test_no_point_is_less_sure_than_a_kilometre(features: dict[str, Any]) -> None:
    kinds = set()
    places: list[Spot | Gateway] = [*shipped().spots, *shipped().gateways]
    for place in places:
        geometry, position = features[place.id]["geometry"], place.position
        if position is None:
            assert geometry is None
        elif position.is_uncertain or position.evidence.is_estimate:
            assert geometry["type"] == "Polygon"
            assert "出发前请核实" in features[place.id]["properties"]["position_caution"]
        else:
            assert geometry == {"type": "Point", "coordinates": [position.lon, position.lat]}
        kinds.add(geometry and geometry["type"])
    assert kinds == {None, "Point", "Polygon"}


def test_the_area_is_the_circle_in_which_the_place_lies() -> None:
    geometry = feature_of(Position(41.3, 119.4, GUESS, 7.0))["geometry"]
    area = shape(geometry)
    assert isinstance(area, Polygon)
    assert area.is_valid and area.exterior.is_ccw
    for lon, lat in geometry["coordinates"][0]:
        assert geodesic((41.3, 119.4), (lat, lon)).km == pytest.approx(7.0, rel=0.01)


def test_an_estimate_without_a_radius_is_no_place_at_all() -> None:
    assert feature_of(Position(41.3, 119.4, GUESS))["geometry"] is None
    assert feature_of(None)["properties"]["position_status"] == "unknown"
    assert feature_of(Position(41.3, 119.4, KNOWN))["geometry"]["type"] == "Point"


def test_estimates_are_named_in_the_words_themselves(features: dict[str, Any]) -> None:
    seen = 0
    for feature in features.values():
        properties = feature["properties"]
        for key, status in properties.items():
            if key.endswith("_status") and key != "position_status":
                lines = properties[key.removesuffix("_status")].split("\n")
                for line, each in zip(lines, status.split("\n"), strict=True):
                    assert line.startswith("估算：") == (each == "estimated")
                    seen += 1
    assert seen > 100
