"""Marks for stations, settlements, lodgings and festivals: the same size at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTransform

from lingyuan_trip.domain.festival import Certainty, Festival, Occurrence
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.items import Order, PaintedItem, draw_icon, sharpness
from lingyuan_trip.gui.map.label_placement import Box
from lingyuan_trip.gui.theme import map_sizes as sizes
from lingyuan_trip.gui.widgets.festival_look import emblem, festival_color


class Marker(PaintedItem):
    """A mark at a scene point, moved by pixels; `reach` is half its size in pixels."""

    def __init__(self, look: Look, order: Order, point: QPointF, reach: float) -> None:
        super().__init__(look, order, QRectF(point.x(), point.y(), 1, 1))
        self.point = QPointF(point)
        self.reach = reach
        self.shift = QPointF()

    def boundingRect(self) -> QRectF:
        """Everywhere: how much land a mark covers depends on the zoom."""
        scene = self.scene()
        return self._bounds if scene is None else scene.sceneRect()

    def box_at(self, seen: QPointF) -> Box:
        """The pixels it takes when its scene point is seen at `seen`."""
        x, y = seen.x() + self.shift.x(), seen.y() + self.shift.y()
        return (x - self.reach, y - self.reach, x + self.reach, y + self.reach)

    def draw(self, painter: QPainter, to_view: QTransform) -> None:
        """Paint the mark where its point is seen."""
        painter.translate(to_view.map(self.point) + self.shift)
        self.draw_mark(painter)

    def draw_mark(self, painter: QPainter) -> None:
        """What a subclass paints around the painter's origin."""
        raise NotImplementedError


class StationMarker(Marker):
    """A cinnabar square with a train: where trips start and end."""

    def __init__(self, look: Look, key: str, point: QPointF) -> None:
        super().__init__(look, Order.STATION, point, sizes.STATION / 2 + 1)
        self.key = key

    def draw_mark(self, painter: QPainter) -> None:
        """Paint the badge."""
        draw_station(painter, self.look)


def draw_station(painter: QPainter, look: Look) -> None:
    """The station badge around the painter's origin."""
    half = sizes.STATION / 2
    painter.setPen(QPen(look.color("raised"), 1.5))
    painter.setBrush(look.color("cin"))
    box = QRectF(-half, -half, sizes.STATION, sizes.STATION)
    painter.drawRoundedRect(box, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
    draw_icon(painter, "train", look.color("on_cin"), sizes.STATION_ICON)


def draw_disc(painter: QPainter, look: Look, icon: str, radius: float) -> None:
    """A dark disc with an icon around the painter's origin: a break or a lodging."""
    painter.setPen(QPen(look.color("raised"), 1.5))
    painter.setBrush(look.color("ink2"))
    painter.drawEllipse(QPointF(), radius, radius)
    draw_icon(painter, icon, look.color("raised"), sizes.BREAK_ICON)


class PlaceMarker(Marker):
    """A small open square for the city and stations that are no gateway, a ring for towns."""

    def __init__(self, look: Look, key: str, kind: str, point: QPointF) -> None:
        super().__init__(look, Order.PLACE, point, sizes.TOWN_REACH)
        self.key = key
        self.kind = kind

    def draw_mark(self, painter: QPainter) -> None:
        """Paint square or ring."""
        painter.setPen(QPen(self.look.color("ink2"), 1.2))
        painter.setBrush(self.look.color("raised"))
        if self.kind in ("city", "station"):
            painter.drawRect(QRectF(*sizes.TOWN_SQUARE))
        else:
            painter.drawEllipse(QPointF(), sizes.TOWN_RING, sizes.TOWN_RING)


class FoundMarker(Marker):
    """A pin at a place somebody asked for."""

    def __init__(self, look: Look, point: QPointF, name: str) -> None:
        super().__init__(look, Order.FOUND, point, sizes.PIN / 2 + 1)
        self.name = name

    def draw_mark(self, painter: QPainter) -> None:
        """Paint a disc and a cross that tells the very point."""
        half = sizes.PIN / 2
        painter.setPen(QPen(self.look.color("cin"), 1.5))
        painter.drawLine(QPointF(-half, 0), QPointF(half, 0))
        painter.drawLine(QPointF(0, -half), QPointF(0, half))
        painter.setPen(QPen(self.look.color("raised"), 1.5))
        painter.setBrush(self.look.color("cin"))
        painter.drawEllipse(QPointF(), half / 2, half / 2)


class FestivalMarker(Marker):
    """The emblem of a festival beside its host: a solid ring where dated, else a dashed one."""

    def __init__(
        self, look: Look, festival: Festival, occurrence: Occurrence, host: str, point: QPointF
    ) -> None:
        super().__init__(look, Order.FESTIVAL, point, sizes.EMBLEM_RING + 1)
        self.festival = festival
        self.occurrence = occurrence
        self.host = host
        self.key = f"festival {festival.id} {host}"
        self.stand_beside(QPointF())

    def stand_beside(self, shift: QPointF) -> None:
        """Follow the mark of the host."""
        self.shift = shift + QPointF(-sizes.BESIDE_STATION, -sizes.BESIDE_STATION)

    def draw_mark(self, painter: QPainter) -> None:
        """Paint ring and emblem."""
        draw_festival(painter, self.look, self.festival, self.occurrence.certainty)


def draw_festival(
    painter: QPainter, look: Look, festival: Festival, certainty: Certainty, scale: float = 1.0
) -> None:
    """Ring and emblem of a festival around the painter's origin."""
    edge = QPen(festival_color(look, festival.theme), 1.5)
    if certainty is Certainty.ESTIMATED:
        edge.setDashPattern([2.4, 1.8])
    painter.setPen(edge)
    painter.setBrush(look.color("raised"))
    radius = sizes.EMBLEM_RING * scale
    painter.drawEllipse(QPointF(), radius, radius)
    size = round(sizes.EMBLEM * scale)
    picture = emblem(look, festival.theme, size, sharpness(painter))
    painter.drawPixmap(QPointF(-size / 2, -size / 2), picture)
