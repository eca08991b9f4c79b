"""What the window tells the log: which data were read, what was planned and in which time."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.gui.log import LOG
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.planning import Planning


class WindowLog(QObject):
    """Listens to a window from before it is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._heard: Planning | None = None
        self._began = 0.0
        window.first_painted.connect(lambda: LOG.info("window painted"))
        window.ready.connect(self._tell_data)

    def _tell_data(self) -> None:
        dataset = self._window.dataset
        if dataset is None:
            LOG.error("data could not be opened")
            return
        told = dataset.describe()
        problems = len(dataset.problems)
        LOG.info("data %s (%s), %d problems", told["version"], told["origin"], problems)
        workspace = self._window.workspace
        if workspace is not None and workspace.planning is not self._heard:
            self._heard = workspace.planning
            self._began = time.monotonic()
            self._heard.started.connect(self._begin)
            self._heard.finished.connect(self._tell_plan)
            self._heard.failed.connect(_tell_fault)
            workspace.selection.spot_changed.connect(lambda spot: LOG.debug("spot %s", spot))

    def _begin(self) -> None:
        self._began = time.monotonic()

    def _tell_plan(self, result: PlanResult) -> None:
        visits = 0 if result.itinerary is None else len(result.itinerary.visits)
        seconds = time.monotonic() - self._began
        LOG.info("planned in %.2f s: %s, %d visits", seconds, result.status, visits)


def _tell_fault(error: LingyuanTripError) -> None:
    LOG.error("not planned: %s", error)
