"""The comparison of the coming days, whoever asked for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.best_day import BestDays, DayScore
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui.inquiry import Inquiry
from lingyuan_trip.gui.job import Report, StopFlag
from lingyuan_trip.gui.planning import Knowledge

MOST_DAYS = 60


class BestDayScan(QObject):
    """Compares days off the GUI thread and keeps what was found until the next comparison.

    `progressed` comes with every day, `changed` when a comparison begins, ends or is dropped.
    """

    progressed = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.request: TripRequest | None = None
        self.days = 0
        self.scores: dict[dt.date, DayScore] = {}
        self.found: BestDays | None = None
        self._inquiry = Inquiry(self)
        self._inquiry.progressed.connect(self._take_score)
        self._inquiry.finished.connect(self._take)
        self._inquiry.failed.connect(self.failed)
        self._inquiry.ended.connect(self.changed)

    @property
    def is_running(self) -> bool:
        """Whether days are being compared."""
        return self._inquiry.is_running

    def suits(self, request: TripRequest) -> bool:
        """Whether what was found speaks of these wishes: all but the date are the same."""
        asked = self.request
        return asked is not None and replace(request, date=asked.date) == asked

    def start(self, knowledge: Knowledge, request: TripRequest, days: int = MOST_DAYS) -> None:
        """Compare the days from the date of a request on; drops an earlier comparison."""

        def work(stop: StopFlag, report: Report) -> object:
            planner = knowledge.planner(request.mode)
            return planner.compare_days(
                request, days=days, stop=stop, on_progress=lambda score, _done: report(score)
            )

        self.request, self.days = request, days
        self.scores, self.found = {}, None
        self._inquiry.ask(work)
        self.changed.emit()

    def stop(self) -> None:
        """End with the days that are known so far."""
        self._inquiry.stop()

    def forget(self) -> None:
        """Drop what was found, and what is being worked out."""
        self.request, self.scores, self.found = None, {}, None
        self._inquiry.abandon()
        self.changed.emit()

    def close(self) -> None:
        """End every thread; for closing the window."""
        self._inquiry.close()

    def _take_score(self, score: DayScore) -> None:
        self.scores[score.date] = score
        self.progressed.emit(score)

    def _take(self, found: BestDays) -> None:
        self.found = found
