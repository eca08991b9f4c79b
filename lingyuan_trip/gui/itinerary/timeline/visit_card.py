"""The card of a visit: where its parts lie, and how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from lingyuan_trip.domain.timed_arrangement import Mend
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.flow import count_lines
from lingyuan_trip.gui.itinerary.timeline.rows import Piece, VisitRow
from lingyuan_trip.gui.itinerary.timeline.words import minutes_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.badge import badge_width
from lingyuan_trip.gui.widgets.wrapped import height_of


class VisitCard:
    """A visit in one look and width. `lock`, `more` and `ways` can be clicked; all boxes are
    counted from the corner of the card.
    """

    def __init__(self, look: Look, row: VisitRow, width: float) -> None:
        self._look = look
        self._row = row
        self._inner = QRectF(sizes.CARD_PADDING, tokens.SPACE[2], width - 2 * sizes.CARD_PADDING, 0)

    @property
    def height(self) -> int:
        """A line for name, facts, slack or troubles and caution each, more where they wrap."""
        bottom = self.ways[-1][0].bottom() if self.ways else self._lines_bottom
        return round(bottom + tokens.SPACE[2] + tokens.SPACE[1])

    @cached_property
    def more(self) -> QRectF:
        """The three dots at the right end of the first line."""
        side = self._look.px(sizes.NOTE_ROOM)
        return self._mark_box(self._inner.right() - side)

    @cached_property
    def lock(self) -> QRectF:
        """The lock before the dots."""
        return self._mark_box(self.more.left() - tokens.SPACE[2] - self._look.px(sizes.NOTE_ROOM))

    @cached_property
    def ways(self) -> tuple[tuple[QRectF, Mend], ...]:
        """The buttons that mend, one after another in lines, each as high as a small button."""
        metrics = QFontMetricsF(self._look.font(1))
        high, gap = self._look.px(sizes.CARD_BUTTON), tokens.SPACE[2]
        left, top = self._inner.left(), self._lines_bottom + tokens.SPACE[1]
        boxes = []
        for mend in self._row.ways:
            width = metrics.horizontalAdvance(formatting.say(mend.text)) + 2 * tokens.SPACE[2]
            if left > self._inner.left() and left + width > self._inner.right():
                left, top = self._inner.left(), top + high + tokens.SPACE[1]
            boxes.append((QRectF(left, top, min(width, self._inner.width()), high), mend))
            left += width + gap
        return tuple(boxes)

    def paint(self, brush: Brush, box: QRectF, selected: bool) -> None:
        """Name and minutes; hours, ticket and season; the latest time to leave or what breaks;
        what to check.
        """
        row = self._row
        brush.card(box, selected=selected, broken=bool(row.troubles))
        if selected and row.troubles:
            brush.card_edge(box, "jade", sizes.MARKED_EDGE)
        corner = box.topLeft()
        self._paint_title(brush, corner)
        line = self._inner.translated(corner)
        line.setTop(corner.y() + self._title_bottom + sizes.LINE_GAP)
        if row.aside is not None:
            left = line.right() - brush.badge_width(row.aside)
            brush.badge(left, line.top() + self._line / 2, row.aside)
        facts = QRectF(line)
        facts.setWidth(self._facts_width)
        line.setTop(brush.pieces(facts, row.facts, self._line))
        for words in row.troubles:
            line.setTop(self._noted(brush, line, (Piece(words),), "cin", "warning"))
        if not row.troubles:
            role, mark = ("cin", "warning") if row.is_tight else ("ink2", "")
            line.setTop(self._noted(brush, line, self._slack, role, mark))
        if row.caution:
            self._noted(brush, line, (Piece(row.caution),), "est", "estimate")
        for way, mend in self.ways:
            self._paint_way(brush, way.translated(corner), formatting.say(mend.text))

    def _paint_title(self, brush: Brush, corner: QPointF) -> None:
        row = self._row
        first = self._first_line.translated(corner)
        brush.icon("drag", first.left(), first.center().y(), "ink3", sizes.NOTE_ICON)
        lock, role = ("lock", "jade") if row.is_locked else ("unlock", "ink3")
        brush.icon(lock, corner.x() + self.lock.left(), first.center().y(), role, sizes.NOTE_ROOM)
        brush.icon(
            "more", corner.x() + self.more.left(), first.center().y(), "ink2", sizes.NOTE_ROOM
        )
        right = corner.x() + self.lock.left() - tokens.SPACE[2]
        minutes = QRectF(first.left(), first.top(), right - first.left(), first.height())
        brush.text(minutes, minutes_words(row), 2, right=True)
        name = QRectF(first)
        name.setLeft(first.left() + self._handle)
        name.setWidth(self._name_width)
        brush.wrapped(name, row.name, 3, "ink", bold=True)

    def _paint_way(self, brush: Brush, box: QRectF, words: str) -> None:
        painter = brush.painter
        painter.setPen(QPen(self._look.color("line2"), 1))
        painter.setBrush(self._look.color("raised"))
        radius = box.height() / 2
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        metrics = QFontMetricsF(self._look.font(1))
        room = box.width() - 2 * tokens.SPACE[2]
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        brush.text(box.adjusted(tokens.SPACE[2], 0, 0, 0), shown, 1, "ink")

    def _noted(
        self, brush: Brush, box: QRectF, pieces: Sequence[Piece], role: str, mark: str
    ) -> float:
        """A line of words with a mark before it; returns its bottom."""
        line = QRectF(box)
        if mark:
            brush.icon(mark, line.left(), line.top() + self._line / 2, role, sizes.NOTE_ICON)
            line.setLeft(line.left() + self._indent)
        return brush.pieces(line, pieces, self._line, role)

    @property
    def _line(self) -> int:
        return self._look.line_height(1) + tokens.SPACE[1] + tokens.HAIR

    @property
    def _indent(self) -> int:
        return self._look.px(sizes.NOTE_ICON) + tokens.SPACE[1]

    @property
    def _handle(self) -> int:
        return self._look.px(sizes.NOTE_ICON) + tokens.SPACE[1]

    @property
    def _slack(self) -> tuple[Piece, ...]:
        return Piece(self._row.slack), Piece("·"), Piece(self._row.slack_detail)

    @property
    def _first_line(self) -> QRectF:
        inner = self._inner
        return QRectF(inner.left(), inner.top(), inner.width(), self._look.line_height(3))

    def _mark_box(self, left: float) -> QRectF:
        first, side = self._first_line, self._look.px(sizes.NOTE_ROOM)
        return QRectF(left, first.center().y() - side / 2, side, side)

    @property
    def _facts_width(self) -> float:
        aside = self._row.aside
        taken = 0 if aside is None else badge_width(self._look, aside.text) + tokens.SPACE[2]
        return self._inner.width() - taken

    @cached_property
    def _name_width(self) -> float:
        """Beside the minutes, or on lines of its own where that is too little."""
        row, look = self._row, self._look
        words = QFontMetricsF(look.font(2)).horizontalAdvance(minutes_words(row))
        taken = words + tokens.SPACE[3]
        beside = self.lock.left() - self._inner.left() - self._handle - taken
        fits = QFontMetricsF(look.font(3, True)).horizontalAdvance(row.name) <= beside
        half = self._inner.width() / 2 - self._handle
        return beside if fits or beside >= half else half

    @cached_property
    def _title_bottom(self) -> float:
        font, high = self._look.font(3, True), self._look.line_height(3)
        return self._inner.top() + height_of(self._row.name, font, self._name_width, high)

    @cached_property
    def _lines_bottom(self) -> float:
        row, look, inner = self._row, self._look, self._inner.width()
        noted = inner - self._indent
        lines = count_lines(look, row.facts, self._facts_width)
        lines += sum(count_lines(look, (Piece(words),), noted) for words in row.troubles)
        if not row.troubles:
            lines += count_lines(look, self._slack, noted if row.is_tight else inner)
        if row.caution:
            lines += count_lines(look, (Piece(row.caution),), noted)
        return self._title_bottom + sizes.LINE_GAP + lines * self._line
