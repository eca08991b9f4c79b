"""A painter that knows the look: text of a type step, pieces of a line, icons, cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.itinerary.timeline.flow import break_pieces
from lingyuan_trip.gui.itinerary.timeline.rows import Piece
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import BadgeStyle, badge_width, draw_badge
from lingyuan_trip.gui.widgets.wrapped import draw_wrapped


class Brush:
    """Paints with one painter in one look; all coordinates in logical pixels."""

    def __init__(self, painter: QPainter, look: Look, dpr: float) -> None:
        self.painter = painter
        self.look = look
        self._dpr = dpr

    def width(self, text: str, step: int, bold: bool = False) -> float:
        """The width of a text."""
        return QFontMetricsF(self.look.font(step, bold)).horizontalAdvance(text)

    def text(
        self,
        box: QRectF,
        text: str,
        step: int,
        role: str = "ink",
        *,
        bold: bool = False,
        right: bool = False,
    ) -> float:
        """A text in the vertical middle of a box; returns its right edge."""
        font = self.look.font(step, bold)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.painter.setFont(font)
        self.painter.setPen(self.look.color(role))
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        self.painter.drawText(box, flags, text)
        used = QFontMetricsF(font).horizontalAdvance(text)
        return box.right() if right else box.left() + used

    def badge(self, left: float, middle: float, piece: Piece) -> float:
        """A badge; returns its right edge."""
        style = cast(BadgeStyle, piece.badge)
        return draw_badge(self.painter, self.look, left, middle, piece.text, style)

    def badge_width(self, piece: Piece) -> float:
        """The width of a badge."""
        return badge_width(self.look, piece.text)

    def wrapped(self, box: QRectF, text: str, step: int, role: str, *, bold: bool = False) -> float:
        """A text that wraps, from the top of a box; returns its bottom."""
        self.painter.setPen(self.look.color(role))
        font, line = self.look.font(step, bold), self.look.line_height(step)
        return draw_wrapped(self.painter, font, box, text, line)

    def pieces(self, box: QRectF, pieces: Sequence[Piece], line: int, role: str = "ink2") -> float:
        """Words and badges one after another in lines of a height; returns their bottom."""
        runs = break_pieces(self.look, pieces, box.width())
        for run in runs:
            top = box.top() + run.line * line
            if run.piece.badge:
                self.badge(box.left() + run.left, top + line / 2, run.piece)
            else:
                part = QRectF(box.left() + run.left, top, run.width, line)
                self.text(part, run.piece.text, 1, role)
        return box.top() + (runs[-1].line + 1 if runs else 1) * line

    def icon(self, name: str, left: float, middle: float, role: str, size: int = 16) -> None:
        """An icon by its left edge and vertical middle; `size` at 100 % text."""
        size = self.look.px(size)
        picture = icons.pixmap(name, self.look.color(role), size, self._dpr)
        self.painter.drawPixmap(QPointF(round(left), round(middle - size / 2)), picture)

    def card(self, box: QRectF, *, selected: bool = False, broken: bool = False) -> None:
        """The ground of a card."""
        width = 2 if selected or broken else 1
        inset = width / 2
        edge, ground = ("jade", "jade_soft") if selected else ("line", "surface")
        if broken:
            edge, ground = "cin", "cin_soft"
        self.painter.setPen(QPen(self.look.color(edge), width))
        self.painter.setBrush(self.look.color(ground))
        radius = tokens.RADIUS_CARD
        self.painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)

    def card_edge(self, box: QRectF, role: str, width: int) -> None:
        """A thick left edge inside the rounded shape of a card."""
        shape = QPainterPath()
        shape.addRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        strip = QPainterPath()
        strip.addRect(QRectF(box.left(), box.top(), width, box.height()))
        self.painter.fillPath(shape.intersected(strip), self.look.color(role))

    def axis(self, x: float, top: float, bottom: float, *, dashed: bool) -> None:
        """A stretch of the time axis."""
        pen = QPen(self.look.color("line2"), 2)
        if dashed:
            pen.setDashPattern([2, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        self.painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def disc(self, x: float, y: float, side: int, ground: str, *, ring: str = "") -> None:
        """A round node around a centre."""
        self.painter.setPen(QPen(self.look.color(ring), 2) if ring else Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.color(ground))
        inset = 1 if ring else 0
        box = QRectF(x - side / 2, y - side / 2, side, side)
        self.painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))

    def square(self, x: float, y: float, side: int, ground: str) -> None:
        """A square node around a centre."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.color(ground))
        box = QRectF(x - side / 2, y - side / 2, side, side)
        self.painter.drawRoundedRect(box, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
