"""From the first plan to every export, over a killed process: by mouse and by keyboard alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip import app
from lingyuan_trip.export.formats import Format
from lingyuan_trip.export.trip_file import load_trip, read_trip
from tests.gui.itinerary.by_hand.real import page_of, plan_of
from tests.gui.keeping.conftest import Start, start
from tests.gui.keeping.helpers import desk, document, notice
from tests.gui.whole_story.first_half import LATER
from tests.gui.whole_story.told import tell

__all__ = ["start"]
_ROOT = Path(__file__).resolve().parents[3]


def live_and_die(how: str, file: Path, home: Path) -> str:
    """The first half in a process of its own; what stood when it was killed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.whole_story.first_half", how, str(file)],
        cwd=_ROOT,
        env={**os.environ, "LINGYUAN_TRIP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr[-3000:]
    return done.stdout.splitlines()[-1]


def export(file: Path, kind: Format, out: Path) -> None:
    """By the command; what is drawn has an application of its own."""
    words = ["export", str(file), "--to", kind.value, "-o", str(out)]
    if kind.is_drawn:
        subprocess.run([sys.executable, "-m", "lingyuan_trip", *words], check=True, cwd=_ROOT)
    else:
        assert app.main(words) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_the_whole_story(
    qtbot: QtBot, start: Start, own_home: Path, tmp_path: Path, how: str
) -> None:
    file = tmp_path / "假日.lytrip"
    stood = live_and_die(how, file, own_home)

    # Started again, everything is there, with every step.
    window = start()
    assert "已找回" in notice(window).words
    assert tell(document(window).history) == stood
    assert LATER in plan_of(window).spots
    page = page_of(window)
    assert [row.spot for row in page.answer.rows if hasattr(row, "spot")] == list(
        plan_of(window).spots
    )
    while document(window).undo_stack.canUndo():
        document(window).undo_stack.undo()
    while document(window).undo_stack.canRedo():
        document(window).undo_stack.redo()
    assert tell(document(window).history) == stood

    # Saved to its file and handed on in every format.
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        desk(window).save()
    assert tell(read_trip(load_trip(file)).history) == stood
    for kind in Format:
        out = tmp_path / f"假日.{kind.value}"
        export(file, kind, out)
        assert out.stat().st_size > 200, kind
