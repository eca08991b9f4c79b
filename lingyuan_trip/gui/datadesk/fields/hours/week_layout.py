"""Where the days and minutes of the week's grid lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from lingyuan_trip.catalogue.week import HOLIDAY, DayOpening
from lingyuan_trip.catalogue.week.edits import Edge
from lingyuan_trip.domain.hours import OpeningSpan
from lingyuan_trip.gui.theme import field_sizes as sizes

ROWS = HOLIDAY + 1
_FIRST, _LAST = 7, 19
SNAP = 15
"""Minutes to which a dragged time falls."""


def hours_shown(cells: Iterable[DayOpening | None]) -> tuple[int, int]:
    """The first and the last hour of the axis: 7 to 19, more where something lies outside."""
    spans = [span for cell in cells if cell is not None for span in cell.spans]
    first = min([_FIRST, *(span.opens // 60 for span in spans)])
    last = max([_LAST, *(-(-span.closes // 60) for span in spans)])
    return first, last


@dataclass(frozen=True, slots=True)
class WeekLayout:
    """Measures of a grid of a width; the axis runs from one full hour to another."""

    width: float
    label_width: float
    header: float
    row_height: float
    bar: float
    first: int
    last: int

    @property
    def height(self) -> float:
        """Of the header and every row."""
        return self.header + ROWS * self.row_height

    @property
    def per_minute(self) -> float:
        """Pixels of a minute."""
        return (self.width - self.label_width - 1) / ((self.last - self.first) * 60)

    def x(self, minutes: float) -> float:
        """Where a minute lies, on a whole pixel."""
        return round(self.label_width + (minutes - self.first * 60) * self.per_minute)

    def minutes_at(self, x: float) -> int:
        """The minute at a place, as dragging takes it."""
        exact = self.first * 60 + (x - self.label_width) / self.per_minute
        return round(exact / SNAP) * SNAP

    def row_box(self, row: int) -> QRectF:
        """The whole row."""
        return QRectF(0, self.header + row * self.row_height, self.width, self.row_height)

    def bar_box(self, row: int, opens: int, closes: int) -> QRectF:
        """The bar of a span."""
        top = self.row_box(row).top() + round((self.row_height - self.bar) / 2)
        left, right = self.x(opens), self.x(closes)
        return QRectF(left, top, right - left, self.bar)

    def row_at(self, y: float) -> int | None:
        """The row at a height."""
        row = int((y - self.header) // self.row_height)
        return row if 0 <= row < ROWS else None

    def edge_at(self, point: QPointF, spans: Iterable[OpeningSpan]) -> tuple[int, Edge] | None:
        """The end of a span, or its last entry, that a pointer can take hold of."""
        near: list[tuple[float, int, Edge]] = []
        for index, span in enumerate(spans):
            ends = ((Edge.CLOSES, span.closes), (Edge.OPENS, span.opens))
            entry = () if span.last_entry is None else ((Edge.ENTRY, span.last_entry),)
            for edge, minutes in (*ends, *entry):
                near.append((abs(self.x(minutes) - point.x()), index, edge))
        if not near:
            return None
        away, index, edge = min(near, key=lambda found: found[0])
        return (index, edge) if away <= sizes.WEEK_GRIP else None
