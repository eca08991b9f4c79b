"""A window in a process of its own, which is killed or ends by itself: `killed HOME WORD`.

`change` changes the trip, `save` changes it, saves it and changes it again; both say how it then
stands and wait to be killed. `show` says how the trip stands after the start, and ends.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer

from lingyuan_trip.app import build_window
from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.keeping.helpers import change, desk, document
from tests.gui.window import workspace


def main(home: Path, word: str) -> None:
    running = build_window(home)
    window = running.window
    window.first_painted.connect(window.load)

    def act() -> None:
        if word == "show":
            tell(window)
            window.close()
        elif word == "save":
            change(window, Pace.TIGHT)
            desk(window).keeper.saved.connect(lambda _path: change_and_tell(window))
            desk(window).keeper.save(home / "五一.lytrip")
        else:
            change_and_tell(window)

    def begin() -> None:
        planning = workspace(window).planning
        if planning.is_running:
            # After the page and the workspace have taken the answer.
            planning.finished.connect(lambda _result: QTimer.singleShot(0, act))
        else:
            act()

    window.ready.connect(begin)
    window.show()
    running.application.exec()


def change_and_tell(window: MainWindow) -> None:
    for pace, depart in ((Pace.RELAXED, 1000), (Pace.TIGHT, 1001)):
        request = replace(document(window).trip.request, pace=pace, depart=depart)
        document(window).change_request(request, "改节奏")
    document(window).undo_stack.undo()
    tell(window)


def tell(window: MainWindow) -> None:
    history = document(window).history
    told = {
        "pace": history.trip.request.pace,
        "planned": history.trip.result is not None,
        "at": history.at,
        "steps": len(history.steps),
        "title": window.windowTitle(),
        "modified": window.isWindowModified(),
    }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
