from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.tiles.grid import (
    LEAST_ZOOM,
    MOST_AT_ONCE,
    Tile,
    outline,
    tiles_over,
    zoom_for,
)
from lingyuan_trip.travel.coordinates import wgs84_to_gcj02

STATION = (41.19407, 119.39279)
STATION_AT_14 = Tile(14, 13625, 6131)
"""By the formula of the OpenStreetMap wiki for slippy map tile names."""


def spot_area(lat: float, lon: float) -> QRectF:
    point = to_point(lat, lon)
    return QRectF(point - QPointF(1, 1), point + QPointF(1, 1))


def test_the_station_is_in_its_tile() -> None:
    assert tiles_over(spot_area(*STATION), 14, is_shifted=False) == (STATION_AT_14,)
    assert outline(STATION_AT_14, is_shifted=False).boundingRect().contains(to_point(*STATION))


def test_a_shifted_tile_is_the_one_that_shows_the_land() -> None:
    (tile,) = tiles_over(spot_area(*STATION), 18, is_shifted=True)
    (same,) = tiles_over(spot_area(*wgs84_to_gcj02(*STATION)), 18, is_shifted=False)
    assert tile == same
    (unshifted,) = tiles_over(spot_area(*STATION), 18, is_shifted=False)
    assert tile != unshifted


def test_a_shifted_tile_lies_over_its_land_to_a_metre() -> None:
    (tile,) = tiles_over(spot_area(*STATION), 16, is_shifted=True)
    corners = outline(tile, is_shifted=True).toList()
    whole = outline(tile, is_shifted=False).boundingRect()
    shifted = to_point(*wgs84_to_gcj02(*STATION))
    across = (shifted.x() - whole.left()) / whole.width()
    down = (shifted.y() - whole.top()) / whole.height()
    top = corners[0] + (corners[1] - corners[0]) * across
    bottom = corners[3] + (corners[2] - corners[3]) * across
    found = top + (bottom - top) * down
    assert (found - to_point(*STATION)).manhattanLength() < 1.0


def test_neighbouring_tiles_share_their_edge() -> None:
    for is_shifted in (False, True):
        left, right = Tile(13, 6812, 3065), Tile(13, 6813, 3065)
        one, other = (outline(tile, is_shifted=is_shifted).toList() for tile in (left, right))
        assert (one[1], one[2]) == (other[0], other[3])


@pytest.mark.parametrize(("scale", "zoom"), [(0.0067, 10), (0.25, 15), (1e-6, LEAST_ZOOM)])
def test_tiles_are_shown_near_their_own_size(scale: float, zoom: int) -> None:
    assert zoom_for(scale, 18) == zoom


def test_the_middle_comes_first_and_looking_is_no_bulk_download() -> None:
    area = spot_area(*STATION).adjusted(-9e4, -9e4, 9e4, 9e4)
    tiles = tiles_over(area, 15, is_shifted=False)
    assert len(tiles) == MOST_AT_ONCE
    assert outline(tiles[0], is_shifted=False).boundingRect().contains(area.center())


def test_parents_end_at_the_farthest_zoom() -> None:
    assert Tile(9, 5, 7).parent == Tile(8, 2, 3)
    assert Tile(LEAST_ZOOM, 1, 1).parent is None
