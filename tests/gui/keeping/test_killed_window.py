"""kill -9, restart, recover: with the real program in processes of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from lingyuan_trip.storage import read_log

_WORDS = [sys.executable, "-m", "tests.gui.keeping.killed"]


def begin(home: Path, word: str) -> tuple[subprocess.Popen[str], dict[str, Any]]:
    """Start the window and wait for what it says."""
    running = subprocess.Popen([*_WORDS, str(home), word], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    told: dict[str, Any] = json.loads(running.stdout.readline())
    return running, told


def test_killed_restarted_recovered(tmp_path: Path) -> None:
    killed, before = begin(tmp_path, "change")
    # At once: nothing may depend on a moment that the program did not get.
    killed.kill()
    killed.communicate()
    assert (before["pace"], before["at"], before["steps"]) == ("tight", 1, 2)
    (draft,) = (tmp_path / "drafts").glob("*.draft")
    assert read_log(draft.read_bytes())[1] is False

    for _ in range(2):
        running, after = begin(tmp_path, "show")
        running.communicate()
        assert running.returncode == 0
        assert after == {**before, "title": after["title"]}
        assert "未命名的行程" in after["title"] or "Untitled" in after["title"]
    assert len(list((tmp_path / "drafts").glob("*.draft"))) == 1
