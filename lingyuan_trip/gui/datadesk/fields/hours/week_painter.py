"""How the week's grid looks: solid where published, hatched where estimated."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from lingyuan_trip.catalogue.week import DayOpening, WeekPart
from lingyuan_trip.catalogue.week.edits import Edge
from lingyuan_trip.catalogue.week.words import write_opening
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.hours import OpeningSpan
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.hours.week_layout import ROWS, WeekLayout
from lingyuan_trip.gui.datadesk.fields.hours.words import row_name, shown_cell, silence
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import field_sizes as sizes
from lingyuan_trip.gui.widgets.badge import evidence_word
from lingyuan_trip.gui.widgets.festival_look import draw_period

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CLOSED_FROM, _CLOSED_TO = 9 * 60, 17 * 60
"""Where the word of a closed day stands, with what it is known by."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the grid is chosen: a row, one of its spans, and the end that the keys move."""

    row: int = 0
    span: int = 0
    edge: Edge = Edge.CLOSES


class WeekPainter:
    """Paints a part in a layout."""

    def __init__(self, look: Look, painter: QPainter, layout: WeekLayout) -> None:
        self._look = look
        self._painter = painter
        self._layout = layout
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, part: WeekPart, chosen: Chosen, *, has_focus: bool, enabled: bool) -> None:
        """The ground, the hours, every row, and what is chosen."""
        self._paint_ground(has_focus)
        for row in range(ROWS):
            self._paint_label(row, row == chosen.row)
            cell = shown_cell(part, row)
            if cell is None:
                self._words(self._axis(row), silence(part, row), "ink3")
            else:
                self._paint_cell(row, cell, row == chosen.row)
        cell = shown_cell(part, chosen.row)
        if enabled:
            self._paint_chosen(chosen, cell)

    def _axis(self, row: int) -> QRectF:
        box = self._layout.row_box(row)
        return box.adjusted(self._layout.label_width + tokens.SPACE[2], 0, 0, 0)

    def _paint_ground(self, has_focus: bool) -> None:
        painter, layout, look = self._painter, self._layout, self._look
        box = QRectF(0.5, 0.5, layout.width - 1, layout.height - 1)
        painter.setPen(QPen(look.color("jade" if has_focus else "line2"), 1 + has_focus))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        inside = QPainterPath()
        inside.addRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.save()
        painter.setClipPath(inside)
        painter.setPen(QPen(look.color("line"), 1))
        for row in range(ROWS):
            y = layout.row_box(row).top() + 0.5
            painter.drawLine(QLineF(0, y, layout.width, y))
        for hour in range(layout.first, layout.last):
            x = layout.x(hour * 60) + 0.5
            painter.drawLine(QLineF(x, layout.header, x, layout.height))
        painter.restore()
        self._paint_hours()

    def _paint_hours(self) -> None:
        """As many hours as stand beside each other."""
        layout = self._layout
        font = self._look.font(1)
        widest = QFontMetricsF(font).horizontalAdvance("00") + tokens.SPACE[1]
        step = next((n for n in (1, 2, 3, 4, 6) if layout.per_minute * 60 * n >= widest), 12)
        self._painter.setFont(font)
        self._painter.setPen(self._look.color("ink2"))
        for hour in range(layout.first, layout.last):
            if (hour - layout.first) % step == 0:
                x = layout.x(hour * 60)
                box = QRectF(x - widest / 2, 0, widest, layout.header)
                # The first word would run into the names of the days.
                box.moveLeft(max(box.left(), layout.label_width - tokens.SPACE[2]))
                self._painter.drawText(box, _CENTRE, f"{hour:02d}")

    def _paint_label(self, row: int, is_chosen: bool) -> None:
        box = self._layout.row_box(row)
        box.setWidth(self._layout.label_width)
        self._painter.setFont(self._look.font(1, bold=is_chosen))
        self._painter.setPen(self._look.color("ink" if is_chosen else "ink2"))
        self._painter.drawText(box, _CENTRE, row_name(row))

    def _paint_cell(self, row: int, cell: DayOpening, is_chosen: bool) -> None:
        if not cell.spans:
            self._paint_closed(row, cell)
            return
        certainty = Certainty.ESTIMATED if cell.evidence.is_estimate else Certainty.DATED
        for span in cell.spans:
            box = self._layout.bar_box(row, span.opens, span.closes)
            radius = tokens.RADIUS_BADGE
            draw_period(self._painter, box, self._look.color("jade"), certainty, radius)
            self._paint_entry(row, span, is_solid=certainty is Certainty.DATED)
            if is_chosen:
                self._paint_times(box, span, is_solid=certainty is Certainty.DATED)

    def _paint_entry(self, row: int, span: OpeningSpan, *, is_solid: bool) -> None:
        """A notch where admission ends."""
        if span.last_entry is None or span.last_entry == span.closes:
            return
        x = self._layout.x(span.last_entry)
        box = self._layout.bar_box(row, span.opens, span.closes)
        notch = QRectF(x - sizes.WEEK_NOTCH / 2, box.top(), sizes.WEEK_NOTCH, box.height())
        self._painter.fillRect(notch, self._look.color("raised" if is_solid else "jade"))

    def _paint_times(self, box: QRectF, span: OpeningSpan, *, is_solid: bool) -> None:
        """The times of a chosen bar in it, as far as they have room."""
        font = self._look.font(1)
        times = formatting.span(span)
        gap = tokens.SPACE[2]
        width = QFontMetricsF(font).horizontalAdvance(times) + gap
        if width > box.width():
            return
        self._in_bar(box, times, box.left() + gap / 2, width, is_solid)
        if span.last_entry is None:
            return
        entry = formatting.last_entry_at(formatting.clock(span.last_entry))
        notch = self._layout.x(span.last_entry) - gap / 2
        room = QFontMetricsF(font).horizontalAdvance(entry) + gap
        if box.left() + width + room <= notch:
            self._in_bar(box, entry, notch - room, room, is_solid)

    def _in_bar(self, box: QRectF, words: str, left: float, width: float, is_solid: bool) -> None:
        at = QRectF(left, box.top(), width, box.height())
        if not is_solid:
            # A plain ground, so that the hatch does not run through the words.
            self._painter.fillRect(at.adjusted(0, 1, 0, -1), self._look.color("raised"))
        self._painter.setFont(self._look.font(1))
        self._painter.setPen(self._look.color("on_jade" if is_solid else "jade"))
        self._painter.drawText(at, _CENTRE, words)

    def _paint_closed(self, row: int, cell: DayOpening) -> None:
        """The word on a plain ground; hatched around it where nobody has published it."""
        box = self._layout.bar_box(row, _CLOSED_FROM, _CLOSED_TO)
        status = cell.evidence.status
        words = write_opening(cell, formatting.language())
        if status is EvidenceStatus.ESTIMATED:
            words = f"{words} · {evidence_word(status)}"
            color = self._look.color("est")
            draw_period(self._painter, box, color, Certainty.ESTIMATED, tokens.RADIUS_BADGE)
        else:
            self._painter.setPen(QPen(self._look.color("line2"), 1))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = tokens.RADIUS_BADGE
            self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        font = self._look.font(1)
        width = QFontMetricsF(font).horizontalAdvance(words) + 2 * tokens.SPACE[2]
        plain = QRectF(box.center().x() - width / 2, box.top() + 1, width, box.height() - 2)
        self._painter.fillRect(plain, self._look.color("raised"))
        self._painter.setFont(font)
        is_estimate = status is EvidenceStatus.ESTIMATED
        self._painter.setPen(self._look.color("est" if is_estimate else "ink2"))
        row_box = self._layout.row_box(row)
        plain.setTop(row_box.top())
        plain.setBottom(row_box.bottom())
        self._painter.drawText(plain, _CENTRE, words)

    def _words(self, box: QRectF, words: str, role: str) -> None:
        self._painter.setFont(self._look.font(1))
        width = QFontMetricsF(self._painter.font()).horizontalAdvance(words)
        plain = box.adjusted(-tokens.SPACE[1], tokens.HAIR * 2, 0, -tokens.HAIR * 2)
        plain.setWidth(width + 2 * tokens.SPACE[1])
        self._painter.fillRect(plain, self._look.color("raised"))
        self._painter.setPen(self._look.color(role))
        self._painter.drawText(plain, _CENTRE, words)

    def _paint_chosen(self, chosen: Chosen, cell: DayOpening | None) -> None:
        """A frame around the span that is chosen, and a handle at the end that the keys move."""
        painter, layout = self._painter, self._layout
        spans = () if cell is None else cell.spans
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.color("cin"), sizes.WEEK_FRAME))
        if not spans:
            box = layout.row_box(chosen.row).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
            return
        span = spans[min(chosen.span, len(spans) - 1)]
        box = layout.bar_box(chosen.row, span.opens, span.closes)
        painter.drawRoundedRect(
            box.adjusted(-1, -1, 1, 1), tokens.RADIUS_BADGE, tokens.RADIUS_BADGE
        )
        minutes = {Edge.OPENS: span.opens, Edge.CLOSES: span.closes, Edge.ENTRY: span.last_entry}
        at = minutes[chosen.edge]
        if at is not None:
            handle = QRectF(0, 0, sizes.WEEK_HANDLE_WIDTH, sizes.WEEK_HANDLE_HEIGHT)
            handle.moveCenter(box.center())
            handle.moveLeft(layout.x(at) - sizes.WEEK_HANDLE_WIDTH / 2)
            painter.setBrush(self._look.color("raised"))
            painter.drawRect(handle)
