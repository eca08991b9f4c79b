"""Opens the real window in any size, language, theme and text size, and walks its pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.text import Language
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from tests.gui.conftest import shipped_dataset

TODAY = dt.date(2026, 9, 9)
LANGUAGES: tuple[Language, ...] = ("zh", "en")
"""The languages the window speaks."""

THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
SIZES = ((1024, 640), (1093, 574), (1280, 720), (1600, 1000), (1920, 1080), (3840, 2160))
_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as it is shown now."""

    window: MainWindow
    page: str
    where: str


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """The interface in a language."""
    speak(language)
    yield
    speak("zh")


def open_window(qtbot: QtBot, look: Look, home: Path) -> MainWindow:
    """The window with the shipped data and the first plan made."""
    window = MainWindow(
        look, Settings(home / "settings.ini"), lambda _chosen: shipped_dataset(), TODAY
    )
    qtbot.addWidget(window)
    window.first_painted.connect(window.load)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
    assert window.workspace is not None
    space = window.workspace
    if space.planning.is_running:
        with qtbot.waitSignal(space.planning.finished, timeout=30_000):
            pass
    return window


def walk(window: MainWindow, size: tuple[int, int], where: str = "") -> Iterator[Sight]:
    """Show each page at a size and let it come to rest."""
    window.resize(QSize(*size))
    assert window.workspace is not None
    for page in window.workspace.pages:
        window.show_page(page.key)
        settle()
        yield Sight(window, page.key, f"{page.key} {size[0]}×{size[1]} {where}".strip())


def settle() -> None:
    """Let layouts, and what is filled in bit by bit, come to rest."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()
