"""Tiles as the ground of the map."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap, QPolygonF, QTransform

from lingyuan_trip.gui.map.tiles.grid import Tile, outline, tiles_over, zoom_for
from lingyuan_trip.gui.map.tiles.providers import TileProvider
from lingyuan_trip.gui.map.tiles.source import TileSource

_MOST_PICTURES = 96
_REST = 60
"""Milliseconds in which tiles that come together are painted together."""


class TileGround(QObject):
    """Paints what it has and asks for what it lacks; `changed` when more can be painted."""

    changed = Signal()

    def __init__(
        self,
        provider: TileProvider,
        folder: Path,
        parent: QObject | None = None,
        make_source: Callable[[TileProvider, Path, QObject], TileSource] = TileSource,
    ) -> None:
        super().__init__(parent)
        self.provider = provider
        self.source = make_source(provider, folder, self)
        self._pictures: OrderedDict[Tile, QPixmap] = OrderedDict()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_REST)
        self._settle.timeout.connect(self.changed)
        self.source.loaded.connect(self._keep)

    def show_area(self, area: QRectF, scale: float) -> None:
        """Fetch what is needed to show a scene area at a scale."""
        tiles = self._tiles(area, scale)
        self.source.want(tile for tile in tiles if tile not in self._pictures)

    def paint(self, painter: QPainter, area: QRectF, scale: float) -> bool:
        """Paint a scene area as far as pictures are there, in scene units; False with none."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painted = False
        for tile in self._tiles(area, scale):
            painted |= self._paint_tile(painter, tile)
        return painted

    def close(self) -> None:
        """End what is under way."""
        self.source.close()

    def _tiles(self, area: QRectF, scale: float) -> tuple[Tile, ...]:
        zoom = zoom_for(scale, self.provider.max_zoom)
        return tiles_over(area, zoom, is_shifted=self.provider.is_shifted)

    def _paint_tile(self, painter: QPainter, tile: Tile) -> bool:
        """The tile itself, or its part of one from farther off."""
        holder: Tile | None = tile
        while holder is not None and holder not in self._pictures:
            holder = holder.parent
        if holder is None:
            return False
        picture = self._pictures[holder]
        part = _part_of(tile, holder, picture)
        corners = outline(tile, is_shifted=self.provider.is_shifted)
        square = QPolygonF([part.topLeft(), part.topRight(), part.bottomRight(), part.bottomLeft()])
        turn = QTransform()
        if not QTransform.quadToQuad(square, corners, turn):
            return False
        painter.save()
        painter.setTransform(turn, True)
        painter.drawPixmap(part, picture, part)
        painter.restore()
        return True

    def _keep(self, tile: Tile, image: QImage) -> None:
        self._pictures[tile] = QPixmap.fromImage(image)
        while len(self._pictures) > _MOST_PICTURES:
            self._pictures.popitem(last=False)
        self._settle.start()


def _part_of(tile: Tile, holder: Tile, picture: QPixmap) -> QRectF:
    """Where on the picture of a farther tile the land of a nearer one is."""
    steps = 2 ** (tile.zoom - holder.zoom)
    width, height = picture.width() / steps, picture.height() / steps
    left, top = (tile.x - holder.x * steps) * width, (tile.y - holder.y * steps) * height
    return QRectF(left, top, width, height)
