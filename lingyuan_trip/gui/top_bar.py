"""The bar above page and map."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.widgets.labels import label


class TopBar(QFrame):
    """Title at the left, `left` and `right` for what a page puts beside it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("pane", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE[4], 0, tokens.SPACE[4], 0)
        row.setSpacing(tokens.SPACE[3])
        self.title = label(title, 4, strong=True)
        row.addWidget(self.title)
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        for part in (self._left, self._right):
            part.setSpacing(tokens.SPACE[2])
        row.addLayout(self._left)
        row.addStretch()
        row.addLayout(self._right)
        self.set_compact(False)

    def add_left(self, widget: QWidget) -> None:
        """Put a control beside the title."""
        self._left.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._right.addWidget(widget)

    def set_compact(self, compact: bool) -> None:
        """Lower on small windows."""
        height = tokens.TOP_BAR_HEIGHT_COMPACT if compact else tokens.TOP_BAR_HEIGHT
        self.setFixedHeight(height)
