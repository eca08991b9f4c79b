"""Leafs through the lanes of the year strip where there are more than fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button

_C = "Festivals"
_MOST = 8

Lane = TypeVar("Lane")


class LanePager(Button):
    """Shows which lanes of how many are seen; a click goes on to the next ones and round again."""

    turned = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", "small", "chevron-down", parent)
        self.setObjectName("stripPager")
        self._count = 0
        self._first = 0
        self.clicked.connect(lambda: self.turn(1))
        self.hide()

    @property
    def is_needed(self) -> bool:
        """Whether there are more lanes than fit."""
        return self._count > _MOST

    def set_count(self, count: int) -> None:
        """Begin again with so many lanes, or stay where there are as many as before."""
        if count != self._count:
            self._count, self._first = count, 0
        self._say()

    def cut(self, lanes: Sequence[Lane]) -> Sequence[Lane]:
        """Those of all lanes that are seen."""
        return lanes[self._first : self._first + _MOST]

    def turn(self, pages: int) -> None:
        """Go on, or back, by so many pages; after the last comes the first."""
        if self.is_needed:
            starts = range(0, self._count, _MOST)
            self._first = starts[(self._first // _MOST + pages) % len(starts)]
            self._say()
            self.turned.emit()

    def _say(self) -> None:
        last = min(self._first + _MOST, self._count)
        place = f"{self._first + 1}–{last} / {self._count}"
        self.setText(place)
        self.setToolTip(translate(_C, "看其余的（PageDown）"))
        self.setAccessibleName(translate(_C, "全年条第 {place} 行，看其余的").format(place=place))
        self.setVisible(self.is_needed)
