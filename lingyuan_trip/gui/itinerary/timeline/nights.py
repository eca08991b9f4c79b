"""Rows of trips of several days: the head of a day, and the return to the lodging."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.flow import count_lines
from lingyuan_trip.gui.itinerary.timeline.rows import DayRow, NightRow, Piece
from lingyuan_trip.gui.itinerary.timeline.words import night_spare, night_title
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.wrapped import height_of

_PADDING = tokens.SPACE[3]


def head_height(look: Look, row: DayRow, width: float) -> int:
    """The height of the head of a day: name and date, and what the day holds where it fits."""
    first = look.px(sizes.DAY_HEAD_HEIGHT)
    if _fits_beside(look, row, width):
        return first
    return first + count_lines(look, (Piece(row.summary),), width) * look.line_height(1)


def paint_head(brush: Brush, row: DayRow, box: QRectF) -> None:
    """A line, the name of the day in bold, its date, and what it holds."""
    look = brush.look
    brush.painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), look.color("line"))
    title = QRectF(box.left(), box.top(), box.width(), look.px(sizes.DAY_HEAD_HEIGHT))
    brush.text(title, row.title, 3, bold=True)
    if _fits_beside(look, row, box.width()):
        brush.text(title, row.summary, 1, "ink2", right=True)
    else:
        below = QRectF(box.left(), title.bottom() - tokens.SPACE[1], box.width(), 0)
        brush.pieces(below, (Piece(row.summary),), look.line_height(1))


def night_height(look: Look, row: NightRow, width: float) -> int:
    """The height of the card that ends a day at a lodging."""
    inner = width - 2 * _PADDING
    if _night_fits(look, row, inner):
        return look.px(sizes.NIGHT_HEIGHT)
    title = height_of(night_title(row), look.font(2, True), inner, look.line_height(2))
    return title + look.line_height(1) + 2 * tokens.SPACE[2]


def paint_night(brush: Brush, row: NightRow, box: QRectF) -> None:
    """Where the night is spent, and how much earlier than asked for."""
    brush.card(box)
    look, role = brush.look, "cin" if row.spare < 0 else "ink2"
    inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
    if _night_fits(look, row, inner.width()):
        brush.text(inner, night_title(row), 2, bold=True)
        brush.text(inner, night_spare(row), 1, role, right=True)
        return
    inner.setTop(inner.top() + tokens.SPACE[2])
    inner.setTop(brush.wrapped(inner, night_title(row), 2, "ink", bold=True))
    brush.pieces(inner, (Piece(night_spare(row)),), look.line_height(1), role)


def _fits_beside(look: Look, row: DayRow, width: float) -> bool:
    title = QFontMetricsF(look.font(3, True)).horizontalAdvance(row.title)
    summary = QFontMetricsF(look.font(1)).horizontalAdvance(row.summary)
    return title + tokens.SPACE[3] + summary <= width


def _night_fits(look: Look, row: NightRow, width: float) -> bool:
    title = QFontMetricsF(look.font(2, True)).horizontalAdvance(night_title(row))
    spare = QFontMetricsF(look.font(1)).horizontalAdvance(night_spare(row))
    return title + tokens.SPACE[3] + spare <= width
