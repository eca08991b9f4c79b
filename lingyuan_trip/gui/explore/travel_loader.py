"""Travel minutes, worked out off the GUI thread so that the list stands at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.gui.job import Job
from lingyuan_trip.gui.planning import Knowledge

if TYPE_CHECKING:
    from lingyuan_trip.travel.travel_times import TravelTimes


class TravelLoader(QObject):
    """Loads the travel times of one mode at a time; a later wish replaces an earlier one."""

    loaded = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._times: TravelTimes | None = None
        self._wanted: tuple[Knowledge, TravelMode] | None = None
        self._jobs: list[Job] = []
        jobs = self._jobs
        self.destroyed.connect(lambda: _end(jobs))
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.close)

    @property
    def times(self) -> TravelTimes | None:
        """The travel times wanted last; None until they stand."""
        return self._times

    def load(self, knowledge: Knowledge, mode: TravelMode) -> None:
        """Begin, unless these are the ones that were wanted last."""
        if self._wanted == (knowledge, mode):
            return
        self._wanted = (knowledge, mode)
        self._times = None
        for job in self._jobs:
            job.abandon()
        job = Job(lambda _stop, _report: knowledge.travel_times(mode))
        job.finished.connect(self._take)
        jobs = self._jobs
        job.ended.connect(lambda: jobs.remove(job))
        jobs.append(job)
        job.start()

    def close(self) -> None:
        """Wait for what is running."""
        _end(self._jobs)

    def _take(self, times: TravelTimes) -> None:
        self._times = times
        self.loaded.emit(times)


def _end(jobs: list[Job]) -> None:
    for job in tuple(jobs):
        job.abandon()
        job.wait(5000)
