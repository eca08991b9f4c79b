"""Mouse, wheel and fingers on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPinchGesture, QWidget

from lingyuan_trip.gui.map.camera import Camera

ZOOM_STEP = 1.25
_DOUBLE_CLICK_STEP = 1.6
_WHEEL_NOTCH = 120.0

Act = Callable[[QPoint], bool]


class Hand:
    """Drags, zooms and clicks. `click`, `open_spot` and `take_up` get a point of the view and tell
    whether something was there.
    """

    def __init__(
        self, surface: QWidget, camera: Camera, click: Act, open_spot: Act, take_up: Act
    ) -> None:
        self._surface = surface
        self._camera = camera
        self._click = click
        self._open_spot = open_spot
        self._take_up = take_up
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self._is_pinching = False

    @property
    def is_down(self) -> bool:
        """Whether the button is held."""
        return self._pressed_at is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._is_dragging = False

    def move(self, event: QMouseEvent) -> None:
        """Drag the map, or the spot that was pressed, once the hand has moved far enough to mean
        it.
        """
        if self._pressed_at is None or self._is_pinching:
            return
        at = event.position().toPoint()
        way = at - self._pressed_at
        is_meant = way.manhattanLength() >= QApplication.startDragDistance()
        if is_meant and not self._is_dragging and self._take_up(self._pressed_at):
            self._pressed_at = None
        elif self._is_dragging or is_meant:
            self._is_dragging = True
            self._surface.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pressed_at = at
            self._camera.pan(-way.x(), -way.y())

    def release(self, event: QMouseEvent) -> bool:
        """End a drag, or click what is there; True after a drag."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return False
        self._pressed_at = None
        self._surface.setCursor(Qt.CursorShape.OpenHandCursor)
        dragged, self._is_dragging = self._is_dragging, False
        if not dragged:
            self._click(event.position().toPoint())
        return dragged

    def double_click(self, event: QMouseEvent) -> None:
        """Open the spot that is meant, or come closer."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        if not self._open_spot(at):
            self._camera.zoom_by(_DOUBLE_CLICK_STEP, at)

    def turn_wheel(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if notches:
            self._camera.zoom_by(ZOOM_STEP**notches, event.position().toPoint())
        event.accept()

    def pinch(self, gesture: QPinchGesture) -> None:
        """Zoom and move with two fingers on a screen."""
        self._is_pinching = gesture.state() in (
            Qt.GestureState.GestureStarted,
            Qt.GestureState.GestureUpdated,
        )
        at = self._surface.mapFromGlobal(gesture.centerPoint().toPoint())
        way = gesture.centerPoint() - gesture.lastCenterPoint()
        if not gesture.lastCenterPoint().isNull() and not way.isNull():
            self._camera.pan(-round(way.x()), -round(way.y()))
        if gesture.scaleFactor() > 0:
            self._camera.zoom_by(gesture.scaleFactor(), at)

    def pinch_on_pad(self, event: QNativeGestureEvent) -> bool:
        """Zoom with two fingers on a touch pad; False for any other gesture."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._camera.zoom_by(max(0.2, 1.0 + event.value()), QPointF(event.position()).toPoint())
        return True
