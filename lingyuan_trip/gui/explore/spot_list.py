"""The list of spots with its order, and what stands where it is empty."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.spot_delegate import SpotDelegate
from lingyuan_trip.gui.explore.spot_model import SpotModel, SpotOrder, SpotRole
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.spot_drag import drag_spot
from lingyuan_trip.gui.widgets.badge import Badge, evidence_word
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.empty_state import EmptyState
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.menus import Menu

_C = "Explore"
_LEAST_ROWS = 3
_BATCH = 200
"""Rows laid out at one go; more would keep the window waiting."""


class SpotListView(QListView):
    """The rows; `opened` comes with Enter or a double click."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, look: Look, model: SpotModel) -> None:
        super().__init__()
        self._model = model
        self._delegate = SpotDelegate(look, self)
        self.setObjectName("spotList")
        self.setAccessibleName(translate(_C, "景点列表"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self._sought = QPersistentModelIndex()
        self.verticalScrollBar().rangeChanged.connect(self._seek)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_spot(self, spot: str | None) -> None:
        """Mark a spot without telling anyone; nothing is marked where it is not listed."""
        index = self._model.find(spot)
        if index != self.currentIndex() or not index.isValid():
            blocked = self.selectionModel().blockSignals(True)
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.selectionModel().blockSignals(blocked)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight; one that is not laid out yet as soon as it is."""
        is_laid_out = self.visualRect(index).isValid()
        self._sought = QPersistentModelIndex() if is_laid_out else QPersistentModelIndex(index)
        super().scrollTo(index, hint)

    def _seek(self) -> None:
        if self._sought.isValid():
            self.scrollTo(self._sought)

    def height_of(self, rows: int, enough: int = tokens.NO_LIMIT) -> int:
        """The height in logical pixels of the first rows; no more are asked once it is enough."""
        width, height = self.viewport().width(), 0
        for row in self._model.rows[:rows]:
            if height >= enough:
                return tokens.NO_LIMIT
            height += self._delegate.height_of(row, width)
        return height

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(self.sizeHint().width(), self.height_of(_LEAST_ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the spot's page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take a spot up, to be put into the plan."""
        index = self.currentIndex()
        if index.isValid():
            drag_spot(self.viewport(), index.data(SpotRole.OBJECT).spot.id)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(SpotRole.OBJECT).spot.id)


class ListHeader(QWidget):
    """The order of the list at the left, what its numbers mean at the right."""

    order_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._names = {
            SpotOrder.INTEREST: translate(_C, "按推荐度"),
            SpotOrder.DISTANCE: translate(_C, "按离站远近"),
            SpotOrder.NAME: translate(_C, "按名称"),
        }
        self._sort = Button(look, "", "link", "chevron-down")
        self._sort.setObjectName("spotOrder")
        menu = Menu(self._sort)
        menu.setObjectName("spotOrderMenu")
        for order, name in self._names.items():
            menu.addAction(name).triggered.connect(
                lambda _on=False, order=order: self.choose(order)
            )
        # Shown by hand: a button with a menu of its own keeps room for a second arrow.
        self._sort.clicked.connect(lambda: menu.popup(self._sort.mapToGlobal(self._corner())))
        self._note = label("", 1, "second", wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        word = evidence_word(EvidenceStatus.ESTIMATED)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE[3], 2, tokens.SPACE[4], 2)
        row.setSpacing(tokens.SPACE[1])
        row.addWidget(self._sort)
        row.addWidget(self._note, 1)
        row.addWidget(Badge(look, word, "estimated"))
        self.choose(SpotOrder.INTEREST)

    def show_day(self, day: str) -> None:
        """Say for which day the hours are."""
        self._note.setText(translate(_C, "{day} · 带“约”的为").format(day=day))

    def _corner(self) -> QPoint:
        return self._sort.rect().bottomLeft()

    @property
    def order(self) -> SpotOrder:
        """The order in force."""
        return self._order

    def choose(self, order: SpotOrder) -> None:
        """Put the list in an order."""
        self._order = order
        self._sort.setText(self._names[order])
        self._sort.setAccessibleName(
            translate(_C, "排序：{order}").format(order=self._names[order])
        )
        self.order_chosen.emit(order)


class NothingFound(QWidget):
    """Says that no spot meets the conditions, and clears them on request."""

    clear_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        state = EmptyState(
            look,
            "nothing-fits",
            translate(_C, "没有符合条件的景点"),
            translate(_C, "换一个词，或者去掉一些条件。时间、价格未查到的景点不算“开放”或“免费”。"),
        )
        clear = Button(look, translate(_C, "清除条件"))
        clear.setObjectName("clearFilterHere")
        clear.clicked.connect(self.clear_wanted)
        column = QVBoxLayout(self)
        column.addWidget(state)
        column.addWidget(clear, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
