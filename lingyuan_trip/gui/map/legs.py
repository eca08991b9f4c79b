"""The lines of a planned day, and how sure a place is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Leg
from lingyuan_trip.domain.place import Position
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.day_strokes import ALONE, DayStroke
from lingyuan_trip.gui.map.items import Order, PaintedItem, pen
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.gui.theme import map_sizes as sizes

_ARROW_AT = 0.66
_LEAST_FOR_ARROW = 4 * sizes.STOP - sizes.ARROW_STEP
"""Pixels from one arrow head to the next."""

_BEND = 0.09
_TAG_AT = (0.5, 0.42, 0.58, 0.34, 0.74, 0.26, 0.8, 0.2)


class LegItem(PaintedItem):
    """A slightly bent line with an arrow: no road is known, so none is claimed.

    Dashed where the minutes are estimated, solid where they were published or surveyed.
    """

    def __init__(
        self, look: Look, leg: Leg, start: QPointF, end: QPointF, stroke: DayStroke = ALONE
    ) -> None:
        self.path = bend(start, end)
        bounds = self.path.boundingRect()
        margin = max(bounds.width(), bounds.height()) + 500
        super().__init__(look, Order.LEG, bounds.adjusted(-margin, -margin, margin, margin))
        self.leg = leg
        self.stroke = stroke

    @property
    def is_estimate(self) -> bool:
        """Whether nobody has published the minutes."""
        return self.leg.evidence is EvidenceStatus.ESTIMATED

    @property
    def track(self) -> tuple[QPointF, ...]:
        """Scene points where its minutes may be written."""
        return tuple(self.path.pointAtPercent(share) for share in _TAG_AT)

    def draw(self, painter: QPainter, to_view: QTransform) -> None:
        """Paint casing, line and arrow."""
        color, casing = self.look.color(self.stroke.role), self.look.color("raised")
        seen = to_view.map(self.path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(casing, sizes.LEG_CASING))
        painter.drawPath(seen)
        painter.setPen(pen(color, sizes.LEG, sizes.LEG_DASHES if self.is_estimate else ()))
        painter.drawPath(seen)
        if seen.length() < _LEAST_FOR_ARROW + self.stroke.arrows * sizes.ARROW_STEP:
            return
        painter.translate(seen.pointAtPercent(_ARROW_AT))
        painter.rotate(-seen.angleAtPercent(_ARROW_AT))
        draw_arrows(painter, self.stroke.arrows, color, casing)


def draw_arrows(painter: QPainter, count: int, color: QColor, casing: QColor) -> None:
    """Arrow heads to the right, one behind the other, about the origin."""
    painter.setPen(QPen(casing, 1.5))
    painter.setBrush(color)
    head = QPolygonF([QPointF(x, y) for x, y in sizes.ARROW])
    first = -(count - 1) * sizes.ARROW_STEP / 2
    for number in range(count):
        painter.drawPolygon(head.translated(first + number * sizes.ARROW_STEP, 0))


def bend(start: QPointF, end: QPointF) -> QPainterPath:
    """A line that leaves the straight by a little, to the left of the way."""
    way = end - start
    middle = (start + end) / 2 + QPointF(way.y(), -way.x()) * _BEND
    path = QPainterPath(start)
    path.quadTo(middle, end)
    return path


class UncertaintyItem(PaintedItem):
    """A dashed circle, true to scale, in which the place lies."""

    def __init__(self, look: Look, position: Position) -> None:
        self._center = to_point(position.lat, position.lon)
        self.radius = position.uncertainty_km * 1000 * LINGYUAN.units_per_metre(position.lat)
        corner = QPointF(self.radius, self.radius)
        bounds = QRectF(self._center - corner, self._center + corner)
        super().__init__(look, Order.UNCERTAINTY, bounds)

    def draw(self, painter: QPainter, to_view: QTransform) -> None:
        """Paint the circle with a breath of colour inside."""
        color = self.look.color("est")
        painter.setPen(pen(color, 1.4, (4, 3)))
        color.setAlphaF(0.07)
        painter.setBrush(color)
        painter.drawEllipse(to_view.mapRect(self._bounds))
