"""The entry point: the command line, and the window with everything it is built from."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip import cli

if TYPE_CHECKING:
    from lingyuan_trip.gui.main_window import MainWindow

_HEAVY = ("numpy", "shapely", "geopy", "highspy", "icalendar", "pydantic", "ruamel")
_NO_DISPLAY = (
    "没有可用的图形界面，窗口打不开。请在桌面环境里运行，或在命令前加上 xvfb-run；"
    "命令行功能不受影响，见 --help。\n"
    "No usable display: run this on a desktop, or put xvfb-run before the command.\n"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or the window when there are no words; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words:
        return run_window()
    return cli.main(words, cli.build_parser(_add_window, _add_gallery), today_in_lingyuan())


def has_display(platform: str = sys.platform) -> bool:
    """Whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def today_in_lingyuan() -> dt.date:
    """Today's date where the trip takes place."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo("Asia/Shanghai")).date()


def run_window(data: Path | None = None) -> int:
    """Show the window with the named data, or the default ones, until it is closed.

    Returns the exit code.
    """
    if sys.stderr is None:  # a program started without a console has none
        sys.stderr = io.StringIO()
    if not has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 1
    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.domain.errors import EnvironmentFault
    from lingyuan_trip.gui import accessibility
    from lingyuan_trip.gui.application import make_application
    from lingyuan_trip.gui.crash import CrashReporter
    from lingyuan_trip.gui.garbage import GarbageCollector
    from lingyuan_trip.gui.job import is_any_running
    from lingyuan_trip.gui.language import speak, system_language
    from lingyuan_trip.gui.look import Look, load_fonts
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.settings import Settings
    from lingyuan_trip.paths import user_dir

    application = make_application(["lingyuan-trip"], _NO_DISPLAY)
    application.setApplicationName("lingyuan-trip")
    application.setStyle("Fusion")
    GarbageCollector(application)
    accessibility.install()
    reporter = CrashReporter(user_dir() / "logs")
    reporter.install()
    try:
        load_fonts()
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    settings = Settings(user_dir() / "settings.ini")
    speak(settings.language or system_language())
    look = Look(settings.theme, settings.text_size, settings.motion)
    look.apply()
    window = MainWindow(look, settings, load_dataset, today_in_lingyuan())
    reporter.reported.connect(window.say_crashed)
    if os.environ.get("LINGYUAN_TRIP_STARTUP_PROBE"):
        _probe(window)
    window.first_painted.connect(partial(window.load, data))
    signal.signal(signal.SIGINT, lambda *_: window.close())
    window.show()
    code = application.exec()
    if is_any_running():
        # A thread that is stuck in a library cannot be waited for, and must not cause an abort.
        settings.write()
        os._exit(code)
    return code


def _add_window(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("window", help="打开窗口；不写命令时也是")
    cli.add_data_argument(parser)
    parser.set_defaults(run=lambda arguments: run_window(arguments.data))


def run_gallery() -> int:
    """Show every repeated widget until the sheet is closed; returns the exit code."""
    if not has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 1
    from lingyuan_trip.gui.application import make_application
    from lingyuan_trip.gui.gallery import build_gallery
    from lingyuan_trip.gui.look import Look, load_fonts

    application = make_application(["lingyuan-trip"], _NO_DISPLAY)
    application.setStyle("Fusion")
    load_fonts()
    look = Look()
    look.apply()
    sheet = build_gallery(look)
    sheet.show()
    return application.exec()


def _add_gallery(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("gallery", help="开发者：所有控件、所有状态")
    parser.set_defaults(run=lambda _arguments: run_gallery())


def _probe(window: MainWindow) -> None:
    started = float(os.environ["LINGYUAN_TRIP_STARTED_AT"])
    seen: dict[str, object] = {}

    def painted() -> None:
        seen["first_paint"] = time.time() - started
        seen["heavy_before_paint"] = [name for name in _HEAVY if name in sys.modules]

    def ready() -> None:
        seen["ready"] = time.time() - started
        seen["title"] = window.windowTitle()
        print(json.dumps(seen), flush=True)
        window.close()

    window.first_painted.connect(painted)
    window.ready.connect(ready)
