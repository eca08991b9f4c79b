"""What to do with the chosen day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_header import DayHeader
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.nearby_list import NearbyList
from lingyuan_trip.gui.festivals.season_list import SeasonList
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import pane, rule, vertical_rule

_C = "Festivals"
_WIDTH, _WIDTH_COMPACT = 320, 304


class DayPanel(QFrame):
    """Day, festivals and season in a scrolled column, and the large action at its foot."""

    spot_chosen = Signal(str)
    plan_clicked = Signal()

    def __init__(self, look: Look, today: dt.date) -> None:
        super().__init__()
        self.setProperty("pane", "surface")
        self.setObjectName("dayPanel")
        self.setAccessibleName(translate(_C, "所选的一天"))
        self.header = DayHeader(look, today)
        self.season = SeasonList(look)
        self.nearby = NearbyList()
        self.festivals = FestivalList(look, self._aside())
        self._plan = Button(look, translate(_C, "为这一天安排行程"), "primary", "plan")
        self._plan.setObjectName("planDayButton")
        self._plan.setMinimumHeight(tokens.LARGE_ACTION_HEIGHT)
        self._plan.clicked.connect(self.plan_clicked)
        self.festivals.spot_chosen.connect(self.spot_chosen)
        self.season.spot_chosen.connect(self.spot_chosen)
        self._build()
        self.set_compact(False)

    def set_guidebook(self, guidebook: Guidebook, date: dt.date) -> None:
        """Show other data."""
        self.festivals.set_guidebook(guidebook, date)
        self.season.show_day(guidebook, date)

    def show_day(
        self,
        guidebook: Guidebook,
        date: dt.date,
        find_day: Callable[[dt.date], CalendarDay | None],
    ) -> None:
        """Show a day."""
        self.header.show_day(date, find_day(date))
        self.nearby.show_day(date, find_day)
        self.festivals.show_day(date)
        self.season.show_day(guidebook, date)

    def set_compact(self, compact: bool) -> None:
        """Be narrower, and leave the action to the bar above."""
        self.setFixedWidth(_WIDTH_COMPACT if compact else _WIDTH)
        self._foot.setVisible(not compact)

    def _build(self) -> None:
        inner = pane("surface")
        column = QVBoxLayout(inner)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, edge, tokens.SPACE[3], edge)
        column.setSpacing(tokens.SPACE[3])
        for widget in (self.header, rule(), self.festivals):
            column.addWidget(widget)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = pane("surface")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(edge, tokens.SPACE[2], edge, edge)
        foot.addWidget(self._plan)
        stack = QVBoxLayout()
        stack.setSpacing(0)
        stack.addWidget(scroll, 1)
        stack.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(vertical_rule())
        whole.addLayout(stack, 1)

    def _aside(self) -> QWidget:
        aside = QWidget()
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, tokens.SPACE[1], 0, tokens.SPACE[1])
        column.setSpacing(tokens.SPACE[3])
        column.addWidget(self.season)
        column.addWidget(self.nearby)
        return aside
