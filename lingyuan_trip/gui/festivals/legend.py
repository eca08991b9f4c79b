"""What the marks of year strip and month grid mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_words import usual_period_words
from lingyuan_trip.gui.festivals.month_painter import paint_mark
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.festival_look import draw_period

_C = "Festivals"

Draw = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mark, its width in logical pixels, and what it means; no mark for a mere remark."""

    words: str
    width: int
    draw: Draw | None


class Legend(QWidget):
    """Entries in a line, in more lines where there is no room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._remarks: tuple[str, ...] = ()
        self._compact = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._name()
        look.changed.connect(self._fit)

    def set_remarks(self, remarks: tuple[str, ...]) -> None:
        """Put sentences after the entries."""
        if remarks != self._remarks:
            self._remarks = remarks
            self._name()
            self._fit()

    def set_compact(self, compact: bool) -> None:
        """Leave out what only explains the year strip."""
        self._compact = compact
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(sizes.LEGEND_LEAST_WIDTH, self._needed(self.width()))

    def sizeHint(self) -> QSize:
        """High enough for every line at the present width."""
        return QSize(sizes.LEGEND_WIDTH, self._needed(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the entries."""
        painter = QPainter(self)
        for entry, at in self._place(self.width()):
            self._paint_entry(painter, entry, at)
        painter.end()

    def _paint_entry(self, painter: QPainter, entry: LegendEntry, at: QPointF) -> None:
        line = self._look.line_height(1)
        left = at.x()
        if entry.draw is not None:
            entry.draw(painter, QRectF(left, at.y(), entry.width, line))
            left += entry.width + sizes.LEGEND_GAP
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        box = QRectF(left, at.y(), self.width(), line)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.words
        )

    def _entries(self) -> tuple[LegendEntry, ...]:
        entries = [
            LegendEntry(translate(_C, "日期已定"), sizes.LEGEND_SWATCH, self._solid),
            LegendEntry(usual_period_words(), sizes.LEGEND_SWATCH, self._hatched),
        ]
        if not self._compact:
            past = translate(_C, "历届，点为开幕日")
            entries.append(LegendEntry(past, sizes.LEGEND_SWATCH, self._past))
        mark = self._look.px(sizes.LEGEND_MARK)
        entries.append(LegendEntry(translate(_C, "放假"), mark, self._day_off))
        entries.append(LegendEntry(translate(_C, "调休上班"), mark, self._workday))
        entries += [LegendEntry(remark, 0, None) for remark in self._remarks]
        return tuple(entries)

    def _place(self, width: int) -> list[tuple[LegendEntry, QPointF]]:
        metrics = QFontMetricsF(self._look.font(1))
        placed = []
        x, y = 0.0, 0
        for entry in self._entries():
            needed = metrics.horizontalAdvance(entry.words)
            needed += entry.width + sizes.LEGEND_GAP if entry.draw is not None else 0
            if x > 0 and x + needed > width:
                x, y = 0.0, y + self._look.line_height(1) + tokens.SPACE[1]
            placed.append((entry, QPointF(x, y + tokens.HAIR)))
            x += needed + tokens.SPACE[4]
        return placed

    def _needed(self, width: int) -> int:
        last = self._place(max(width, 200))[-1][1]
        return round(last.y()) + self._look.line_height(1) + 2 * tokens.HAIR

    def _fit(self) -> None:
        self.setFixedHeight(self._needed(self.width()))
        self.update()

    def _name(self) -> None:
        words = formatting.points(entry.words for entry in self._entries())
        self.setAccessibleName(translate(_C, "图例"))
        self.setAccessibleDescription(words)

    def _solid(self, painter: QPainter, box: QRectF) -> None:
        draw_period(painter, _swatch(box), self._look.color("jade"), Certainty.DATED)

    def _hatched(self, painter: QPainter, box: QRectF) -> None:
        draw_period(painter, _swatch(box), self._look.color("z3"), Certainty.ESTIMATED)

    def _past(self, painter: QPainter, box: QRectF) -> None:
        middle = box.center().y()
        color = self._look.color("ink3")
        painter.fillRect(
            QRectF(box.left(), middle - sizes.PAST_LINE / 2, sizes.LEGEND_PAST, sizes.PAST_LINE),
            color,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        dot = sizes.PAST_DOT
        painter.drawEllipse(QPointF(box.right() - dot, middle), dot, dot)

    def _day_off(self, painter: QPainter, box: QRectF) -> None:
        paint_mark(painter, self._look, _mark_box(box), translate(_C, "休"), is_work=False)

    def _workday(self, painter: QPainter, box: QRectF) -> None:
        paint_mark(painter, self._look, _mark_box(box), translate(_C, "班"), is_work=True)


def _swatch(box: QRectF) -> QRectF:
    height = sizes.LEGEND_SWATCH_HEIGHT
    return QRectF(box.left(), box.center().y() - height / 2, box.width(), height)


def _mark_box(box: QRectF) -> QRect:
    side = round(min(box.width(), box.height() + 2 * tokens.HAIR))
    return QRect(round(box.left()), round(box.center().y() - side / 2), side, side)
