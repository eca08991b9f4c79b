"""The compared days as a sheet of weeks with a bar for each day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.best_day.cells import Cell
from lingyuan_trip.gui.best_day.model import CELL_ROLE, DaysModel
from lingyuan_trip.gui.best_day.scan import BestDayScan
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.badge import BadgeStyle, draw_badge

_C = "BestDay"
_GAP = 2


class BestDayStrip(QTableView):
    """`day_chosen` gives the date the person went to, `day_wanted` one taken by Enter or a double
    click.
    """

    day_chosen = Signal(object)
    day_wanted = Signal(object)

    def __init__(self, look: Look, scan: BestDayScan) -> None:
        super().__init__()
        self._look = look
        self.days = DaysModel(scan, self)
        self.setObjectName("bestDayStrip")
        self.setAccessibleName(translate(_C, "比较的日子"))
        self.setModel(self.days)
        self.setItemDelegate(_CellPainter(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setProperty("pane", "cells")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(self._activate)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self._fit_text)
        self._fit_text()

    @property
    def chosen(self) -> Cell | None:
        """The day the person went to."""
        return self.days.cell(self.currentIndex())

    def choose(self, date: dt.date) -> None:
        """Go to a date, where it is compared."""
        index = self.days.index_of(date)
        if index.isValid():
            self.setCurrentIndex(index)

    def _fit_text(self) -> None:
        self.verticalHeader().setDefaultSectionSize(cell_height(self._look))
        self.horizontalHeader().setFixedHeight(self._look.line_height(1) + tokens.SPACE[2])

    def _tell(self, current: QModelIndex) -> None:
        if (cell := self.days.cell(current)) is not None:
            self.day_chosen.emit(cell.date)

    def _activate(self, index: QModelIndex) -> None:
        if (cell := self.days.cell(index)) is not None and cell.is_possible:
            self.day_wanted.emit(cell.date)


def cell_height(look: Look) -> int:
    """Two lines of words and the bar."""
    return (
        2 * look.line_height(1)
        + 2 * sizes.BEST_DAY_PADDING
        + sizes.BEST_DAY_BAR
        + 2 * _GAP
        + tokens.SPACE[1]
    )


class _CellPainter(QStyledItemDelegate):
    """Date and points over each other, what marks the day, and a bar."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height is the same for all; the width is shared."""
        return QSize(0, cell_height(self._look))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a day, or nothing beside the first and the last."""
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box, cell, chosen)
        inner = box.adjusted(
            sizes.BEST_DAY_PADDING,
            sizes.BEST_DAY_PADDING,
            -sizes.BEST_DAY_PADDING,
            -sizes.BEST_DAY_PADDING,
        )
        self._words(painter, inner, cell)
        self._bar(painter, inner, cell)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, cell: Cell, chosen: bool) -> None:
        strong = chosen or cell.is_best
        width = 2 if strong else 1
        painter.setPen(QPen(self._look.color("jade" if strong else "line"), width))
        painter.setBrush(self._look.color("jade_soft" if chosen else "surface"))
        inset = width / 2
        radius = tokens.RADIUS_CARD
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _words(self, painter: QPainter, inner: QRectF, cell: Cell) -> None:
        line = self._look.line_height(1)
        first = QRectF(inner.left(), inner.top(), inner.width(), line)
        second = first.translated(0, line)
        painter.setFont(self._look.font(1, True))
        painter.setPen(self._look.color("ink" if cell.score is not None else "ink3"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft | middle, cell.day_words)
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink" if cell.is_possible else "ink3"))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | middle, cell.points_words)
        if cell.mark_words:
            style: BadgeStyle = "verified" if cell.is_best else "cin"
            top = second.center().y() + 1
            draw_badge(painter, self._look, second.left(), top, cell.mark_words, style)

    def _bar(self, painter: QPainter, inner: QRectF, cell: Cell) -> None:
        if not cell.is_possible:
            return
        radius = tokens.RADIUS_BADGE / 2
        track = QRectF(
            inner.left(), inner.bottom() - sizes.BEST_DAY_BAR, inner.width(), sizes.BEST_DAY_BAR
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("sunken"))
        painter.drawRoundedRect(track, radius, radius)
        track.setWidth(track.width() * cell.share)
        painter.setBrush(self._look.color("jade"))
        painter.drawRoundedRect(track, radius, radius)


def day_words(cell: Cell, asked: int | None) -> str:
    """A day in words, and how it compares to the score of the date of the trip."""
    if asked is None or not cell.is_possible or cell.score is None or cell.is_asked:
        return cell.words
    more = cell.score.score - asked
    if more > 0:
        compared = translate(_C, "比现在的日子多 %n 分", more)
    elif more < 0:
        compared = translate(_C, "比现在的日子少 %n 分", -more)
    else:
        compared = translate(_C, "和现在的日子一样")
    return formatting.clauses((cell.words, compared))
