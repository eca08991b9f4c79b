"""Marks for spots, stations and settlements: the same size at every zoom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.gui import icons
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.items import Order, PaintedItem
from lingyuan_trip.gui.map.label_placement import Box

_DOT = 6.0
_CHOSEN_DOT = 8.0
_CHOSEN_RING = 12.5
_STATION = 20.0
FADED = 0.35
"""Opacity of what the filter leaves out."""
OFF_SEASON = 0.6
"""Opacity of a spot out of season."""


class Marker(PaintedItem):
    """A mark at a scene point, shifted by pixels; `reach` is half its size in pixels."""

    def __init__(self, look: Look, order: Order, point: QPointF, reach: float) -> None:
        room = reach + 12
        super().__init__(look, order, QRectF(-room, -room, 2 * room, 2 * room))
        self.reach = reach
        self.shift = QPointF()
        self.setPos(point)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def box_at(self, seen: QPointF) -> Box:
        """The pixels it takes when its scene point is seen at `seen`."""
        x, y = seen.x() + self.shift.x(), seen.y() + self.shift.y()
        return (x - self.reach, y - self.reach, x + self.reach, y + self.reach)


@dataclass(frozen=True, slots=True)
class SpotState:
    """How a spot is to look: chosen, outside the filter, out of season, wished or not."""

    is_chosen: bool = False
    is_filtered_out: bool = False
    is_off_season: bool = False
    wish: str = ""

    @property
    def opacity(self) -> float:
        """From 0 to 1."""
        if self.is_chosen:
            return 1.0
        if self.is_filtered_out:
            return FADED
        return OFF_SEASON if self.is_off_season else 1.0


class SpotMarker(Marker):
    """A dot in the zone's colour; a dashed ring where the position is a guess."""

    def __init__(self, look: Look, spot: Spot, position: Position, zone: int | None) -> None:
        super().__init__(look, Order.SPOT, to_point(position.lat, position.lon), _DOT + 1)
        self.spot = spot
        self.position = position
        self.is_guess = position.evidence.is_estimate or position.is_uncertain
        self._zone = zone
        self.state = SpotState()

    def set_state(self, state: SpotState) -> None:
        """Look otherwise."""
        self.state = state
        self.reach = _CHOSEN_RING if state.is_chosen else _DOT + 1
        self.setOpacity(state.opacity)
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Paint dot or ring, the halo of the chosen one, heart or bar."""
        painter.translate(self.shift)
        if self.state.is_chosen:
            self._draw_halo(painter)
        if self.is_guess:
            self._draw_ring(painter)
        else:
            self._draw_dot(painter)
        if self.state.wish:
            self._draw_wish(painter)

    def _draw_halo(self, painter: QPainter) -> None:
        painter.setBrush(self.look.color("raised"))
        painter.setPen(QPen(self.look.color("jade"), 2.5))
        painter.drawEllipse(QPointF(), _CHOSEN_RING, _CHOSEN_RING)

    def _draw_dot(self, painter: QPainter) -> None:
        radius = _CHOSEN_DOT if self.state.is_chosen else _DOT
        painter.setPen(QPen(self.look.color("raised"), 1.5))
        painter.setBrush(self.look.theme.zone_color(self._zone))
        painter.drawEllipse(QPointF(), radius, radius)

    def _draw_ring(self, painter: QPainter) -> None:
        draw_guess_ring(painter, self.look, self.look.theme.zone_role(self._zone))

    def _draw_wish(self, painter: QPainter) -> None:
        wanted = self.state.wish == "must"
        color = self.look.color("cin" if wanted else "ink2")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("raised"))
        painter.drawEllipse(QPointF(8, -8), 7.5, 7.5)
        dpr = painter.device().devicePixelRatioF()
        name = "wish-on" if wanted else "avoid"
        painter.drawPixmap(QPointF(2, -14), icons.pixmap(name, color, 12, dpr))


def draw_guess_ring(painter: QPainter, look: Look, role: str) -> None:
    """The mark of a guessed position around the painter's origin."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("raised"))
    painter.drawEllipse(QPointF(), _DOT + 1, _DOT + 1)
    pen = QPen(look.color(role), 2.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Eight dashes around a circle of radius 6: 37.7 pixels, in pen widths.
    pen.setDashPattern([1.35, 1.006])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(), _DOT, _DOT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(role))
    painter.drawEllipse(QPointF(), 2.2, 2.2)


class StationMarker(Marker):
    """A cinnabar square with a train: where trips start and end."""

    def __init__(self, look: Look, key: str, point: QPointF) -> None:
        super().__init__(look, Order.STATION, point, _STATION / 2 + 1)
        self.key = key

    def draw(self, painter: QPainter) -> None:
        """Paint the badge."""
        draw_station(painter, self.look)


def draw_station(painter: QPainter, look: Look) -> None:
    """The station badge around the painter's origin."""
    half = _STATION / 2
    painter.setPen(QPen(look.color("raised"), 1.5))
    painter.setBrush(look.color("cin"))
    painter.drawRoundedRect(QRectF(-half, -half, _STATION, _STATION), 4, 4)
    dpr = painter.device().devicePixelRatioF()
    painter.drawPixmap(QPointF(-7, -7), icons.pixmap("train", look.color("on_cin"), 14, dpr))


class PlaceMarker(Marker):
    """A small open square for the city and stations that are no gateway, a ring for towns."""

    def __init__(self, look: Look, key: str, kind: str, point: QPointF) -> None:
        super().__init__(look, Order.PLACE, point, 4.0)
        self.key = key
        self.kind = kind

    def draw(self, painter: QPainter) -> None:
        """Paint square or ring."""
        painter.setPen(QPen(self.look.color("ink2"), 1.2))
        painter.setBrush(self.look.color("raised"))
        if self.kind in ("city", "station"):
            painter.drawRect(QRectF(-3.5, -3.5, 7, 7))
        else:
            painter.drawEllipse(QPointF(), 2.6, 2.6)
