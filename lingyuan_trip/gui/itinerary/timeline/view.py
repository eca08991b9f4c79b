"""The day from arrival to departure as a list to walk with mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.delegate import TimelineDelegate
from lingyuan_trip.gui.itinerary.timeline.model import OBJECT_ROLE, TimelineModel
from lingyuan_trip.gui.itinerary.timeline.rows import Row, VisitRow
from lingyuan_trip.gui.look import Look

_Move = QAbstractItemView.CursorAction


class TimelineView(QListView):
    """`visit_chosen` gives the spot of the visit the person went to, `visit_opened` of the one
    they opened by Enter or a double click.
    """

    visit_chosen = Signal(str)
    visit_opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._quiet = False
        self.rows_model = TimelineModel(self)
        self.setObjectName("timelineView")
        self.setAccessibleName(translate("Timeline", "行程时间线"))
        self.setModel(self.rows_model)
        self.setItemDelegate(TimelineDelegate(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.activated.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: tuple[Row, ...], spot: str | None) -> None:
        """Show another day with the visit to a spot selected, where there is one."""
        if rows != self.rows_model.rows:
            at = self.verticalScrollBar().value()
            self._quiet = True
            self.rows_model.set_rows(rows)
            self._quiet = False
            self.doItemsLayout()
            self.verticalScrollBar().setValue(at)
        self.select_spot(spot)

    def select_spot(self, spot: str | None) -> None:
        """Mark the visit to a spot without telling anyone."""
        row = self.rows_model.row_of(spot)
        self._quiet = True
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row or not self.selectedIndexes():
            self.setCurrentIndex(self.rows_model.index(row))
        self._quiet = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which visit was chosen."""
        super().selectionChanged(selected, deselected)
        if self._quiet:
            return
        for index in selected.indexes():
            self.visit_chosen.emit(index.data(OBJECT_ROLE).spot)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(OBJECT_ROLE)
        if isinstance(row, VisitRow):
            self.visit_opened.emit(row.spot)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A click beside the visits changes nothing."""
        if not isinstance(index.data(OBJECT_ROLE), VisitRow):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From visit to visit; what lies between is read with its visit."""
        visits = [n for n, row in enumerate(self.rows_model.rows) if isinstance(row, VisitRow)]
        if not visits:
            return super().moveCursor(action, modifiers)
        here = self.currentIndex().row()
        if action in (_Move.MoveDown, _Move.MoveNext, _Move.MoveRight, _Move.MovePageDown):
            target = next((n for n in visits if n > here), visits[-1])
        elif action in (_Move.MoveUp, _Move.MovePrevious, _Move.MoveLeft, _Move.MovePageUp):
            target = next((n for n in reversed(visits) if n < here), visits[0])
        else:
            target = visits[0] if action == _Move.MoveHome else visits[-1]
        self._show_ends(target, visits)
        return self.rows_model.index(target)

    def _show_ends(self, target: int, visits: list[int]) -> None:
        """The first and last visit bring the stations into view that cannot be walked to."""
        if target == visits[0]:
            QTimer.singleShot(0, self, self.scrollToTop)
        elif target == visits[-1]:
            QTimer.singleShot(0, self, self.scrollToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards follow the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
