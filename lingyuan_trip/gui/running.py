"""The program as it runs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from lingyuan_trip.gui.crash import CrashReporter
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings


@dataclass(frozen=True)
class Running:
    """The application, its window (not shown yet), what it remembers, and who hears of bugs."""

    application: QApplication
    window: MainWindow
    settings: Settings
    reporter: CrashReporter
