"""The year at a glance: holidays and festivals over twelve months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.domain.festival import Festival, FestivalTheme
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_words import unknown_dates_words
from lingyuan_trip.gui.festivals.lane_pager import LanePager
from lingyuan_trip.gui.festivals.month_grid import Month
from lingyuan_trip.gui.festivals.season_lanes import SeasonLane, build_season_lanes
from lingyuan_trip.gui.festivals.year_lanes import PastSpan, YearLane, build_lanes, year_fraction
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.festival_look import draw_period, festival_color

_C = "Festivals"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PAST_ROWS = 2


class YearStrip(QWidget):
    """A lane for each festival; a click leafs to a month or to the first day of a bar."""

    month_chosen = Signal(object)
    day_chosen = Signal(object)
    switched = Signal()

    def __init__(self, look: Look, month: Month, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self._today = today
        self._month = month
        self._festivals: Sequence[Festival] = ()
        self._spots: Sequence[Spot] = ()
        self._seasons: tuple[SeasonLane, ...] = ()
        self._shows_festivals = True
        self._lanes: tuple[YearLane, ...] = ()
        self._days_off: tuple[DateRange, ...] = ()
        self._compact = False
        self._labels_width = 0
        self.setObjectName("yearStrip")
        self.setAccessibleName(translate(_C, "全年节庆"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._switch = Button(look, "", "small", "swap", parent=self)
        self._switch.setObjectName("stripSwitch")
        self._switch.clicked.connect(self._change)
        self._pager = LanePager(look, self)
        self._pager.turned.connect(self._build)
        self._name_switch()
        look.changed.connect(self._resize)

    @property
    def month(self) -> Month:
        """The month that is marked."""
        return self._month

    @property
    def lanes(self) -> tuple[YearLane, ...]:
        """The lanes that are shown."""
        return self._lanes

    @property
    def seasons(self) -> tuple[SeasonLane, ...]:
        """The seasons that are shown instead of them."""
        return () if self._shows_festivals else self._seasons

    @property
    def shows_festivals(self) -> bool:
        """Whether festivals are shown, and not the seasons of spots."""
        return self._shows_festivals

    def set_festivals(self, festivals: Sequence[Festival]) -> None:
        """Show other festivals."""
        self._festivals = festivals
        self._build()

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Show the seasons of other spots."""
        self._spots = spots
        self._build()

    def show_month(self, month: Month) -> None:
        """Mark a month, in its year."""
        is_same_year = month.year == self._month.year
        self._month = month
        if is_same_year:
            self.update()
        else:
            self._days_off = ()
            self._build()

    def set_days_off(self, ranges: tuple[DateRange, ...]) -> None:
        """Show the holidays of the year."""
        self._days_off = ranges
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Make the lanes lower."""
        self._compact = compact
        self._resize()

    def sizeHint(self) -> QSize:
        """High enough for every lane."""
        return QSize(sizes.YEAR_WIDTH, self._lane_top(len(self._rows)) + self._footer)

    def minimumSizeHint(self) -> QSize:
        """Full height in any width."""
        return QSize(sizes.YEAR_LEAST_WIDTH, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint months, holidays, lanes and today."""
        painter = QPainter(self)
        self._paint_months(painter)
        self._paint_days_off(painter)
        for index, lane in enumerate(self._rows):
            self._paint_lane(painter, lane, index)
        self._paint_today(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("jade"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leaf to the bar or the month under the pointer."""
        point = event.position()
        start = self._start_at(point)
        if start is not None:
            self.day_chosen.emit(start)
        elif point.x() >= self._axis.left():
            self.month_chosen.emit(self._month_at(point.x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right leaf through the months, up and down through the years, page up and page
        down through the lanes.
        """
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if Qt.Key(event.key()) in pages:
            self._pager.turn(pages[Qt.Key(event.key())])
            return
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -12,
            Qt.Key.Key_Down: 12,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.month_chosen.emit(self._month.shift(step))

    def bar_box(self, lane: int, dates: DateRange) -> QRectF:
        """The rectangle of days in a lane."""
        left, right = self._x(dates.start), self._x_end(dates.end)
        top = self._lane_top(lane) + (self._row - self._bar) // 2
        return QRectF(left, top, max(right - left, sizes.LEAST_SPAN), self._bar)

    @property
    def _rows(self) -> Sequence[YearLane | SeasonLane]:
        return self._lanes if self._shows_festivals else self._seasons

    @property
    def _bar(self) -> int:
        return 12 if self._compact else 16

    @property
    def _row(self) -> int:
        return max(self._bar + 2, self._look.line_height(1)) + 2

    @property
    def _header(self) -> int:
        high = self._look.line_height(1) + (4 if self._compact else 8)
        return max(high, self._switch.sizeHint().height() + sizes.BELOW_SWITCH)

    @property
    def _holiday_row(self) -> int:
        return self._look.line_height(1) + (0 if self._compact else 4)

    @property
    def _footer(self) -> int:
        high = 0 if self._compact else self._look.line_height(1) + 2
        return max(high, self._pager.sizeHint().height()) if self._pager.is_needed else high

    def _lane_height(self, lane: YearLane | SeasonLane) -> int:
        rows = min(_PAST_ROWS, max((past.row + 1 for past in lane.past), default=0))
        return self._row + rows * sizes.PAST_ROW

    @property
    def _axis(self) -> QRectF:
        left = max(
            self._look.px(sizes.LANE_LABEL_COMPACT if self._compact else sizes.LANE_LABEL),
            self._labels_width,
        )
        return QRectF(left, 0, self.width() - left - 1, self.height())

    def _widest_label(self) -> int:
        metrics = QFontMetricsF(self._look.font(1))
        names = [_name_of(lane) for lane in self._rows]
        names.append(translate(_C, "法定假日"))
        widest = round(max(metrics.horizontalAdvance(name) for name in names))
        buttons = max(self._switch.sizeHint().width(), self._pager.sizeHint().width())
        return max(widest, buttons) + tokens.SPACE[3]

    def _lane_top(self, index: int) -> int:
        heights = sum(self._lane_height(lane) for lane in self._rows[:index])
        return self._header + self._holiday_row + heights

    def _x(self, day: dt.date) -> float:
        return round(self._axis.left() + self._axis.width() * year_fraction(day))

    def _x_end(self, day: dt.date) -> float:
        after = day + dt.timedelta(days=1)
        return self._axis.right() if after.year != day.year else self._x(after)

    def _month_at(self, x: float) -> Month:
        for number in range(12, 1, -1):
            if x >= self._x(dt.date(self._month.year, number, 1)):
                return Month(self._month.year, number)
        return Month(self._month.year, 1)

    def _start_at(self, point: QPointF) -> dt.date | None:
        for index, lane in enumerate(self._lanes if self._shows_festivals else ()):
            for span in lane.spans:
                if self.bar_box(index, span.dates).contains(point):
                    return span.dates.start
        return None

    def _paint_months(self, painter: QPainter) -> None:
        year = self._month.year
        for number in range(1, 13):
            month = Month(year, number)
            left, right = self._x(month.day(1)), self._x_end(month.day(31))
            current = month == self._month
            if current:
                box = QRectF(left, 0, right - left, self.height())
                painter.fillRect(box, self._look.color("jade_soft"))
            painter.setPen(QPen(self._look.color("line"), 1))
            painter.drawLine(QPointF(left, 0), QPointF(left, self.height()))
            painter.setFont(self._look.font(1, bold=current))
            painter.setPen(self._look.color("jade" if current else "ink3"))
            box = QRectF(left, 0, right - left, self._header)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._month_word(number, box))

    def _month_word(self, number: int, box: QRectF) -> str:
        words = formatting.month_name(number)
        metrics = QFontMetricsF(self._look.font(1, bold=True))
        return words if metrics.horizontalAdvance(words) <= box.width() - 4 else str(number)

    def _paint_label(self, painter: QPainter, words: str, top: int, height: int) -> None:
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        painter.drawText(QRectF(0, top, self._axis.left(), height), _LEFT, words)

    def _paint_days_off(self, painter: QPainter) -> None:
        top = self._header
        height = self._look.line_height(1)
        self._paint_label(painter, translate(_C, "法定假日"), top, height)
        for days in self._days_off:
            left, right = self._x(days.start), self._x_end(days.end)
            bar = self._bar - tokens.SPACE[1]
            box = QRectF(
                left, top + (height - bar) // 2, max(right - left, sizes.LEAST_DAY_OFF), bar
            )
            painter.fillRect(box, self._look.color("cin"))

    def _paint_lane(self, painter: QPainter, lane: YearLane | SeasonLane, index: int) -> None:
        top = self._lane_top(index)
        self._paint_label(painter, _name_of(lane), top, self._row)
        theme = lane.festival.theme if isinstance(lane, YearLane) else FestivalTheme.CULTURE
        color = festival_color(self._look, theme)
        for span in lane.spans:
            draw_period(
                painter, self.bar_box(index, span.dates), color, span.certainty, sizes.SPAN_RADIUS
            )
        for past in lane.past:
            if past.row < _PAST_ROWS:
                self._paint_past(painter, past, top)
        if isinstance(lane, YearLane) and not lane.spans:
            self._paint_unknown(painter, lane, top)

    def _paint_past(self, painter: QPainter, past: PastSpan, top: int) -> None:
        y = top + (self._row + self._bar) // 2 + 1 + past.row * sizes.PAST_ROW
        left, right = self._x(past.dates.start), self._x_end(past.dates.end)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # Never in the colour of the festival: that is for this year's dates.
        painter.setBrush(self._look.color("ink3"))
        if past.is_opening_only:
            painter.drawEllipse(
                QPointF(left + 2, y + sizes.PAST_LINE / 2), sizes.PAST_DOT, sizes.PAST_DOT
            )
        else:
            painter.drawRect(QRectF(left, y, right - left, sizes.PAST_LINE))
        painter.restore()

    def _paint_unknown(self, painter: QPainter, lane: YearLane, top: int) -> None:
        words = unknown_dates_words()
        if lane.recorded_years:
            years = formatting.listing(map(str, lane.recorded_years))
            words = translate(_C, "日期未查到（{years} 年有记载）").format(years=years)
            if lane.past:
                words = translate(_C, "日期未查到；细线是 {years} 年的").format(years=years)
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink3"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        box = QRectF(self._axis.left() + tokens.SPACE[2], top, width, self._row)
        # A plain ground, so that the month lines do not run through the words.
        painter.fillRect(
            box.adjusted(-sizes.WORDS_GROUND, 1, sizes.WORDS_GROUND, -1), self._look.color("paper")
        )
        painter.drawText(box, _LEFT, words)

    def _paint_today(self, painter: QPainter) -> None:
        if self._today.year != self._month.year:
            return
        x = self._x(self._today)
        color = self._look.color("cin")
        painter.fillRect(QRectF(x - 1, self._header, 2, self.height()), color)
        if self._footer:
            word, side = translate(_C, "今"), self._footer
            painter.setFont(self._look.font(1, bold=True))
            width = QFontMetricsF(painter.font()).horizontalAdvance(word) + 2 * sizes.TODAY_PADDING
            width = max(width, side)
            left = min(max(x - width / 2, self._axis.left()), self._axis.right() - width)
            box = QRectF(left, self.height() - side, width, side)
            painter.fillRect(box, color)
            painter.setPen(self._look.color("on_cin"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _build(self) -> None:
        year = self._month.year
        seasons = () if self._shows_festivals else build_season_lanes(self._spots, year)
        self._pager.set_count(len(self._festivals if self._shows_festivals else seasons))
        if self._shows_festivals:
            self._lanes = build_lanes(self._pager.cut(self._festivals), year)
        else:
            self._seasons = tuple(self._pager.cut(seasons))
        self._announce()
        self._resize()

    def _announce(self) -> None:
        name = translate(_C, "{year} 年全年节庆")
        if not self._shows_festivals:
            name = translate(_C, "{year} 年景点适宜季节")
        self.setAccessibleName(name.format(year=self._month.year))

    def _change(self) -> None:
        self._shows_festivals = not self._shows_festivals
        self.switched.emit()
        self._name_switch()
        self._build()

    def _place_buttons(self) -> None:
        """The switch in the corner above the names, the pager below them."""
        for button in (self._switch, self._pager):
            button.adjustSize()
        self._switch.move(0, 0)
        self._pager.move(0, self._lane_top(len(self._rows)))

    def _name_switch(self) -> None:
        """The button says what it leads to."""
        words = translate(_C, "景点季节") if self._shows_festivals else translate(_C, "节庆")
        self._switch.setText(words)
        self._switch.setToolTip(translate(_C, "全年条改看{what}").format(what=words))
        self._switch.setAccessibleName(translate(_C, "全年条改看{what}").format(what=words))

    def _resize(self) -> None:
        self._labels_width = self._widest_label()
        self._place_buttons()
        self.updateGeometry()
        self.update()


def _name_of(lane: YearLane | SeasonLane) -> str:
    if isinstance(lane, SeasonLane):
        return formatting.kind(lane.kind)
    return formatting.say(lane.festival.short_name)
