"""Outlines of the zones as painter paths; ours, so the legend calls them 示意."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QPainterPath, QPolygonF

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.map.basemap import load_basemap, to_point


def outline_regions(guidebook: Guidebook) -> dict[int, QPainterPath]:
    """The part of the county nearest to the spots of each zone, by the zone's number, scene.

    Loads shapely: call it only when the regions are wanted.
    """
    from lingyuan_trip.travel.regions import zone_regions

    regions = zone_regions(guidebook, load_basemap().county_geometry)
    numbers = {zone.id: zone.number for zone in guidebook.zones}
    return {numbers[key]: _to_path(region.__geo_interface__) for key, region in regions.items()}


def _to_path(geometry: Mapping[str, Any]) -> QPainterPath:
    path = QPainterPath()
    coordinates = geometry["coordinates"]
    for rings in [coordinates] if geometry["type"] == "Polygon" else coordinates:
        for ring in rings:
            path.addPolygon(QPolygonF([to_point(lat, lon) for lon, lat in ring]))
            path.closeSubpath()
    return path
