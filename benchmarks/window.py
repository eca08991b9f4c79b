"""The real window offscreen with the shipped data, for those who measure in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.gui.main_window import MainWindow


def open_window(home: Path, today: dt.date) -> tuple[QApplication, MainWindow]:
    """The application, and the window once its first plan stands; settings go into `home`."""
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.settings import Settings
    from tools.screenshots import Readiness
    from tools.waiting import wait

    application = QApplication(["lingyuan-trip"])
    application.setStyle("Fusion")
    load_fonts()
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    window = MainWindow(look, Settings(home / "settings.ini"), load_dataset, today)
    is_ready = Readiness(window)
    window.first_painted.connect(window.load)
    window.show()
    wait(application, is_ready)
    return application, window
