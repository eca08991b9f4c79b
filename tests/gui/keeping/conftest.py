"""Windows that are opened one after the other over the same folder of the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from tests.gui.conftest import shipped_dataset
from tests.gui.keeping.helpers import save_to
from tests.gui.window import TODAY, workspace

Start = Callable[..., MainWindow]
StartSaved = Callable[[Path], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Start]:
    """Opens the real window, with a file or data of one's own, until its first plan is made."""
    windows = []

    def begin(trip: Path | None = None, dataset: Dataset | None = None) -> MainWindow:
        window = MainWindow(
            look,
            Settings(tmp_path / "home" / "settings.ini"),
            lambda _chosen: dataset or shipped_dataset(),
            TODAY,
        )
        windows.append(window)
        qtbot.addWidget(window)
        window.first_painted.connect(lambda: window.load(None, trip))
        with qtbot.waitSignal(window.ready, timeout=30_000):
            window.show()
        planning = workspace(window).planning
        if planning.is_running:
            with qtbot.waitSignal(planning.finished, timeout=30_000):
                pass
        return window

    yield begin
    for window in windows:
        window.close()


@pytest.fixture
def start_saved(qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch) -> StartSaved:
    """Opens the window and saves its first trip into a file."""

    def begin(path: Path) -> MainWindow:
        window = start()
        save_to(qtbot, window, path, monkeypatch)
        return window

    return begin
