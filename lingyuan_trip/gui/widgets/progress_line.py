"""What is being worked out, how far it is, and a button that ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label


class ProgressLine(QWidget):
    """Words over a thin bar; `stop_wanted` comes with its button. Hidden until something runs."""

    stop_wanted = Signal()

    def __init__(self, look: Look, stop: str = "") -> None:
        super().__init__()
        self._words = label("", 1, "small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(tokens.SPACE[1])
        self.button = Button(look, translate("ProgressLine", "停止"), "small", "stop")
        self.button.setToolTip(stop)
        self.button.setAccessibleDescription(stop)
        self.button.clicked.connect(self.stop_wanted)
        column = QVBoxLayout()
        column.setSpacing(tokens.SPACE[1])
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[3])
        row.addLayout(column, 1)
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while nothing runs."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show what runs and how far it is; a `total` of 0 is not known."""
        self._words.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        self.show()
