"""The search field of the bar, with its shortcut written in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.labels import label

_C = "Explore"


class SearchField(QLineEdit):
    """`list_wanted` comes with the down key, `opened` with Enter; Escape empties it."""

    list_wanted = Signal()
    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("spotSearch")
        self.setAccessibleName(translate(_C, "搜索景点"))
        self.setPlaceholderText(translate(_C, "名称、拼音或首字母，如 nhl"))
        self.setClearButtonEnabled(True)
        self._magnifier = QAction(translate(_C, "搜索景点"), self)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._hint = label("Ctrl+F", 1, "hint")
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._place_hint)
        look.changed.connect(self._refresh)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the list, Enter opens the first find, Escape empties."""
        match event.key():
            case Qt.Key.Key_Down:
                self.list_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the right end."""
        super().resizeEvent(event)
        self._place_hint()

    def _refresh(self) -> None:
        self._magnifier.setIcon(icons.icon("search", self._look.color("ink2"), sizes.SEARCH_ICON))
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        self.setMinimumWidth(words + 2 * sizes.SEARCH_ICON + 2 * tokens.SPACE[3] + tokens.SPACE[1])
        self.setMaximumWidth(max(self.minimumWidth(), self._look.px(sizes.SEARCH_WIDTH)))
        self._place_hint()

    def _place_hint(self) -> None:
        self._hint.adjustSize()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        room = self.width() - words - 2 * sizes.SEARCH_ICON - 4 * tokens.SPACE[3]
        self._hint.setVisible(not self.text() and self._hint.width() <= room)
        left = self.width() - self._hint.width() - tokens.SPACE[3]
        self._hint.move(left, (self.height() - self._hint.height()) // 2)
