"""A window in a process of its own, which is killed or ends by itself: `killed HOME WORD`.

`change` changes the trip, says how it then stands, and waits to be killed; `show` says how the
trip stands after the start.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer

from lingyuan_trip.app import build_window
from lingyuan_trip.domain.trip_request import Pace
from tests.gui.window import workspace


def main(home: Path, word: str) -> None:
    running = build_window(home)
    window = running.window
    window.first_painted.connect(window.load)

    def tell() -> None:
        document = workspace(window).document
        if word == "change":
            for pace in (Pace.TIGHT, Pace.RELAXED):
                request = replace(document.trip.request, pace=pace)
                document.change_request(request, "改节奏")
            document.undo_stack.undo()
        history = document.history
        told = {
            "pace": history.trip.request.pace,
            "planned": history.trip.result is not None,
            "at": history.at,
            "steps": len(history.steps),
            "title": window.windowTitle(),
        }
        print(json.dumps(told), flush=True)
        if word == "show":
            window.close()

    def begin() -> None:
        planning = workspace(window).planning
        if planning.is_running:
            # After the page and the workspace have taken the answer.
            planning.finished.connect(lambda _result: QTimer.singleShot(0, tell))
        else:
            tell()

    window.ready.connect(begin)
    window.show()
    running.application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
