"""Festivals as lines with a mark that is solid when dated and hatched when estimated."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from lingyuan_trip.domain.festival import Certainty, Festival
from lingyuan_trip.domain.spot_on_day import find_occurrence
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.festival_look import draw_period, festival_color

_C = "SpotDetail"


class FestivalLine(QAbstractButton):
    """Name and days of a festival; a click looks at its first day."""

    def __init__(
        self, look: Look, festival: Festival, date: dt.date, indent: int = tokens.SPACE[3]
    ) -> None:
        super().__init__()
        self._look = look
        self._indent = indent
        self._festival = festival
        self._occurrence = find_occurrence(festival, date)
        self.setObjectName(f"festivalLine-{festival.id}")
        self.setText(formatting.say(festival.name))
        self.setAccessibleName(formatting.clauses((self.text(), self.days)))
        self.setToolTip(translate(_C, "按这个节庆的日期看"))
        self.setEnabled(self._occurrence is not None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._refresh)

    @property
    def first_day(self) -> dt.date | None:
        """The first day shown."""
        return None if self._occurrence is None else self._occurrence.dates.start

    @property
    def days(self) -> str:
        """The days in words."""
        if self._occurrence is None:
            return translate(_C, "日期未公布")
        words = formatting.occurrence(self._occurrence)
        year = self._occurrence.dates.start.year
        dated = self._occurrence.certainty is Certainty.DATED
        return f"{year} · {words}" if dated else words

    def sizeHint(self) -> QSize:
        """Two lines of words beside the mark."""
        name = QFontMetricsF(self._look.font(2, bold=True)).horizontalAdvance(self.text())
        days = QFontMetricsF(self._look.font(1)).horizontalAdvance(self.days)
        width = round(max(name, days)) + sizes.FESTIVAL_MARK_WIDTH + 3 * tokens.SPACE[3]
        height = self._look.line_height(2) + self._look.line_height(1) + tokens.SPACE[3]
        return QSize(width, max(height, sizes.FESTIVAL_MARK_HEIGHT + tokens.SPACE[3]))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.fillRect(box, self._look.color("jade_soft"))
        self._paint_mark(painter, box)
        left = float(self._indent + sizes.FESTIVAL_MARK_WIDTH + tokens.SPACE[3])
        height = self._look.line_height(2) + self._look.line_height(1)
        top = (box.height() - height) / 2
        upper = QRectF(left, top, box.width() - left, self._look.line_height(2))
        lower = QRectF(left, upper.bottom(), upper.width(), self._look.line_height(1))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._look.font(2, bold=True))
        painter.setPen(self._look.color("ink"))
        painter.drawText(upper, start, self.text())
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        painter.drawText(lower, start, self.days)
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("jade"), tokens.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = tokens.RADIUS_BADGE
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        top = (box.height() - sizes.FESTIVAL_MARK_HEIGHT) / 2
        mark = QRectF(
            self._indent, round(top), sizes.FESTIVAL_MARK_WIDTH, sizes.FESTIVAL_MARK_HEIGHT
        )
        dated = self._occurrence is not None and self._occurrence.certainty is Certainty.DATED
        color = festival_color(self._look, self._festival.theme)
        draw_period(painter, mark, color, Certainty.DATED if dated else Certainty.ESTIMATED)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
