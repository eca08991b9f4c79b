"""A trip in the real window: changing, saving, and what is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.keeping import TripDesk, dialogs
from lingyuan_trip.gui.keeping.notice import Notice
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.toast import Toast
from tests.gui.window import find, workspace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def document(window: MainWindow) -> ItineraryDocument:
    return workspace(window).document


def desk(window: MainWindow) -> TripDesk:
    return find(window, TripDesk, "tripDesk")


def notice(window: MainWindow) -> Notice:
    return find(window, Notice, "tripNotice")


def toast(window: MainWindow) -> Toast:
    return find(window, Toast, "toast")


def change(window: MainWindow, pace: Pace = Pace.TIGHT) -> Trip:
    """One change by hand; the trip that comes of it."""
    made = document(window)
    made.change_request(replace(made.trip.request, pace=pace), "改节奏")
    return made.trip


def click(widget: Notice | Toast, words: str) -> None:
    """Click the button with some words."""
    buttons = [b for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    button = next(b for b in buttons if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def save_to(qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save by keyboard into a file that is chosen in the dialog."""
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: path)
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        desk(window).save_as()


def drafts(folder: Path) -> list[str]:
    """The drafts in the folder of the person, without the number of the window."""
    return sorted(path.suffix for path in (folder / "home" / "drafts").glob("*-*"))
