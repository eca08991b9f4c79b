"""Words painted by hand that wrap like those of a label."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from lingyuan_trip.gui.widgets.units import bind_units

_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_ENDLESS = 100_000


def lines_of(text: str, font: QFont, width: float) -> int:
    """How many lines a text takes in a width, at least one."""
    metrics = QFontMetricsF(font)
    room = QRectF(0, 0, max(1.0, width), _ENDLESS)
    box = metrics.boundingRect(room, _FLAGS, bind_units(text))
    return max(1, round(box.height() / metrics.lineSpacing()))


def draw_wrapped(painter: QPainter, font: QFont, box: QRectF, text: str, line: int) -> float:
    """Paint a text that wraps in lines of a height, from the top of the box; returns its bottom.

    The painter's pen gives the colour.
    """
    painter.setFont(font)
    count = lines_of(text, font, box.width())
    if count == 1:
        first = QRectF(box.left(), box.top(), box.width(), line)
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    else:
        metrics = QFontMetricsF(font)
        lead = (line - metrics.lineSpacing()) / 2
        whole = QRectF(box.left(), box.top() + lead, box.width(), count * metrics.lineSpacing())
        painter.drawText(whole, _FLAGS | int(Qt.TextFlag.TextDontClip), bind_units(text))
    return box.top() + height_of(text, font, box.width(), line)


def height_of(text: str, font: QFont, width: float, line: int) -> int:
    """The height of a text that wraps in a width; the first line is as high as `line`."""
    spacing = QFontMetricsF(font).lineSpacing()
    return line + math.ceil((lines_of(text, font, width) - 1) * spacing)
