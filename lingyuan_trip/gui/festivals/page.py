"""The festival page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.festivals.day_panel import DayPanel
from lingyuan_trip.gui.festivals.day_words import month_title
from lingyuan_trip.gui.festivals.festival_filter import FestivalFilter
from lingyuan_trip.gui.festivals.holiday_feed import HolidayFeed
from lingyuan_trip.gui.festivals.legend import Legend
from lingyuan_trip.gui.festivals.month_grid import Month
from lingyuan_trip.gui.festivals.month_view import MonthView
from lingyuan_trip.gui.festivals.page_menus import ExportButton, FilterButton
from lingyuan_trip.gui.festivals.saving import CalendarSaver
from lingyuan_trip.gui.festivals.year_strip import YearStrip
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.menu import Group
from lingyuan_trip.gui.page import Page
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.top_bar import TopBar
from lingyuan_trip.gui.widgets.banner import Banner
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label, pane, rule

_C = "Festivals"


class FestivalPage(Page):
    """Year strip, month grid and the chosen day. The almanac is asked once the page is shown."""

    key = "festivals"
    top_bar: TopBar
    plan_requested = Signal(object)
    compare_requested = Signal(object)
    told = Signal(str)

    def __init__(
        self, look: Look, knowledge: Knowledge, selection: Selection, today: dt.date
    ) -> None:
        super().__init__()
        self._look = look
        self._knowledge = knowledge
        self._selection = selection
        self._today = today
        self._is_awake = False
        self._feed = HolidayFeed()
        month = Month.of(selection.date)
        self._year = YearStrip(look, month, today)
        self._month = MonthView(look, selection.date, today, self._find_day)
        self._legend = Legend(look)
        self._panel = DayPanel(look, today)
        self._saver = CalendarSaver(self)
        self._build_bar()
        self._build_body()
        self._wire()
        self._show_data()

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Show other data."""
        self._knowledge = knowledge
        self._show_data()

    def set_density(self, density: Density) -> None:
        """Lower strip and cells; the day takes the full height beside them, or stands below."""
        compact = density is not Density.WIDE
        self.top_bar.set_density(density)
        for part in (self._year, self._month, self._legend):
            part.set_compact(compact)
        self._panel.set_density(density)
        self._plan.setVisible(compact)
        self._lay_out(density)

    def take_over(self, former: Page) -> None:
        """Stay in the month that was looked at."""
        assert isinstance(former, FestivalPage)
        self._filter.take(former._filter.filter)
        self._filter.set_festivals(self._knowledge.guidebook.festivals)
        self._show_month(former._month.month)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the almanac from now on."""
        super().showEvent(event)
        if not self._is_awake:
            self._is_awake = True
            self._show_calendar()

    def _find_day(self, date: dt.date) -> CalendarDay | None:
        return self._knowledge.almanac.day(date) if self._is_awake else None

    def _build_bar(self) -> None:
        self.top_bar = TopBar(self._look, translate(_C, "节庆"))
        self._back = IconButton(self._look, "chevron-left", translate(_C, "上个月"))
        self._on = IconButton(self._look, "chevron-right", translate(_C, "下个月"))
        self._title = label("", 4, strong=True)
        self._title.setObjectName("monthTitle")
        self._today_button = Button(self._look, translate(_C, "今天"))
        for widget in (self._back, self._title, self._on, self._today_button):
            self.top_bar.add_left(widget)
        self.top_bar.close_left()
        self._plan = Button(self._look, translate(_C, "为这一天安排行程"), "primary", "route")
        self._plan.setObjectName("planDayButtonCompact")
        self._plan.hide()
        self._filter = FilterButton(self._look, self._take_filter)
        self._export = ExportButton(self._look, self._save)
        for button in (self._filter, self._export, self._plan):
            self.top_bar.add_right(button)
        save_all = QAction(translate(_C, "导出节庆日历"), self)
        save_all.setObjectName("exportFestivals")
        save_all.setData(Group.FILE)
        save_all.setShortcut(QKeySequence("Ctrl+Shift+I"))
        save_all.triggered.connect(self._save_shown)
        self.addAction(save_all)

    def _build_body(self) -> None:
        self._strip_pane = self._padded(self._year)
        month = QVBoxLayout()
        month.setContentsMargins(tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], tokens.SPACE[4])
        month.setSpacing(tokens.SPACE[2])
        self._trouble = Banner(self._look, "alarm", closes=True)
        self._trouble.setObjectName("calendarTrouble")
        self._trouble.hide()
        month.addWidget(self._trouble)
        month.addWidget(self._legend)
        month.addWidget(self._month, 1)
        self._month_pane = pane("paper", month)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        self.setFocusProxy(self._month)
        self._lay_out(Density.WIDE)

    def _padded(self, strip: YearStrip) -> QWidget:
        column = QVBoxLayout()
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(rule())
        return pane("paper", column)

    def _lay_out(self, density: Density) -> None:
        compact, narrow = density is Density.COMPACT, density is Density.NARROW
        for part in (self._strip_pane, self._month_pane, self._panel):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._strip_pane, 0, 0, 1, 1 if compact or narrow else 2)
        self._grid.addWidget(self._month_pane, 1, 0)
        if narrow:
            self._grid.addWidget(self._panel, 2, 0)
        else:
            self._grid.addWidget(self._panel, 0 if compact else 1, 1, 2 if compact else 1, 1)

    def _wire(self) -> None:
        self._back.clicked.connect(lambda: self._show_month(self._month.month.shift(-1)))
        self._on.clicked.connect(lambda: self._show_month(self._month.month.shift(1)))
        self._today_button.clicked.connect(self._go_today)
        self._plan.clicked.connect(self._plan_chosen)
        self._panel.plan_clicked.connect(self._plan_chosen)
        self._panel.compare_clicked.connect(
            lambda: self.compare_requested.emit(self._selection.date)
        )
        self._panel.save_wanted.connect(lambda festival: self._save([festival]))
        self._saver.saved.connect(self.told)
        self._saver.failed.connect(self._tell_trouble)
        self._panel.spot_chosen.connect(self._selection.select_spot)
        self._month.day_chosen.connect(self._selection.choose_date)
        self._month.plan_requested.connect(self._plan_day)
        self._year.month_chosen.connect(self._show_month)
        self._year.day_chosen.connect(self._selection.choose_date)
        self._selection.date_changed.connect(self._show_date)
        self._year.switched.connect(lambda: self._show_month(self._month.month))
        self._feed.gathered.connect(self._year.set_days_off)

    def _show_data(self) -> None:
        self._filter.set_festivals(self._knowledge.guidebook.festivals)
        self._show_festivals()
        self._show_calendar()

    def _show_festivals(self) -> None:
        guidebook = self._knowledge.guidebook
        shown = self._filter.filter.apply(guidebook.festivals)
        self._year.set_spots(guidebook.spots)
        self._year.set_festivals(shown)
        self._month.set_festivals(shown)
        self._panel.set_guidebook(replace(guidebook, festivals=shown), self._selection.date)
        self._export.set_festivals(guidebook.festivals, shown)

    def _take_filter(self, _asked: FestivalFilter) -> None:
        self._show_festivals()
        self._show_date(self._selection.date)

    def _save_shown(self) -> None:
        guidebook = self._knowledge.guidebook
        self._save(self._filter.filter.apply(guidebook.festivals))

    def _save(self, festivals: Sequence[Festival]) -> None:
        self._trouble.hide()
        year = self._month.month.year
        self._saver.save(self._knowledge.guidebook, festivals, year)

    def _tell_trouble(self, words: str) -> None:
        self._trouble.say(words)
        self._trouble.show()

    def _show_calendar(self) -> None:
        self._show_date(self._selection.date)
        self._start_feed()

    def _show_date(self, date: dt.date) -> None:
        self._month.set_chosen(date)
        self._panel.show_day(self._knowledge.guidebook, date, self._find_day)
        self._show_month(Month.of(date))

    def _show_month(self, month: Month) -> None:
        year_changed = month.year != self._year.month.year
        if month != self._month.month:
            self._month.show_month(month)
        self._year.show_month(month)
        self._title.setText(month_title(month))
        self._legend.set_remarks(self._remarks(month))
        if year_changed:
            self._start_feed()

    def _remarks(self, month: Month) -> tuple[str, ...]:
        weeks = month.weeks()
        edges = (weeks[0][0], month.day(1), weeks[-1][-1])
        days = [day for day in map(self._find_day, edges) if day is not None]
        years = sorted({day.date.year for day in days if not day.arrangement_known})
        words = translate(_C, "{year} 年调休待公布")
        remarks = [words.format(year=year) for year in years]
        if not self._year.shows_festivals:
            remarks.append(translate(_C, "景点季节：实色有来源，斜线是估算"))
        return tuple(remarks)

    def _start_feed(self) -> None:
        if self._is_awake:
            self._feed.start(self._knowledge.almanac.day, self._year.month.year)

    def _go_today(self) -> None:
        self._selection.choose_date(self._today)
        self._show_month(Month.of(self._today))

    def _plan_chosen(self) -> None:
        self.plan_requested.emit(self._selection.date)

    def _plan_day(self, date: dt.date) -> None:
        self._selection.choose_date(date)
        self.plan_requested.emit(date)
