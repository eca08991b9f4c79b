"""Spots dragged from one part of the window to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

SPOT_MIME = "application/x-lingyuan-trip-spot"


def pack_spot(spot: str) -> QMimeData:
    """What is carried of a spot (id)."""
    carried = QMimeData()
    carried.setData(SPOT_MIME, spot.encode())
    return carried


def unpack_spot(carried: QMimeData) -> str | None:
    """The spot that is carried; None where something else is."""
    if not carried.hasFormat(SPOT_MIME):
        return None
    return bytes(carried.data(SPOT_MIME).data()).decode()


def drag_spot(source: QWidget, spot: str | None) -> bool:
    """Carry a spot until it is let go; False where there is none."""
    if spot is None:
        return False
    drag = QDrag(source)
    drag.setMimeData(pack_spot(spot))
    drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
    return True


class DragHandle(QObject):
    """Lets a widget be taken by its ground and its children that let the mouse through."""

    def __init__(self, widget: QWidget, spot: str) -> None:
        super().__init__(widget)
        self._widget = widget
        self._spot = spot
        self._pressed: QPoint | None = None
        widget.installEventFilter(self)

    def watch(self, child: QWidget) -> None:
        """Let the widget be taken by a child as well, which still can be clicked."""
        child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to drag once the mouse has moved far enough to mean it."""
        if not isinstance(event, QMouseEvent):
            return False
        at = event.globalPosition().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress:
            is_left = event.button() is Qt.MouseButton.LeftButton
            self._pressed = at if is_left else None
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() is QEvent.Type.MouseMove and self._is_meant(at):
            self._pressed = None
            drag_spot(self._widget, self._spot)
            return True
        return False

    def _is_meant(self, at: QPoint) -> bool:
        far = QApplication.startDragDistance()
        return self._pressed is not None and (at - self._pressed).manhattanLength() >= far


class SpotDrop(QObject):
    """Lets a widget take spots that are let go over it; `take` gets each."""

    def __init__(self, widget: QWidget, take: Callable[[str], object]) -> None:
        super().__init__(widget)
        self._take = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take spots; leave everything else to the widget."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        spot = unpack_spot(event.mimeData())
        if spot is None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self._take(spot)
        return True
