"""Outlines of the zones as painter paths; ours, so the legend calls them 示意."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath, QPolygonF

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.map.basemap import load_basemap, to_point

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def outline_regions(guidebook: Guidebook) -> dict[int, QPainterPath]:
    """The part of the county nearest to the spots of each zone, by the zone's number, scene.

    Loads shapely: call it only when the regions are wanted.
    """
    from lingyuan_trip.travel.regions import zone_regions

    regions = zone_regions(guidebook, load_basemap().county_geometry)
    numbers = {zone.id: zone.number for zone in guidebook.zones}
    return {numbers[key]: _to_path(region) for key, region in regions.items()}


def _to_path(region: BaseGeometry) -> QPainterPath:
    path = QPainterPath()
    for ring in _rings(region):
        path.addPolygon(QPolygonF([to_point(lat, lon) for lon, lat in ring]))
        path.closeSubpath()
    return path


def _rings(region: BaseGeometry) -> Iterator[list[tuple[float, float]]]:
    from shapely.geometry import Polygon

    for part in getattr(region, "geoms", (region,)):
        if isinstance(part, Polygon):
            for ring in (part.exterior, *part.interiors):
                yield [(point[0], point[1]) for point in ring.coords]
