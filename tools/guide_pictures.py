"""Make the pictures of the user guide in both languages, small enough to be read beside text.

    python -m tools.guide_pictures --date 2026-09-09

Needs Pillow (extra `tools`) and no display.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from lingyuan_trip.app import today_in_lingyuan
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import ThemeChoice, load_fonts
from tools.screenshots import PAGES, photograph

_FOLDER = Path(__file__).resolve().parent.parent / "docs" / "guide"
_SIZE = QSize(1280, 800)
_WIDTH = 700
_COLORS = 160


def shrink(path: Path) -> None:
    """Scale a picture to the width of the text and give it a palette."""
    with Image.open(path) as picture:
        height = round(picture.height * _WIDTH / picture.width)
        small = picture.convert("RGB").resize((_WIDTH, height), Image.Resampling.LANCZOS)
    small.quantize(_COLORS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        path, optimize=True
    )


def main(words: Sequence[str] | None = None) -> int:
    """Make the pictures of every page in both languages."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--date", type=dt.date.fromisoformat, help="today by default")
    today = parser.parse_args(words).date or today_in_lingyuan()
    with tempfile.TemporaryDirectory() as home:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["LINGYUAN_TRIP_HOME"] = home
        application = QApplication(["lingyuan-trip"])
        load_fonts()
        for language in ("zh", "en"):
            speak(language)
            folder = _FOLDER / language
            for path in photograph(application, folder, PAGES, _SIZE, ThemeChoice.LIGHT, today):
                shrink(path)
                print(path.name, path.stat().st_size)
    return 0


if __name__ == "__main__":
    sys.exit(main())
