"""The map of a day as a block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.picture import PictureRequest, paint_map
from lingyuan_trip.gui.printing.ink import Ink
from lingyuan_trip.gui.theme.paper_sizes import NAME_ROOM, SECTION_GAP


def content_of(ink: Ink, guidebook: Guidebook, day: ItineraryDay) -> MapContent:
    """The map with the route of a day and the spots that are on it."""
    content = MapContent(ink.look)
    content.set_guidebook(guidebook)
    content.set_filter(frozenset(visit.spot for visit in day.visits))
    content.set_day(day)
    content.set_date(day.date)
    return content


class MapBlock:
    """The route of a day; `shape` is height by width."""

    stays_with_next = False

    def __init__(self, ink: Ink, content: Callable[[], MapContent], shape: float) -> None:
        self._ink = ink
        self._content = content
        self._shape = shape

    def height(self, width: float) -> float:
        """By its shape."""
        return round(width * self._shape) + SECTION_GAP

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint the map in a frame."""
        size = QSize(round(width), round(width * self._shape))
        box = QRectF(0, 0, size.width(), size.height())
        painter.save()
        painter.setClipRect(box)
        request = PictureRequest(size, with_legend=False, sides=NAME_ROOM)
        paint_map(painter, self._ink.look, self._content(), request)
        painter.restore()
        painter.setPen(QPen(self._ink.color("line2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
