"""The rows of the list of spots."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lingyuan_trip.domain.festival import Certainty, FestivalTheme
from lingyuan_trip.gui import formatting
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
from lingyuan_trip.gui.widgets.badge import BadgeStyle, badge_width, draw_badge, evidence_word

_SEAL = 36
_MARK = 4
_THEMES: dict[FestivalTheme, BadgeStyle] = {
    FestivalTheme.LILY: "lily",
    FestivalTheme.BLOSSOM: "lily",
    FestivalTheme.GRAPE: "lily",
    FestivalTheme.SNOW: "spring",
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_UNCLIPPED = Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpotDelegate(QStyledItemDelegate):
    """Seal, name, festival of the day, township and way; hours and visit time at the right."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @property
    def row_height(self) -> int:
        """The height in logical pixels of every row."""
        return self._look.line_height(3) + self._look.line_height(1) + 18

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are equally high."""
        return QSize(option.rect.width(), self.row_height)

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
        inner = box.adjusted(tokens.SPACE[4], 9, -tokens.SPACE[4], -9)
        self._paint_seal(painter, inner, row)
        inner.setLeft(inner.left() + _SEAL + tokens.SPACE[3])
        self._paint_lines(painter, inner, row)
        painter.restore()

    def is_crowded(self, row: SpotRow, width: float) -> bool:
        """Whether name and hours do not fit side by side into the words' width in pixels."""
        name = QFontMetricsF(self._look.font(3, bold=True))
        needed = name.horizontalAdvance(formatting.say(row.spot.name)) + tokens.SPACE[2]
        for festival, _ in row.seen.running[:1]:
            needed += badge_width(self._look, formatting.say(festival.short_name))
            needed += tokens.SPACE[2]
        return needed + self._hours_width(row) > width

    def rooms(self, row: SpotRow, width: float) -> tuple[float, float]:
        """Pixels left for the name and for the line under it; hours stand lower when crowded."""
        beside_name, below = self._hours_width(row), self._visit_width(row)
        if self.is_crowded(row, width):
            beside_name, below = below, beside_name
        return width - beside_name, width - below

    def _paint_lines(self, painter: QPainter, inner: QRectF, row: SpotRow) -> None:
        upper = QRectF(inner.left(), inner.top(), inner.width(), self._look.line_height(3))
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), self._look.line_height(1))
        crowded = self.is_crowded(row, inner.width())
        self._paint_hours(painter, lower if crowded else upper, row)
        self._paint_visit(painter, upper if crowded else lower, row)
        name_room, place_room = self.rooms(row, inner.width())
        self._paint_name(painter, upper, name_room, row)
        self._paint_place(painter, lower, place_room, row)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, self._look.color("jade_soft"))
            painter.fillRect(
                QRectF(box.left(), box.top(), _MARK, box.height()), self._look.color("jade")
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
        top = inner.center().y() - _SEAL / 2
        box = QRectF(inner.left() + 0.5, round(top) + 0.5, _SEAL - 1, _SEAL - 1)
        color = self._look.theme.zone_color(row.zone_number)
        painter.setPen(QPen(color, 1))
        painter.setBrush(self._look.color("surface"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        font = self._look.font(1, bold=True)
        font.setPixelSize(min(font.pixelSize(), 13))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, formatting.seal(row.spot.kind))

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

    def _paint_name(self, painter: QPainter, line: QRectF, room: float, row: SpotRow) -> None:
        font = self._look.font(3, bold=True)
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(formatting.say(row.spot.name), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._look.color("ink2" if row.seen.is_closed else "ink"))
        painter.drawText(line, _LEFT, name)
        used = metrics.horizontalAdvance(name) + tokens.SPACE[2]
        for festival, now in row.seen.running:
            text = formatting.say(festival.short_name)
            if used + badge_width(self._look, text) > room:
                break
            dated = now.certainty is Certainty.DATED
            style = _THEMES.get(festival.theme, "jade") if dated else "estimated"
            left = line.left() + used
            right = draw_badge(painter, self._look, left, line.center().y(), text, style)
            used = right - line.left() + tokens.SPACE[1]

    def _paint_place(self, painter: QPainter, line: QRectF, room: float, row: SpotRow) -> None:
        font = self._look.font(1)
        painter.setFont(font)
        painter.setPen(self._look.color("ink2"))
        words = QFontMetricsF(font).elidedText(place_words(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, _LEFT, words)
