"""A box to choose from that is just wide enough for what is chosen."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QComboBox

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look

_CHROME = 3 * tokens.SPACE[2] + tokens.SPACE[5]
"""Padding and arrow of a box to choose from."""


class ChoiceBox(QComboBox):
    """Only the chosen words have to fit; the list is as wide as its widest."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.currentIndexChanged.connect(self.fit)
        look.changed.connect(self.fit)

    def fit(self) -> None:
        """Take the width that the words need in the text size in force."""
        metrics = QFontMetricsF(self._look.font(2))
        words = [self.itemText(row) for row in range(self.count())]
        widths = [round(metrics.horizontalAdvance(text)) for text in words]
        row = self.currentIndex()
        self.setMinimumWidth((widths[row] if row >= 0 else 0) + _CHROME)
        self.view().setMinimumWidth(max(widths, default=0) + _CHROME)
