"""The holidays of a year, gathered a month at a time while the window stays awake."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.month_grid import Month


def holiday_ranges(days: list[CalendarDay]) -> tuple[DateRange, ...]:
    """Runs of consecutive holidays in days that follow each other."""
    ranges: list[DateRange] = []
    for day in days:
        if not day.is_holiday:
            continue
        if ranges and ranges[-1].end == day.date - dt.timedelta(days=1):
            ranges[-1] = DateRange(ranges[-1].start, day.date)
        else:
            ranges.append(DateRange(day.date, day.date))
    return tuple(ranges)


class HolidayFeed(QObject):
    """`gathered` comes with the ranges found so far, at last with those of the whole year."""

    gathered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: list[CalendarDay] = []
        self._next = Month(2000, 1)
        self._find: Callable[[dt.date], CalendarDay] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._gather_month)

    @property
    def is_running(self) -> bool:
        """Whether the year is not complete yet."""
        return self._timer.isActive()

    def start(self, find_day: Callable[[dt.date], CalendarDay], year: int) -> None:
        """Begin with a year; drops the one before."""
        self._find = find_day
        self._days = []
        self._next = Month(year, 1)
        self._timer.start()

    def _gather_month(self) -> None:
        assert self._find is not None
        month = self._next
        self._days += [self._find(month.day(number)) for number in range(1, month.length + 1)]
        if month.month == 12:
            self._timer.stop()
        else:
            self._next = Month(month.year, month.month + 1)
        self.gathered.emit(holiday_ranges(self._days))
