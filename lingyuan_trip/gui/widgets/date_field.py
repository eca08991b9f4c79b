"""A field for a date, with a calendar, in the language of the interface."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_FIRST, _LAST = dt.date(1990, 1, 1), dt.date(2200, 12, 31)


class DateField(QDateEdit):
    """`chosen` tells what the person changed."""

    chosen = Signal(object)

    def __init__(self, name: str, shape: str = "yyyy-MM-dd ddd") -> None:
        super().__init__()
        self.setAccessibleName(name)
        english = formatting.language() == "en"
        chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        self.setLocale(QLocale(QLocale.Language.English) if english else chinese)
        self.setCalendarPopup(True)
        self.setDisplayFormat(shape)
        self.setDateRange(_to_qdate(_FIRST), _to_qdate(_LAST))
        self.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendarWidget().setAccessibleName(translate("DateField", "日历"))
        self.dateChanged.connect(lambda: self.chosen.emit(self.day))

    @property
    def day(self) -> dt.date:
        """The date that stands in the field."""
        shown = self.date()
        return dt.date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: dt.date) -> None:
        """Show a date without telling anyone."""
        self.blockSignals(True)
        self.setDate(_to_qdate(day))
        self.blockSignals(False)


def _to_qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
