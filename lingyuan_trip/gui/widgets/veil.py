"""Short transitions: a ground that clears away, without touching what is below."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import motion


class Veil(QWidget):
    """Covers a widget in the colour of the paper and clears; mouse and focus go through it."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._look = look
        self._share = 1.0
        self.setProperty("overlay", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(over.rect())
        self._clearing = QVariantAnimation(self)
        self._clearing.setStartValue(1.0)
        self._clearing.setEndValue(0.0)
        self._clearing.setDuration(look.duration(motion.FADE))
        self._clearing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clearing.valueChanged.connect(self._clear_to)
        self._clearing.finished.connect(self.deleteLater)

    def begin(self) -> None:
        """Start to clear."""
        self.show()
        self.raise_()
        self._clearing.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is left of the cover."""
        painter = QPainter(self)
        painter.setOpacity(self._share)
        painter.fillRect(self.rect(), self._look.color("paper"))

    def _clear_to(self, share: float) -> None:
        self._share = share
        self.update()


def fade_in(widget: QWidget, look: Look) -> None:
    """Let a widget come into view; at once for people who want things to keep still."""
    if look.duration(motion.FADE) > 0 and widget.isVisible():
        Veil(widget, look).begin()
