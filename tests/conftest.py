"""What every test stands on: no display, no home folder of the person, no network clock."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Set before Qt is loaded: tests need no display, and look the same with one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for settings, logs and imported data of each test."""
    home = tmp_path / "home"
    monkeypatch.setenv("LINGYUAN_TRIP_HOME", str(home))
    return home
