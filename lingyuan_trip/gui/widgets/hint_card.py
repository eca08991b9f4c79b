"""A hint with a picture, which can be sent away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import IconButton
from lingyuan_trip.gui.widgets.labels import label


class HintCard(QFrame):
    """Says one thing worth knowing; `dismissed` comes when it was read."""

    dismissed = Signal()

    def __init__(self, look: Look, icon: str, words: str) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self.setProperty("pane", "hint")
        self.setAccessibleName(words)
        self._mark = QLabel()
        close = IconButton(look, "close", translate("Hint", "知道了"), 24, 14)
        close.setAccessibleName(formatting.clauses((translate("Hint", "知道了"), words)))
        close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE[2], tokens.SPACE[2], tokens.SPACE[1], tokens.SPACE[2])
        row.setSpacing(tokens.SPACE[2])
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._mark, 0, top)
        row.addWidget(label(words, 1, "small", wrap=True), 1)
        row.addWidget(close, 0, top)
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        size, color = self._look.px(sizes.HINT_ICON), self._look.color("spring")
        picture = icons.pixmap(self._icon_name, color, size, self.devicePixelRatioF())
        self._mark.setPixmap(picture)
