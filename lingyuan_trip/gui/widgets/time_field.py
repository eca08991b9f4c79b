"""A clock time that can be typed in any usual way."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.labels import restyle

_STEP = 5
_LOOSE = re.compile(r"(\d{1,2})[:：.点时]?(\d{2})?分?")


def read_clock(text: str, *, ends_day: bool = False) -> int | None:
    """Minutes after midnight of `9:05`, `9：05`, `0905`, `905`, `9点05` or `9`; None if none.

    24:00 is a time only where `ends_day`.
    """
    compact = text.strip().replace(" ", "")
    if compact.isdigit() and len(compact) in (3, 4):
        compact = f"{compact[:-2]}:{compact[-2:]}"
    match = _LOOSE.fullmatch(compact)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if ends_day and (hour, minute) == (24, 0):
        return MINUTES_PER_DAY
    return hour * 60 + minute if hour < 24 and minute < 60 else None


class TimeField(QLineEdit):
    """Up and down move five minutes; a time that cannot be read is marked and said.

    `ends_day` lets it be 24:00, as a closing time can.
    """

    changed = Signal(int)

    def __init__(self, look: Look, name: str, minutes: int, *, ends_day: bool = False) -> None:
        super().__init__(format_clock(minutes))
        self._ends_day = ends_day
        self._look = look
        self._name = name
        self._minutes = minutes
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(8)
        self.setAccessibleName(name)
        self.textEdited.connect(self._judge)
        self.textChanged.connect(self._listen)
        self.editingFinished.connect(self._settle)

    @property
    def minutes(self) -> int:
        """The last readable time, minutes after midnight."""
        return self._minutes

    @property
    def is_valid(self) -> bool:
        """Whether what stands in the field is a time."""
        return self._read() is not None

    def set_minutes(self, minutes: int) -> None:
        """Show a time without telling anyone."""
        self._minutes = minutes
        if not self.hasFocus() or self.is_valid:
            self.setText(format_clock(minutes))
        self._mark(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move in steps."""
        step = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        moved = self._minutes + step
        if not (self._ends_day and moved == MINUTES_PER_DAY):
            moved %= MINUTES_PER_DAY
        self._take(moved)
        self.setText(format_clock(self._minutes))
        self._mark(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces the time."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def _judge(self, text: str) -> None:
        self._mark(self._read() is not None or text == "")

    def _listen(self, text: str) -> None:
        """A screen reader puts a text in place without typing it."""
        if not self.isModified() and text != format_clock(self._minutes):
            self._settle()

    def _settle(self) -> None:
        minutes = self._read()
        if minutes is None:
            self._mark(False)
            return
        self.setText(format_clock(minutes))
        self._mark(True)
        self._take(minutes)

    def _read(self) -> int | None:
        return read_clock(self.text(), ends_day=self._ends_day)

    def _take(self, minutes: int) -> None:
        if minutes != self._minutes:
            self._minutes = minutes
            self.changed.emit(minutes)

    def _mark(self, valid: bool) -> None:
        restyle(self, invalid=not valid)
        hint = "" if valid else translate("TimeField", "请输入 00:00–23:59 之间的时刻，如 10:05")
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
