"""How long a start takes: `python -m benchmarks.startup`.

Starts the program in processes of its own, without a display, and asks it to say when its window
was first painted and when its pages stood. A bare Qt window is started in
the same run as the peer. Medians, from process start, warm disk.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Any

from benchmarks.report import Figure, finish, parser

_PAINTED_LIMIT = 1.0
_BARE = """
import json, os, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.say)
    def say(self):
        started = float(os.environ["LINGYUAN_TRIP_STARTED_AT"])
        print(json.dumps({"first_paint": time.time() - started}), flush=True)
        application.quit()
application = QApplication([])
window = Window()
window.setCentralWidget(QLabel("bare"))
window.show()
application.exec()
"""


def start(command: list[str], home: str) -> dict[str, Any]:
    """Start a program that reports once and ends by itself; returns its report."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LINGYUAN_TRIP_HOME": home,
        "LINGYUAN_TRIP_STARTUP_PROBE": "1",
        "LINGYUAN_TRIP_STARTED_AT": repr(time.time()),
    }
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=120
    )
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return report


def main() -> int:
    """Measure and report."""
    words = parser(__doc__ or "")
    words.add_argument("--runs", type=int, default=5)
    chosen = words.parse_args()
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as home:
        start([sys.executable, "-m", "lingyuan_trip"], home)
        for _ in range(chosen.runs):
            ours.append(start([sys.executable, "-m", "lingyuan_trip"], home))
            bare.append(start([sys.executable, "-c", _BARE], home))
    painted = statistics.median(report["first_paint"] for report in ours)
    peer = statistics.median(report["first_paint"] for report in bare)
    heavy = sorted({name for report in ours for name in report["heavy_before_paint"]})
    if heavy:
        print("heavy imports before the first paint:", ", ".join(heavy))
    return finish(
        [
            Figure("first paint", painted, "s", _PAINTED_LIMIT),
            Figure("first paint of a bare Qt window", peer, "s"),
            Figure("ratio to the bare window", painted / peer, "x"),
            Figure("pages ready", statistics.median(r["ready"] for r in ours), "s"),
            Figure("heavy imports before first paint", len(heavy), "", 0),
        ],
        chosen.json,
    )


if __name__ == "__main__":
    sys.exit(main())
