"""A small pop-up in which a spot is looked up by name, pinyin or initials."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.theme import itinerary_sizes as sizes

_C = "SpotPicker"


def matches(spot: Spot, wanted: str) -> bool:
    """Whether a name, its pinyin or its initials hold what was typed."""
    typed = wanted.strip().lower().replace(" ", "")
    syllables = spot.pinyin.lower().split()
    heap = (
        spot.name.zh,
        spot.name.en.lower().replace(" ", ""),
        "".join(syllables),
        "".join(syllable[0] for syllable in syllables),
    )
    return any(typed in words for words in heap)


class SpotPicker(QFrame):
    """Type to narrow, arrow keys to walk, Enter or a click to take."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("pane", "raised")
        self._spots: tuple[Spot, ...] = ()
        self.search = QLineEdit()
        self.search.setObjectName("wishSearch")
        self.search.setPlaceholderText(translate(_C, "名称、拼音或首字母"))
        self.search.setAccessibleName(translate(_C, "找一处景点"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(translate(_C, "找到的景点"))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        column = QVBoxLayout(self)
        edge = tokens.SPACE[2]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addWidget(self.search)
        column.addWidget(self.list)

    def open_at(self, corner: QPoint, spots: Iterable[Spot]) -> None:
        """Show at a global position the spots to choose from."""
        self._spots = tuple(spots)
        self.search.clear()
        self._narrow("")
        self.setFixedSize(sizes.PICKER_WIDTH, sizes.PICKER_HEIGHT)
        self.move(corner)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter in the search field work on the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                row = (self.list.currentRow() + step) % max(self.list.count(), 1)
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (item := self.list.currentItem()) is not None:
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, wanted: str) -> None:
        self.list.clear()
        for spot in self._spots:
            if matches(spot, wanted):
                item = QListWidgetItem(formatting.say(spot.name))
                item.setData(Qt.ItemDataRole.UserRole, spot.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
