"""The closing card of the timeline: the return to the station."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.rows import ReturnRow
from lingyuan_trip.gui.itinerary.timeline.words import return_title, spare_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.wrapped import height_of

_C = "Timeline"


def paint_return(brush: Brush, row: ReturnRow, box: QRectF) -> None:
    """Whether the train is caught, and a bar from the arrival over the latest one to the train."""
    late = row.spare < 0
    brush.card(box)
    brush.card_edge(box, "cin", sizes.RETURN_EDGE)
    inner = box.adjusted(
        sizes.RETURN_EDGE + sizes.CARD_PADDING,
        tokens.SPACE[2],
        -sizes.CARD_PADDING,
        -tokens.SPACE[2],
    )
    look, role = brush.look, "cin" if late else "jade"
    title = QRectF(inner.left(), inner.top(), inner.width(), look.line_height(3))
    if not _titles_fit(look, row, inner.width()):
        title.setTop(brush.wrapped(title, return_title(row), 3, "ink", bold=True))
        title.setHeight(look.line_height(3))
        left = title.left()
    else:
        brush.text(title, return_title(row), 3, bold=True)
        left = title.right() - _spare_width(look, row)
    brush.icon("warning" if late else "ok", left, title.center().y(), role)
    title.setLeft(left + look.px(sizes.STATION_MARK))
    brush.text(title, spare_words(row.spare), 3, role, bold=True)
    _bar(brush, row, inner)


def return_height(look: Look, row: ReturnRow, width: float) -> int:
    """The height of the closing card of a width."""
    inner = width - sizes.RETURN_EDGE - 2 * sizes.CARD_PADDING
    more = 0
    if not _titles_fit(look, row, inner):
        more = height_of(return_title(row), look.font(3, True), inner, look.line_height(3))
    return look.px(sizes.RETURN_HEIGHT) + more


def _titles_fit(look: Look, row: ReturnRow, width: float) -> bool:
    title = QFontMetricsF(look.font(3, True)).horizontalAdvance(return_title(row))
    return title + tokens.SPACE[2] + _spare_width(look, row) <= width


def _spare_width(look: Look, row: ReturnRow) -> float:
    return look.px(sizes.STATION_MARK) + QFontMetricsF(look.font(3, True)).horizontalAdvance(
        spare_words(row.spare)
    )


def _bar(brush: Brush, row: ReturnRow, inner: QRectF) -> None:
    """Jade is what is to spare before the latest arrival that still catches the train."""
    label_height = brush.look.line_height(1)
    top = inner.bottom() - label_height - sizes.RETURN_BAR - 4
    span = max(row.train - row.time, 1)
    share = min(max(row.spare / span, 0.0), 1.0)
    edge = inner.left() + inner.width() * share
    painter = brush.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.look.color("line"))
    painter.drawRect(QRectF(inner.left(), top, inner.width(), sizes.RETURN_BAR))
    painter.setBrush(brush.look.color("jade"))
    painter.drawRect(QRectF(inner.left(), top, edge - inner.left(), sizes.RETURN_BAR))
    painter.setPen(QPen(brush.look.color("ink"), 1))
    for x in (inner.left() + 0.5, round(edge) + 0.5, inner.right() - 0.5):
        painter.drawLine(QPointF(x, top - 2), QPointF(x, top + sizes.RETURN_BAR + 2))
    _bar_labels(
        brush,
        row,
        QRectF(inner.left(), top + sizes.RETURN_BAR + tokens.SPACE[1], inner.width(), label_height),
        edge,
    )


def _bar_labels(brush: Brush, row: ReturnRow, box: QRectF, edge: float) -> None:
    arrival = translate(_C, "{time} 到站").format(time=formatting.clock(row.time))
    latest = translate(_C, "{time} 最晚到站").format(time=formatting.clock(row.latest))
    train = translate(_C, "{time} 开车").format(time=formatting.clock(row.train))
    first = brush.text(box, arrival, 1, "ink2")
    brush.text(box, train, 1, "cin", bold=True, right=True)
    width = brush.width(latest, 1)
    low = first + tokens.SPACE[2]
    high = box.right() - brush.width(train, 1, bold=True) - tokens.SPACE[2] - width
    if row.spare > 0 and high >= low:
        left = min(max(edge - width / 2, low), high)
        brush.text(QRectF(left, box.top(), width + 2, box.height()), latest, 1, "ink2")
