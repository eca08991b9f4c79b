"""How fast the map is: `python -m benchmarks.map`.

1,000 made-up spots and a route of 12 stops in a view of 1280×800, painted without a display.
Moving about is measured frame by frame: what an input event costs until its picture stands, the
names laid out and everything drawn. First paint and memory are taken in processes of their own;
an empty view of the same size is the peer. Limits hold for the clock on the wall, on a machine with
nothing else to do; the processor's own time is told beside it.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow

from benchmarks.report import Figure, finish, parser
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Item, ItineraryDay, Leg, Visit
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.gui.look import Look, ThemeChoice, load_fonts
from lingyuan_trip.gui.map import MapPanel, MapView

SIZE = (1280, 800)
SPOTS = 1000
STOPS = 12
_FRAMES_A_SECOND = 30.0
_P95_LIMIT = 50.0
_FIRST_PAINT_LIMIT = 0.3
_MEMORY_LIMIT = 60.0


def make_guidebook() -> Guidebook:
    """Spots on a spiral over the county, of every kind, every other one guessed."""
    sourced = Evidence(EvidenceStatus.SOURCED, ("made-up",), "2026")
    guessed = Evidence(EvidenceStatus.ESTIMATED, note="made up")
    kinds = tuple(SpotKind)
    zones = tuple(
        Zone(f"z{n}", n, LocalizedText(f"片区{n}"), LocalizedText(f"片区{n}"), sourced)
        for n in range(1, 5)
    )
    spots = []
    for number in range(SPOTS):
        turn, reach = number * 2.399963, 0.42 * math.sqrt((number // 2 * 2 + 1) / SPOTS)
        position = Position(
            41.0 + reach * math.sin(turn) * 0.9,
            119.25 + reach * math.cos(turn),
            guessed if number % 2 else sourced,
            2.0 if number % 2 else 0.0,
        )
        spots.append(
            Spot(
                f"spot-{number}",
                LocalizedText(f"景点第{number}号"),
                kinds[number % len(kinds)],
                1 + number % 5,
                sourced,
                zone=f"z{1 + number % 4}",
                position=position,
            )
        )
    station = Gateway(
        "station", LocalizedText("车站"), sourced, position=Position(41.19, 119.39, sourced)
    )
    return Guidebook("bench", zones=zones, spots=tuple(spots), gateways=(station,))


def make_day() -> ItineraryDay:
    """From the station over twelve spots and back."""
    stops = [f"spot-{number * 7}" for number in range(1, STOPS + 1)]
    items: list[Item] = []
    at, now = "station", 480
    for stop in stops:
        items.append(Leg(at, stop, now, now + 20, 11.0, EvidenceStatus.ESTIMATED))
        items.append(Visit(stop, now + 20, now + 20, now + 50))
        at, now = stop, now + 50
    items.append(Leg(at, "station", now, now + 20, 11.0, EvidenceStatus.ESTIMATED))
    return ItineraryDay(dt.date(2027, 5, 1), "station", 470, "station", now + 20, tuple(items))


def main() -> int:
    """Measure and report."""
    words = parser(__doc__ or "")
    words.add_argument("--rounds", type=int, default=2)
    words.add_argument("--part", choices=tuple(_PARTS), help="used by itself")
    chosen = words.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if chosen.part:
        print(json.dumps(_PARTS[chosen.part](chosen.rounds)))
        return 0
    return finish(_figures(chosen.rounds), chosen.json)


def measure_frames(rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every frame of moving about, by kind of movement, and of the processor."""
    application, panel = open_map()
    moving = Moving(application, panel.view)
    found: dict[str, list[float]] = {"pan": [], "zoom": [], "busy": moving.busy}
    for _ in range(rounds):
        for notches in (0.25, -0.25):
            for _ in range(4):
                found["zoom"] += moving.zoom(notches, 12)
                found["pan"] += moving.drag(40)
    return found


