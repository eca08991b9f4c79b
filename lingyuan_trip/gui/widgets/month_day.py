"""A day of the month grid as an object of its own, for screen readers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class MonthDay(QWidget):
    """Lies over the cell of a day, paints nothing and lets the pointer through.

    The words are asked for when a reader wants them: most people have none.
    """

    pressed = Signal(object)

    def __init__(self, grid: QWidget, describe: Callable[[dt.date], str]) -> None:
        super().__init__(grid)
        self._describe = describe
        self.date = dt.date.min
        self.is_chosen = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def describe(self) -> str:
        """Date, lunar day, holiday and festivals."""
        return self._describe(self.date)

    def press(self) -> None:
        """Choose the day, as a click on it does."""
        self.pressed.emit(self.date)
