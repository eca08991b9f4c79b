"""The table itself: rows to choose, one or several, by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.table.delegate import CellDelegate
from lingyuan_trip.gui.datadesk.table.model import Column, EntryProxy, RowRole
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes

_C = "DataDesk"
_SQUEEZED = {
    Column.FIRST: sizes.COLUMN_LEAST,
    Column.NAME: sizes.NAME_LEAST,
    Column.SECOND: sizes.COLUMN_LEAST,
}
"""The columns that give way in this order where the table is narrow, and how far each does."""


class EntryTable(QTableView):
    """`chosen` tells the current entry (id), `selected` all that are selected, `opened` comes with
    Enter or a double click, the other wishes with Insert, Ctrl+D, Delete and, for several, Enter.
    """

    chosen = Signal(str)
    selected = Signal(object)
    opened = Signal()
    add_wanted = Signal()
    duplicate_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, look: Look, proxy: EntryProxy) -> None:
        super().__init__()
        self._look = look
        self._proxy = proxy
        self._quiet = False
        self._delegate = CellDelegate(look, self)
        self.setObjectName("entryTable")
        self.setAccessibleName(translate(_C, "条目"))
        self.setProperty("elides", "tooltip")
        self.setModel(proxy)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setObjectName("entryHeader")
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self._look.px(sizes.MARK_WIDTH))
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_selected)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        look.changed.connect(self.fit)
        self.fit()

    @property
    def current(self) -> str | None:
        """The id of the current entry."""
        row = self.currentIndex().data(RowRole.OBJECT)
        return None if row is None else str(row.entry.id)

    def list_selected(self) -> tuple[str, ...]:
        """The ids of the selected entries, in the order shown."""
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(index.data(RowRole.OBJECT).entry.id for index in indexes)

    def show_entry(self, name: str | None) -> None:
        """Make an entry the current one without telling anyone; none where it is not listed."""
        index = self._proxy.find(name)
        if index.isValid() and index.row() == self.currentIndex().row() and self.list_selected():
            return
        self._quiet = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._quiet = False
        if index.isValid():
            self.scrollTo(index)

    def fit(self) -> None:
        """Give the columns the widths their words want, as far as there is room."""
        self.verticalHeader().setDefaultSectionSize(self._look.px(sizes.ROW))
        self.horizontalHeader().setFixedHeight(self._look.px(sizes.HEADER))
        room = self.viewport().width()
        wanted = {column: self._wanted(column) for column in Column}
        for column, narrowest in _SQUEEZED.items():
            least = self._look.px(narrowest)
            excess = sum(wanted.values()) - room
            if excess > 0:
                wanted[column] = max(min(least, wanted[column]), wanted[column] - excess)
        wanted[Column.NAME] += max(0, room - sum(wanted.values()))
        for column, width in wanted.items():
            self.setColumnWidth(column, width)

    def sizeHint(self) -> QSize:
        """As the page lays it out."""
        return QSize(self._look.px(sizes.TABLE_WIDTH), self._look.px(sizes.TABLE_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(
            self._look.px(sizes.TABLE_LEAST_WIDTH), self._look.px(sizes.TABLE_LEAST_HEIGHT)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the form; Delete takes the selected entries out."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Insert:
                self.add_wanted.emit()
            case Qt.Key.Key_Delete:
                self.remove_wanted.emit()
            case Qt.Key.Key_D if control:
                self.duplicate_wanted.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected entries."""
        menu = QMenu(self)
        menu.setAccessibleName(translate(_C, "条目"))
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _wanted(self, column: Column) -> int:
        rows = self._proxy.rows
        title = self.model().headerData(column, Qt.Orientation.Horizontal)
        metrics = self.horizontalHeader().fontMetrics()
        header = metrics.horizontalAdvance(str(title)) + tokens.SPACE[5]
        return max([header, *(self._delegate.width_of(row, column) for row in rows)])

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(current.data(RowRole.OBJECT).entry.id)

    def _tell_selected(self) -> None:
        self.selected.emit(self.list_selected())
