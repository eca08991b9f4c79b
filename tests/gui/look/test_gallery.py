"""Every repeated widget looks as it did, pixel for pixel within a tolerance."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6 import __version__ as qt_version
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.gallery import Gallery
from lingyuan_trip.gui.look import Look, ThemeChoice
from tests.gui.look.rules import defects, misprinted
from tests.gui.look.test_painted import judged
from tests.gui.look.walk import THEMES, settle
from tools.screenshots import GALLERY_WIDTH

REFERENCE = Path(__file__).parent / "reference"
ROOT = Path(__file__).resolve().parents[3]
CHANNEL_TOLERANCE = 40
MOST_DIFFERENT = 0.002
"""The share of pixels that may differ; one missing badge is more."""


def pinned_qt() -> str:
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    found = re.search(r"(?m)^pyside6-essentials==(\S+)", constraints)
    assert found is not None
    return found[1]


def comparable() -> str:
    """Why pixels cannot be compared here; empty where they can."""
    if not sys.platform.startswith("linux"):
        return "pixels are compared on Linux only"
    if qt_version != pinned_qt():
        return f"pixels are compared with Qt {pinned_qt()} only"
    return ""


def different(one: QImage, other: QImage) -> float:
    """The share of pixels that differ by more than the tolerance in a channel."""
    if one.size() != other.size():
        return 1.0
    first, second = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other))
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    off = sum(abs(a - b) > CHANNEL_TOLERANCE for a, b in pairs)
    return off / (one.width() * one.height())


@pytest.fixture
def sheet(qtbot: QtBot, look: Look) -> Gallery:
    made = Gallery(look)
    qtbot.addWidget(made)
    made.show_whole(GALLERY_WIDTH)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize("theme", THEMES)
def test_the_sheet_looks_as_it_did(
    qapp: QApplication, look: Look, sheet: Gallery, theme: ThemeChoice, tmp_path: Path
) -> None:
    if QGuiApplication.platformName() != "offscreen":
        pytest.skip("pixels are compared offscreen only")
    if reason := comparable():
        pytest.skip(reason)
    look.choose(theme)
    settle()
    now = sheet.grab().toImage()
    now.save(str(tmp_path / "now.png"))
    known = QImage(str(REFERENCE / f"gallery-{theme.value}.png"))
    share = different(known, now)
    assert share <= MOST_DIFFERENT, f"{share:.2%} differ; compare {tmp_path / 'now.png'}"


def test_a_missing_widget_is_noticed(look: Look, sheet: Gallery) -> None:
    settle()
    before = sheet.grab().toImage()
    toast = sheet.findChild(QWidget, "toast")
    assert toast is not None
    toast.hide()
    assert different(before, sheet.grab().toImage()) > MOST_DIFFERENT


@pytest.mark.parametrize("theme", THEMES)
def test_the_sheet_can_be_read_and_is_whole(look: Look, sheet: Gallery, theme: ThemeChoice) -> None:
    look.choose(theme)
    settle()
    assert judged(look, sheet) == []
    assert [*defects(sheet), *misprinted(sheet)] == []
