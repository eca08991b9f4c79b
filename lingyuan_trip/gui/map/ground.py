"""What lies under everything: relief, zones, the land outside, water, the county's edge, railways.

It is the scene's background, so that a view can keep a picture of it while the map is moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsScene

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import Basemap, load_basemap
from lingyuan_trip.gui.map.items import PixelScene, pen
from lingyuan_trip.gui.map.relief import relief_area, tint_relief

_OUTSIDE_SHARE = 0.72
_REGION_SHARE = 0.16
_REGION_EDGE_SHARE = 0.6
_CUT = 400.0
_VEIL = {False: 0.25, True: 0.6}
"""How much of the land's colour lies over online tiles, so that our own marks stand out."""


class Layer(StrEnum):
    """What can be switched on and off."""

    RELIEF = "relief"
    WATER = "water"
    RAILWAY = "railway"
    PLACES = "places"
    NEIGHBOURS = "neighbours"
    REGIONS = "regions"
    SPOTS = "spots"
    FESTIVALS = "festivals"
    ROUTE = "route"
    LODGING = "lodging"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line in the colour of a role, width and dashes in pixels."""

    path: QPainterPath
    role: str
    width: float
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0


class OnlineGround(Protocol):
    """Pictures of the land that come from elsewhere."""

    def paint(self, painter: QPainter, area: QRectF, scale: float) -> bool:
        """Paint a scene area as far as pictures are there; False with none."""


class MapScene(PixelScene):
    """The ground as background; markers and route are its items."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        basemap = load_basemap()
        self.bounds = scene_bounds()
        self.setSceneRect(self.bounds)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.online: OnlineGround | None = None
        self._hidden: frozenset[Layer] = frozenset({Layer.REGIONS})
        self._regions: dict[int, QPainterPath] = {}
        self._outside = QPainterPath()
        self._outside.addRect(self.bounds)
        self._outside.addPath(basemap.county)
        self._neighbours_end = basemap.neighbours.boundingRect().adjusted(_CUT, _CUT, -_CUT, -_CUT)
        self._water = tuple(Stroke(river.path, "water", river.width) for river in basemap.rivers)
        self._neighbours = (Stroke(basemap.neighbours, "line2", 1.0, (3, 3), 0.45),)
        self._county = (
            Stroke(basemap.county, "jade", 5.0, (), 0.22),
            Stroke(basemap.county, "jade", 1.5, (), 0.85),
        )
        self._railways = tuple(_railway_strokes(basemap))

    def is_shown(self, layer: Layer) -> bool:
        """Whether a layer is on."""
        return layer not in self._hidden

    def show_layer(self, layer: Layer, shown: bool) -> None:
        """Switch a layer; views that keep a picture of the background have to be told."""
        self._hidden = self._hidden - {layer} if shown else self._hidden | {layer}

    def set_regions(self, regions: Mapping[int, QPainterPath]) -> None:
        """Give the outlines of zones by their number."""
        self._regions = dict(regions)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the ground in the theme in force."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._draw_online(painter, QRectF(rect)):
            self._draw_strokes(painter, self._county)
            return
        self._draw_land(painter)
        if self.is_shown(Layer.REGIONS):
            self._draw_regions(painter)
        outland = self._look.color("outland")
        outland.setAlphaF(_OUTSIDE_SHARE)
        painter.fillPath(self._outside, outland)
        if self.is_shown(Layer.WATER):
            self._draw_strokes(painter, self._water)
        if self.is_shown(Layer.NEIGHBOURS):
            painter.save()
            # The layer ends in a straight cut that is no border.
            painter.setClipRect(self._neighbours_end, Qt.ClipOperation.IntersectClip)
            self._draw_strokes(painter, self._neighbours)
            painter.restore()
        self._draw_strokes(painter, self._county)
        if self.is_shown(Layer.RAILWAY):
            self._draw_strokes(painter, self._railways)

    def _draw_online(self, painter: QPainter, area: QRectF) -> bool:
        """Paint what came from elsewhere, toned to the theme; False when there is nothing."""
        if self.online is None:
            return False
        painter.fillRect(area, self._look.color("land"))
        if not self.online.paint(painter, area, self._scale(painter)):
            return False
        veil = self._look.color("land")
        veil.setAlphaF(_VEIL[self._look.theme.is_dark])
        painter.fillRect(area, veil)
        return True

    def _scale(self, painter: QPainter) -> float:
        return float(painter.worldTransform().m11() / self.base.m11())

    def _draw_land(self, painter: QPainter) -> None:
        painter.fillRect(self.bounds, self._look.color("land"))
        if self.is_shown(Layer.RELIEF):
            relief = tint_relief(self._look.theme)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(relief.area, relief.pixmap, QRectF(relief.pixmap.rect()))

    def _draw_regions(self, painter: QPainter) -> None:
        for number, region in self._regions.items():
            color = self._look.theme.zone_color(number)
            color.setAlphaF(_REGION_EDGE_SHARE)
            painter.setPen(self._pen(painter, color, 1.0, (4, 3)))
            color.setAlphaF(_REGION_SHARE)
            painter.setBrush(color)
            painter.drawPath(region)

    def _draw_strokes(self, painter: QPainter, strokes: Iterable[Stroke]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in strokes:
            color = self._look.color(stroke.role)
            color.setAlphaF(stroke.opacity)
            painter.setPen(self._pen(painter, color, stroke.width, stroke.dashes))
            painter.drawPath(stroke.path)

    def _pen(
        self, painter: QPainter, color: QColor, width: float, dashes: tuple[float, ...] = ()
    ) -> QPen:
        """A pen whose width and dashes are given in pixels."""
        scale = self._scale(painter)
        return pen(color, width / scale, [length / scale for length in dashes])


def scene_bounds() -> QRectF:
    """The part of the scene that can be looked at: the relief and as much again around it."""
    area = relief_area()
    return area.adjusted(-area.width(), -area.height(), area.width(), area.height())


def _railway_strokes(basemap: Basemap) -> Iterable[Stroke]:
    """Railways, the high-speed line last and hatched dark and light."""
    for railway in sorted(basemap.railways, key=lambda railway: railway.is_fast):
        if railway.is_fast:
            yield Stroke(railway.path, "ink2", 4.0)
            yield Stroke(railway.path, "raised", 2.0, (8, 8))
        else:
            yield Stroke(railway.path, "line2", 1.2)
