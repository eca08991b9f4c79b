"""Chips: small switches with rounded ends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes


class Chip(QAbstractButton):
    """A choice that is on or off; on is shown by ground, border and a tick."""

    def __init__(self, look: Look, text: str, *, small: bool = False, menu: bool = False) -> None:
        super().__init__()
        self._look = look
        self._small = small
        self._menu = menu
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._refresh)
        self.toggled.connect(self._refresh)

    def setText(self, text: str) -> None:
        """Set the words."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the words need when chosen, so that choosing moves nothing."""
        metrics = QFontMetricsF(self._look.font(1 if self._small else 2, bold=True))
        padding = tokens.SPACE[2] if self._small else tokens.SPACE[3]
        extra = self._look.px(sizes.CHIP_TICK) + sizes.CHIP_GAP
        height = tokens.SMALL_CHIP_HEIGHT if self._small else tokens.CHIP_HEIGHT
        width = round(metrics.horizontalAdvance(self.text())) + 2 * padding + extra
        return QSize(width, self._look.px(height))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, border, tick and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, enabled = self.isChecked(), self.isEnabled()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        focused = self.hasFocus()
        border = "jade" if on or focused else ("line2" if enabled else "line")
        painter.setPen(QPen(self._look.color(border), 2 if focused else 1))
        if on or (self.underMouse() and enabled):
            painter.setBrush(self._look.color("jade_soft"))
        elif enabled:
            painter.setBrush(self._look.color("raised"))
        if focused:
            box.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, on, enabled)

    def _paint_words(self, painter: QPainter, on: bool, enabled: bool) -> None:
        font = self._look.font(1 if self._small else 2, bold=on)
        painter.setFont(font)
        role = "jade" if on else ("ink" if enabled else "ink3")
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        mark = "ok" if on else ("chevron-down" if self._menu else "")
        side = self._look.px(sizes.CHIP_TICK)
        extra = side + sizes.CHIP_GAP if mark else 0
        left = (self.width() - width - extra) / 2
        words_left = left + (extra if mark == "ok" else 0)
        painter.setPen(self._look.color(role))
        painter.drawText(
            QRectF(words_left, 0, width + 2, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.text(),
        )
        if mark:
            at = left if mark == "ok" else words_left + width + sizes.CHIP_GAP
            picture = icons.pixmap(mark, self._look.color(role), side, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(at, (self.height() - side) / 2), picture)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
