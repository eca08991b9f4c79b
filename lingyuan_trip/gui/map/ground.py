"""What lies under everything: relief, the land outside, water, railways, the county's edge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import Basemap
from lingyuan_trip.gui.map.relief import relief_area, tint_relief

OUTSIDE_SHARE = 0.72
"""How much of `outland` lies over the relief outside the county."""


_CUT = 400.0


class Order(IntEnum):
    """What is drawn over what; higher is later."""

    RELIEF = 0
    REGIONS = 1
    OUTSIDE = 2
    WATER = 3
    NEIGHBOURS = 4
    COUNTY = 5
    RAILWAY = 6
    UNCERTAINTY = 10
    PLACE = 11
    SPOT = 12
    LEG = 13
    STATION = 14
    STOP = 15
    LABEL = 20


class PaintedItem(QGraphicsItem):
    """An item that only paints: it takes no mouse and reads its colours when it is painted."""

    def __init__(self, look: Look, order: Order, bounds: QRectF) -> None:
        super().__init__()
        self.look = look
        self._bounds = QRectF(bounds)
        self.setZValue(order)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """The part of the scene it may paint on."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint in the theme in force."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """What a subclass paints."""
        raise NotImplementedError


class ReliefItem(PaintedItem):
    """The relief; where there is none, plain land."""

    def __init__(self, look: Look, bounds: QRectF) -> None:
        super().__init__(look, Order.RELIEF, bounds)

    def draw(self, painter: QPainter) -> None:
        """Fill with land and lay the picture over it."""
        painter.fillRect(self._bounds, self.look.color("land"))
        relief = tint_relief(self.look.theme)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(relief.area, relief.pixmap, QRectF(relief.pixmap.rect()))


class PlainLandItem(PaintedItem):
    """Land without relief."""

    def __init__(self, look: Look, bounds: QRectF) -> None:
        super().__init__(look, Order.RELIEF, bounds)
        self.setVisible(False)

    def draw(self, painter: QPainter) -> None:
        """Fill with land."""
        painter.fillRect(self._bounds, self.look.color("land"))


class OutsideItem(PaintedItem):
    """Quiets everything outside the county."""

    def __init__(self, look: Look, bounds: QRectF, county: QPainterPath) -> None:
        super().__init__(look, Order.OUTSIDE, bounds)
        self._outside = QPainterPath()
        self._outside.addRect(bounds)
        self._outside.addPath(county)

    def draw(self, painter: QPainter) -> None:
        """Lay `outland` over it."""
        color = self.look.color("outland")
        color.setAlphaF(OUTSIDE_SHARE)
        painter.fillPath(self._outside, color)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line in the colour of a role, width and dashes in pixels."""

    path: QPainterPath
    role: str
    width: float
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0


class StrokesItem(PaintedItem):
    """Lines whose width does not grow with the zoom, clipped to `within`."""

    def __init__(
        self,
        look: Look,
        order: Order,
        bounds: QRectF,
        strokes: Iterable[Stroke],
        within: QRectF | None = None,
    ) -> None:
        super().__init__(look, order, bounds)
        self._strokes = tuple(strokes)
        self._within = within

    def draw(self, painter: QPainter) -> None:
        """Stroke one after the other."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._within is not None:
            painter.setClipRect(self._within)
        for stroke in self._strokes:
            color = self.look.color(stroke.role)
            color.setAlphaF(stroke.opacity)
            painter.setPen(cosmetic_pen(color, stroke.width, stroke.dashes))
            painter.drawPath(stroke.path)


def cosmetic_pen(color: QColor, width: float, dashes: Iterable[float] = ()) -> QPen:
    """A pen with width and dashes in pixels at every zoom."""
    pen = QPen(color, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pattern = [length / width for length in dashes]
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if pattern else Qt.PenCapStyle.RoundCap)
    if pattern:
        pen.setDashPattern(pattern)
    return pen


def build_water(look: Look, basemap: Basemap, bounds: QRectF) -> StrokesItem:
    """The rivers."""
    strokes = [Stroke(river.path, "water", river.width) for river in basemap.rivers]
    return StrokesItem(look, Order.WATER, bounds, strokes)


def build_neighbours(look: Look, basemap: Basemap, bounds: QRectF) -> StrokesItem:
    """The edges of the neighbouring counties, without the cut at the end of the map data."""
    strokes = [Stroke(basemap.neighbours, "line2", 1.0, (3, 3), 0.45)]
    within = basemap.neighbours.boundingRect().adjusted(_CUT, _CUT, -_CUT, -_CUT)
    return StrokesItem(look, Order.NEIGHBOURS, bounds, strokes, within)


def build_county(look: Look, basemap: Basemap, bounds: QRectF) -> StrokesItem:
    """The edge of the county, a fine line on a soft band."""
    strokes = [
        Stroke(basemap.county, "jade", 5.0, (), 0.22),
        Stroke(basemap.county, "jade", 1.5, (), 0.85),
    ]
    return StrokesItem(look, Order.COUNTY, bounds, strokes)


def build_railways(look: Look, basemap: Basemap, bounds: QRectF) -> StrokesItem:
    """Railways; the high-speed line hatched dark and light."""
    strokes = []
    for railway in sorted(basemap.railways, key=lambda railway: railway.is_fast):
        if railway.is_fast:
            strokes.append(Stroke(railway.path, "ink2", 4.0))
            strokes.append(Stroke(railway.path, "raised", 2.0, (8, 8)))
        else:
            strokes.append(Stroke(railway.path, "line2", 1.2))
    return StrokesItem(look, Order.RAILWAY, bounds, strokes)


def scene_bounds() -> QRectF:
    """The part of the scene that can be looked at: the relief and as much again around it."""
    area = relief_area()
    return area.adjusted(-area.width(), -area.height(), area.width(), area.height())
