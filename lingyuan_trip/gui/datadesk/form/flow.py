"""Pieces that wrap, in a form whose rows have to know how high that is."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout


class FlowBox(QWidget):
    """As high as its pieces need in its width, whatever the layouts around it remember."""

    def __init__(self, gap: int = tokens.SPACE[1]) -> None:
        super().__init__()
        self.flow = FlowLayout(self, gap, tokens.SPACE[1])

    def event(self, event: QEvent) -> bool:
        """Measure anew when a piece comes, goes or changes."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.flow.heightForWidth(self.width())
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
