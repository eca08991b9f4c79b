"""A number with a minus and a plus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes


class Stepper(QWidget):
    """A whole number in steps; clicking the ends, the arrow keys and the wheel change it."""

    changed = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        low: int,
        high: int,
        step: int = 1,
        words: Callable[[int], str] = str,
    ) -> None:
        super().__init__()
        self._look = look
        self._low, self._high, self._step = low, high, step
        self._words = words
        self._value = low
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._refresh)
        self._announce()

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Set the number without telling anyone."""
        self._value = min(max(value, self._low), self._high)
        self._refresh()

    @property
    def value_words(self) -> str:
        """The number with its unit."""
        return self._words(self._value)

    def step_by(self, steps: int) -> None:
        """Add steps, as the keys do."""
        self._change(steps)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest words."""
        metrics = QFontMetricsF(self._look.font(2))
        width = max(
            metrics.horizontalAdvance(self._words(self._low)),
            metrics.horizontalAdvance(self._words(self._high)),
        )
        height = self._look.px(tokens.CONTROL_HEIGHT)
        return QSize(round(width) + 2 * self._side + tokens.SPACE[2], height)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and plus add a step, down and minus take one away."""
        up = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus)
        down = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus)
        if event.key() in up:
            self._change(1)
        elif event.key() in down:
            self._change(-1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ends are the buttons."""
        if event.position().x() < self._side + tokens.SPACE[1]:
            self._change(-1)
        elif event.position().x() > self.width() - self._side - tokens.SPACE[1]:
            self._change(1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel works only on the focused stepper, so that scrolling a form changes nothing."""
        if not self.hasFocus():
            event.ignore()
            return
        self._change(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, signs and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        inset = 1.0 if focused else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(self._look.color("jade" if focused else "line2"), 2 if focused else 1))
        painter.setBrush(self._look.color("raised"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        self._sign(painter, "remove", 0, self._value > self._low)
        self._sign(painter, "add", self.width() - self._side, self._value < self._high)
        painter.setFont(self._look.font(2))
        painter.setPen(self._look.color("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words(self._value))

    @property
    def _side(self) -> int:
        return self._look.px(sizes.STEPPER_SIDE)

    def _sign(self, painter: QPainter, name: str, left: int, possible: bool) -> None:
        color = self._look.color("ink2" if possible else "line2")
        size = self._look.px(sizes.STEPPER_ICON)
        picture = icons.pixmap(name, color, size, self.devicePixelRatioF())
        x, y = left + (self._side - size) // 2, (self.height() - size) // 2
        painter.drawPixmap(x, y, picture)

    def _change(self, steps: int) -> None:
        value = min(max(self._value + steps * self._step, self._low), self._high)
        if value != self._value:
            self._value = value
            self._refresh()
            self.changed.emit(value)

    def _announce(self) -> None:
        self.setAccessibleName(f"{self._name} {self._words(self._value)}")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self._value))

    def _refresh(self) -> None:
        self._announce()
        self.updateGeometry()
        self.update()
