"""The entry point: the command line, and the window with everything it is built from."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
import time
from collections.abc import Sequence

from lingyuan_trip import cli

_HEAVY = ("numpy", "shapely", "geopy", "highspy", "icalendar", "pydantic", "ruamel")
_NO_DISPLAY = (
    "没有图形界面，窗口打不开。请在桌面环境里运行，或在命令前加上 xvfb-run；"
    "命令行功能不受影响，见 --help。\n"
    "No display: run this on a desktop, or put xvfb-run before the command.\n"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or the window when there are no words; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    return cli.main(words, today=today_in_lingyuan()) if words else run_window()


def has_display(platform: str = sys.platform) -> bool:
    """Whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def today_in_lingyuan() -> dt.date:
    """Today's date where the trip takes place."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo("Asia/Shanghai")).date()


def run_window() -> int:
    """Show the window until it is closed; returns the exit code."""
    if not has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 1
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.domain.errors import EnvironmentFault
    from lingyuan_trip.gui.crash import CrashReporter
    from lingyuan_trip.gui.garbage import GarbageCollector
    from lingyuan_trip.gui.look import Look, load_fonts
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.settings import Settings
    from lingyuan_trip.paths import user_dir

    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    application = QApplication(["lingyuan-trip"])
    application.setApplicationName("lingyuan-trip")
    application.setApplicationDisplayName("凌源行")
    application.setStyle("Fusion")
    GarbageCollector(application)
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        application.installTranslator(translator)
    reporter = CrashReporter(user_dir() / "logs")
    reporter.install()
    try:
        load_fonts()
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    settings = Settings(user_dir() / "settings.ini")
    look = Look(settings.theme)
    look.apply()
    window = MainWindow(look, settings, load_dataset, today_in_lingyuan())
    reporter.reported.connect(window.say_crashed)
    window.first_painted.connect(window.load)
    if os.environ.get("LINGYUAN_TRIP_STARTUP_PROBE"):
        _probe(window, application)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    window.show()
    return application.exec()


def _probe(window: object, application: object) -> None:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.gui.main_window import MainWindow

    assert isinstance(window, MainWindow) and isinstance(application, QApplication)
    started = float(os.environ["LINGYUAN_TRIP_STARTED_AT"])
    seen: dict[str, object] = {}

    def painted() -> None:
        seen["first_paint"] = time.time() - started
        seen["heavy_before_paint"] = [name for name in _HEAVY if name in sys.modules]

    def ready() -> None:
        seen["ready"] = time.time() - started
        print(json.dumps(seen), flush=True)
        window.close()

    window.first_painted.disconnect()
    window.first_painted.connect(painted)
    window.first_painted.connect(window.load)
    window.ready.connect(ready)
