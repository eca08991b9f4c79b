"""North arrow and scale bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import map_panel_sizes as sizes


def round_length(longest: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not longer; metres."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1, 2, 5) if step * power <= longest)


def length_in_words(metres: float) -> str:
    """`5 km`, `500 m`."""
    return f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"


class ScaleBar(QWidget):
    """Ground lengths at the middle of the map; the mouse goes through it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._metres_per_pixel = 100.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate("Map", "比例尺"))
        self.resize(self.sizeHint())
        look.changed.connect(self._refresh)

    @property
    def metres(self) -> float:
        """The ground length the bar stands for."""
        return round_length(sizes.SCALE_LONGEST * self._metres_per_pixel)

    @property
    def bar_width(self) -> float:
        """The bar in pixels."""
        return self.metres / self._metres_per_pixel

    def set_metres_per_pixel(self, metres: float) -> None:
        """Show another scale."""
        if metres != self._metres_per_pixel:
            self._metres_per_pixel = metres
            self.setAccessibleDescription(length_in_words(self.metres))
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest bar and its length in words."""
        return QSize(
            sizes.NORTH_ROOM + sizes.SCALE_LONGEST + self._look.px(sizes.SCALE_TEXT_ROOM),
            self._look.px(sizes.SCALE_HEIGHT),
        )

    def _refresh(self) -> None:
        self.resize(self.sizeHint())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint arrow, bar and words."""
        paint_scale(QPainter(self), self._look, self._metres_per_pixel)


def paint_scale(painter: QPainter, look: Look, metres_per_pixel: float) -> None:
    """North arrow, bar and its length below and right of the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, base = look.color("ink2"), look.px(sizes.SCALE_HEIGHT) - sizes.SCALE_FOOT
    painter.setPen(QPen(look.color("land"), 1))
    painter.setBrush(ink)
    arrow = QPolygonF([QPointF(x, y) for x, y in sizes.NORTH_ARROW])
    painter.drawPolygon(arrow)
    metres = round_length(sizes.SCALE_LONGEST * metres_per_pixel)
    left, right = sizes.NORTH_ROOM + 0.5, round(sizes.NORTH_ROOM + metres / metres_per_pixel) + 0.5
    bar = [
        (left, base - sizes.SCALE_TICK),
        (left, base),
        (right, base),
        (right, base - sizes.SCALE_TICK),
    ]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((look.color("land"), sizes.SCALE_CASING), (ink, 1.5)):
        painter.setPen(QPen(color, width))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in bar]))
    words, font = length_in_words(metres), look.font(1)
    text = QPainterPath()
    line = look.px(sizes.SCALE_HEIGHT) - QFontMetricsF(font).descent()
    text.addText(right + sizes.SCALE_WORDS, line, font, words)
    painter.strokePath(text, QPen(look.color("land"), sizes.SCALE_HALO))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(right + sizes.SCALE_WORDS, line), words)
