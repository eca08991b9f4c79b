"""A stack that asks only for the room of what is in front, and pages that scroll when too large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.page import Page


class FrontStack(QStackedWidget):
    """Takes its size from the widget in front, not from the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As large as the front wants."""
        front = self.currentWidget()
        return (
            super().sizeHint()
            if front is None
            else front.sizeHint().expandedTo(front.minimumSize())
        )

    def minimumSizeHint(self) -> QSize:
        """As small as the front can be."""
        front = self.currentWidget()
        return super().minimumSizeHint() if front is None else _least(front)


class ScrolledPage(QScrollArea):
    """A page as large as its place; one that needs more can be scrolled, so nothing is cut off."""

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__()
        self._page = page
        self._is_stale = False
        look.changed.connect(self._forget_heights)
        page.scroller = self
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew what changed its size while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            QTimer.singleShot(0, self, self._measure)

    def _forget_heights(self) -> None:
        self._is_stale = not self.isVisible()

    def _measure(self) -> None:
        # A layout keeps the heights it worked out before the style sheet reached its labels.
        for widget in self._page.findChildren(QWidget):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()


def _least(widget: QWidget) -> QSize:
    return widget.minimumSizeHint().expandedTo(widget.minimumSize())
