"""Cyclic garbage is collected on the GUI thread only.

Python collects on whatever thread happens to allocate. If that is a worker and the garbage holds
Qt objects, they are destroyed off their thread, which can end the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 2_000


class GarbageCollector(QObject):
    """Switches automatic collection off and collects in small steps while the event loop runs.

    It stays off for good. While a Qt object is destroyed Qt holds a lock, and PySide makes Python
    objects; a collection just then may destroy another one that wants the same lock, and nobody
    would ever let it go.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_due)
        gc.disable()
        self._timer.start(_INTERVAL)

    def collect_due(self) -> None:
        """Collect the generations that Python itself would have collected by now."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
