"""What every item on the map has in common."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lingyuan_trip.gui.look import Look


class Order(IntEnum):
    """What is drawn over what; higher is later."""

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
