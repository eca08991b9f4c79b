"""How a spot looks on the map: a dot from afar, a disc with the icon of its kind from near."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.items import draw_icon
from lingyuan_trip.gui.map.label_placement import Box
from lingyuan_trip.gui.theme import map_sizes as sizes

_DASH_SHARE = 0.573
_BAR = 0.6


@dataclass(frozen=True, slots=True)
class SpotState:
    """How a spot is to look: chosen, outside the filter, out of season, closed, wished or not."""

    is_chosen: bool = False
    is_filtered_out: bool = False
    is_off_season: bool = False
    is_closed: bool = False
    wish: str = ""

    @property
    def opacity(self) -> float:
        """From 0 to 1."""
        if self.is_chosen:
            return 1.0
        if self.is_filtered_out:
            return sizes.FADED
        return sizes.OFF_SEASON if self.is_off_season else 1.0


@dataclass(frozen=True, slots=True)
class Face:
    """What is painted of a spot; spots with equal faces share a picture."""

    kind: SpotKind
    role: str
    is_guess: bool
    is_near: bool
    is_chosen: bool = False
    is_closed: bool = False
    wish: str = ""

    @property
    def radius(self) -> float:
        """Of dot or disc, without the halo of the chosen one."""
        if self.is_near:
            return sizes.DISC
        return sizes.CHOSEN_DOT if self.is_chosen and not self.is_guess else sizes.DOT

    @property
    def reach(self) -> float:
        """Half of what names have to keep clear of."""
        if self.is_chosen:
            return sizes.CHOSEN_DISC if self.is_near else sizes.CHOSEN_RING
        return self.radius + 1

    @property
    def room(self) -> int:
        """Half the side of a picture that holds all of it."""
        side = self.radius * 0.7 + 4 + sizes.WISH if self.wish else 0.0
        return math.ceil(max(self.reach + 2, side + 1))


class SpotMark:
    """A spot at a scene point, moved by pixels; hidden while it is a stop or in a cluster."""

    def __init__(self, spot: Spot, position: Position, zone_role: str) -> None:
        self.spot = spot
        self.position = position
        self.point = to_point(position.lat, position.lon)
        self.x, self.y = self.point.x(), self.point.y()
        self.shift_x = self.shift_y = 0.0
        self.state = SpotState()
        self.is_stop = False
        self.is_clustered = False
        self.is_guess = position.evidence.is_estimate or position.is_uncertain
        self._far = Face(spot.kind, zone_role, self.is_guess, is_near=False)
        self._near = replace(self._far, is_near=True)

    @property
    def role(self) -> str:
        """The colour role of its zone."""
        return self._far.role

    @property
    def shift(self) -> QPointF:
        """How far it stands from its point, pixels."""
        return QPointF(self.shift_x, self.shift_y)

    @property
    def is_shown(self) -> bool:
        """Whether it is drawn for itself."""
        return not (self.is_stop or self.is_clustered)

    def set_state(self, state: SpotState) -> None:
        """Look otherwise."""
        if state == self.state:
            return
        self.state = state
        self._far, self._near = (
            replace(face, is_chosen=state.is_chosen, is_closed=state.is_closed, wish=state.wish)
            for face in (self._far, self._near)
        )

    def face(self, is_near: bool) -> Face:
        """What is painted."""
        return self._near if is_near else self._far

    def box_at(self, seen: QPointF, is_near: bool) -> Box:
        """The pixels it takes when its scene point is seen at `seen`."""
        reach = self.face(is_near).reach
        x, y = seen.x() + self.shift_x, seen.y() + self.shift_y
        return (x - reach, y - reach, x + reach, y + reach)


def draw_face(painter: QPainter, look: Look, face: Face) -> None:
    """Dot or disc, the halo of the chosen one, heart or bar, around the painter's origin."""
    if face.is_chosen:
        painter.setBrush(look.color("raised"))
        painter.setPen(QPen(look.color("jade"), sizes.EDGE))
        painter.drawEllipse(QPointF(), face.reach, face.reach)
    if face.is_guess:
        draw_guess_ring(painter, look, face.role, face.radius)
    else:
        painter.setPen(QPen(look.color("raised"), 1.5))
        painter.setBrush(look.color(face.role))
        painter.drawEllipse(QPointF(), face.radius, face.radius)
    inside = look.color(face.role if face.is_guess else "raised")
    if face.is_near:
        draw_icon(painter, face.kind.value, inside, sizes.DISC_ICON, "spots")
    elif face.is_guess and not face.is_closed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inside)
        painter.drawEllipse(QPointF(), sizes.CORE, sizes.CORE)
    if face.is_closed:
        draw_closed(painter, look, face.radius, face.role, is_guess=face.is_guess)
    if face.wish:
        _draw_wish(painter, look, face)


def draw_guess_ring(painter: QPainter, look: Look, role: str, radius: float) -> None:
    """The dashed edge of a guessed position around the painter's origin."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("raised"))
    painter.drawEllipse(QPointF(), radius + 1, radius + 1)
    edge = QPen(look.color(role), 2.0)
    edge.setCapStyle(Qt.PenCapStyle.FlatCap)
    # A whole number of dashes around the circle, in pen widths.
    step = 2 * math.pi * radius / 2.0 / round(sizes.DASHES_ROUND * radius / sizes.DOT)
    edge.setDashPattern([step * _DASH_SHARE, step * (1 - _DASH_SHARE)])
    painter.setPen(edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(), radius, radius)


def draw_closed(
    painter: QPainter, look: Look, radius: float, role: str, *, is_guess: bool = False
) -> None:
    """The bar of a spot that is closed on the date: across a dot, below the icon of a disc."""
    is_disc = radius > sizes.CHOSEN_DOT
    width = radius * (2 if is_disc else 2 * _BAR)
    box = QRectF(-width / 2, -sizes.CLOSED_BAR / 2, width, sizes.CLOSED_BAR)
    painter.setPen(QPen(look.color("raised"), 1.5) if is_disc else Qt.PenStyle.NoPen)
    painter.setBrush(look.color("cin" if is_disc else role if is_guess else "raised"))
    painter.drawRect(box)


def _draw_wish(painter: QPainter, look: Look, face: Face) -> None:
    wanted = face.wish == "must"
    side = face.radius * 0.7 + 4
    painter.save()
    painter.translate(round(side), round(-side))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("raised"))
    painter.drawEllipse(QPointF(), sizes.WISH, sizes.WISH)
    name, role = ("wish-on", "cin") if wanted else ("avoid", "ink2")
    draw_icon(painter, name, look.color(role), sizes.WISH_ICON)
    painter.restore()
