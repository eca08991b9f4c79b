"""The layout holds, and icons are crisp, on screens with two and three pixels a point."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("scale", [1.5, 3.0])
def test_pages_hold_at_a_device_scale(scale: float, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale),
        "LINGYUAN_TRIP_HOME": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.look.scaled"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=300,
    )
    report = json.loads(done.stdout.splitlines()[-1])
    assert report["scale"] == scale
    assert report["icon"] == pytest.approx(scale, abs=0.05)
    assert report["wrong"] == []
