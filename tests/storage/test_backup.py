"""A backup is a file that was read back, and is never given up for a worse one."""

from __future__ import annotations

from pathlib import Path

import pytest

from lingyuan_trip.domain.errors import DataError, EnvironmentFault
from lingyuan_trip.storage import backup_of, find_content, keep_backup, read_whole


def prove(content: bytes) -> None:
    if not content.startswith(b"good"):
        raise DataError("坏", english="bad")


def test_what_stands_there_becomes_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "trip.lytrip"
    path.write_bytes(b"good 1")
    assert keep_backup(path, prove, 100)
    path.write_bytes(b"good 2")
    assert keep_backup(path, prove, 100)
    assert backup_of(path).read_bytes() == b"good 2"
    assert backup_of(path).name == "trip.lytrip.bak"


def test_a_damaged_file_does_not_replace_a_sound_backup(tmp_path: Path) -> None:
    path = tmp_path / "trip.lytrip"
    path.write_bytes(b"torn")
    backup_of(path).write_bytes(b"good 1")
    assert not keep_backup(path, prove, 100)
    assert backup_of(path).read_bytes() == b"good 1"


def test_a_backup_that_cannot_be_read_back_does_not_replace_a_sound_one(tmp_path: Path) -> None:
    path = tmp_path / "trip.lytrip"
    path.write_bytes(b"good 2")
    backup_of(path).write_bytes(b"good 1")
    judged = iter((None, DataError("坏", english="bad")))

    def prove_once(_content: bytes) -> None:
        if (error := next(judged)) is not None:
            raise error

    with pytest.raises(DataError):
        keep_backup(path, prove_once, 100)
    assert backup_of(path).read_bytes() == b"good 1"


def test_no_more_is_read_than_such_a_file_has(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(DataError, match="超过 1 MB") as caught:
        read_whole(path, 1024**2)
    assert "more than 1 MB" in caught.value.text.en
    assert find_content(tmp_path / "none", 100) is None
    with pytest.raises(EnvironmentFault, match="没有这个文件"):
        read_whole(tmp_path / "none", 100)
    with pytest.raises(EnvironmentFault, match="文件夹"):
        read_whole(tmp_path, 100)
