"""A few choices of which exactly one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look


class _Segment(QAbstractButton):
    def __init__(self, look: Look, text: str, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._look = look
        self._first, self._last = is_first, is_last
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.font(2, bold=True))
        height = self._look.px(tokens.CONTROL_HEIGHT)
        return QSize(round(metrics.horizontalAdvance(self.text())) + 2 * tokens.SPACE[2], height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = float(tokens.RADIUS_CARD)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, 0.5, -0.5)
        if self._last:
            box.adjust(0, 0, -1, 0)
        # Square inner edges: the rounded box reaches past them and is clipped away.
        shape = QPainterPath()
        shape.addRoundedRect(
            box.adjusted(0 if self._first else -radius, 0, 0 if self._last else radius, 0),
            radius,
            radius,
        )
        painter.setClipRect(self.rect())
        on = self.isChecked()
        painter.fillPath(shape, self._look.color("jade_soft" if on else "raised"))
        painter.setPen(QPen(self._look.color("line2"), 1))
        painter.drawPath(shape)
        if not self._first:
            painter.drawLine(0, 0, 0, self.height())
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("jade"), 2))
            ring = QRectF(self.rect()).marginsRemoved(QMarginsF(*[tokens.FOCUS_INSET] * 4))
            painter.drawRoundedRect(ring, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
        painter.setFont(self._look.font(2, bold=on))
        painter.setPen(self._look.color("jade" if on else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class SegmentedControl(QWidget):
    """Choices side by side; arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (_, text) in enumerate(choices):
            segment = _Segment(look, text, index == 0, index == len(choices) - 1)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._keys[index]))

    @property
    def value(self) -> str:
        """The key of the choice that holds."""
        return self._keys[self._group.checkedId()]

    def set_value(self, key: str) -> None:
        """Choose without telling anyone."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        index = (self._group.checkedId() + step) % len(self._keys)
        button = self._group.button(index)
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(self._keys[index])
