"""One question at a time to the planner, asked off the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.gui.job import Job, Work


class Inquiry(QObject):
    """Runs one piece of work at a time; a new one abandons the old.

    `ended` comes whenever nothing runs any more: after an answer, a fault or an abandonment.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._ending: set[Job] = set()

    @property
    def is_running(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, work: Work) -> None:
        """Begin; drops what is still being worked out."""
        self._drop()
        job = Job(work)
        job.progressed.connect(self.progressed)
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.ended.connect(self._forget_ended)
        self._job = job
        self._ending.add(job)
        job.start()

    def stop(self) -> None:
        """Ask for the best so far."""
        if self._job is not None:
            self._job.stop()

    def abandon(self) -> None:
        """Drop what is being worked out."""
        if self._drop():
            self.ended.emit()

    def close(self, milliseconds: int = 5000) -> None:
        """End every thread; for closing the window."""
        self._drop()
        for job in tuple(self._ending):
            job.wait(milliseconds)

    def _drop(self) -> bool:
        job, self._job = self._job, None
        if job is not None:
            job.abandon()
        return job is not None

    def _forget_ended(self) -> None:
        self._ending = {job for job in self._ending if job.is_running}

    def _finish(self, answer: object) -> None:
        self._job = None
        self.finished.emit(answer)
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
        self.ended.emit()
