"""GPX and KML, read back by GDAL, gpxpy and the schema of the standard."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import fastkml
import gpxpy
import pyogrio
import pytest
from lxml import etree

from lingyuan_trip.export.gpx_file import gpx_bytes
from lingyuan_trip.export.kml_file import kml_bytes
from tests.export.samples import STATION_WGS84, make_handout

UNSURE = "1 湿地公园（位置约 ±9 km，出发前请核实）"
KML = "{http://www.opengis.net/kml/2.2}"


def read(path: Path, layer: str) -> list[dict[str, Any]]:
    """Features as GDAL reads them: fields, and well-known binary under `wkb`."""
    meta, _, geometry, columns = pyogrio.raw.read(path, layer=layer)
    return [
        {**dict(zip(meta["fields"], values, strict=True)), "wkb": wkb}
        for wkb, *values in zip(geometry, *columns, strict=True)
    ]


def test_gpx_is_read_by_its_own_library() -> None:
    gpx = gpxpy.parse(gpx_bytes(make_handout()).decode())
    assert [point.name for point in gpx.waypoints] == ["牛河梁站", UNSURE, "2 博物馆, 新馆"]
    assert (gpx.waypoints[0].latitude, gpx.waypoints[0].longitude) == STATION_WGS84
    assert [len(route.points) for route in gpx.routes] == [3, 2]
    assert "往年时段，以官方公告为准" in (gpx.waypoints[1].description or "")
    assert "不是道路" in (gpx.routes[0].description or "")


def test_gpx_is_read_by_another_program(tmp_path: Path) -> None:
    path = tmp_path / "trip.gpx"
    path.write_bytes(gpx_bytes(make_handout()))
    points = read(path, "waypoints")
    assert [point["name"] for point in points] == ["牛河梁站", UNSURE, "2 博物馆, 新馆"]
    assert [route["name"] for route in read(path, "routes")] == [
        "第 1 天 · 2027 年 5 月 1 日 周六",
        "第 2 天 · 2027 年 5 月 2 日 周日",
    ]


def test_kml_keeps_to_the_schema_of_the_standard() -> None:
    schema = etree.XMLSchema(etree.parse(str(files(fastkml) / "schema" / "ogckml22.xsd")))
    document = etree.fromstring(kml_bytes(make_handout()))
    schema.assertValid(document)
    # The schema sees a wrong order of elements, so it is the real one that is asked.
    mark = document.find(f".//{KML}Placemark")
    assert mark is not None
    mark.append(mark[0])
    assert not schema.validate(document)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_kml_is_read_by_another_library(language: Any) -> None:
    text = kml_bytes(make_handout(), language).decode().partition("?>")[2]
    (document,) = fastkml.KML.from_string(text).features
    folders: Any = getattr(document, "features", ())
    assert len(folders) == 2
    names = [mark.name for mark in folders[0].features]
    assert len(names) == 5
    assert ("±9 km" in names[1]) and ("±9 km" in names[4])
    station = folders[0].features[0].geometry
    assert (station.y, station.x) == STATION_WGS84
    ring = folders[0].features[4].geometry.exterior.coords
    north = max(point[1] for point in ring)
    assert (north - 41.1) * 111.2 == pytest.approx(9.0, abs=0.1)


def test_kml_is_read_by_another_program(tmp_path: Path) -> None:
    path = tmp_path / "trip.kml"
    path.write_bytes(kml_bytes(make_handout()))
    days = pyogrio.list_layers(path)[:, 0].tolist()
    assert days == ["第 1 天 · 2027 年 5 月 1 日 周六", "第 2 天 · 2027 年 5 月 2 日 周日"]
    assert [mark["Name"] for mark in read(path, days[0])][:3] == [
        "牛河梁站",
        UNSURE,
        "2 博物馆, 新馆",
    ]
