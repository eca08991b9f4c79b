"""The cells of the table of entries."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lingyuan_trip.catalogue.problem import Severity
from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.table.model import Column, RowRole, say_cell
from lingyuan_trip.gui.datadesk.table.row import DeskRow
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.badge import badge_width, draw_badge

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

SEVERITY_MARKS = {
    Severity.ERROR: ("avoid", "cin"),
    Severity.WARNING: ("warning", "est"),
    Severity.NOTE: ("info", "spring"),
}
"""Icon and colour of a problem."""


class CellDelegate(QStyledItemDelegate):
    """Problem mark, name with the mark of a change, words, badge; the chosen row on jade."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words want."""
        row: DeskRow = index.data(RowRole.OBJECT)
        column = Column(index.column())
        return QSize(self.width_of(row, column), self._look.px(sizes.ROW))

    def width_of(self, row: DeskRow, column: Column) -> int:
        """The width in logical pixels that a cell wants."""
        words = say_cell(row, column)
        if column is Column.MARK:
            return self._look.px(sizes.MARK_WIDTH)
        if column is Column.EVIDENCE:
            return badge_width(self._look, words) + tokens.SPACE[4]
        width = round(
            QFontMetricsF(self._look.font(2, column is Column.NAME)).horizontalAdvance(words)
        )
        return width + tokens.SPACE[4] + (self._dot_room if self._has_dot(row, column) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: DeskRow = index.data(RowRole.OBJECT)
        column, box = Column(index.column()), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, chosen, column)
        if bool(option.state & QStyle.StateFlag.State_HasFocus) and column is Column.NAME:
            painter.setPen(QPen(self._look.color("jade"), 1))
            inset = tokens.FOCUS_INSET
            ring = box.adjusted(0, inset, -inset, -inset)
            painter.drawRoundedRect(ring, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
        match column:
            case Column.MARK:
                self._paint_mark(painter, box, row)
            case Column.EVIDENCE:
                if row.status is not None:
                    left = box.left() + tokens.SPACE[1]
                    words = say_cell(row, column)
                    draw_badge(painter, self._look, left, box.center().y(), words, row.status.value)
            case _:
                self._paint_words(painter, box, row, column, chosen)
        painter.restore()

    @property
    def _dot_room(self) -> int:
        return self._look.px(sizes.ZONE_DOT) + tokens.SPACE[2]

    def _has_dot(self, row: DeskRow, column: Column) -> bool:
        return row.zone is not None and column is Column.FIRST

    def _paint_ground(self, painter: QPainter, box: QRectF, chosen: bool, column: Column) -> None:
        if chosen:
            painter.fillRect(box, self._look.color("jade_soft"))
            if column is Column.MARK:
                bar = QRectF(box.left(), box.top(), sizes.CHOSEN_MARK, box.height())
                painter.fillRect(bar, self._look.color("jade"))
        foot = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(foot, self._look.color("line"))

    def _paint_mark(self, painter: QPainter, box: QRectF, row: DeskRow) -> None:
        if row.worst is None:
            return
        name, role = SEVERITY_MARKS[row.worst]
        side = self._look.px(sizes.MARK_ICON)
        device = painter.device()
        ratio = 1.0 if device is None else device.devicePixelRatio()
        picture = icons.pixmap(name, self._look.color(role), side, ratio)
        at = box.center() - QRectF(0, 0, side, side).center()
        painter.drawPixmap(QPoint(round(at.x()), round(at.y())), picture)

    def _paint_words(
        self, painter: QPainter, box: QRectF, row: DeskRow, column: Column, chosen: bool
    ) -> None:
        inner = box.adjusted(tokens.SPACE[1], 0, -tokens.SPACE[2], 0)
        if self._has_dot(row, column) and row.zone is not None:
            inner.setLeft(self._paint_dot(painter, inner, f"z{(row.zone - 1) % 4 + 1}"))
        name = column is Column.NAME
        font = self._look.font(2, bold=name and chosen)
        changed = name and row.is_changed
        if changed:
            inner.setRight(inner.right() - self._dot_room)
        metrics = QFontMetricsF(font)
        words = say_cell(row, column)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(font)
        painter.setPen(self._look.color("ink" if name else "ink2"))
        painter.drawText(inner, _LEFT, shown)
        if changed:
            inner.setLeft(inner.left() + metrics.horizontalAdvance(shown) + tokens.SPACE[2])
            self._paint_dot(painter, inner, "cin")

    def _paint_dot(self, painter: QPainter, inner: QRectF, role: str) -> float:
        """A dot at the left edge; returns where the words begin."""
        side = self._look.px(sizes.ZONE_DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(role))
        painter.drawEllipse(QRectF(inner.left(), inner.center().y() - side / 2, side, side))
        return inner.left() + self._dot_room
