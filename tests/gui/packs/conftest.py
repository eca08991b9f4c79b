"""The real window of a visitor whose program trusts the key of the tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip import dataset
from lingyuan_trip.catalogue.pack import PackStore, public_to_pem
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.packs.desk import PackDesk
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.paths import packs_dir
from tests.catalogue.pack.packages import KEY, KEYS
from tests.gui.window import find, workspace

TODAY = dt.date(2027, 1, 5)
Visit = Callable[..., MainWindow]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The visitor's own folder."""
    made = tmp_path / "home"
    monkeypatch.setenv("LINGYUAN_TRIP_HOME", str(made))
    trust = tmp_path / "trust"
    trust.mkdir()
    (trust / "bureau.pub").write_bytes(public_to_pem(KEY.public))
    monkeypatch.setattr(dataset, "trust_dir", lambda: trust)
    return made


@pytest.fixture
def store(home: Path) -> PackStore:
    return PackStore(packs_dir(), KEYS)


@pytest.fixture
def visit(qtbot: QtBot, look: Look, home: Path) -> Iterator[Visit]:
    """Opens the window as the program does, with the first plan made."""
    windows = []

    def start(pack: Path | None = None, today: dt.date = TODAY) -> MainWindow:
        window = MainWindow(look, Settings(home / "settings.ini"), load_dataset, today)
        windows.append(window)
        qtbot.addWidget(window)
        window.first_painted.connect(lambda: window.load(None, None, pack))
        with qtbot.waitSignal(window.ready, timeout=30_000):
            window.show()
        planning = workspace(window).planning
        if planning.is_running:
            with qtbot.waitSignal(planning.finished, timeout=30_000):
                pass
        return window

    yield start
    for window in windows:
        window.close()


def desk(window: MainWindow) -> PackDesk:
    return find(window, PackDesk, "packDesk")
