"""A row of a painted grid as an object of its own, for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class SpokenRow(QWidget):
    """Lies over a row, paints nothing and lets the pointer through.

    The words are asked for when a reader wants them: most people have none.
    """

    pressed = Signal(int)

    def __init__(self, grid: QWidget, row: int, describe: Callable[[int], str]) -> None:
        super().__init__(grid)
        self.row = row
        self.is_chosen = False
        self._describe = describe
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def describe(self) -> str:
        """What stands in the row."""
        return self._describe(self.row)

    def press(self) -> None:
        """Choose the row, as a click on it does."""
        self.pressed.emit(self.row)
