"""The chosen day: date, lunar date, solar term, holiday, sunrise and sunset."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_words import day_off_words, unannounced_words
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.badge import Badge
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import label

_C = "Festivals"


class DayHeader(QWidget):
    """Says what the calendar says about a day."""

    def __init__(self, look: Look, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self._today = today
        self.setObjectName("dayHeader")
        self._title = label("", 5)
        self._now = Badge(look, translate(_C, "今天"), "now")
        self._off = Badge(look, "", "cin")
        self._line = label("", 2, "second", wrap=True)
        self._sunrise, self._sunset = label("", 1, "small"), label("", 1, "small")
        self._sun_icons = (QLabel(), QLabel())
        self._unannounced = label("", 1, "hint", wrap=True)
        self._build()
        look.changed.connect(self._draw_icons)
        self._draw_icons()

    def show_day(self, date: dt.date, day: CalendarDay | None) -> None:
        """Show a date, with what the almanac says once it has been asked."""
        self._title.setText(formatting.day_of_month(date))
        self._now.setVisible(date == self._today)
        parts = [_year_words(date.year), formatting.weekday(date)]
        if day is not None:
            parts.append(translate(_C, "农历{lunar}").format(lunar=formatting.say(day.lunar)))
            if day.solar_term:
                parts.append(formatting.say(day.solar_term))
            self._sunrise.setText(
                translate(_C, "日出 {time}").format(time=formatting.clock(day.sunrise))
            )
            self._sunset.setText(
                translate(_C, "日落 {time}").format(time=formatting.clock(day.sunset))
            )
        self._line.setText(" · ".join(parts))
        self._show_day_off(date, day)

    def _show_day_off(self, date: dt.date, day: CalendarDay | None) -> None:
        words = "" if day is None else day_off_words(day)
        if words:
            work = day is not None and day.is_makeup_workday
            self._off.set_badge(words, "sourced" if work else "cin")
        self._off.setVisible(bool(words))
        unknown = day is not None and not day.arrangement_known
        self._unannounced.setVisible(unknown)
        self._unannounced.setText(unannounced_words(date.year) if unknown else "")

    def _build(self) -> None:
        head = FlowLayout(gap=tokens.SPACE[2], line_gap=tokens.SPACE[1])
        for widget in (self._title, self._now, self._off):
            head.addWidget(widget)
        sun = FlowLayout(gap=tokens.SPACE[4], line_gap=tokens.SPACE[1])
        for icon, words in zip(self._sun_icons, (self._sunrise, self._sunset), strict=True):
            sun.addWidget(_side_by_side(icon, words))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(head)
        column.addWidget(self._line)
        column.addLayout(sun)
        column.addWidget(self._unannounced)

    def _draw_icons(self) -> None:
        color, dpr = self._look.color("ink2"), self.devicePixelRatioF()
        for icon, name in zip(self._sun_icons, ("sun", "lunar"), strict=True):
            icon.setPixmap(icons.pixmap(name, color, self._look.px(sizes.HEADER_ICON), dpr))


def _side_by_side(icon: QLabel, words: QLabel) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens.SPACE[1])
    row.addWidget(icon)
    row.addWidget(words)
    return pair


def _year_words(year: int) -> str:
    return translate(_C, "{year} 年").format(year=year)
