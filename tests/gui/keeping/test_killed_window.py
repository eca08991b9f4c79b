"""kill -9, restart, recover: with the real program in processes of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lingyuan_trip.export.trip_file import load_trip, read_trip
from lingyuan_trip.storage import read_log

_WORDS = [sys.executable, "-m", "tests.gui.keeping.killed"]


def begin(home: Path, word: str) -> tuple[subprocess.Popen[str], dict[str, Any]]:
    """Start the window and wait for what it says."""
    running = subprocess.Popen([*_WORDS, str(home), word], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    told: dict[str, Any] = json.loads(running.stdout.readline())
    return running, told


@pytest.mark.parametrize(("word", "at", "name"), [("change", 1, ""), ("save", 2, "五一.lytrip")])
def test_killed_restarted_recovered(tmp_path: Path, word: str, at: int, name: str) -> None:
    killed, before = begin(tmp_path, word)
    # At once: nothing may depend on a moment that the program did not get.
    killed.kill()
    killed.communicate()
    assert (before["pace"], before["at"], before["steps"]) == ("relaxed", at, at + 1)
    assert before["modified"] and before["title"].startswith(name)
    (draft,) = (tmp_path / "drafts").glob("*.draft")
    assert read_log(draft.read_bytes())[1] is False

    for _ in range(2):
        running, after = begin(tmp_path, "show")
        running.communicate()
        assert running.returncode == 0 and after == before
    assert len(list((tmp_path / "drafts").glob("*.draft"))) == 1
    if name:
        saved = read_trip(load_trip(tmp_path / name)).history
        assert saved.at == len(saved.steps) == 1, "the file holds what was saved, no more"
