"""Paints the rows of the timeline: clock, axis, card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.flow import count_lines
from lingyuan_trip.gui.itinerary.timeline.model import OBJECT_ROLE
from lingyuan_trip.gui.itinerary.timeline.nights import (
    head_height,
    night_height,
    paint_head,
    paint_night,
)
from lingyuan_trip.gui.itinerary.timeline.return_card import paint_return, return_height
from lingyuan_trip.gui.itinerary.timeline.rows import (
    DayRow,
    DinnerRow,
    LegRow,
    LunchRow,
    NightRow,
    Piece,
    ReturnRow,
    Row,
    StationRow,
    VisitRow,
    WaitRow,
)
from lingyuan_trip.gui.itinerary.timeline.visit_card import VisitCard
from lingyuan_trip.gui.itinerary.timeline.words import weakest_word
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.badge import evidence_word

_C = "Timeline"
_MODE_ICONS = {"drive": "car", "taxi": "taxi", "transit": "bus"}


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
        if isinstance(option.widget, QAbstractScrollArea):
            width = option.widget.viewport().width()
        inner = self._card_width(width)
        if isinstance(row, DayRow):
            inner = width - 2 * tokens.SPACE[4]
        return QSize(width, self._height(row, inner) + sizes.ROW_GAP)

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
        if isinstance(row, DayRow):
            edge = tokens.SPACE[4]
            paint_head(brush, row, whole.adjusted(edge, 0, -edge, -sizes.ROW_GAP))
            painter.restore()
            return
        left = whole.left() + tokens.SPACE[4]
        clock = QRectF(left, whole.top(), self._scaled(sizes.CLOCK), whole.height() - sizes.ROW_GAP)
        axis_x = round(clock.right() + self._scaled(sizes.AXIS) / 2 + 2)
        card = self.card_box(whole)
        width = card.width()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._axis(brush, row, axis_x, whole, self._middle(row, width))
        middle = self._middle(row, width)
        self._clock(brush, row, clock, middle)
        self._node(brush, row, axis_x, round(whole.top() + middle))
        self._body(brush, row, card, selected)
        painter.restore()

    def card_box(self, row: QRectF) -> QRectF:
        """Where the card lies in the box of a row."""
        width = self._card_width(row.width())
        left = row.right() - tokens.SPACE[4] - width
        return QRectF(left, row.top(), width, row.height() - sizes.ROW_GAP)

    def card_of(self, row: VisitRow, box: QRectF) -> VisitCard:
        """The card of a visit in the box of its row."""
        return VisitCard(self._look, row, self.card_box(box).width())

    def _card_width(self, width: float) -> float:
        left = (
            tokens.SPACE[4] + self._scaled(sizes.CLOCK) + self._scaled(sizes.AXIS) + tokens.SPACE[1]
        )
        return width - left - tokens.SPACE[4]

    def _height(self, row: Row, width: float) -> int:
        match row:
            case VisitRow():
                return VisitCard(self._look, row, width).height
            case ReturnRow():
                return return_height(self._look, row, width)
            case NightRow():
                return night_height(self._look, row, width)
            case DayRow():
                return head_height(self._look, row, width)
        more = self._lines(row, width) - 1
        return self._one_line(row) + more * self._line

    def _one_line(self, row: Row) -> int:
        match row:
            case StationRow():
                return self._scaled(sizes.STATION_HEIGHT)
            case LunchRow():
                return self._scaled(sizes.LUNCH_HEIGHT)
        return self._scaled(sizes.LEG_HEIGHT)

    def _lines(self, row: Row, width: float) -> int:
        match row:
            case StationRow():
                first = QFontMetricsF(self._look.font(2, True)).horizontalAdvance(row.name)
                room = width - first - 2 * tokens.SPACE[2]
                return count_lines(self._look, (Piece(row.words),), room)
            case LunchRow():
                return count_lines(self._look, (self._place(row),), self._lunch_room(row, width))
            case LegRow():
                return count_lines(self._look, self._leg(row), width - self._indent)
            case WaitRow():
                return count_lines(self._look, (Piece(row.words),), width - self._indent)
        return 1

    @property
    def _line(self) -> int:
        return self._look.line_height(1)

    @property
    def _indent(self) -> int:
        return self._scaled(sizes.QUIET_HEIGHT)

    def _scaled(self, pixels: int) -> int:
        return self._look.px(pixels)

    def _middle(self, row: Row, width: float) -> float:
        """The vertical middle of node and clock, from the top of the row."""
        if isinstance(row, VisitRow | ReturnRow):
            return self._scaled(20)
        if isinstance(row, LunchRow | NightRow):
            return self._height(row, width) / 2
        return self._one_line(row) / 2

    def _axis(self, brush: Brush, row: Row, x: float, whole: QRectF, middle: float) -> None:
        middle += whole.top()
        match row:
            case StationRow():
                brush.axis(x, middle, whole.bottom(), dashed=True)
            case ReturnRow() | NightRow(is_last=True):
                brush.axis(x, whole.top(), middle, dashed=True)
            case DinnerRow():
                brush.axis(x, whole.top(), middle, dashed=False)
            case LegRow() | WaitRow():
                brush.axis(x, whole.top(), whole.bottom(), dashed=True)
            case _:
                brush.axis(x, whole.top(), whole.bottom(), dashed=False)

    def _clock(self, brush: Brush, row: Row, box: QRectF, middle: float) -> None:
        high = self._look.line_height(4)
        line = QRectF(box.left(), box.top() + middle - high / 2, box.width(), high)
        match row:
            case StationRow() | LunchRow() | NightRow() | ReturnRow():
                brush.text(line, formatting.clock(row.time), 3, bold=True, right=True)
            case WaitRow():
                brush.text(line, formatting.clock(row.time), 1, "ink2", right=True)
            case VisitRow():
                role = "cin" if row.troubles else "ink"
                brush.text(line, formatting.clock(row.start), 3, role, bold=True, right=True)
                line.translate(0, self._scaled(21))
                brush.text(line, formatting.clock(row.leave), 1, "ink2", right=True)
            case LegRow() | DayRow():
                pass

    def _node(self, brush: Brush, row: Row, x: float, y: float) -> None:
        node = self._scaled(sizes.NODE)
        match row:
            case NightRow() | StationRow(is_station=False):
                brush.disc(x, y, node, "raised", ring="line2")
                brush.icon("lodging", x - self._scaled(14) / 2, y, "ink2", 14)
            case StationRow() | ReturnRow():
                brush.square(x, y, node, "cin")
                brush.icon("train", x - self._scaled(16) / 2, y, "on_cin")
            case VisitRow():
                self._number(brush, row, x, y)
            case LunchRow():
                brush.disc(x, y, node, "raised", ring="line2")
                brush.icon("lunch", x - self._scaled(14) / 2, y, "ink2", 14)
            case WaitRow():
                brush.disc(x, y, self._scaled(16), "paper", ring="line2")
            case LegRow() | DayRow():
                pass

    def _number(self, brush: Brush, row: VisitRow, x: float, y: float) -> None:
        node = self._scaled(sizes.NODE)
        ground, ink = ("cin", "on_cin") if row.troubles else ("jade", "on_jade")
        brush.disc(x, y, node, ground)
        painter = brush.painter
        painter.setFont(self._look.font(2, bold=True))
        painter.setPen(self._look.color(ink))
        box = QRectF(x - node / 2, y - node / 2, node, node)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))

    def _body(self, brush: Brush, row: Row, box: QRectF, selected: bool) -> None:
        match row:
            case StationRow():
                inner = box.adjusted(tokens.SPACE[1], 0, 0, 0)
                inner.setHeight(self._scaled(sizes.STATION_HEIGHT))
                right = brush.text(inner, row.name, 2, bold=True)
                inner.setLeft(right + tokens.SPACE[2])
                self._flow(brush, inner, (Piece(row.words),))
            case LegRow():
                self._quiet(brush, box, _MODE_ICONS[row.mode], self._leg(row))
            case WaitRow():
                self._quiet(brush, box, "wait", (Piece(row.words),))
            case LunchRow():
                self._lunch(brush, row, box)
            case VisitRow():
                VisitCard(self._look, row, box.width()).paint(brush, box, selected)
            case NightRow():
                paint_night(brush, row, box)
            case ReturnRow():
                paint_return(brush, row, box)

    def _leg(self, row: LegRow) -> tuple[Piece, ...]:
        """The word 约 stands for the badge of an estimate, so that many legs stay quiet."""
        weakest = (Piece(weakest_word(), "cin"),) if row.is_weakest else ()
        if row.status is EvidenceStatus.ESTIMATED:
            return Piece(row.words), *weakest
        return Piece(row.words), Piece(evidence_word(row.status), row.status.value), *weakest

    def _quiet(self, brush: Brush, box: QRectF, icon: str, pieces: tuple[Piece, ...]) -> None:
        line = box.adjusted(self._indent, 0, 0, 0)
        line.setHeight(self._scaled(sizes.LEG_HEIGHT))
        brush.icon(icon, box.left() + tokens.SPACE[1], line.center().y(), "ink2")
        self._flow(brush, line, pieces)

    def _flow(self, brush: Brush, first: QRectF, pieces: tuple[Piece, ...]) -> None:
        """Pieces in lines; the first stands in the middle of a box."""
        line = QRectF(first)
        line.setTop(first.center().y() - self._line / 2)
        brush.pieces(line, pieces, self._line)

    def _lunch(self, brush: Brush, row: LunchRow, box: QRectF) -> None:
        brush.card(box)
        inner = box.adjusted(tokens.SPACE[3], 0, -tokens.SPACE[3], 0)
        minutes = formatting.duration(row.minutes)
        room = self._lunch_room(row, box.width())
        inner.setHeight(self._scaled(sizes.LUNCH_HEIGHT))
        brush.text(inner, minutes, 2, right=True)
        right = brush.text(inner, _meal_word(row), 2, bold=True)
        self._flow(
            brush,
            QRectF(right + tokens.SPACE[2], inner.top(), room, inner.height()),
            (self._place(row),),
        )

    def _lunch_room(self, row: LunchRow, width: float) -> float:
        metrics, bold = (QFontMetricsF(self._look.font(2, strong)) for strong in (False, True))
        words = bold.horizontalAdvance(_meal_word(row)) + tokens.SPACE[2]
        minutes = metrics.horizontalAdvance(formatting.duration(row.minutes)) + tokens.SPACE[3]
        return width - 2 * tokens.SPACE[3] - words - minutes

    def _place(self, row: LunchRow) -> Piece:
        return Piece(translate(_C, "在{place}一带").format(place=row.place))


def _meal_word(row: LunchRow) -> str:
    return translate(_C, "晚餐") if isinstance(row, DinnerRow) else translate(_C, "午餐")
