"""A button with the name of a spot, shortened where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, Rank


class SpotLink(Button):
    """As wide as the name at most; the whole name is its tooltip and accessible name."""

    def __init__(self, look: Look, name: str, rank: Rank, icon: str = "") -> None:
        super().__init__(look, name, rank, icon)
        self._full = name
        self.setProperty("elides", "tooltip")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        shown = super().sizeHint()
        return QSize(
            shown.width() + self._width(self._full) - self._width(self.text()), shown.height()
        )

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters."""
        return QSize(sizes.LINK_LEAST_WIDTH, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the room there is."""
        super().resizeEvent(event)
        room = self._width(self._full) - (self.sizeHint().width() - self.width())
        words = self._full
        # Widths are rounded: what just fits would be shortened by a part of a pixel.
        if room < self._width(words):
            metrics = QFontMetrics(self.font())
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.setText(words)

    def _width(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text)
