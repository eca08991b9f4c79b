"""Turn the event loop until the window has what it needs."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE_SECONDS = 60
_ROUNDS = 50
"""Turns of the event loop in which layouts and what is filled in bit by bit come to rest."""


def settle(application: QApplication) -> None:
    """Let layouts come to rest; nothing has the focus then."""
    for _ in range(_ROUNDS):
        application.processEvents()
    focused = application.focusWidget()
    if isinstance(focused, QWidget):
        focused.clearFocus()


def wait(application: QApplication, is_done: Callable[[], bool]) -> None:
    """Turn the event loop until something is done; RuntimeError after a minute."""
    # The timer only wakes the loop, so that a window that never gets ready ends in an error.
    alarm = QTimer()
    alarm.start(1000)
    until = time.monotonic() + _PATIENCE_SECONDS
    while not is_done():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > until:
            raise RuntimeError(f"the window was not ready within {_PATIENCE_SECONDS} s")
    alarm.stop()
