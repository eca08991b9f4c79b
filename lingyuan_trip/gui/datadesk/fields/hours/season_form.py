"""When a season's hours hold: in some months, in a period of every year, or on some dates."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.week import Season
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.date_field import DateField
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.segmented import SegmentedControl

_C = "HoursField"
_COMMON_YEAR = 2027
"""Has no 29 February, which a yearly period must not name."""


class _Kind(StrEnum):
    MONTHS = "months"
    PERIOD = "period"
    DATES = "dates"


class SeasonForm(QFrame):
    """`chosen` brings a season; `left` asks to go without one."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, look: Look, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self._today = today
        self.setProperty("pane", "hint")
        self.setObjectName("seasonForm")
        self.kind = SegmentedControl(
            look,
            translate(_C, "这一段时间怎么定"),
            (
                (_Kind.MONTHS, translate(_C, "几个月份")),
                (_Kind.PERIOD, translate(_C, "每年固定日期")),
                (_Kind.DATES, translate(_C, "只这几天")),
            ),
        )
        self.months = [Chip(look, formatting.month_name(n), small=True) for n in range(1, 13)]
        self.period = _Ends(translate(_C, "每年从"), translate(_C, "每年到"), "MM-dd")
        for end in (self.period.start, self.period.end):
            end.setDateRange(QDate(_COMMON_YEAR, 1, 1), QDate(_COMMON_YEAR, 12, 31))
        self.dates = _Ends(translate(_C, "从哪天"), translate(_C, "到哪天"), "yyyy-MM-dd ddd")
        self.trouble = label("", 1, "alarm", wrap=True)
        self.take = Button(look, translate(_C, "加上这一段"), "small", "ok")
        self.cancel = Button(look, translate(_C, "取消"), "small")
        self.kind.chosen.connect(lambda _kind: self._show_kind())
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.left)
        self._arrange()

    def open_with(self, season: Season) -> None:
        """Ask for a season, beginning with one."""
        is_new = season.is_all_year
        self.take.setText(translate(_C, "加上这一段") if is_new else translate(_C, "改成这一段"))
        kind = _Kind.MONTHS
        if season.dates is not None:
            kind = _Kind.DATES
        elif season.period is not None:
            kind = _Kind.PERIOD
        for number, chip in enumerate(self.months, 1):
            chip.setChecked(season.months is not None and number in season.months)
        period = season.period or YearlyPeriod((11, 1), (3, 31))
        self.period.show_days(
            dt.date(_COMMON_YEAR, *period.start), dt.date(_COMMON_YEAR, *period.end)
        )
        dates = season.dates or DateRange(self._today, self._today)
        self.dates.show_days(dates.start, dates.end)
        self.kind.set_value(kind)
        self._show_kind()
        self.show()

    def read(self) -> Season | None:
        """The season that stands there; None where it is none, which is said."""
        self.trouble.hide()
        kind = _Kind(self.kind.value)
        if kind is _Kind.MONTHS:
            chosen = frozenset(n for n, chip in enumerate(self.months, 1) if chip.isChecked())
            if not chosen:
                self._complain(translate(_C, "至少选一个月"))
                return None
            return Season(months=chosen)
        if kind is _Kind.PERIOD:
            first, last = self.period.days
            return Season(period=YearlyPeriod((first.month, first.day), (last.month, last.day)))
        first, last = self.dates.days
        if last < first:
            self._complain(translate(_C, "结束早于开始"))
            return None
        return Season(dates=DateRange(first, last))

    def _complain(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()

    def _take(self) -> None:
        season = self.read()
        if season is not None:
            self.chosen.emit(season)

    def _show_kind(self) -> None:
        kind = _Kind(self.kind.value)
        self._month_box.setVisible(kind is _Kind.MONTHS)
        self.period.setVisible(kind is _Kind.PERIOD)
        self.dates.setVisible(kind is _Kind.DATES)
        self.trouble.hide()

    def _arrange(self) -> None:
        self._month_box = QWidget()
        flow = FlowLayout(self._month_box, gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        for chip in self.months:
            flow.addWidget(chip)
        buttons = QHBoxLayout()
        buttons.addWidget(self.trouble, 1)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        edge = tokens.SPACE[2]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE[2])
        for widget in (self.kind, self._month_box, self.period, self.dates):
            column.addWidget(widget)
        column.addLayout(buttons)


class _Ends(QWidget):
    """From one day to another."""

    def __init__(self, start: str, end: str, shape: str) -> None:
        super().__init__()
        self.start, self.end = DateField(start, shape), DateField(end, shape)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(self.start)
        row.addWidget(label("—", 2, "second"))
        row.addWidget(self.end)
        row.addStretch()

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The two ends."""
        return self.start.day, self.end.day

    def show_days(self, start: dt.date, end: dt.date) -> None:
        """Show two ends."""
        self.start.show_day(start)
        self.end.show_day(end)
