"""How long the window is deaf while the planner works: `python -m benchmarks.stalls`.

The real window offscreen with the shipped data. A timer beats every 5 ms on the GUI thread while
work runs on another; the longest time between two beats is a stall, taking over and painting the
answer included. Other programs on the machine make it longer: the processor time of the whole
program in its longest beat, all threads, is told beside it.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Figure, finish, parser
from benchmarks.window import open_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.gui.workspace import Workspace

_TODAY = dt.date(2026, 9, 9)
_BEAT = 5
_LIMIT = 100.0
_MILLISECONDS = 1000
Task = tuple[str, Callable[[], None], Callable[[], bool]]


class Heartbeat:
    """Beats while the event loop lives and keeps the longest pause, by two clocks."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.processor = self.wall = 0.0
        self._last = (time.process_time(), time.perf_counter())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT)

    def stop(self) -> None:
        """End with what was kept."""
        self._timer.stop()
        self._beat()

    def _beat(self) -> None:
        now = (time.process_time(), time.perf_counter())
        self.processor = max(self.processor, now[0] - self._last[0])
        self.wall = max(self.wall, now[1] - self._last[1])
        self._last = now


def measure(application: QApplication, task: Task) -> list[Figure]:
    """The longest stall while a task runs, from its start until its answer has been painted."""
    from tools.waiting import wait

    name, start, is_done = task
    beat = Heartbeat()
    start()
    wait(application, is_done)
    application.processEvents()
    beat.stop()
    return [
        Figure(f"longest stall, {name}", beat.wall * _MILLISECONDS, "ms", _LIMIT),
        Figure(f"processor time in a beat, {name}", beat.processor * _MILLISECONDS, "ms"),
    ]


def list_tasks(space: Workspace) -> Iterator[Task]:
    """Everything long that the page 行程 starts; each is prepared when it is asked for."""
    planning, document, views = space.planning, space.document, space.itinerary.views
    for days in (1, 3, 2):
        request = replace(document.trip.request, days=days)
        document.change_request(request, "")
        begin = partial(planning.start, request)
        yield f"plan of {days} day(s)", begin, lambda: not planning.is_running
    show, scan = space.itinerary.answer.show_view, space.session.best_days
    yield (
        "reasons of 2 days",
        space.itinerary.answer.left_out.explain.click,
        lambda: not views.explaining.is_running,
    )
    document.change_request(replace(document.trip.request, days=1), "")
    show("compare")
    yield "plans side by side", views.compare.ask, lambda: not views.compare.inquiry.is_running
    show("best-day")
    yield "60 days compared", views.best_day.start.click, lambda: not scan.is_running
    show("catch")
    yield (
        "99 % to catch the train",
        views.catch.view.plan.click,
        lambda: not views.catch.planning.is_running,
    )


def main() -> int:
    """Measure and report."""
    chosen = parser(__doc__ or "").parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["LINGYUAN_TRIP_HOME"] = home
        figures = _figures(Path(home))
    return finish(figures, chosen.json)


def _figures(home: Path) -> list[Figure]:
    application, window = open_window(home, _TODAY)
    assert window.workspace is not None
    tasks = list_tasks(window.workspace)
    figures = [figure for task in tasks for figure in measure(application, task)]
    window.close()
    return figures


if __name__ == "__main__":
    sys.exit(main())
