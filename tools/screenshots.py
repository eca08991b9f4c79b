"""Make the pictures of README and guide from the real window and the shipped data.

    python -m tools.screenshots --date 2026-09-09
    python -m tools.screenshots --date 2026-09-09 --all      # to look at: into screenshots/
    python -m tools.screenshots --date 2026-09-09 --scenes   # the views, dialogs and menus as well
    python -m tools.screenshots --gallery                    # the reference of the gallery test

`--all` takes every page in two sizes, light and dark, Chinese and English. Pictures that are
committed are pressed into a palette of 256 colours when Pillow is there (extra `tools`).

Needs no display. The same date gives the same pictures: the window takes it for today and plans
the Saturday after it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from lingyuan_trip.app import today_in_lingyuan
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.text import Language
from lingyuan_trip.gui.gallery import Gallery
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.theme import DARK, LIGHT
from tools.scenes import photograph_scenes
from tools.waiting import settle, wait

PAGES = ("explore", "festivals", "itinerary")
LANGUAGES: tuple[Language, ...] = ("zh", "en")
SIZES = (QSize(1024, 640), QSize(1600, 1000))
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
GALLERY_WIDTH = 860


class Readiness:
    """What the window still owes before it shows everything; follows its signals."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._owed = {"data", "plan", "travel"}
        self.failure: object = None
        window.ready.connect(self._watch)

    def __call__(self) -> bool:
        """Whether nothing is owed any more, or something failed."""
        return not self._owed or self.failure is not None

    def _watch(self) -> None:
        workspace = self._window.workspace
        self._owed.discard("data")
        if workspace is None:
            self.failure = "the data file cannot be used"
            return
        workspace.planning.finished.connect(lambda _result: self._owed.discard("plan"))
        workspace.planning.failed.connect(self._fail)
        workspace.explore.travel_loaded.connect(lambda: self._owed.discard("travel"))

    def _fail(self, error: object) -> None:
        self.failure = error


def photograph(
    application: QApplication,
    folder: Path,
    pages: Sequence[str],
    size: QSize,
    theme: ThemeChoice,
    today: dt.date,
    suffix: str | None = None,
) -> tuple[Path, ...]:
    """Save a picture of each page and return the files; raises RuntimeError when none can be made.

    `size` is in logical pixels. Without a `suffix` dark pictures end in `-dark.png`.
    """
    if suffix is None:
        suffix = "-dark" if theme is ThemeChoice.DARK else ""
    files = {page: folder / f"{page}{suffix}.png" for page in pages}
    folder.mkdir(parents=True, exist_ok=True)
    with opened(application, size, theme, today) as window:
        _photograph_pages(application, window, files)
    return tuple(files.values())


def photograph_all(
    application: QApplication, folder: Path, today: dt.date, *, with_scenes: bool
) -> tuple[Path, ...]:
    """Save every page in two sizes, light and dark, Chinese and English; and every scene."""
    made: list[Path] = []
    for language, size, theme in itertools.product(LANGUAGES, SIZES, THEMES):
        speak(language)
        suffix = f"-{size.width()}x{size.height()}-{theme.value}-{language}"
        made += photograph(application, folder, PAGES, size, theme, today, suffix)
        if with_scenes:
            with opened(application, size, theme, today) as window:
                made += photograph_scenes(application, window, folder, suffix).values()
    return tuple(made)


@contextmanager
def opened(
    application: QApplication, size: QSize, theme: ThemeChoice, today: dt.date
) -> Iterator[MainWindow]:
    """The window with everything it shows at first; RuntimeError when it does not come to that."""
    application.setStyle("Fusion")
    application.setCursorFlashTime(0)
    look = Look(theme, motion=MotionChoice.REDUCED)
    look.apply()
    with tempfile.TemporaryDirectory() as home:
        window = MainWindow(look, Settings(Path(home) / "settings.ini"), load_dataset, today)
        try:
            window.resize(size)
            is_ready = Readiness(window)
            window.first_painted.connect(window.load)
            window.show()
            wait(application, is_ready)
            if window.workspace is None or is_ready.failure is not None:
                raise RuntimeError(f"no picture: {is_ready.failure}")
            yield window
        finally:
            window.close()


def photograph_gallery(application: QApplication, folder: Path) -> tuple[Path, ...]:
    """Save the sheet of all widgets, light and dark."""
    application.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    sheet = Gallery(look)
    sheet.show_whole(GALLERY_WIDTH)
    sheet.show()
    files = []
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        look.choose(theme)
        settle(application)
        files.append(folder / f"gallery-{theme.value}.png")
        sheet.grab().save(str(files[-1]))
    sheet.close()
    sheet.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return tuple(files)


def press(path: Path) -> None:
    """Keep 256 colours of a picture, a third of its bytes; nothing without Pillow.

    The colours of the theme stay what they are: they carry meaning and often cover few pixels.
    """
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(path) as picture:
        full = picture.convert("RGB")
    kept = [(color.red(), color.green(), color.blue()) for color in _theme_colors()]
    others = full.quantize(256 - len(kept), dither=Image.Dither.NONE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for color in kept for part in color] + others[: 768 - 3 * len(kept)])
    full.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)


def _theme_colors() -> list[QColor]:
    values = {value for theme in (LIGHT, DARK) for value in theme.roles().values()}
    return [QColor(value) for value in sorted(values)]


def _photograph_pages(
    application: QApplication, window: MainWindow, files: Mapping[str, Path]
) -> None:
    assert window.workspace is not None
    for page, path in files.items():
        # Each picture stands for itself: nothing is left selected by the page before.
        window.workspace.selection.select_spot(None)
        window.show_page(page)
        settle(application)
        if not window.grab().save(str(path)):
            raise RuntimeError(f"cannot write {path}")


def _read_size(text: str) -> QSize:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"not a size such as 1440x900: {text!r}")
    return QSize(int(width), int(height))


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--out", type=Path, default=Path("docs/images"), metavar="DIR")
    parser.add_argument("--size", type=_read_size, default=QSize(1440, 900), metavar="WxH")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--page", choices=PAGES, action="append", help="default: every page")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh")
    parser.add_argument("--all", action="store_true", help="every page, into screenshots/")
    parser.add_argument("--scenes", action="store_true", help="views, dialogs and menus as well")
    parser.add_argument("--gallery", action="store_true", help="the reference of its test")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="today by default")
    return parser


def _take(
    application: QApplication, options: argparse.Namespace, today: dt.date
) -> tuple[Path, ...]:
    if options.all or options.scenes:
        folder = Path("screenshots")
        return photograph_all(application, folder, today, with_scenes=options.scenes)
    if options.gallery:
        made = photograph_gallery(application, Path("tests/gui/look/reference"))
    else:
        pages, theme = options.page or PAGES, ThemeChoice(options.theme)
        made = photograph(application, options.out, pages, options.size, theme, today)
    for path in made:
        press(path)
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Make the pictures; returns 1 when they cannot be made."""
    options = _build_parser().parse_args(argv)
    with tempfile.TemporaryDirectory() as home:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["LINGYUAN_TRIP_HOME"] = home
        application = QApplication(["lingyuan-trip"])
        load_fonts()
        today = options.date or today_in_lingyuan()
        speak(options.lang)
        try:
            made = _take(application, options, today)
        except RuntimeError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    for path in made:
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
