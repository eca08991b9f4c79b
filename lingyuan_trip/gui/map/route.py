"""Planned days on the map: stops, breaks, where they begin and end, and their names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay, Lunch, Visit, Wait
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.day_strokes import ALONE, DayStroke, NumberedDay, stroke_of
from lingyuan_trip.gui.map.items import Order, PaintedItem, draw_icon
from lingyuan_trip.gui.map.labels import Label, Line
from lingyuan_trip.gui.map.legs import LegItem, UncertaintyItem
from lingyuan_trip.gui.map.markers import Marker, draw_disc, draw_station
from lingyuan_trip.gui.theme import map_sizes as sizes

_C = "Map"
_BESIDE = sizes.STOP + sizes.BREAK - 2


class StopMarker(Marker):
    """A visit with its number in the day."""

    def __init__(
        self, look: Look, spot: str, number: int, point: QPointF, stroke: DayStroke = ALONE
    ) -> None:
        super().__init__(look, Order.STOP, point, look.px(sizes.CHOSEN_STOP_RING))
        self.spot = spot
        self.stroke = stroke
        self.number = number
        self.set_chosen(False)

    def set_chosen(self, chosen: bool) -> None:
        """Stand out, or not."""
        self._is_chosen = chosen
        self.reach = self.look.px(sizes.CHOSEN_STOP_RING if chosen else sizes.STOP + 1)
        self.update()

    def draw_mark(self, painter: QPainter) -> None:
        """Paint disc and number."""
        color = self.look.color(self.stroke.role)
        if self._is_chosen:
            painter.setPen(QPen(color, sizes.EDGE))
            painter.setBrush(self.look.color("raised"))
            ring = self.look.px(sizes.CHOSEN_STOP_RING) - 1.5
            painter.drawEllipse(QPointF(), ring, ring)
        radius = self.look.px(sizes.CHOSEN_STOP if self._is_chosen else sizes.STOP)
        painter.setPen(QPen(self.look.color("raised"), 1.5))
        painter.setBrush(color)
        painter.drawEllipse(QPointF(), radius, radius)
        painter.setPen(self.look.color("on_jade"))
        painter.setFont(self.look.font(2, True))
        box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))


class TerminalMarker(Marker):
    """Where the day starts or ends: a station, or a bed where a night is spent."""

    def __init__(self, look: Look, place: str, point: QPointF, *, is_station: bool) -> None:
        super().__init__(look, Order.STOP, point, sizes.LODGING)
        self.place = place
        self.is_station = is_station

    def draw_mark(self, painter: QPainter) -> None:
        """Paint the station badge, or the bed."""
        if self.is_station:
            draw_station(painter, self.look)
        else:
            draw_disc(painter, self.look, "lodging", sizes.LODGING)


class BreakMarker(Marker):
    """A wait or the midday break; beside the stop when it is at one."""

    def __init__(
        self, look: Look, key: str, item: Lunch | Wait, point: QPointF, *, is_beside: bool
    ) -> None:
        super().__init__(look, Order.STOP, point, sizes.BREAK + 1)
        self.key = key
        self.item = item
        self.place = item.place
        self.is_lunch = isinstance(item, Lunch)
        self._aside = QPointF()
        if is_beside:
            self._aside = QPointF(_BESIDE if self.is_lunch else -_BESIDE, -sizes.STOP - 2)
        self.stand_beside(QPointF())

    def stand_beside(self, shift: QPointF) -> None:
        """Follow the mark of the stop."""
        self.shift = shift + self._aside

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.item.until - self.item.starts

    def draw_mark(self, painter: QPainter) -> None:
        """Paint the disc with a fork, or the open ring with an hourglass."""
        if self.is_lunch:
            draw_disc(painter, self.look, "lunch", sizes.BREAK)
            return
        painter.setPen(QPen(self.look.color("ink2"), 1.5))
        painter.setBrush(self.look.color("raised"))
        painter.drawEllipse(QPointF(), sizes.BREAK - 1, sizes.BREAK - 1)
        draw_icon(painter, "wait", self.look.color("ink2"), sizes.BREAK_ICON)


@dataclass(frozen=True, slots=True)
class DayDrawing:
    """The items of a planned day and the names that belong to them."""

    legs: tuple[LegItem, ...] = ()
    stops: tuple[StopMarker, ...] = ()
    terminals: tuple[TerminalMarker, ...] = ()
    breaks: tuple[BreakMarker, ...] = ()
    circles: tuple[UncertaintyItem, ...] = ()
    labels: tuple[Label, ...] = ()

    @property
    def markers(self) -> tuple[Marker, ...]:
        """Everything names have to keep clear of."""
        return (*self.stops, *self.terminals, *self.breaks)

    @property
    def items(self) -> tuple[PaintedItem, ...]:
        """Everything that is drawn."""
        return (*self.circles, *self.legs, *self.markers)

    @property
    def points(self) -> tuple[QPointF, ...]:
        """Where the day leads, scene."""
        return tuple(marker.point for marker in self.markers)


def draw_days(look: Look, guidebook: Guidebook, days: Sequence[NumberedDay]) -> DayDrawing:
    """Items for one day, or for several told apart; a place where several end is marked once."""
    if len(days) == 1:
        return draw_day(look, guidebook, days[0].day)
    drawn = [draw_day(look, guidebook, day.day, stroke_of(day.number)) for day in days]
    ends = {end.place: end for drawing in drawn for end in drawing.terminals}
    return DayDrawing(
        tuple(leg for drawing in drawn for leg in drawing.legs),
        tuple(stop for drawing in drawn for stop in drawing.stops),
        tuple(ends.values()),
        tuple(item for drawing in drawn for item in drawing.breaks),
        tuple(circle for drawing in drawn for circle in drawing.circles),
        tuple(label for drawing in drawn for label in drawing.labels),
    )


def draw_day(
    look: Look, guidebook: Guidebook, day: ItineraryDay, stroke: DayStroke = ALONE
) -> DayDrawing:
    """Items for a day; what has no position in the guidebook is left out."""
    positions = {place.id: position for place, position in guidebook.located_places}
    points = {key: to_point(place.lat, place.lon) for key, place in positions.items()}
    legs = tuple(
        LegItem(look, leg, points[leg.origin], points[leg.destination], stroke)
        for leg in day.legs
        if leg.origin in points and leg.destination in points and leg.origin != leg.destination
    )
    visits = [(number, visit) for number, visit in enumerate(day.visits, 1) if visit.spot in points]
    ends = dict.fromkeys((day.start_place, day.end_place))
    breaks = tuple(_draw_breaks(look, day, points, stroke))
    return DayDrawing(
        legs,
        tuple(
            StopMarker(look, visit.spot, number, points[visit.spot], stroke)
            for number, visit in visits
        ),
        tuple(
            TerminalMarker(
                look, key, points[key], is_station=guidebook.find_gateway(key) is not None
            )
            for key in ends
            if key in points
        ),
        breaks,
        tuple(
            UncertaintyItem(look, positions[visit.spot])
            for _, visit in visits
            if positions[visit.spot].uncertainty_km > 0
        ),
        (
            *_stop_labels(guidebook, visits, points, stroke),
            *_leg_labels(legs, stroke),
            *_wait_labels(breaks),
        ),
    )


def _draw_breaks(
    look: Look, day: ItineraryDay, points: Mapping[str, QPointF], stroke: DayStroke
) -> Iterable[BreakMarker]:
    taken = {day.start_place, day.end_place, *(visit.spot for visit in day.visits)}
    for number, item in enumerate(day.items):
        if isinstance(item, Lunch | Wait) and item.place in points:
            if isinstance(item, Wait) and day.waits_for_lunch(item):
                continue
            key = f"break {stroke.key}{number}"
            yield BreakMarker(look, key, item, points[item.place], is_beside=item.place in taken)


def _stop_labels(
    guidebook: Guidebook,
    visits: list[tuple[int, Visit]],
    points: Mapping[str, QPointF],
    stroke: DayStroke,
) -> Iterable[Label]:
    for number, visit in visits:
        name = formatting.say(guidebook.get_place(visit.spot).name)
        times = formatting.clock_range(visit.start, visit.leave)
        if stroke.number:
            times = f"{stroke.name} {times}"
        lines = (Line(name, bold=True), Line(times, "ink2"))
        yield Label(visit.spot, points[visit.spot], lines, (1, number), sizes.STOP + 3)


def _leg_labels(legs: tuple[LegItem, ...], stroke: DayStroke) -> Iterable[Label]:
    text = translate(_C, "{minutes} 分 · {km}")
    for index, item in enumerate(legs):
        words = text.format(minutes=item.leg.minutes, km=formatting.kilometres(item.leg.km))
        yield Label(
            f"leg {stroke.key}{index}",
            item.path.pointAtPercent(0.5),
            (Line(words),),
            (2, index),
            track=item.track,
            is_tag=True,
        )


def _wait_labels(breaks: tuple[BreakMarker, ...]) -> Iterable[Label]:
    text = translate(_C, "等 {minutes} 分")
    for item in breaks:
        if not item.is_lunch:
            line = Line(text.format(minutes=item.minutes), "ink2")
            rank = (2.5, item.item.starts)
            yield Label(item.key, item.point, (line,), rank, item.reach + 1, item.shift)


def distance(first: QPointF, second: QPointF) -> float:
    """The length between two points in their own unit."""
    return math.hypot(first.x() - second.x(), first.y() - second.y())
