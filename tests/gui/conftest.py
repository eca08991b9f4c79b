"""The look, the shipped data and a trip for tests of the window."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.dataset import Dataset, load_dataset
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui import accessibility, formatting
from lingyuan_trip.gui.garbage import GarbageCollector
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.paths import data_dir
from tests.gui.window import SHIPPED, TODAY, OpenWindow, workspace

Grab = Callable[[QWidget, str, int, int], Path]


@cache
def shipped_dataset() -> Dataset:
    """The data that come with the program, read once for all tests."""
    return load_dataset(data_dir() / "spots.yaml")


@cache
def _load_fonts_once() -> None:
    load_fonts()


@pytest.fixture(autouse=True, scope="session")
def run_like_the_program(qapp: QApplication) -> None:
    """Garbage is collected on the GUI thread only, and readers are told of our widgets."""
    GarbageCollector(qapp)
    accessibility.install()


@pytest.fixture(autouse=True)
def delete_what_was_closed(qapp: QApplication) -> Iterator[None]:
    """Delete each test's widgets at once; without an event loop they would pile up, and every
    new style sheet would be worked out for all of them.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def speak_chinese_again(qapp: QApplication) -> Iterator[None]:
    """A test that changes the language leaves the next one in Chinese."""
    yield
    if formatting.language() != "zh":
        speak("zh")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light look, with the product's own fonts."""
    _load_fonts_once()
    qapp.setStyle("Fusion")
    made = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    made.apply()
    return made


@pytest.fixture
def knowledge() -> Knowledge:
    """The shipped data."""
    dataset = shipped_dataset()
    assert dataset.guidebook is not None
    return Knowledge(dataset.guidebook, dataset.arrangements)


@pytest.fixture
def today() -> dt.date:
    """A Tuesday."""
    return dt.date(2026, 11, 24)


@pytest.fixture
def selection(today: dt.date) -> Selection:
    """The coming Saturday, no spot."""
    return Selection(today + dt.timedelta(days=4))


@pytest.fixture
def document(selection: Selection) -> ItineraryDocument:
    """A day from 09:30 to 18:30, not planned yet."""
    return ItineraryDocument(TripRequest(selection.date, 9 * 60 + 30, 18 * 60 + 30))


@pytest.fixture
def grab(tmp_path: Path) -> Grab:
    """Saves a picture of a widget; into `LINGYUAN_TRIP_SHOTS` when that is set."""

    def save(widget: QWidget, name: str, width: int, height: int) -> Path:
        folder = Path(os.environ.get("LINGYUAN_TRIP_SHOTS", tmp_path))
        folder.mkdir(parents=True, exist_ok=True)
        widget.resize(width, height)
        QApplication.processEvents()
        path = folder / f"{name}.png"
        widget.grab().save(str(path))
        return path

    return save


@pytest.fixture
def open_window(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the real window over a data file and waits until it is ready."""
    windows = []

    def start(data: Path) -> MainWindow:
        def load(chosen: Path | None) -> Dataset:
            return load_dataset(chosen or data)

        window = MainWindow(look, Settings(tmp_path / "settings.ini"), load, TODAY)
        windows.append(window)
        qtbot.addWidget(window)
        window.first_painted.connect(window.load)
        with qtbot.waitSignal(window.ready, timeout=30_000):
            window.show()
        return window

    yield start
    for window in windows:
        window.close()


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    """The window with the shipped data and the first plan made."""
    opened = open_window(SHIPPED)
    planning = workspace(opened).planning
    if planning.is_running:
        with qtbot.waitSignal(planning.finished, timeout=30_000):
            pass
    return opened
