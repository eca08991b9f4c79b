"""Which part of the county is nearest to the spots of which zone.

No authority has drawn the zones: these outlines are ours, and map and legend call them 示意.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, radians
from typing import Any

import shapely
from shapely.affinity import scale
from shapely.geometry import MultiPoint, Point, Polygon, shape
from shapely.geometry.base import BaseGeometry

from lingyuan_trip.domain.guidebook import Guidebook

County = BaseGeometry | Mapping[str, Any]
Site = tuple[float, float]
GRID = 1e-6
"""Degrees; spots closer than this (0.1 m) are one site."""


def zone_regions(guidebook: Guidebook, county: County) -> dict[str, BaseGeometry]:
    """The region of each zone that gets a part, by zone id, in WGS-84 (lon, lat) degrees.

    `county` is a polygon, or a GeoJSON geometry or feature. The regions cover it and do not
    overlap; each holds its own spots that lie in the county. Spots of no zone play no part; a
    site shared by two zones falls to the first.
    """
    whole = read_polygon(county)
    zones = _zones_by_site(guidebook)
    if not zones or whole.is_empty:
        return {}
    shrink = cos(radians(whole.centroid.y))
    cells = _cells(list(zones), whole, shrink)
    regions = {}
    for zone_id in dict.fromkeys(zones.values()):
        own = [cells[site] for site, owner in zones.items() if owner == zone_id]
        regions[zone_id] = _only_polygons(shapely.union_all(own).intersection(whole))
    return {zone_id: region for zone_id, region in regions.items() if not region.is_empty}


def read_polygon(county: County) -> BaseGeometry:
    """The area of a shapely geometry, a GeoJSON geometry or a GeoJSON feature."""
    if isinstance(county, BaseGeometry):
        return county
    return shape(dict(county["geometry"] if county.get("type") == "Feature" else county))


def list_rings(area: BaseGeometry) -> tuple[tuple[Site, ...], ...]:
    """The closed outlines of an area and of its holes, (lon, lat), for those who only draw it."""
    return tuple(
        tuple((point[0], point[1]) for point in ring.coords)
        for part in shapely.get_parts(area)
        if isinstance(part, Polygon)
        for ring in (part.exterior, *part.interiors)
    )


def _zones_by_site(guidebook: Guidebook) -> dict[Site, str]:
    found: dict[Site, str] = {}
    for zone in guidebook.zones:
        for spot in guidebook.list_spots(zone.id):
            if spot.position is not None:
                lon, lat = spot.position.lon, spot.position.lat
                found.setdefault((_on_grid(lon), _on_grid(lat)), zone.id)
    return found


def _on_grid(degrees: float) -> float:
    return round(degrees / GRID) * GRID


def _cells(sites: list[Site], whole: BaseGeometry, shrink: float) -> dict[Site, BaseGeometry]:
    """The part of the plane that is nearest to each site; degrees east are shortened meanwhile."""
    if len(sites) == 1:
        return {sites[0]: whole}
    local = [Point(lon * shrink, lat) for lon, lat in sites]
    flat = scale(whole, xfact=shrink, yfact=1.0, origin=(0, 0))
    diagram = shapely.voronoi_polygons(MultiPoint(local), extend_to=flat)
    tree = shapely.STRtree(list(diagram.geoms))
    nearest = tree.nearest(local)
    return {
        site: scale(tree.geometries[cell], xfact=1 / shrink, yfact=1.0, origin=(0, 0))
        for site, cell in zip(sites, nearest, strict=True)
    }


def _only_polygons(area: BaseGeometry) -> BaseGeometry:
    """Without the lines and points that cutting along a border can leave."""
    parts = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon"]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
