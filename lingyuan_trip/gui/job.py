"""Pure functions off the GUI thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from lingyuan_trip.domain.errors import LingyuanTripError

_YIELD_SECONDS = 0.0005
"""Python's own 5 ms are lost at each call from Qt into Python while work runs."""

Report = Callable[[object], None]
Work = Callable[["StopFlag", Report], object]


class StopFlag:
    """Asked by the work whether to end; set from the GUI thread."""

    def __init__(self) -> None:
        self._is_set = False

    def set(self) -> None:
        """Ask the work to end soon with the best it has."""
        self._is_set = True

    def __call__(self) -> bool:
        """Whether the work should end."""
        return self._is_set


def is_any_running() -> bool:
    """Whether a thread has not ended, for those who leave: Python's end would abort on it."""
    return any(worker.isRunning() for worker in _Worker.known)


class _Worker(QThread):
    """Runs the work; whatever it raises travels as a value, never past the thread.

    It is kept until it has ended. Otherwise, where its job is dropped meanwhile, the thread itself
    would hold the last reference to it, and Qt ends the program when a thread destroys itself.
    """

    known: ClassVar[set[_Worker]] = set()

    reported = Signal(object)
    returned = Signal(object)
    raised = Signal(object)

    def __init__(self, work: Work, stop: StopFlag) -> None:
        super().__init__()
        self._work = work
        self._stop = stop
        self.finished.connect(self._forget)

    def begin(self) -> None:
        """Start the thread."""
        self.known.add(self)
        self.start()

    @Slot()
    def _forget(self) -> None:
        # On the GUI thread, to which this object belongs. It is said a moment before the end.
        self.wait()
        self.known.discard(self)

    def run(self) -> None:
        """Entry point of the thread."""
        try:
            answer = self._work(self._stop, self.reported.emit)
        except BaseException as error:
            self.raised.emit(error)
        else:
            self.returned.emit(answer)


class Job(QObject):
    """One run of `work(stop, report)`; results land in the job's own slots on the GUI thread.

    `stop` keeps the best so far, `abandon` drops the answer. Exceptions made for people arrive
    by `failed`; any other one is a bug and is raised on the GUI thread.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = StopFlag()
        self._abandoned = False
        self._worker = _Worker(work, self._stop)
        self._worker.reported.connect(self._on_reported)
        self._worker.returned.connect(self._on_returned)
        self._worker.raised.connect(self._on_raised)
        # The worker hears of its end first and waits for it: whoever hears of it may drop the job.
        self._worker.finished.connect(self.ended)

    @property
    def is_running(self) -> bool:
        """Whether the work has not ended yet."""
        return self._worker.isRunning()

    def start(self) -> None:
        """Begin; returns at once."""
        sys.setswitchinterval(_YIELD_SECONDS)
        self._worker.begin()

    def stop(self) -> None:
        """Ask for the best so far."""
        self._stop.set()

    def abandon(self) -> None:
        """Drop the answer and ask the work to end."""
        self._abandoned = True
        self._stop.set()

    def wait(self, milliseconds: int) -> bool:
        """Wait for the thread to end; True if it did."""
        return self._worker.wait(milliseconds)

    @Slot(object)
    def _on_reported(self, value: Any) -> None:
        if not self._abandoned:
            self.progressed.emit(value)

    @Slot(object)
    def _on_returned(self, value: Any) -> None:
        if not self._abandoned:
            self.finished.emit(value)

    @Slot(object)
    def _on_raised(self, error: BaseException) -> None:
        if isinstance(error, LingyuanTripError):
            if not self._abandoned:
                self.failed.emit(error)
            return
        raise error
