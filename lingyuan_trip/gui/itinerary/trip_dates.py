"""The first day and how many days."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.trip_request import MOST_DAYS
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.choice_box import ChoiceBox
from lingyuan_trip.gui.widgets.labels import label

_C = "RequestForm"


def days_words(days: int) -> str:
    """一天, 两天, 三天 or 四天."""
    return (
        translate(_C, "一天"),
        translate(_C, "两天"),
        translate(_C, "三天"),
        translate(_C, "四天"),
    )[days - 1]


class TripDates(QWidget):
    """Date and number of days side by side. Signals tell what the person changed."""

    date_chosen = Signal(object)
    days_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.date = _date_edit()
        self.date.dateChanged.connect(self._tell_date)
        self.days = ChoiceBox(look, translate(_C, "天数"))
        self.days.setObjectName("tripDays")
        for days in range(1, MOST_DAYS + 1):
            self.days.addItem(days_words(days), days)
        self.days.activated.connect(lambda row: self.days_chosen.emit(row + 1))
        self.trouble = label("", 1, "alarm", wrap=True)
        self.trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(self.date, 1)
        row.addWidget(self.days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(row)
        column.addWidget(self.trouble)

    def set_dates(self, date: dt.date, days: int) -> None:
        """Show a date and a number of days without telling anyone."""
        self.date.blockSignals(True)
        self.date.setDate(QDate(date.year, date.month, date.day))
        self.date.blockSignals(False)
        self.days.setCurrentIndex(days - 1)

    def say(self, words: str) -> None:
        """Say beside the fields what is wrong; nothing for empty words."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _tell_date(self, chosen: QDate) -> None:
        self.date_chosen.emit(dt.date(chosen.year(), chosen.month(), chosen.day()))


def _date_edit() -> QDateEdit:
    made = QDateEdit()
    made.setObjectName("tripDate")
    made.setAccessibleName(translate(_C, "日期"))
    english = formatting.language() == "en"
    chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    made.setLocale(QLocale(QLocale.Language.English) if english else chinese)
    made.setCalendarPopup(True)
    made.setDisplayFormat("yyyy-MM-dd ddd")
    made.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
    made.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.calendarWidget().setAccessibleName(translate(_C, "日历"))
    return made
