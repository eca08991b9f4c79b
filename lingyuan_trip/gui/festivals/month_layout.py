"""Where the cells of the month grid lie, in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.month_grid import DAYS, Bar
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes


@dataclass(frozen=True, slots=True)
class MonthLayout:
    """Cells of a grid in a rectangle; `head` is the height of what stands above the bars."""

    area: QRect
    weeks: int
    weekday_height: int
    padding: int
    head: int
    bar_height: int
    lane_gap: int
    is_compact: bool

    def cell(self, week: int, column: int) -> QRect:
        """The rectangle of a day; neighbours share their border line."""
        top = self.area.top() + self.weekday_height
        height = self.area.height() - self.weekday_height - 1
        left = self.area.left() + column * (self.area.width() - 1) // DAYS
        right = self.area.left() + (column + 1) * (self.area.width() - 1) // DAYS
        upper = top + week * height // self.weeks
        return QRect(left, upper, right - left, top + (week + 1) * height // self.weeks - upper)

    @property
    def lanes(self) -> int:
        """How many bars fit under each other."""
        room = self.cell(1, 0).height() - self.head - sizes.BELOW_BARS + self.lane_gap
        return max(0, room // (self.bar_height + self.lane_gap))

    def bar(self, bar: Bar) -> QRectF:
        """The rectangle of a bar."""
        first, last = self.cell(bar.week, bar.first), self.cell(bar.week, bar.last)
        left = first.left() + sizes.BAR_INSET
        right = last.right() + 1 - sizes.BAR_INSET
        top = first.top() + self.head + bar.lane * (self.bar_height + self.lane_gap)
        return QRectF(left, top, right - left, self.bar_height)

    def find_cell(self, point: QPointF) -> tuple[int, int] | None:
        """Week and column under a point."""
        for week in range(self.weeks):
            for column in range(DAYS):
                if self.cell(week, column).contains(point.toPoint()):
                    return week, column
        return None


def build_layout(look: Look, area: QRect, weeks: int, lanes: int, compact: bool) -> MonthLayout:
    """The layout at the text size in force; bars are lower where so many lanes need it, and
    without words where not even one would fit.
    """
    roomy = _build(look, area, weeks, compact)
    if roomy.lanes >= lanes:
        return roomy
    line = look.line_height(1)
    lower = replace(roomy, bar_height=max(sizes.BAR_TIGHT, line), lane_gap=sizes.LANE_GAP_TIGHT)
    tight = replace(lower, head=min(lower.head, _lines(look, compact) + 8))
    return (
        tight
        if tight.lanes
        else replace(tight, bar_height=sizes.BAR_THIN, lane_gap=sizes.LANE_GAP_THIN)
    )


def least_height(look: Look, weeks: int, compact: bool) -> int:
    """The height that shows every day and one bar a week; the bar has no words in a wide grid."""
    built = _build(look, QRect(), weeks, compact)
    bar = built.bar_height if compact else sizes.BAR_THIN
    head = built.head if compact else _lines(look, compact) + 8
    return built.weekday_height + weeks * (head + bar + sizes.BELOW_BARS) + 2


def _build(look: Look, area: QRect, weeks: int, compact: bool) -> MonthLayout:
    return MonthLayout(
        area=area,
        weeks=weeks,
        weekday_height=look.line_height(1) + (4 if compact else tokens.SPACE[3]),
        padding=sizes.CELL_PAD_COMPACT if compact else sizes.CELL_PAD,
        head=_lines(look, compact) + (3 if compact else 12),
        bar_height=max(sizes.BAR_TIGHT if compact else sizes.BAR, look.line_height(1)),
        lane_gap=sizes.LANE_GAP_TIGHT if compact else sizes.LANE_GAP,
        is_compact=compact,
    )


def _lines(look: Look, compact: bool) -> int:
    return look.line_height(3) if compact else look.line_height(4) + look.line_height(1)
