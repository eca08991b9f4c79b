"""The rows of the list of problems."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.problem_places import Placed
from lingyuan_trip.gui.datadesk.problems.model import (
    ProblemRole,
    entry_name,
    say_line,
    say_problem,
)
from lingyuan_trip.gui.datadesk.table.delegate import SEVERITY_MARKS
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ProblemDelegate(QStyledItemDelegate):
    """Mark, entry, line, what is wrong and what to do."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(option.rect.width(), self._look.px(sizes.PROBLEM_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        placed: Placed = index.data(ProblemRole.OBJECT)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_MouseOver or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._look.color("jade_soft"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.color("jade"), tokens.FOCUS_WIDTH))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        foot = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(foot, self._look.color("line"))
        inner = box.adjusted(tokens.SPACE[4], 0, -tokens.SPACE[4], 0)
        inner.setLeft(self._paint_mark(painter, inner, placed))
        entry = self._look.px(sizes.PROBLEM_ENTRY_WIDTH)
        line = self._look.px(sizes.PROBLEM_LINE_WIDTH)
        self._paint(painter, inner, entry, entry_name(placed), self._look.font(2), "ink")
        inner.setLeft(inner.left() + entry)
        self._paint(painter, inner, line, say_line(placed), self._look.font(1), "ink2")
        inner.setLeft(inner.left() + line)
        words = say_problem(placed)
        self._paint(painter, inner, inner.width(), words, self._look.font(2), "ink")
        painter.restore()

    def _paint_mark(self, painter: QPainter, inner: QRectF, placed: Placed) -> float:
        name, role = SEVERITY_MARKS[placed.problem.severity]
        side = self._look.px(sizes.MARK_ICON)
        device = painter.device()
        ratio = 1.0 if device is None else device.devicePixelRatio()
        picture = icons.pixmap(name, self._look.color(role), side, ratio)
        top = round(inner.center().y() - side / 2)
        painter.drawPixmap(QPoint(round(inner.left()), top), picture)
        return inner.left() + side + tokens.SPACE[2]

    def _paint(
        self, painter: QPainter, inner: QRectF, width: float, words: str, font: QFont, role: str
    ) -> None:
        room = QRectF(inner.left(), inner.top(), width - tokens.SPACE[2], inner.height())
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(self._look.color(role))
        painter.drawText(room, _LEFT, QFontMetricsF(font).elidedText(words, elide, room.width()))
