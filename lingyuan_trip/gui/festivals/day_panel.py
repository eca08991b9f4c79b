"""What to do with the chosen day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.festivals.day_header import DayHeader
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.nearby_list import NearbyList
from lingyuan_trip.gui.festivals.season_list import ClosedList, SeasonList
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import pane, rule, vertical_rule

_C = "Festivals"


class DayPanel(QFrame):
    """Day, festivals and season in a scrolled column, and the large action at its foot."""

    spot_chosen = Signal(str)
    save_wanted = Signal(object)
    plan_clicked = Signal()
    compare_clicked = Signal()

    def __init__(self, look: Look, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self._density = Density.WIDE
        self.setProperty("pane", "surface")
        self.setObjectName("dayPanel")
        self.setAccessibleName(translate(_C, "所选的一天"))
        self.header = DayHeader(look, today)
        self.season = SeasonList(look)
        self.closed = ClosedList(look)
        self.nearby = NearbyList()
        self.festivals = FestivalList(look, self._aside())
        self._plan = Button(look, translate(_C, "为这一天安排行程"), "primary", "route")
        self._plan.setObjectName("planDayButton")
        self._plan.setMinimumHeight(tokens.LARGE_ACTION_HEIGHT)
        self._plan.clicked.connect(self.plan_clicked)
        self._compare = Button(look, translate(_C, "从这一天起，哪天最好"), "small", "calendar")
        self._compare.setObjectName("compareFromDay")
        self._compare.setToolTip(translate(_C, "照现在的条件比较往后 60 天"))
        self._compare.clicked.connect(self.compare_clicked)
        self.festivals.spot_chosen.connect(self.spot_chosen)
        self.season.spot_chosen.connect(self.spot_chosen)
        self.closed.spot_chosen.connect(self.spot_chosen)
        self.festivals.save_wanted.connect(self.save_wanted)
        self._build()
        look.changed.connect(self._fit_text)
        self.set_density(Density.WIDE)

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
        self.closed.show_day(guidebook, date, lambda day: _is_holiday(find_day(day)))
        QTimer.singleShot(0, self, self._fit_text)

    def set_density(self, density: Density) -> None:
        """Be narrower, and leave the action to the bar above; as wide as the page on narrow
        windows.
        """
        self._density = density
        self._foot.setVisible(density is Density.WIDE)
        self._fit_text()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the style sheet has been applied and widths are true."""
        super().showEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        if self._density is Density.NARROW:
            self.setMinimumWidth(0)
            self.setMaximumWidth(tokens.NO_LIMIT)
            self.setMinimumHeight(self._look.px(sizes.PANEL_LEAST_HEIGHT))
        else:
            wide = self._density is Density.WIDE
            self._inner.ensurePolished()
            least = self._inner.minimumSizeHint().width() + tokens.SPACE[3] + tokens.HAIR
            self.setFixedWidth(
                max(least, self._look.px(sizes.PANEL_WIDTH if wide else sizes.PANEL_WIDTH_COMPACT))
            )
            self.setMinimumHeight(0)

    def _build(self) -> None:
        inner = self._inner = pane("surface")
        column = QVBoxLayout(inner)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, edge, tokens.SPACE[3], edge)
        column.setSpacing(tokens.SPACE[3])
        for widget in (self.header, self._compare, rule(), self.festivals):
            column.addWidget(widget)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setAccessibleName(translate(_C, "所选的一天"))
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
        column.addWidget(self.closed)
        column.addWidget(self.nearby)
        return aside


def _is_holiday(day: CalendarDay | None) -> bool:
    return day is not None and day.is_holiday
