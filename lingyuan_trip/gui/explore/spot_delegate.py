"""The rows of the list of spots."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lingyuan_trip.domain.festival import Certainty, FestivalTheme
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.spot_model import SpotRole
from lingyuan_trip.gui.explore.spot_row import (
    SpotRow,
    hours_status,
    hours_words,
    place_words,
    visit_words,
)
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.badge import BadgeStyle, badge_width, draw_badge, evidence_word
from lingyuan_trip.gui.widgets.wrapped import draw_wrapped, height_of

_THEMES: dict[FestivalTheme, BadgeStyle] = {
    FestivalTheme.LILY: "lily",
    FestivalTheme.BLOSSOM: "lily",
    FestivalTheme.GRAPE: "lily",
    FestivalTheme.SNOW: "spring",
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_UNCLIPPED = Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Arrangement(Enum):
    """Hours beside the name, or everything one below the other."""

    HOURS_ABOVE = auto()
    STACKED = auto()


class _Widths(NamedTuple):
    """What the words of a row take, in pixels."""

    upper: float
    lower: float


class SpotDelegate(QStyledItemDelegate):
    """Seal, name, festival of the day, township and way; hours and visit time at the right.

    In English the icon of the kind stands in the seal.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._widths: dict[str, tuple[SpotRow, _Widths]] = {}
        look.changed.connect(self._widths.clear)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines, or as many as the words need in the width of the view."""
        width = option.rect.width()
        if isinstance(option.widget, QAbstractScrollArea):
            width = option.widget.viewport().width()
        return QSize(width, self.height_of(index.data(SpotRole.OBJECT), width))

    def height_of(self, row: SpotRow, width: float) -> int:
        """The height in logical pixels of a row in a width."""
        room = width - 2 * tokens.SPACE[4] - self._look.px(sizes.SEAL) - tokens.SPACE[3]
        lines = self._look.line_height(3) + self._look.line_height(1)
        if self.arrange(row, room) is Arrangement.STACKED:
            name, place = formatting.say(row.spot.name), place_words(row)
            lines = height_of(name, self._look.font(3, True), room, self._look.line_height(3))
            lines += self._look.line_height(2) + tokens.SPACE[1]
            lines += height_of(place, self._look.font(1), room, self._look.line_height(1))
        return lines + 2 * sizes.ROW_AIR

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row: SpotRow = index.data(SpotRole.OBJECT)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option.state)
        inner = box.adjusted(tokens.SPACE[4], sizes.ROW_AIR, -tokens.SPACE[4], -sizes.ROW_AIR)
        self._paint_seal(painter, inner, row)
        inner.setLeft(inner.left() + self._look.px(sizes.SEAL) + tokens.SPACE[3])
        self._paint_lines(painter, inner, row)
        painter.restore()

    def arrange(self, row: SpotRow, width: float) -> Arrangement:
        """How everything that is said of a spot fits into the words' width in pixels."""
        needed = self._measure(row)
        if needed.upper <= width and needed.lower <= width:
            return Arrangement.HOURS_ABOVE
        return Arrangement.STACKED

    def _measure(self, row: SpotRow) -> _Widths:
        """Measured once for each row and look: a list asks again at every change of its width."""
        kept = self._widths.get(row.spot.id)
        if kept is not None and kept[0] is row:
            return kept[1]
        name = QFontMetricsF(self._look.font(3, bold=True))
        upper = name.horizontalAdvance(formatting.say(row.spot.name)) + tokens.SPACE[2]
        lower = QFontMetricsF(self._look.font(1)).horizontalAdvance(place_words(row))
        needed = _Widths(
            upper + self._festival_width(row) + self._hours_width(row),
            lower + self._visit_width(row),
        )
        self._widths[row.spot.id] = (row, needed)
        return needed

    def _festival_width(self, row: SpotRow) -> float:
        running = row.seen.running[:1]
        return sum(
            badge_width(self._look, formatting.say(festival.short_name)) + tokens.SPACE[2]
            for festival, _ in running
        )

    def _paint_lines(self, painter: QPainter, inner: QRectF, row: SpotRow) -> None:
        upper = QRectF(inner.left(), inner.top(), inner.width(), self._look.line_height(3))
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), self._look.line_height(1))
        if self.arrange(row, inner.width()) is Arrangement.STACKED:
            self._paint_stack(painter, upper, row)
            return
        self._paint_hours(painter, upper, row)
        self._paint_visit(painter, lower, row)
        self._paint_name(painter, upper, row)
        self._paint_festivals(painter, upper, upper.width() - self._hours_width(row), row)
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        painter.drawText(lower, _LEFT, place_words(row))

    def _paint_stack(self, painter: QPainter, line: QRectF, row: SpotRow) -> None:
        painter.setPen(self._name_color(row))
        name, font = formatting.say(row.spot.name), self._look.font(3, bold=True)
        line.moveTop(draw_wrapped(painter, font, line, name, self._look.line_height(3)))
        line.setHeight(self._look.line_height(2) + tokens.SPACE[1])
        self._paint_hours(painter, line, row)
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        if self._visit_width(row) + self._hours_width(row) <= line.width():
            painter.drawText(line, _LEFT, visit_words(row.spot))
        line.moveTop(line.bottom())
        height = self._look.line_height(1)
        draw_wrapped(painter, self._look.font(1), line, place_words(row), height)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, self._look.color("jade_soft"))
            painter.fillRect(
                QRectF(box.left(), box.top(), sizes.CHOSEN_MARK, box.height()),
                self._look.color("jade"),
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, self._look.color("surface"))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), self._look.color("line")
        )
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.color("jade"), tokens.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -2))

    def _paint_seal(self, painter: QPainter, inner: QRectF, row: SpotRow) -> None:
        side = self._look.px(sizes.SEAL)
        top = inner.center().y() - side / 2
        box = QRectF(inner.left() + 0.5, round(top) + 0.5, side - 1, side - 1)
        color = self._look.theme.zone_color(row.zone_number)
        painter.setPen(QPen(color, 1))
        painter.setBrush(self._look.color("surface"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        if formatting.language() == "zh":
            painter.setFont(self._look.font(1, bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, formatting.seal(row.spot.kind))
            return
        size = self._look.px(sizes.KIND)
        dpr = painter.device().devicePixelRatio()
        picture = icons.pixmap(row.spot.kind.value, color, size, dpr, "spots")
        corner = box.center() - QPointF(size / 2, size / 2)
        painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), picture)

    def _hours_width(self, row: SpotRow) -> float:
        status = hours_status(row.seen)
        badge = 0 if status is None else badge_width(self._look, evidence_word(status))
        words = QFontMetricsF(self._look.font(2)).horizontalAdvance(hours_words(row.seen))
        return words + badge + 2 * tokens.SPACE[2]

    def _visit_width(self, row: SpotRow) -> float:
        words = visit_words(row.spot)
        return QFontMetricsF(self._look.font(1)).horizontalAdvance(words) + tokens.SPACE[2]

    def _paint_hours(self, painter: QPainter, line: QRectF, row: SpotRow) -> None:
        right = line.right()
        status = hours_status(row.seen)
        if status is not None:
            text = evidence_word(status)
            left = right - badge_width(self._look, text)
            draw_badge(painter, self._look, left, line.center().y(), text, status.value)
            right = left - tokens.SPACE[2]
        dim = row.seen.is_closed or row.seen.hours is None
        painter.setFont(self._look.font(2))
        painter.setPen(self._look.color("ink3" if dim else "ink"))
        box = QRectF(line.left(), line.top(), right - line.left(), line.height())
        painter.drawText(box, _RIGHT | _UNCLIPPED, hours_words(row.seen))

    def _paint_visit(self, painter: QPainter, line: QRectF, row: SpotRow) -> None:
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        painter.drawText(line, _RIGHT, visit_words(row.spot))

    def _name_color(self, row: SpotRow) -> QColor:
        return self._look.color("ink2" if row.seen.is_closed else "ink")

    def _paint_name(self, painter: QPainter, line: QRectF, row: SpotRow) -> None:
        painter.setFont(self._look.font(3, bold=True))
        painter.setPen(self._name_color(row))
        painter.drawText(line, _LEFT, formatting.say(row.spot.name))

    def _paint_festivals(self, painter: QPainter, line: QRectF, room: float, row: SpotRow) -> None:
        metrics = QFontMetricsF(self._look.font(3, bold=True))
        used = metrics.horizontalAdvance(formatting.say(row.spot.name)) + tokens.SPACE[2]
        for festival, now in row.seen.running:
            text = formatting.say(festival.short_name)
            if used + badge_width(self._look, text) > room:
                break
            dated = now.certainty is Certainty.DATED
            style = _THEMES.get(festival.theme, "jade") if dated else "estimated"
            left = line.left() + used
            right = draw_badge(painter, self._look, left, line.center().y(), text, style)
            used = right - line.left() + tokens.SPACE[1]