class Moving:
    """Sends what a person would and times each frame; every input must lead to one picture."""

    def __init__(self, application: QApplication, view: MapView) -> None:
        self._application = application
        self._view = view
        self._middle = QPointF(view.viewport().rect().center())
        self.busy: list[float] = []

    def zoom(self, notches: float, frames: int) -> list[float]:
        """Turn the wheel a part of a notch for each frame."""
        return [self._frame(self._wheel(notches)) for _ in range(frames)]

    def drag(self, frames: int) -> list[float]:
        """Drag the map round in a circle."""
        self._send(self._mouse(QEvent.Type.MouseButtonPress, self._middle))
        track = [
            self._middle + QPointF(math.cos(step / 5), math.sin(step / 5)) * 90
            for step in range(frames)
        ]
        found = [self._frame(self._mouse(QEvent.Type.MouseMove, at)) for at in track]
        self._send(self._mouse(QEvent.Type.MouseButtonRelease, track[-1]))
        self._application.processEvents()
        return found

    def _frame(self, event: QEvent) -> float:
        begun, begun_busy = time.perf_counter(), time.process_time()
        self._send(event)
        self._application.processEvents()
        self.busy.append((time.process_time() - begun_busy) * 1000)
        return (time.perf_counter() - begun) * 1000

    def _send(self, event: QEvent) -> None:
        QApplication.sendEvent(self._view.viewport(), event)

    def _wheel(self, notches: float) -> QEvent:
        return QWheelEvent(
            self._middle,
            self._middle,
            QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

    def _mouse(self, kind: QEvent.Type, at: QPointF) -> QEvent:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        return QMouseEvent(kind, at, at, left, left, none)


def open_map() -> tuple[QApplication, MapPanel]:
    """The map with everything on it, shown and painted."""
    application = make_application()
    panel = MapPanel(Look(ThemeChoice.LIGHT))
    panel.view.set_guidebook(make_guidebook())
    panel.view.set_itinerary(make_day())
    panel.resize(*SIZE)
    panel.show()
    application.processEvents()
    return application, panel


def make_application() -> QApplication:
    """Qt with the product's fonts."""
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    return application


def measure_start(_rounds: int) -> dict[str, float]:
    """Seconds from a shown window to the first picture of the map in it, and the memory then."""
    application = make_application()
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    application.processEvents()
    before = memory()
    begun, begun_busy = time.perf_counter(), time.process_time()
    panel = MapPanel(Look(ThemeChoice.LIGHT))
    panel.view.set_guidebook(make_guidebook())
    panel.view.set_itinerary(make_day())
    window.setCentralWidget(panel)
    application.processEvents()
    painted, busy = time.perf_counter() - begun, time.process_time() - begun_busy
    Moving(application, panel.view).zoom(0.25, 24)
    return {"first_paint": painted, "busy": busy, "memory": memory() - before}


def measure_empty(_rounds: int) -> dict[str, list[float]]:
    """Milliseconds of a frame of a view of the same size with nothing in it: the peer."""
    application = make_application()
    scene = QGraphicsScene(QRectF(0, 0, 9000, 9000))
    view = QGraphicsView(scene)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.resize(*SIZE)
    view.show()
    application.processEvents()
    found = []
    for _ in range(200):
        begun = time.perf_counter()
        view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() + 3)
        application.processEvents()
        found.append((time.perf_counter() - begun) * 1000)
    return {"frames": found}


def memory() -> float:
    """Megabytes this process holds in memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


_PARTS = {"frames": measure_frames, "start": measure_start, "empty": measure_empty}


def _run(part: str, rounds: int) -> Any:
    command = [sys.executable, "-m", "benchmarks.map", "--part", part, "--rounds", str(rounds)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    return json.loads(done.stdout.splitlines()[-1])


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def _figures(rounds: int) -> list[Figure]:
    frames = _run("frames", rounds)
    every = frames["pan"] + frames["zoom"]
    starts = [_run("start", 1) for _ in range(3)]
    empty = statistics.median(_run("empty", 1)["frames"])
    median = statistics.median(every)
    return [
        Figure("frame, median", median, "ms", 1000 / _FRAMES_A_SECOND),
        Figure("frame, 95th percentile", _p95(every), "ms", _P95_LIMIT),
        Figure("frame while panning, median", statistics.median(frames["pan"]), "ms"),
        Figure("frame while zooming, median", statistics.median(frames["zoom"]), "ms"),
        Figure("processor time of a frame, median", statistics.median(frames["busy"]), "ms"),
        Figure("processor time, 95th percentile", _p95(frames["busy"]), "ms"),
        Figure("slowest frame", max(every), "ms"),
        Figure("frames a second, median", 1000 / median, "/s"),
        Figure("frame of an empty view, median", empty, "ms"),
        Figure("ratio to the empty view", median / empty, "x"),
        Figure(
            "first paint after the window",
            statistics.median(start["first_paint"] for start in starts),
            "s",
            _FIRST_PAINT_LIMIT,
        ),
        Figure(
            "processor time of the first paint",
            statistics.median(start["busy"] for start in starts),
            "s",
        ),
        Figure(
            "memory over an empty window",
            statistics.median(start["memory"] for start in starts),
            "MB",
            _MEMORY_LIMIT,
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
