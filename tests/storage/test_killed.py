"""A save that is killed at any point leaves the old file or the new one, whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.storage import AppendLog, backup_of, keep_backup, read_log, write_whole
from tests.storage.killing import run_killed

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")

OLD, NEW = b"old" * 10_000, b"new" * 12_000
_MOST_POINTS = 3000


def prove(content: bytes) -> None:
    if content not in (OLD, NEW):
        raise DataError("不完整", english="not whole")


def save(path: Path) -> None:
    keep_backup(path, prove, 10**7)
    write_whole(path, NEW, prove)


def test_killed_at_every_point_of_a_save(tmp_path: Path) -> None:
    path = tmp_path / "trip.lytrip"
    seen = set()
    for at in range(1, _MOST_POINTS):
        path.write_bytes(OLD)
        backup_of(path).write_bytes(OLD)
        if run_killed(lambda: save(path), at):
            break
        assert path.read_bytes() in (OLD, NEW)
        assert backup_of(path).read_bytes() == OLD
        seen.add(path.read_bytes())
        for left in tmp_path.glob(".lingyuan-*"):
            left.unlink()
    else:
        pytest.fail("the save did not end")
    assert seen == {OLD, NEW} and path.read_bytes() == NEW


def test_killed_at_every_point_of_a_log(tmp_path: Path) -> None:
    path = tmp_path / "log"

    def append() -> None:
        log = AppendLog(path)
        for line in ("one", "二" * 5000, "three"):
            log.append(line)
            log.sync()
        log.close()

    seen = set()
    for at in range(1, _MOST_POINTS):
        ended = run_killed(append, at)
        lines, is_torn = read_log(path.read_bytes() if path.exists() else b"")
        assert lines == ["one", "二" * 5000, "three"][: len(lines)] and not is_torn
        seen.add(len(lines))
        if ended:
            break
        path.unlink(missing_ok=True)
    assert seen == {0, 1, 2, 3}


def test_killed_at_random_moments(tmp_path: Path) -> None:
    """Again and again, from outside, whatever the program is doing."""
    path = tmp_path / "trip.lytrip"
    path.write_bytes(OLD)
    code = (
        "import itertools, sys; from pathlib import Path\n"
        "from lingyuan_trip.storage import write_whole\n"
        "from tests.storage.test_killed import NEW, OLD\n"
        "print(flush=True)\n"
        "for content in itertools.cycle((NEW, OLD)): write_whole(Path(sys.argv[1]), content)"
    )
    delays = random.Random(1)
    for _ in range(8):
        running = subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE)
        assert running.stdout is not None and running.stdout.readline()
        time.sleep(delays.uniform(0.005, 0.06))
        running.kill()
        running.communicate()
        assert path.read_bytes() in (OLD, NEW)
