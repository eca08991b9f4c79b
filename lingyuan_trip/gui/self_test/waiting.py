"""Waiting for a signal while the window goes on working."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer


def wait_until(holds: Callable[[], bool], signal: Any, seconds: float) -> bool:
    """Wait until something holds, asking whenever a signal comes; False when the time is up."""
    if holds():
        return True
    loop = QEventLoop()

    def ask(*_: object) -> None:
        if holds():
            loop.quit()

    # The signal may come before those who keep what it tells have heard of it.
    connection = signal.connect(lambda *_: QTimer.singleShot(0, loop, ask))
    QTimer.singleShot(round(seconds * 1000), loop, loop.quit)
    loop.exec()
    signal.disconnect(connection)
    return holds()
