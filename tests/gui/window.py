"""The real window in tests: where its parts are found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.workspace import Workspace
from lingyuan_trip.paths import data_dir

TODAY = dt.date(2026, 11, 24)
SHIPPED = data_dir() / "spots.yaml"

Kind = TypeVar("Kind", bound=QObject)
OpenWindow = Callable[[Path], MainWindow]


def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def guidebook(window: MainWindow) -> Guidebook:
    return workspace(window).knowledge.guidebook


def find(window: QWidget, kind: type[Kind], name: str) -> Kind:
    found = window.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} called {name}"
    return found


def press(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key in a window that has been brought to the front, where shortcuts hold."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key, modifier)
