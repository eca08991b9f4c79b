"""Walks the pages in a process of its own, whose device scale Qt takes from QT_SCALE_FACTOR.

Prints, as JSON, the device scale, what is wrong with the layout, and whether icons have the pixels
of the device.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from tests.gui.look.rules import defects, elided, misprinted
from tests.gui.look.walk import TODAY, walk
from tools.screenshots import Readiness
from tools.waiting import wait


def main() -> int:
    """Walk and print."""
    application = QApplication(["scaled"])
    application.setStyle("Fusion")
    load_fonts()
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    wrong = []
    with tempfile.TemporaryDirectory() as home:
        window = MainWindow(look, Settings(Path(home) / "s.ini"), load_dataset, TODAY)
        is_ready = Readiness(window)
        window.first_painted.connect(window.load)
        window.show()
        wait(application, is_ready)
        for sight in walk(window, (1024, 640)):
            found = (*defects(window), *elided(window), *misprinted(window))
            wrong += [f"{sight.where}: {words}" for words in found]
        scale = window.devicePixelRatioF()
        button = next(b for b in window.findChildren(QPushButton) if not b.icon().isNull())
        picture = button.icon().pixmap(button.iconSize(), scale)
        pixels = picture.width() / button.iconSize().width()
        window.close()
    print(json.dumps({"scale": scale, "icon": pixels, "wrong": wrong}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
