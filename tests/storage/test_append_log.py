"""A log survives being cut off anywhere; what stands before the cut is good."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.storage import AppendLog, read_log

LINES = ["第一行", "{}", "", "third " * 50]


@pytest.fixture
def log(tmp_path: Path) -> AppendLog:
    return AppendLog(tmp_path / "drafts" / "log")


def test_lines_come_back(log: AppendLog) -> None:
    for line in LINES:
        log.append(line)
    log.sync()
    assert log.size == log.path.stat().st_size
    assert read_log(log.path.read_bytes()) == (LINES, False)


def test_cut_off_anywhere(log: AppendLog) -> None:
    for line in LINES:
        log.append(line)
    content = log.path.read_bytes()
    for length in range(len(content)):
        lines, is_torn = read_log(content[:length])
        assert lines == LINES[: len(lines)] and not is_torn
        assert len(lines) == content[:length].count(b"\n")


def test_a_changed_byte_is_found_out(log: AppendLog) -> None:
    for line in LINES:
        log.append(line)
    content = bytearray(log.path.read_bytes())
    second = content.index(b"\n") + 12
    content[second] ^= 1
    assert read_log(bytes(content)) == (LINES[:1], True)
    # A power cut may leave zeros where the last lines should be.
    lines, is_torn = read_log(log.path.read_bytes()[:40] + b"\0" * 100 + b"\n")
    assert lines == LINES[: len(lines)] and is_torn


def test_a_full_disk_costs_only_the_line(log: AppendLog, monkeypatch: pytest.MonkeyPatch) -> None:
    log.append(LINES[0])
    write = os.write

    def fill_up(handle: int, content: bytes) -> int:
        if len(content) > 20:
            return write(handle, content[:20])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(EnvironmentFault, match="磁盘已满"):
        patched.setattr(os, "write", fill_up)
        log.append(LINES[3])
    assert read_log(log.path.read_bytes()) == (LINES[:1], False)
    assert log.path.stat().st_size == log.size
    log.append(LINES[1])
    assert read_log(log.path.read_bytes()) == (LINES[:2], False)


def test_another_name(log: AppendLog) -> None:
    log.append(LINES[0])
    before = log.path
    log.move(before.with_name("other"))
    log.append(LINES[1])
    assert not before.exists() and read_log(log.path.read_bytes()) == (LINES[:2], False)
    log.close()


def test_an_existing_file_is_not_taken(log: AppendLog) -> None:
    with pytest.raises(EnvironmentFault):
        AppendLog(log.path)
