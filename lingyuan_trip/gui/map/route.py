"""The planned day on the map: stops, the lines between them, and how sure their places are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay, Lunch, Visit
from lingyuan_trip.domain.place import Position
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.items import Order, PaintedItem, cosmetic_pen
from lingyuan_trip.gui.map.labels import Label, Line
from lingyuan_trip.gui.map.markers import Marker, draw_station
from lingyuan_trip.gui.map.projection import LINGYUAN

_STOP = 12.0
_CHOSEN_STOP = 15.0
_CHOSEN_RING = 21.0
_LUNCH = 11.0
_ARROW_AT = 0.66
_BEND = 0.09
_TAG_AT = (0.5, 0.42, 0.58, 0.34, 0.74, 0.26, 0.8, 0.2)


class LegItem(PaintedItem):
    """A dashed, slightly bent line with an arrow: no road is known, so none is claimed."""

    def __init__(self, look: Look, start: QPointF, end: QPointF, minutes: int) -> None:
        self.path = bend(start, end)
        margin = max(self.path.boundingRect().width(), self.path.boundingRect().height()) + 500
        bounds = self.path.boundingRect().adjusted(-margin, -margin, margin, margin)
        super().__init__(look, Order.LEG, bounds)
        self.minutes = minutes

    @property
    def track(self) -> tuple[QPointF, ...]:
        """Scene points where its minutes may be written."""
        return tuple(self.path.pointAtPercent(share) for share in _TAG_AT)

    def draw(self, painter: QPainter) -> None:
        """Paint casing, dashes and arrow."""
        jade, casing = self.look.color("jade"), self.look.color("raised")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(cosmetic_pen(casing, 6))
        painter.drawPath(self.path)
        painter.setPen(cosmetic_pen(jade, 3, (9, 5)))
        painter.drawPath(self.path)
        seen = painter.worldTransform().map(self.path)
        if seen.length() < 4 * _STOP:
            return
        painter.resetTransform()
        painter.translate(seen.pointAtPercent(_ARROW_AT))
        painter.rotate(-seen.angleAtPercent(_ARROW_AT))
        painter.setPen(QPen(casing, 1.5))
        painter.setBrush(jade)
        painter.drawPolygon(QPolygonF([QPointF(7, 0), QPointF(-5, -5.5), QPointF(-5, 5.5)]))


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
        center = to_point(position.lat, position.lon)
        self.radius = position.uncertainty_km * 1000 * LINGYUAN.units_per_metre(position.lat)
        radius = self.radius
        bounds = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        super().__init__(look, Order.UNCERTAINTY, bounds)

    def draw(self, painter: QPainter) -> None:
        """Paint the circle with a breath of colour inside."""
        color = self.look.color("est")
        painter.setPen(cosmetic_pen(color, 1.4, (4, 3)))
        color.setAlphaF(0.07)
        painter.setBrush(color)
        painter.drawEllipse(self._bounds)


class StopMarker(Marker):
    """A visit with its number in the day."""

    def __init__(self, look: Look, spot: str, number: int, point: QPointF) -> None:
        super().__init__(look, Order.STOP, point, _CHOSEN_RING)
        self.spot = spot
        self.number = number
        self.set_chosen(False)

    def set_chosen(self, chosen: bool) -> None:
        """Stand out, or not."""
        self._is_chosen = chosen
        self.reach = _CHOSEN_RING if chosen else _STOP + 1
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Paint disc and number."""
        painter.translate(self.shift)
        jade = self.look.color("jade")
        if self._is_chosen:
            painter.setPen(QPen(jade, 2.5))
            painter.setBrush(self.look.color("raised"))
            painter.drawEllipse(QPointF(), _CHOSEN_RING - 1.5, _CHOSEN_RING - 1.5)
        radius = _CHOSEN_STOP if self._is_chosen else _STOP
        painter.setPen(QPen(self.look.color("raised"), 1.5))
        painter.setBrush(jade)
        painter.drawEllipse(QPointF(), radius, radius)
        painter.setPen(self.look.color("on_jade"))
        painter.setFont(self.look.font(2, True))
        box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))


class TerminalMarker(Marker):
    """The station where the day starts or ends."""

    def __init__(self, look: Look, place: str, point: QPointF) -> None:
        super().__init__(look, Order.STOP, point, 11)
        self.place = place

    def draw(self, painter: QPainter) -> None:
        """Paint the station badge."""
        draw_station(painter, self.look)


