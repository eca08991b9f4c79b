"""The map by keyboard: moving, zooming and walking over the spots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from lingyuan_trip.gui.map.camera import Camera
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.reading_order import next_key, reading_order
from lingyuan_trip.gui.theme import map_sizes as sizes

_LINE = 6000.0
"""Scene units between two lines of the reading order."""

_WAYS = {
    Qt.Key.Key_Left: (-sizes.KEY_STEP, 0),
    Qt.Key.Key_Right: (sizes.KEY_STEP, 0),
    Qt.Key.Key_Up: (0, -sizes.KEY_STEP),
    Qt.Key.Key_Down: (0, sizes.KEY_STEP),
}


@dataclass(frozen=True, slots=True)
class Actions:
    """What keys can do beside moving."""

    zoom_in: Callable[[], None]
    zoom_out: Callable[[], None]
    fit_all: Callable[[], None]
    open_selected: Callable[[], None]
    come_to_rest: Callable[[], None]


class Keyboard:
    """Arrows move, + and − zoom, 0, F and Home show everything, Enter opens, Escape lets Tab go."""

    def __init__(self, camera: Camera, content: MapContent, actions: Actions) -> None:
        self._camera = camera
        self._content = content
        self._come_to_rest = actions.come_to_rest
        self._may_leave = False
        self._acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: actions.zoom_in,
            Qt.Key.Key_Equal: actions.zoom_in,
            Qt.Key.Key_Minus: actions.zoom_out,
            Qt.Key.Key_0: actions.fit_all,
            Qt.Key.Key_F: actions.fit_all,
            Qt.Key.Key_Home: actions.fit_all,
            Qt.Key.Key_Return: actions.open_selected,
            Qt.Key.Key_Enter: actions.open_selected,
            Qt.Key.Key_Escape: self._let_go,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; False for a key that means nothing here."""
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._camera.pan(*_WAYS[key])
            self._come_to_rest()
            return True
        act = self._acts.get(key)
        if act is not None:
            act()
        return act is not None

    def walk(self, *, forward: bool) -> str | None:
        """The next spot in reading order; None where Tab is to leave the map."""
        points = {
            key: (mark.point.x(), mark.point.y()) for key, mark in self._content.spots.items()
        }
        order = reading_order(points, _LINE)
        spot = next_key(order, self._content.selected, forward=forward)
        if self._may_leave:
            self._may_leave = False
            return None
        return spot

    def _let_go(self) -> None:
        self._may_leave = True
