"""What every item on the map has in common: it is painted in pixels, whatever the device."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from lingyuan_trip.gui import icons
from lingyuan_trip.gui.look import Look

_PRINTED_SHARPNESS = 4.0


class Order(IntEnum):
    """What is drawn over what; higher is later."""

    UNCERTAINTY = 10
    PLACE = 11
    LEG = 12
    SPOT = 13
    STATION = 14
    FESTIVAL = 15
    STOP = 16
    FOUND = 17
    LABEL = 20


class PixelScene(QGraphicsScene):
    """A scene whose marks keep their size in pixels.

    `base` leads from pixels to the device that is painted on (the identity on a screen), `window`
    is the part of the pixels that is looked at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.base = QTransform()
        self.window = QRectF()


class PaintedItem(QGraphicsItem):
    """An item that only paints: it takes no mouse and reads its colours when it is painted."""

    def __init__(self, look: Look, order: Order, bounds: QRectF) -> None:
        super().__init__()
        self.look = look
        self._bounds = QRectF(bounds)
        self.setZValue(order)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def seen_pixels(self) -> QRectF:
        """The pixels that are looked at."""
        scene = self.scene()
        return scene.window if isinstance(scene, PixelScene) else QRectF()

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
        scene = self.scene()
        base = scene.base if isinstance(scene, PixelScene) else QTransform()
        to_view = painter.worldTransform() * base.inverted()[0]
        painter.setTransform(base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, to_view)

    def draw(self, painter: QPainter, to_view: QTransform) -> None:
        """What a subclass paints, in pixels; `to_view` leads from the scene to them."""
        raise NotImplementedError


def pen(color: QColor, width: float, dashes: Iterable[float] = ()) -> QPen:
    """A pen with dashes in the unit of its width."""
    made = QPen(color, width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pattern = [length / width for length in dashes]
    made.setCapStyle(Qt.PenCapStyle.FlatCap if pattern else Qt.PenCapStyle.RoundCap)
    if pattern:
        made.setDashPattern(pattern)
    return made


def is_on_screen(painter: QPainter) -> bool:
    """Whether pixels are painted, not shapes into a file that may be enlarged."""
    return painter.paintEngine().type() is QPaintEngine.Type.Raster


def sharpness(painter: QPainter) -> float:
    """Device pixels for one pixel of a picture that is put into what is painted."""
    return painter.device().devicePixelRatioF() if is_on_screen(painter) else _PRINTED_SHARPNESS


def draw_icon(painter: QPainter, name: str, color: QColor, size: int, group: str = "ui") -> None:
    """An icon around the painter's origin."""
    picture = icons.pixmap(name, color, size, sharpness(painter), group)
    painter.drawPixmap(round(-size / 2), round(-size / 2), picture)


def finished(picture: QPixmap) -> QPixmap:
    """A picture without the paint engine it was made with, which is larger than most marks."""
    return picture.copy()