class LunchMarker(Marker):
    """The midday break; beside the stop when it is taken at one."""

    def __init__(self, look: Look, place: str, point: QPointF, *, beside: bool) -> None:
        super().__init__(look, Order.STOP, point, _LUNCH + 1)
        self.place = place
        if beside:
            self.shift = QPointF(_STOP + _LUNCH - 2, -_STOP - 2)

    def draw(self, painter: QPainter) -> None:
        """Paint the disc with a fork."""
        painter.translate(self.shift)
        painter.setPen(QPen(self.look.color("raised"), 1.5))
        painter.setBrush(self.look.color("ink2"))
        painter.drawEllipse(QPointF(), _LUNCH, _LUNCH)
        dpr = painter.device().devicePixelRatioF()
        fork = icons.pixmap("lunch", self.look.color("raised"), 14, dpr)
        painter.drawPixmap(QPointF(-7, -7), fork)


@dataclass(frozen=True, slots=True)
class DayDrawing:
    """The items of a planned day and the names that belong to them."""

    legs: tuple[LegItem, ...] = ()
    stops: tuple[StopMarker, ...] = ()
    terminals: tuple[TerminalMarker, ...] = ()
    lunches: tuple[LunchMarker, ...] = ()
    circles: tuple[UncertaintyItem, ...] = ()
    labels: tuple[Label, ...] = ()

    @property
    def markers(self) -> tuple[Marker, ...]:
        """Everything names have to keep clear of."""
        return (*self.stops, *self.terminals, *self.lunches)

    @property
    def items(self) -> tuple[PaintedItem, ...]:
        """Everything that is drawn."""
        return (*self.circles, *self.legs, *self.markers)

    @property
    def points(self) -> tuple[QPointF, ...]:
        """Where the day leads, scene."""
        return tuple(marker.pos() for marker in self.markers)


def draw_day(
    look: Look, guidebook: Guidebook, day: ItineraryDay, shifts: Mapping[str, QPointF]
) -> DayDrawing:
    """Items for a day; what has no position in the guidebook is left out.

    `shifts` moves the marks of spots that share a point, in pixels.
    """
    positions = {place.id: position for place, position in guidebook.located_places}
    points = {key: to_point(place.lat, place.lon) for key, place in positions.items()}
    legs = tuple(
        LegItem(look, points[leg.origin], points[leg.destination], leg.minutes)
        for leg in day.legs
        if leg.origin in points and leg.destination in points and leg.origin != leg.destination
    )
    visits = [(number, visit) for number, visit in enumerate(day.visits, 1) if visit.spot in points]
    stops = tuple(StopMarker(look, v.spot, number, points[v.spot]) for number, v in visits)
    for stop in stops:
        stop.shift = shifts.get(stop.spot, QPointF())
    ends = dict.fromkeys((day.start_place, day.end_place))
    return DayDrawing(
        legs,
        stops,
        tuple(TerminalMarker(look, key, points[key]) for key in ends if key in points),
        _draw_lunches(look, day, points),
        tuple(
            UncertaintyItem(look, positions[v.spot])
            for _, v in visits
            if positions[v.spot].uncertainty_km > 0
        ),
        (*_stop_labels(guidebook, visits, points, shifts), *_leg_labels(legs)),
    )


def _draw_lunches(
    look: Look, day: ItineraryDay, points: Mapping[str, QPointF]
) -> tuple[LunchMarker, ...]:
    taken = {day.start_place, day.end_place, *(visit.spot for visit in day.visits)}
    return tuple(
        LunchMarker(look, item.place, points[item.place], beside=item.place in taken)
        for item in day.items
        if isinstance(item, Lunch) and item.place in points
    )


def _stop_labels(
    guidebook: Guidebook,
    visits: list[tuple[int, Visit]],
    points: Mapping[str, QPointF],
    shifts: Mapping[str, QPointF],
) -> tuple[Label, ...]:
    made = []
    for number, visit in visits:
        name = formatting.say(guidebook.get_place(visit.spot).name)
        times = formatting.clock_range(visit.start, visit.leave)
        lines = (Line(name, bold=True), Line(times, "ink2"))
        shift = shifts.get(visit.spot, QPointF())
        made.append(Label(visit.spot, points[visit.spot], lines, (1, number), _STOP + 3, shift))
    return tuple(made)


def _leg_labels(legs: tuple[LegItem, ...]) -> tuple[Label, ...]:
    text = translate("Map", "{minutes} 分")
    return tuple(
        Label(
            f"leg {index}",
            leg.path.pointAtPercent(0.5),
            (Line(text.format(minutes=leg.minutes)),),
            (2, index),
            track=leg.track,
            is_tag=True,
        )
        for index, leg in enumerate(legs)
    )


def distance(first: QPointF, second: QPointF) -> float:
    """The length between two points in their own unit."""
    return math.hypot(first.x() - second.x(), first.y() - second.y())
