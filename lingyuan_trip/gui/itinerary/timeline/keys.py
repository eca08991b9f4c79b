"""Keys that change the plan at the selected stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from lingyuan_trip.gui.itinerary.by_hand.hand import LENGTH_STEP, Hand
from lingyuan_trip.gui.itinerary.timeline.rows import VisitRow

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_ALT, _ALT_SHIFT = _Mod.AltModifier, _Mod.AltModifier | _Mod.ShiftModifier
_PAD = _Mod.KeypadModifier


class StopKeys:
    """`add` and `pin` ask the person for more."""

    def __init__(
        self, hand: Hand, *, add: Callable[[VisitRow], None], pin: Callable[[VisitRow], None]
    ) -> None:
        self._hand = hand
        self._add = add
        self._pin = pin

    def press(self, event: QKeyEvent, row: VisitRow) -> bool:
        """Do what a key says to a stop; False for keys that say nothing."""
        held = event.modifiers() & ~_PAD
        act = self._find(event.key(), held, row)
        if act is not None:
            act()
        return act is not None

    def _find(
        self, key: int, held: Qt.KeyboardModifier, row: VisitRow
    ) -> Callable[[], object] | None:
        hand, spot = self._hand, row.spot
        if held in (_ALT, _ALT_SHIFT) and key in (_Key.Key_Up, _Key.Key_Down):
            by = -1 if key == _Key.Key_Up else 1
            step = hand.step if held == _ALT else hand.step_day
            return lambda: step(spot, by)
        if held not in (_Mod.NoModifier, _Mod.ShiftModifier):
            return None
        found: dict[int, Callable[[], object]] = {
            _Key.Key_Delete: lambda: hand.remove(spot),
            _Key.Key_Backspace: lambda: hand.remove(spot),
            _Key.Key_Insert: lambda: self._add(row),
            _Key.Key_L: lambda: hand.toggle_lock(spot),
            _Key.Key_T: lambda: self._pin(row),
            _Key.Key_X: lambda: hand.exchange(spot),
            _Key.Key_Plus: lambda: hand.lengthen(spot, LENGTH_STEP),
            _Key.Key_Equal: lambda: hand.lengthen(spot, LENGTH_STEP),
            _Key.Key_Minus: lambda: hand.lengthen(spot, -LENGTH_STEP),
        }
        return found.get(key)
