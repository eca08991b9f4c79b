"""Which day of a trip is shown: all of them, or one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.segmented import SegmentedControl

_C = "ItineraryPage"
ALL = 0
"""Stands for all days; a single day is told by its number from 1."""


class DayTabs(QWidget):
    """全部 · 第 1 天 · 第 2 天 …; hidden while the trip has one day."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._days = 0
        self._tabs: SegmentedControl | None = None
        self.setObjectName("dayTabs")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], 0)
        self.hide()

    @property
    def day(self) -> int:
        """The day that is shown, or ALL."""
        return ALL if self._tabs is None else int(self._tabs.value)

    def set_days(self, days: int) -> None:
        """Offer so many days; the chosen one stays chosen while there is one of that number."""
        if days == self._days:
            return
        kept = self.day
        self._days = days
        if self._tabs is not None:
            self._row.removeWidget(self._tabs)
            self._tabs.hide()
            self._tabs.deleteLater()
            self._tabs = None
        if days > 1:
            self._tabs = self._make(days)
            self._row.insertWidget(0, self._tabs)
            self.show_day(kept if kept <= days else ALL)
        self.setVisible(days > 1)

    def show_day(self, day: int) -> None:
        """Choose a day, or ALL, without telling anyone."""
        if self._tabs is not None:
            self._tabs.set_value(str(day))

    def _make(self, days: int) -> SegmentedControl:
        single = translate(_C, "第 {number} 天")
        choices = [(str(ALL), translate(_C, "全部"))]
        choices += [(str(n), single.format(number=n)) for n in range(1, days + 1)]
        made = SegmentedControl(self._look, translate(_C, "看哪一天"), choices)
        made.chosen.connect(lambda key: self.chosen.emit(int(key)))
        return made
