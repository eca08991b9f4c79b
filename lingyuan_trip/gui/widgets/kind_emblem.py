"""The picture of a kind of spot: its sign cut out of a medallion in the colour of the zone."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes

_LEAVES = 24
_CUT = 0.025
_DISC = 0.8
_RING = 0.9
_SIGN = 0.5
"""Disc, cut ring and sign as shares of the whole, as in the emblems of the festivals."""


def draw_kind_emblem(
    painter: QPainter, look: Look, box: QRectF, kind: SpotKind, color: QColor, dpr: float
) -> None:
    """Paint the medallion of a kind into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    radius = box.width() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    leaf = _leaf(radius)
    for number in range(_LEAVES):
        painter.save()
        painter.rotate(360 * number / _LEAVES)
        painter.drawPath(leaf)
        painter.restore()
    disc = radius * _DISC
    painter.drawEllipse(QPointF(), disc, disc)
    cut = look.color("surface")
    painter.setPen(QPen(cut, max(1.0, radius * _CUT)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(), disc * _RING, disc * _RING)
    side = round(box.width() * _SIGN)
    picture = icons.pixmap(kind.value, cut, side, dpr, "spots")
    painter.drawPixmap(QPointF(-side / 2, -side / 2), picture)
    painter.restore()


def _leaf(radius: float) -> QPainterPath:
    """A leaf of the rim, pointing up."""
    foot, tip = -radius * (_DISC + 0.05), -radius
    half = radius * math.pi / _LEAVES / 2.4
    path = QPainterPath(QPointF(0, tip))
    path.quadTo(QPointF(half * 1.6, (foot + tip) / 2), QPointF(0, foot))
    path.quadTo(QPointF(-half * 1.6, (foot + tip) / 2), QPointF(0, tip))
    return path


class KindEmblem(QWidget):
    """The medallion beside the name of a spot."""

    def __init__(self, look: Look, kind: SpotKind, zone: int | None) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self._zone = zone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(formatting.kind(kind))
        self.setToolTip(formatting.kind(kind))
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._look.px(sizes.KIND_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the medallion."""
        color = self._look.theme.zone_color(self._zone)
        dpr = self.devicePixelRatioF()
        draw_kind_emblem(QPainter(self), self._look, QRectF(self.rect()), self._kind, color, dpr)
