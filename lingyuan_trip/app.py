"""The entry point: the command line, and the window with everything it is built from."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip import cli
from lingyuan_trip.domain.text import Language

if TYPE_CHECKING:
    from lingyuan_trip.export.formats import Format
    from lingyuan_trip.export.handout import Handout
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.running import Running

_HEAVY = ("numpy", "shapely", "geopy", "highspy", "icalendar", "pydantic", "ruamel")
_TRIP_SUFFIX, _PACK_SUFFIX = ".lytrip", ".lypack"
_NO_DISPLAY = (
    "没有可用的图形界面，窗口打不开。请在桌面环境里运行，或在命令前加上 xvfb-run；"
    "命令行功能不受影响，见 --help。\n"
    "No usable display: run this on a desktop, or put xvfb-run before the command.\n"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or the window when there are no words or the file of a trip or of data;
    returns the exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if not words:
        return run_window()
    if len(words) == 1 and words[0].lower().endswith((_TRIP_SUFFIX, _PACK_SUFFIX)):
        return run_window(file=Path(words[0]))
    parser = cli.build_parser(*WINDOW_COMMANDS)
    parser.set_defaults(draw=draw_export)
    return cli.main(words, parser, today_in_lingyuan())


def has_display(platform: str = sys.platform) -> bool:
    """Whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def today_in_lingyuan() -> dt.date:
    """Today's date where the trip takes place."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo("Asia/Shanghai")).date()


def run_window(data: Path | None = None, file: Path | None = None) -> int:
    """Show the window with the named data, or the default ones, until it is closed; at first with
    the trip of a file, or the offer to import a data package. Returns the exit code.
    """
    if sys.stderr is None:  # a program started without a console has none
        sys.stderr = io.StringIO()
    if not has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 1
    from lingyuan_trip.domain.errors import EnvironmentFault
    from lingyuan_trip.gui.job import is_any_running
    from lingyuan_trip.paths import user_dir

    try:
        running = build_window(user_dir())
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    window = running.window
    if os.environ.get("LINGYUAN_TRIP_STARTUP_PROBE"):
        _probe(window)
    is_pack = file is not None and file.suffix.lower() == _PACK_SUFFIX
    trip, pack = (None, file) if is_pack else (file, None)
    window.first_painted.connect(partial(window.load, data, trip, pack))
    signal.signal(signal.SIGINT, lambda *_: window.close())
    window.show()
    code = running.application.exec()
    if is_any_running():
        # A thread that is stuck in a library cannot be waited for, and must not cause an abort.
        running.settings.write()
        os._exit(code)
    return code


def build_window(home: Path) -> Running:
    """Build the window with everything it stands on; `home` is the person's own folder.

    Raises EnvironmentFault where a part of the program is missing.
    """
    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.gui import accessibility
    from lingyuan_trip.gui.application import make_application
    from lingyuan_trip.gui.crash import CrashReporter
    from lingyuan_trip.gui.garbage import GarbageCollector
    from lingyuan_trip.gui.language import speak, system_language
    from lingyuan_trip.gui.look import Look, load_fonts
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.running import Running
    from lingyuan_trip.gui.settings import Settings
    from lingyuan_trip.gui.window_log import WindowLog
    from lingyuan_trip.paths import log_dir

    application = make_application(["lingyuan-trip"], _NO_DISPLAY)
    application.setApplicationName("lingyuan-trip")
    application.setStyle("Fusion")
    GarbageCollector(application)
    accessibility.install()
    reporter = CrashReporter(log_dir())
    reporter.install()
    load_fonts()
    settings = Settings(home / "settings.ini")
    speak(settings.language or system_language())
    look = Look(settings.theme, settings.text_size, settings.motion)
    look.apply()
    window = MainWindow(look, settings, load_dataset, today_in_lingyuan())
    WindowLog(window)
    reporter.reported.connect(window.say_crashed)
    return Running(application, window, settings, reporter)


def draw_export(kind: Format, paper: str, handout: Handout, language: Language) -> bytes:
    """A trip as PDF or picture; needs no display."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from lingyuan_trip.gui.application import make_application
    from lingyuan_trip.gui.language import speak
    from lingyuan_trip.gui.look import load_fonts
    from lingyuan_trip.gui.printing.output import draw

    application = make_application(["lingyuan-trip"], _NO_DISPLAY)
    application.setStyle("Fusion")
    load_fonts()
    speak(language)
    return draw(kind, paper, handout)


def _add_window(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("window", help="打开窗口；不写命令时也是")
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="打开这个行程（.lytrip），或导入这个数据包（.lypack）",
    )
    cli.add_data_argument(parser)
    parser.set_defaults(run=lambda arguments: run_window(arguments.data, arguments.file))


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


def run_self_test(keep: Path | None, as_json: bool, language: Language) -> int:
    """Try everything on this machine and say what came of it; returns the exit code.

    The files that are written on the way are left in the folder `keep`.
    """
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from lingyuan_trip.gui import self_test
    from lingyuan_trip.gui.log import stop_log
    from lingyuan_trip.paths import user_dir

    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-") as temporary:
        folder = Path(temporary) if keep is None else keep
        folder.mkdir(parents=True, exist_ok=True)
        home = user_dir()
        # Neither settings nor trips of the person have a part in it, nor are they touched.
        os.environ["LINGYUAN_TRIP_HOME"] = temporary
        running = build_window(user_dir())
        running.window.first_painted.connect(running.window.load)
        found = self_test.run_in_window(running, folder, home)
        # Windows deletes no file that is open.
        stop_log()
    write = self_test.findings_to_json if as_json else self_test.findings_to_text
    sys.stdout.write(write(found, language))
    return cli.GOOD if all(finding.is_good for finding in found) else cli.NO


def _add_self_test(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("self-test", help="检查装好的程序能不能用：窗口、行程、文件")
    add = parser.add_argument
    add("--keep", type=Path, metavar="DIR", help="把检查中写出的文件留在这个文件夹")
    add("--format", choices=("text", "json"), default="text", help="输出给人看还是给程序读")
    add("--lang", choices=("zh", "en"), default="zh", help="输出的语言")
    parser.set_defaults(
        run=lambda words: run_self_test(words.keep, words.format == "json", words.lang)
    )


WINDOW_COMMANDS = (_add_window, _add_gallery, _add_self_test)
"""What adds the commands that need the window's part of the program."""


def _probe(window: MainWindow) -> None:
    started = float(os.environ["LINGYUAN_TRIP_STARTED_AT"])
    seen: dict[str, object] = {}

    def painted() -> None:
        seen["first_paint"] = time.time() - started
        seen["heavy_before_paint"] = [name for name in _HEAVY if name in sys.modules]

    def ready() -> None:
        seen["ready"] = time.time() - started
        # The sign stands where a changed trip is marked.
        seen["title"] = window.windowTitle().replace("[*]", "")
        print(json.dumps(seen), flush=True)
        window.close()

    window.first_painted.connect(painted)
    window.ready.connect(ready)
