"""Paints the rows of the timeline: clock, axis, card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.cards import paint_return, paint_visit, visit_height
from lingyuan_trip.gui.itinerary.timeline.model import OBJECT_ROLE
from lingyuan_trip.gui.itinerary.timeline.rows import (
    LegRow,
    LunchRow,
    Piece,
    ReturnRow,
    Row,
    StationRow,
    VisitRow,
    WaitRow,
)
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import evidence_word

_C = "Timeline"
_CLOCK, _AXIS, _GAP = 52, 32, 4
_NODE = 24
_MODE_ICONS = {"drive": "car", "taxi": "taxi", "transit": "bus"}
_STATION, _LEG, _LUNCH, _RETURN = 32, 24, 34, 78


class TimelineDelegate(QStyledItemDelegate):
    """One row at a time; measures of the style handbook, scaled with the text."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the kind of row."""
        row: Row = index.data(OBJECT_ROLE)
        width = option.rect.width()
        return QSize(width, self._height(row) + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint clock, axis and card of a row."""
        row: Row = index.data(OBJECT_ROLE)
        dpr = option.widget.devicePixelRatioF()
        brush = Brush(painter, self._look, dpr)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        left = whole.left() + tokens.SPACE[4]
        clock = QRectF(left, whole.top(), self._scaled(_CLOCK), whole.height() - _GAP)
        axis_x = clock.right() + _AXIS / 2 + 2
        card_left = clock.right() + _AXIS + 4
        card = QRectF(
            card_left, whole.top(), whole.right() - tokens.SPACE[4] - card_left, clock.height()
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._axis(brush, row, axis_x, whole)
        self._clock(brush, row, clock)
        self._node(brush, row, axis_x, whole.top())
        self._body(brush, row, card, selected)
        painter.restore()

    def _height(self, row: Row) -> int:
        match row:
            case VisitRow():
                return visit_height(self._look, row)
            case StationRow():
                return self._scaled(_STATION)
            case LunchRow():
                return self._scaled(_LUNCH)
            case ReturnRow():
                return self._scaled(_RETURN)
        return self._scaled(_LEG)

    def _scaled(self, pixels: int) -> int:
        return round(pixels * max(1.0, self._look.scale))

    def _middle(self, row: Row) -> float:
        """The vertical middle of node and clock, from the top of the row."""
        if isinstance(row, VisitRow | ReturnRow):
            return self._scaled(20)
        return self._height(row) / 2

    def _axis(self, brush: Brush, row: Row, x: float, whole: QRectF) -> None:
        middle = whole.top() + self._middle(row)
        match row:
            case StationRow():
                brush.axis(x, middle, whole.bottom(), dashed=True)
            case ReturnRow():
                brush.axis(x, whole.top(), middle, dashed=True)
            case LegRow() | WaitRow():
                brush.axis(x, whole.top(), whole.bottom(), dashed=True)
            case _:
                brush.axis(x, whole.top(), whole.bottom(), dashed=False)

    def _clock(self, brush: Brush, row: Row, box: QRectF) -> None:
        middle = box.top() + self._middle(row)
        line = QRectF(box.left(), middle - 13, box.width(), 26)
        match row:
            case StationRow() | LunchRow() | ReturnRow():
                brush.text(line, formatting.clock(row.time), 3, bold=True, right=True)
            case WaitRow():
                brush.text(line, formatting.clock(row.time), 1, "ink2", right=True)
            case VisitRow():
                brush.text(line, formatting.clock(row.start), 3, bold=True, right=True)
                line.translate(0, self._scaled(21))
                brush.text(line, formatting.clock(row.leave), 1, "ink2", right=True)
            case LegRow():
                pass

    def _node(self, brush: Brush, row: Row, x: float, top: float) -> None:
        y = round(top + self._middle(row))
        match row:
            case StationRow() | ReturnRow():
                brush.square(x, y, _NODE, "cin")
                brush.icon("train", x - 8, y, "on_cin")
            case VisitRow():
                self._number(brush, row.number, x, y)
            case LunchRow():
                brush.disc(x, y, _NODE, "raised", ring="line2")
                brush.icon("lunch", x - 7, y, "ink2", 14)
            case WaitRow():
                brush.disc(x, y, 16, "paper", ring="line2")
            case LegRow():
                pass

    def _number(self, brush: Brush, number: int, x: float, y: float) -> None:
        brush.disc(x, y, _NODE, "jade")
        painter = brush.painter
        painter.setFont(self._look.font(2, bold=True))
        painter.setPen(self._look.color("on_jade"))
        box = QRectF(x - _NODE / 2, y - _NODE / 2, _NODE, _NODE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _body(self, brush: Brush, row: Row, box: QRectF, selected: bool) -> None:
        match row:
            case StationRow():
                inner = box.adjusted(4, 0, 0, 0)
                right = brush.text(inner, row.name, 2, bold=True)
                inner.setLeft(right + tokens.SPACE[2])
                brush.text(inner, row.words, 1, "ink2")
            case LegRow():
                self._quiet(brush, box, _MODE_ICONS[row.mode], row.words, self._estimate(row))
            case WaitRow():
                self._quiet(brush, box, "wait", row.words, None)
            case LunchRow():
                self._lunch(brush, row, box)
            case VisitRow():
                paint_visit(brush, row, box, selected)
            case ReturnRow():
                paint_return(brush, row, box)

    def _estimate(self, row: LegRow) -> Piece:
        quiet = "quiet" if row.status == "estimated" else row.status.value
        return Piece(evidence_word(row.status), quiet)

    def _quiet(self, brush: Brush, box: QRectF, icon: str, words: str, badge: Piece | None) -> None:
        brush.icon(icon, box.left() + 4, box.center().y(), "ink2")
        line = box.adjusted(28, 0, 0, 0)
        brush.pieces(line, (Piece(words),) if badge is None else (Piece(words), badge))

    def _lunch(self, brush: Brush, row: LunchRow, box: QRectF) -> None:
        brush.card(box)
        inner = box.adjusted(tokens.SPACE[3], 0, -tokens.SPACE[3], 0)
        minutes = formatting.duration(row.minutes)
        brush.text(inner, minutes, 2, right=True)
        inner.setRight(inner.right() - brush.width(minutes, 2) - tokens.SPACE[3])
        right = brush.text(inner, translate(_C, "午餐"), 2, bold=True)
        inner.setLeft(right + tokens.SPACE[2])
        place = translate(_C, "在{place}一带").format(place=row.place)
        brush.text(inner, place, 1, "ink2")
