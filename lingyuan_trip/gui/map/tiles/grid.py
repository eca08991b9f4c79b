"""Which tiles cover a piece of land, and where on the map each belongs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.projection import EARTH_RADIUS, LINGYUAN
from lingyuan_trip.travel.coordinates import gcj02_to_wgs84, wgs84_to_gcj02

TILE = 256
"""Pixels of a tile."""

LEAST_ZOOM = 7
MOST_AT_ONCE = 80
"""No view asks for more tiles than this: looking is no bulk download."""

_WORLD = 2 * math.pi * EARTH_RADIUS


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """Column and row at a zoom of the usual XYZ grid: row 0 in the north."""

    zoom: int
    x: int
    y: int

    @property
    def parent(self) -> Tile | None:
        """The tile a zoom farther off that shows this land; None at the farthest."""
        if self.zoom <= LEAST_ZOOM:
            return None
        return Tile(self.zoom - 1, self.x // 2, self.y // 2)


def zoom_for(scale: float, max_zoom: int) -> int:
    """The zoom whose tiles are nearest to their own size at `scale` pixels per scene unit."""
    wanted = round(math.log2(scale * _WORLD / TILE))
    return max(LEAST_ZOOM, min(wanted, max_zoom))


def tiles_over(area: QRectF, zoom: int, *, is_shifted: bool) -> tuple[Tile, ...]:
    """The tiles that cover a scene area, those in the middle first; none beyond `MOST_AT_ONCE`."""
    left, top = _column_row(area.topLeft(), zoom, is_shifted)
    right, bottom = _column_row(area.bottomRight(), zoom, is_shifted)
    last = 2**zoom - 1
    columns = range(max(0, math.floor(left)), min(last, math.floor(right)) + 1)
    rows = range(max(0, math.floor(top)), min(last, math.floor(bottom)) + 1)
    middle = ((left + right) / 2 - 0.5, (top + bottom) / 2 - 0.5)
    tiles = [Tile(zoom, x, y) for x in columns for y in rows]
    tiles.sort(key=lambda tile: math.dist((tile.x, tile.y), middle))
    return tuple(tiles[:MOST_AT_ONCE])


def outline(tile: Tile, *, is_shifted: bool) -> QPolygonF:
    """The four corners of a tile on the map, clockwise from its north-west.

    A shifted tile is put where its land is: each corner is taken back from GCJ-02 by itself.
    """
    corners = []
    for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1)):
        lat, lon = _degrees(tile.x + dx, tile.y + dy, tile.zoom)
        if is_shifted:
            lat, lon = gcj02_to_wgs84(lat, lon)
        corners.append(to_point(lat, lon))
    return QPolygonF(corners)


def _column_row(point: QPointF, zoom: int, is_shifted: bool) -> tuple[float, float]:
    lat, lon = LINGYUAN.to_degrees(point.x(), point.y())
    if is_shifted:
        lat, lon = wgs84_to_gcj02(lat, lon)
    size = 2.0**zoom
    north = math.asinh(math.tan(math.radians(lat))) / math.pi
    return (lon + 180) / 360 * size, (1 - north) / 2 * size


def _degrees(x: float, y: float, zoom: int) -> tuple[float, float]:
    size = 2.0**zoom
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / size))))
    return lat, x / size * 360 - 180
