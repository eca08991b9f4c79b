"""Twelve months: good ones solid when sourced and hatched when estimated, closed ones barred."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.domain.evidence import Fact
from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.festival_look import draw_period

_GAP = 2


class SeasonBar(QWidget):
    """The months of a year with the number of the current one in cinnabar."""

    def __init__(
        self,
        look: Look,
        season: Fact[frozenset[int]],
        month: int,
        closed: Collection[int] = (),
    ) -> None:
        super().__init__()
        self._look = look
        self._season = season
        self._month = month
        self._closed = frozenset(closed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = [
            translate("Explore", "适宜季节 {months}").format(months=formatting.months(season.value))
        ]
        if self._closed:
            words = translate("Explore", "{months}不开放").format(
                months=formatting.months(self._closed)
            )
            said.append(words)
        self.setAccessibleName(formatting.points(said))
        look.changed.connect(self._refresh)

    def sizeHint(self) -> QSize:
        """Bar and numbers."""
        return QSize(
            sizes.SEASON_WIDTH,
            sizes.SEASON_CELL_HEIGHT + self._look.line_height(1) + tokens.SPACE[1],
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint twelve cells with their numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 11 * _GAP) / 12
        for month in range(1, 13):
            left = round((month - 1) * (width + _GAP))
            right = round((month - 1) * (width + _GAP) + width)
            box = QRectF(left, 0, right - left, sizes.SEASON_CELL_HEIGHT)
            self._paint_cell(painter, box, month)
            self._paint_number(painter, box, month)

    def _paint_cell(self, painter: QPainter, box: QRectF, month: int) -> None:
        if month in self._season.value:
            estimate = self._season.evidence.is_estimate
            certainty = Certainty.ESTIMATED if estimate else Certainty.DATED
            draw_period(painter, box, self._look.color("jade"), certainty, sizes.SEASON_RADIUS)
            return
        shape = QPainterPath()
        shape.addRoundedRect(box, sizes.SEASON_RADIUS, sizes.SEASON_RADIUS)
        painter.fillPath(shape, self._look.color("sunken"))
        if month in self._closed:
            self._paint_closed(painter, box)

    def _paint_closed(self, painter: QPainter, box: QRectF) -> None:
        """A bar through the month, as on the map through a spot that is closed."""
        half = min(sizes.SEASON_CLOSED, box.width() - 2) / 2
        painter.setPen(
            QPen(
                self._look.color("ink3"),
                sizes.SEASON_CLOSED_LINE,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        middle = box.center()
        painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))

    def _paint_number(self, painter: QPainter, box: QRectF, month: int) -> None:
        now = month == self._month
        line = QRectF(
            box.left(),
            sizes.SEASON_CELL_HEIGHT + tokens.SPACE[1],
            box.width(),
            self._look.line_height(1),
        )
        painter.setFont(self._look.font(1, bold=now))
        painter.setPen(self._look.color("cin" if now else "ink2"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, str(month))

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
