"""The days from arrival to departure as a list to walk, and to change by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.delegate import TimelineDelegate
from lingyuan_trip.gui.itinerary.timeline.editing import StopEditing
from lingyuan_trip.gui.itinerary.timeline.model import OBJECT_ROLE, TimelineModel
from lingyuan_trip.gui.itinerary.timeline.rows import Row, VisitRow
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.spot_drag import drag_spot

_Move = QAbstractItemView.CursorAction


class TimelineView(QListView):
    """`visit_chosen` gives the spot of the visit the person went to, `visit_opened` of the one
    they opened by Enter or a double click. Without `allow_editing` it can only be read.
    """

    visit_chosen = Signal(str)
    visit_opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._quiet = False
        self._editing: StopEditing | None = None
        self.rows_model = TimelineModel(self)
        self.delegate = TimelineDelegate(look, self)
        self.setObjectName("timelineView")
        self.setAccessibleName(translate("Timeline", "行程时间线"))
        self.setModel(self.rows_model)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.activated.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def allow_editing(self, editing: StopEditing) -> None:
        """Let stops be moved, changed and put in from elsewhere."""
        self._editing = editing
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAccessibleDescription(
            translate(
                "Timeline",
                "上下键走到各站；Alt 加上下键调整先后，再加 Shift 移到另一天；"
                "Delete 拿掉，Insert 加一处，L 锁定，T 固定时刻，加减号改时长，菜单键看全部。",
            )
        )

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

    @property
    def current_visit(self) -> VisitRow | None:
        """The visit that is selected."""
        row = self.currentIndex().data(OBJECT_ROLE)
        return row if isinstance(row, VisitRow) else None

    def row_at(self, at: QPoint) -> tuple[Row, QRectF] | None:
        """The row under a point of the viewport, and its box."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        return index.data(OBJECT_ROLE), QRectF(self.visualRect(index))

    def tops(self) -> list[int]:
        """The upper edges of all rows in the viewport, seen or not."""
        count = self.rows_model.rowCount()
        return [self.visualRect(self.rows_model.index(row)).top() for row in range(count)]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the visit up by its card."""
        if (row := self.current_visit) is not None:
            drag_spot(self.viewport(), row.spot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take spots, from here and from elsewhere."""
        self._drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would be put down."""
        self._drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget where it would have been put down."""
        if self._editing is not None:
            self._editing.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the spot down."""
        if self._editing is None or not self._editing.drop(event):
            event.ignore()

    def _drag(self, event: QDragMoveEvent) -> None:
        if self._editing is None or not self._editing.drag(event):
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, and a line where a spot would be put down."""
        super().paintEvent(event)
        if self._editing is not None and self._editing.gap is not None:
            painter = QPainter(self.viewport())
            self._editing.paint_gap(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the stop that is selected, or walk."""
        row = self.current_visit
        if self._editing is not None and self._editing.press_key(event, row):
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a lock, on dots or on a way to mend takes no card up."""
        if self._editing is not None and self._editing.press(event):
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was pressed, if it is let go there."""
        if self._editing is not None and self._editing.release(event):
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        if self._editing is not None:
            self._editing.hover(event)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the visit under the mouse, or with a key of the selected one."""
        if self._editing is not None:
            self._editing.ask_menu(event)

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
