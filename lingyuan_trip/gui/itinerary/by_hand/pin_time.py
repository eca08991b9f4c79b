"""A small pop-up in which the start of a visit is fixed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.time_field import TimeField

_C = "ByHand"


class PinTime(QFrame):
    """Enter takes the time; `chosen` brings the spot and the minute, None for no fixed time."""

    chosen = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("pane", "raised")
        self.setObjectName("pinTime")
        self._spot = ""
        name = translate(_C, "几点开始游览")
        self.field = TimeField(look, name, 0)
        self.take = Button(look, translate(_C, "固定"), "small")
        self.take.clicked.connect(self._take)
        self.free = Button(look, translate(_C, "不固定"), "small")
        self.free.clicked.connect(lambda: self._tell(None))
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE[2])
        for widget in (self.field, self.take, self.free):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        edge = tokens.SPACE[3]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, edge)
        column.setSpacing(tokens.SPACE[1])
        column.addWidget(label(name, 1, "label"))
        column.addLayout(row)

    def open_at(self, corner: QPoint, spot: str, minute: int, *, pinned: bool) -> None:
        """Ask for the start of a visit, which now begins at a minute."""
        self._spot = spot
        self.field.set_minutes(minute)
        self.free.setVisible(pinned)
        self.adjustSize()
        self.move(corner)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the time that stands there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        self.field.editingFinished.emit()
        if self.field.is_valid:
            self._tell(self.field.minutes)

    def _tell(self, minute: int | None) -> None:
        self.hide()
        self.chosen.emit(self._spot, minute)
