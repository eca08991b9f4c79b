"""Holidays, make-up workdays and solar terms in the days after the chosen one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_facts import list_nearby
from lingyuan_trip.gui.festivals.day_words import nearby_words
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.labels import label

_C = "Festivals"
_DAYS = 14
_MOST = 4


class NearbyList(QWidget):
    """At most four lines; hidden where nothing stands out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nearbyList")
        self._lines = [(label("", 1, "small"), label("", 1)) for _ in range(_MOST)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE[3])
        grid.setVerticalSpacing(tokens.SPACE[1])
        grid.setColumnStretch(1, 1)
        for row, (when, what) in enumerate(self._lines):
            grid.addWidget(when, row, 0)
            grid.addWidget(what, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addWidget(label(translate(_C, "随后两周"), strong=True))
        column.addLayout(grid)

    def show_day(self, date: dt.date, find_day: Callable[[dt.date], CalendarDay | None]) -> None:
        """Show what stands out in the two weeks after a date."""
        after = (find_day(date + dt.timedelta(days=ahead)) for ahead in range(1, _DAYS + 1))
        found = list_nearby([day for day in after if day is not None])[:_MOST]
        self.setVisible(bool(found))
        for index, pair in enumerate(self._lines):
            words = nearby_words(found[index]) if index < len(found) else ("", "")
            for part, text in zip(pair, words, strict=True):
                part.setText(text)
                part.setVisible(bool(text))
