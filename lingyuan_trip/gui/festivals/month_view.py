"""The month grid as a widget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.festivals.day_words import describe_day, month_title
from lingyuan_trip.gui.festivals.month_grid import DAYS, Month, Run, list_runs, place_bars
from lingyuan_trip.gui.festivals.month_layout import MonthLayout, build_layout, least_height
from lingyuan_trip.gui.festivals.month_painter import MonthPainter, MonthScene
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.month_day import MonthDay

_C = "Festivals"
_PLAN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthView(QWidget):
    """The weeks of a month; arrows, PgUp/PgDn, Home and End move the chosen day, Enter plans it.

    `find_day` may answer None while the almanac is not asked yet.
    """

    day_chosen = Signal(object)
    plan_requested = Signal(object)

    def __init__(
        self,
        look: Look,
        chosen: dt.date,
        today: dt.date,
        find_day: Callable[[dt.date], CalendarDay | None],
    ) -> None:
        super().__init__()
        self._look = look
        self._festivals: Sequence[Festival] = ()
        self._compact = False
        self._find_day = find_day
        self._today = today
        self._chosen = chosen
        self._month = Month.of(chosen)
        self._days: list[MonthDay] = []
        self._scene = self._build_scene()
        self.setObjectName("festivalCalendar")
        self.setProperty("elides", "day panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._announce()
        self._place_days()
        look.changed.connect(self.update)
        look.changed.connect(self._place_days)

    @property
    def month(self) -> Month:
        """The month that is shown."""
        return self._month

    @property
    def scene(self) -> MonthScene:
        """What is shown."""
        return self._scene

    def set_festivals(self, festivals: Sequence[Festival]) -> None:
        """Show other festivals."""
        self._festivals = festivals
        self.refresh()

    def show_month(self, month: Month) -> None:
        """Leaf to a month without choosing a day."""
        self._month = month
        self.refresh()

    def set_chosen(self, chosen: dt.date) -> None:
        """Mark a day and leaf to it."""
        self._chosen = chosen
        self.show_month(Month.of(chosen))

    def set_compact(self, compact: bool) -> None:
        """Put number and lunar day into one line."""
        self._compact = compact
        self.updateGeometry()
        self._place_days()
        self.update()

    def refresh(self) -> None:
        """Look again at festivals and almanac."""
        self._scene = self._build_scene()
        self._announce()
        self._place_days()
        self.update()

    def layout_now(self) -> MonthLayout:
        """Where the cells lie at the present size."""
        lanes = max((bar.lane + 1 for bar in self._scene.bars), default=0)
        weeks = len(self._scene.weeks)
        return build_layout(self._look, self.rect(), weeks, lanes, self._compact)

    def runs_on(self, date: dt.date) -> tuple[Run, ...]:
        """What runs on a date that is shown."""
        return list_runs(self._festivals, date, date)

    def minimumSizeHint(self) -> QSize:
        """High enough for every day's words, and a bar below them."""
        weeks = len(self._scene.weeks)
        least = least_height(self._look, weeks, self._compact)
        return QSize(self._look.px(sizes.MONTH_LEAST_WIDTH), least)

    def sizeHint(self) -> QSize:
        """As drawn in the style handbook."""
        return QSize(sizes.MONTH_WIDTH, sizes.MONTH_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days over their cells."""
        super().resizeEvent(event)
        self._place_days()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the month."""
        painter = QPainter(self)
        MonthPainter(painter, self._look, self.layout_now(), self._scene, self.hasFocus()).paint()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        date = self._date_at(event)
        if date is not None and event.button() is Qt.MouseButton.LeftButton:
            self.day_chosen.emit(date)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Plan the day under the pointer."""
        date = self._date_at(event)
        if date is not None and event.button() is Qt.MouseButton.LeftButton:
            self.plan_requested.emit(date)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen day, or plan it."""
        if event.key() in _PLAN_KEYS:
            self.plan_requested.emit(self._chosen)
            return
        target = self._move(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self.day_chosen.emit(target)

    def event(self, event: QEvent) -> bool:
        """Say everything about the day under the pointer as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            date = self._date_at(event)
            words = "" if date is None else self._describe(date)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _move(self, key: Qt.Key) -> dt.date | None:
        days = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }.get(key)
        month = Month.of(self._chosen)
        if days is not None:
            moved = self._chosen + dt.timedelta(days=days)
            return moved if Month.of(moved) == Month.of(moved).shift(0) else None
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = -1 if key is Qt.Key.Key_PageUp else 1
            return month.shift(step).day(self._chosen.day)
        if key is Qt.Key.Key_Home:
            return month.day(1)
        return month.day(month.length) if key is Qt.Key.Key_End else None

    def _date_at(self, event: QMouseEvent | QHelpEvent) -> dt.date | None:
        point = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        found = self.layout_now().find_cell(point)
        return None if found is None else self._scene.weeks[found[0]][found[1]]

    def _build_scene(self) -> MonthScene:
        weeks = self._month.weeks()
        runs = list_runs(self._festivals, weeks[0][0], weeks[-1][-1])
        bars = place_bars(runs, weeks)
        return MonthScene(self._month, weeks, bars, self._chosen, self._today, self._find_day)

    def _describe(self, date: dt.date) -> str:
        return describe_day(date, self._find_day(date), self.runs_on(date))

    def _place_days(self) -> None:
        layout = self.layout_now()
        weeks = self._scene.weeks
        dates = [date for week in weeks for date in week]
        while len(self._days) < len(dates):
            day = MonthDay(self, self._describe)
            day.pressed.connect(self.day_chosen)
            self._days.append(day)
        for index, day in enumerate(self._days):
            day.setVisible(index < len(dates))
            if index < len(dates):
                day.date = dates[index]
                day.is_chosen = day.date == self._chosen
                day.setGeometry(layout.cell(*divmod(index, DAYS)))

    def _announce(self) -> None:
        title = translate(_C, "节庆月历 {month}").format(month=month_title(self._month))
        self.setAccessibleName(title)
        words = self._describe(self._chosen)
        moved = words != self.accessibleDescription()
        self.setAccessibleDescription(words)
        if moved and self.hasFocus():
            announce(self, words)
