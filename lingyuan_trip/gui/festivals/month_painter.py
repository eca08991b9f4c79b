"""Paints the month grid."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_words import short_forms, short_lunar
from lingyuan_trip.gui.festivals.month_grid import DAYS, Bar, Month
from lingyuan_trip.gui.festivals.month_layout import MonthLayout
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.festival_look import draw_period, festival_color

_C = "Festivals"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class MonthScene:
    """All that a grid shows."""

    month: Month
    weeks: Sequence[Sequence[dt.date]]
    bars: Sequence[Bar]
    chosen: dt.date
    today: dt.date
    find_day: Callable[[dt.date], CalendarDay | None]


class MonthPainter:
    """Paints one scene into one layout."""

    def __init__(
        self, painter: QPainter, look: Look, layout: MonthLayout, scene: MonthScene, focused: bool
    ) -> None:
        self._p = painter
        self._look = look
        self._layout = layout
        self._scene = scene
        self._focused = focused

    def paint(self) -> None:
        """Paint grounds, days, bars and marks, in this order."""
        self._paint_weekdays()
        for week, dates in enumerate(self._scene.weeks):
            for column, date in enumerate(dates):
                self._paint_ground(self._layout.cell(week, column), date)
        for bar in self._scene.bars:
            if bar.lane < self._layout.lanes:
                self._paint_bar(bar)
        hidden = self._count_hidden()
        for week, dates in enumerate(self._scene.weeks):
            has_room = self._has_room_below(week)
            for column, date in enumerate(dates):
                cell = self._layout.cell(week, column)
                self._paint_day(cell, date)
                if count := hidden[week, column]:
                    self._paint_hidden(cell, count)
                elif has_room:
                    self._paint_sun(cell, date)
        self._paint_chosen()

    def _color(self, role: str) -> QColor:
        return self._look.color(role)

    def _paint_weekdays(self) -> None:
        self._p.setFont(self._look.font(1))
        self._p.setPen(self._color("ink3"))
        for column, date in enumerate(self._scene.weeks[0]):
            cell = self._layout.cell(0, column)
            height = self._layout.weekday_height
            box = QRect(
                cell.left() + self._layout.padding, cell.top() - height, cell.width(), height
            )
            self._p.drawText(box, _LEFT, formatting.weekday(date))

    def _paint_ground(self, cell: QRect, date: dt.date) -> None:
        if date == self._scene.chosen:
            role = "jade_soft"
        elif not self._inside(date):
            role = "paper"
        else:
            role = "raised" if date.isoweekday() > 5 else "surface"
        self._p.fillRect(cell, self._color(role))
        self._p.setPen(QPen(self._color("line"), 1))
        self._p.drawRect(cell)

    def _inside(self, date: dt.date) -> bool:
        return Month.of(date) == self._scene.month

    def _paint_day(self, cell: QRect, date: dt.date) -> None:
        day = self._scene.find_day(date)
        step = 3 if self._layout.is_compact else 4
        self._p.setFont(self._look.font(step, bold=self._inside(date)))
        width = round(QFontMetricsF(self._p.font()).horizontalAdvance(str(date.day))) + 2
        top = cell.top() + (sizes.CELL_TOP_COMPACT if self._layout.is_compact else sizes.CELL_TOP)
        left, height = cell.left() + self._layout.padding, self._look.line_height(step)
        number = QRect(left, top, width, height)
        self._paint_number(number, date, day)
        mark = self._mark_of(day)
        if mark:
            self._paint_mark(cell, mark, top, height)
        if date.day == 1 and not self._layout.is_compact:
            self._paint_month_name(
                QRect(
                    number.right() + tokens.SPACE[1], top + 2, cell.right() - number.right(), height
                ),
                date,
            )
        self._paint_second(self._second_box(cell, number, date, bool(mark)), date, day)

    def _second_box(self, cell: QRect, number: QRect, date: dt.date, has_mark: bool) -> QRect:
        if not self._layout.is_compact:
            line = self._look.line_height(1)
            return QRect(number.left(), number.bottom() + 1, cell.right() - number.left(), line)
        disc = (
            number.center().x() + self._look.px(sizes.TODAY_DISC_COMPACT) // 2
            if date == self._scene.today
            else 0
        )
        left = max(number.right() + tokens.SPACE[1], disc + 3)
        mark = (
            self._look.px(sizes.HOLIDAY_MARK_COMPACT) + sizes.HOLIDAY_EDGE_COMPACT
            if has_mark
            else 0
        )
        right = cell.right() - mark
        return QRect(left, number.top(), right - left, number.height())

    def _paint_number(self, box: QRect, date: dt.date, day: CalendarDay | None) -> None:
        if date == self._scene.today:
            side = self._look.px(
                sizes.TODAY_DISC_COMPACT if self._layout.is_compact else sizes.TODAY_DISC
            )
            disc = QRect(0, 0, side, side)
            disc.moveCenter(box.center() + QPoint(0, 1))
            self._p.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._p.setPen(Qt.PenStyle.NoPen)
            self._p.setBrush(self._color("cin"))
            self._p.drawEllipse(QRectF(disc))
            self._p.setBrush(Qt.BrushStyle.NoBrush)
            self._p.setPen(self._color("on_cin"))
            self._p.drawText(
                box.adjusted(-sizes.NUMBER_ROOM, 0, sizes.NUMBER_ROOM, 0),
                Qt.AlignmentFlag.AlignCenter,
                str(date.day),
            )
            return
        off = day is not None and day.is_holiday
        role = "cin" if off else ("ink" if self._inside(date) else "ink3")
        self._p.setPen(self._color(role))
        self._p.drawText(box.adjusted(0, 0, tokens.SPACE[2], 0), _LEFT, str(date.day))

    def _paint_month_name(self, box: QRect, date: dt.date) -> None:
        self._p.setFont(self._look.font(1))
        self._p.setPen(self._color("ink3"))
        self._p.drawText(box, _LEFT, formatting.month_name(date.month))

    def _paint_second(self, box: QRect, date: dt.date, day: CalendarDay | None) -> None:
        if day is None:
            return
        words, role = self._second_line(date, day)
        self._p.setFont(self._look.font(1, bold=role != "ink2"))
        self._p.setPen(self._color(role if self._inside(date) or role != "ink2" else "ink3"))
        self._p.drawText(box, _LEFT, self._fit(words, box.width()))

    def _fit(self, words: str, room: float) -> str:
        """The longest form of the words that has room; where even the shortest has not, Chinese is
        cut, and English left to the day panel: a few letters say nothing.
        """
        metrics = QFontMetricsF(self._p.font())
        forms = short_forms(words)
        fitting = (form for form in forms if metrics.horizontalAdvance(form) <= room)
        if len(forms) > 1:
            return next(fitting, "")
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        return next(fitting, cut)

    def _second_line(self, date: dt.date, day: CalendarDay) -> tuple[str, str]:
        if day.is_holiday and day.holiday_name is not None and self._opens_holiday(date, day):
            return formatting.say(day.holiday_name), "cin"
        if day.solar_term:
            return formatting.say(day.solar_term), "jade"
        return short_lunar(day.lunar), "ink2"

    def _opens_holiday(self, date: dt.date, day: CalendarDay) -> bool:
        before = self._scene.find_day(date - dt.timedelta(days=1))
        return before is None or not before.is_holiday or before.holiday_name != day.holiday_name

    def _mark_of(self, day: CalendarDay | None) -> str:
        if day is None:
            return ""
        if day.is_makeup_workday:
            return translate(_C, "班")
        return translate(_C, "休") if day.is_holiday else ""

    def _paint_mark(self, cell: QRect, mark: str, top: int, height: int) -> None:
        compact = self._layout.is_compact
        side = self._look.px(sizes.HOLIDAY_MARK_COMPACT if compact else sizes.HOLIDAY_MARK)
        edge = sizes.HOLIDAY_EDGE_COMPACT if compact else sizes.HOLIDAY_EDGE
        box = QRect(cell.right() - edge - side + 1, top + (height - side) // 2, side, side)
        paint_mark(self._p, self._look, box, mark, is_work=mark == translate(_C, "班"))

    def _paint_bar(self, bar: Bar) -> None:
        box = self._layout.bar(bar)
        color = festival_color(self._look, bar.run.festival.theme)
        certainty = bar.run.occurrence.certainty
        draw_period(self._p, box, color, certainty)
        if box.height() >= self._look.line_height(1):
            self._paint_bar_words(bar, box, color)

    def _paint_bar_words(self, bar: Bar, box: QRectF, color: QColor) -> None:
        self._p.setFont(self._look.font(1))
        metrics = QFontMetricsF(self._p.font())
        room = box.width() - 2 * tokens.SPACE[2]
        words = formatting.say(bar.run.festival.short_name)
        estimated = bar.run.occurrence.certainty is Certainty.ESTIMATED
        longer = translate(_C, "{name}·往年时段").format(name=words)
        if estimated and metrics.horizontalAdvance(longer) <= room:
            words = longer
        words = self._fit(words, room)
        width = metrics.horizontalAdvance(words)
        if estimated:
            left = box.left() + tokens.SPACE[2] - sizes.WORDS_GROUND
            width += 2 * sizes.WORDS_GROUND
            plain = QRectF(left, box.top() + 1, width, box.height() - 2)
            self._p.fillRect(plain, self._color("surface"))
        self._p.setPen(color if estimated else self._color("on_jade"))
        self._p.drawText(box.adjusted(tokens.SPACE[2], 0, 0, 0), _LEFT, words)

    def _count_hidden(self) -> Counter[tuple[int, int]]:
        """How many bars of a day have no room, by week and column."""
        return Counter(
            (bar.week, column)
            for bar in self._scene.bars
            if bar.lane >= self._layout.lanes
            for column in range(bar.first, bar.last + 1)
        )

    def _paint_hidden(self, cell: QRect, count: int) -> None:
        self._p.setFont(self._look.font(1))
        self._p.setPen(self._color("ink3"))
        line = self._look.line_height(1)
        width = self._look.px(sizes.HIDDEN_ROOM)
        box = QRect(cell.right() - width - sizes.HIDDEN_EDGE, cell.bottom() - line, width, line)
        self._p.drawText(box, Qt.AlignmentFlag.AlignRight, f"+{count}")

    def _has_room_below(self, week: int) -> bool:
        """Whether a line of small words fits below the bars of a week in a wide grid."""
        if self._layout.is_compact:
            return False
        lanes = max((bar.lane + 1 for bar in self._scene.bars if bar.week == week), default=0)
        used = self._layout.head + lanes * (self._layout.bar_height + self._layout.lane_gap)
        cell = self._layout.cell(week, 0)
        return cell.height() - used > self._look.line_height(1) + tokens.SPACE[1]

    def _paint_sun(self, cell: QRect, date: dt.date) -> None:
        """Sunrise and sunset at the foot of the cell, where the words have room."""
        day = self._scene.find_day(date)
        if day is None or not self._inside(date):
            return
        self._p.setFont(self._look.font(1))
        words = f"{formatting.clock(day.sunrise)}–{formatting.clock(day.sunset)}"
        line = self._look.line_height(1)
        padding = self._layout.padding
        top = cell.bottom() - line - tokens.HAIR
        box = QRect(cell.left() + padding, top, cell.width() - padding, line)
        if QFontMetricsF(self._p.font()).horizontalAdvance(words) < box.width():
            self._p.setPen(self._color("ink3"))
            self._p.drawText(box, _LEFT, words)

    def _paint_chosen(self) -> None:
        for week, dates in enumerate(self._scene.weeks):
            if self._scene.chosen not in dates:
                continue
            cell = self._layout.cell(week, (self._scene.chosen - dates[0]).days % DAYS)
            self._p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            pen = QPen(self._color("jade"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._p.setPen(pen)
            self._p.setBrush(Qt.BrushStyle.NoBrush)
            self._p.drawRect(cell.adjusted(1, 1, 0, 0))
            if self._focused:
                self._p.setPen(QPen(self._color("ink"), 1, Qt.PenStyle.DotLine))
                self._p.drawRect(cell.marginsRemoved(QMargins(*[tokens.SPACE[1]] * 4)))


def paint_mark(painter: QPainter, look: Look, box: QRect, mark: str, *, is_work: bool) -> None:
    """Paint 休 or 班 in its box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("line2"), 1) if is_work else Qt.PenStyle.NoPen)
    painter.setBrush(look.color("sunken" if is_work else "cin_soft"))
    radius = tokens.RADIUS_BADGE
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(look.font(1, bold=True))
    painter.setPen(look.color("ink2" if is_work else "cin"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)
