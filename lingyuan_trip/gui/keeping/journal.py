"""Writes every change of the trip down at once, so that a crash costs none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.trip_history import TripHistory
from lingyuan_trip.export.trip_file import DraftHead, TripRecorder, to_line
from lingyuan_trip.gui.job import Job
from lingyuan_trip.gui.keeping.drafts import Drafts
from lingyuan_trip.storage import AppendLog

_SYNC_AFTER = 300
_LARGEST = 8 * 1024**2
MakeRecorder = Callable[[], TripRecorder]


class Journal(QObject):
    """The draft of the trip that is open; there is none while nothing is unsaved.

    A change is in the file before the call ends, which costs well under a millisecond; the disk
    is waited for off the GUI thread. `failed` comes with an EnvironmentFault, once until writing
    succeeds again.
    """

    failed = Signal(object)

    def __init__(self, drafts: Drafts, make_recorder: MakeRecorder) -> None:
        super().__init__()
        self._drafts = drafts
        self._make_recorder = make_recorder
        self._log: AppendLog | None = None
        self._recorder = make_recorder()
        self._head = DraftHead()
        self._tries = 0
        self._is_failing = False
        self._sync: Job | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_SYNC_AFTER)
        self._clock.timeout.connect(self._begin_sync)

    @property
    def is_open(self) -> bool:
        """Whether there is a draft."""
        return self._log is not None

    def begin(self, head: DraftHead, tries: int = 0) -> None:
        """What is written from now on belongs to another file; `tries` is of the draft it was."""
        self._head = head
        self._tries = tries

    def write(self, history: TripHistory) -> None:
        """Write down what has changed."""
        try:
            if self._log is None or self._log.size > _LARGEST:
                self._restart(history)
            else:
                self._log.append(to_line(self._recorder.record(history)))
        except EnvironmentFault as error:
            self._give_up(error)
        else:
            self._is_failing = False
            self._clock.start()

    def settle(self) -> None:
        """The start with this draft has succeeded."""
        self._tries = 0
        if self._log is not None:
            self._wait()
            try:
                self._log.move(self._drafts.settled_path(self._log.path))
            except EnvironmentFault as error:
                self._give_up(error)

    def leave(self) -> None:
        """Keep the draft as it is, and write no more into it."""
        self._wait()
        if self._log is not None:
            self._log.close()
            self._log = None

    def clear(self) -> None:
        """Everything is saved: the draft goes."""
        self.leave()
        self._drafts.keep_only(None)

    def _restart(self, history: TripHistory) -> None:
        """A fresh file with everything; only then does the one before go."""
        self.leave()
        self._recorder = self._make_recorder()
        self._log = AppendLog(self._drafts.new_path(self._tries))
        self._log.append(self._head.to_line())
        self._log.append(to_line(self._recorder.record(history)))
        self._drafts.keep_only(self._log.path)

    def _give_up(self, error: EnvironmentFault) -> None:
        """Begin afresh with the next change; what stands in the file is good as far as it goes."""
        self.leave()
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)

    def _begin_sync(self) -> None:
        log = self._log
        if log is None or (self._sync is not None and self._sync.is_running):
            return
        self._sync = Job(lambda _stop, _report: log.sync())
        self._sync.failed.connect(self._give_up)
        self._sync.start()

    def _wait(self) -> None:
        self._clock.stop()
        if self._sync is not None:
            self._sync.wait(5000)
