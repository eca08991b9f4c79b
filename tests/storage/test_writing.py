"""Files are written whole, with the manners of the file before, and faults are told."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lingyuan_trip.domain.errors import DataError, EnvironmentFault
from lingyuan_trip.storage import save_unless_changed, write_whole

_POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and links")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "行程.lytrip"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder with room for 64 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("only root on Linux can mount a small tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    usual, path = tmp_path / "usual", tmp_path / "new"
    usual.touch()
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode == usual.stat().st_mode
    assert names(tmp_path) == ["new", "usual"]


@_POSIX
def test_permissions_stay(file: Path) -> None:
    file.chmod(0o640)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert names(file.parent) == [file.name]


@_POSIX
def test_a_link_keeps_pointing(file: Path, tmp_path: Path) -> None:
    far = tmp_path / "far"
    far.mkdir()
    link = far / "link.lytrip"
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink() and file.read_bytes() == b"new"
    assert names(far) == ["link.lytrip"]


def test_a_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    path = small_disk / "trip.lytrip"
    write_whole(path, b"old" * 1000)
    with pytest.raises(EnvironmentFault, match=r"磁盘已满.*清出一些空间") as caught:
        write_whole(path, b"x" * 100_000)
    assert "the disk is full" in caught.value.text.en
    assert path.read_bytes() == b"old" * 1000
    assert names(small_disk) == [path.name]


def test_a_disk_that_fills_up_while_writing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_up(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill_up)
    with pytest.raises(EnvironmentFault, match="磁盘已满"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old" and names(file.parent) == [file.name]


def test_a_read_only_disk(small_disk: Path) -> None:
    path = small_disk / "trip.lytrip"
    path.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(EnvironmentFault, match=r"磁盘只读.*换一个文件夹"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


@_POSIX
def test_a_read_only_folder(file: Path) -> None:
    """By somebody without root's powers, who is not stopped by permissions."""
    file.parent.chmod(0o555)
    if os.geteuid():
        with pytest.raises(EnvironmentFault, match="没有权限"):
            write_whole(file, b"new")
    else:
        assert _write_as_nobody(file) == "EnvironmentFault"
    file.parent.chmod(0o755)
    assert file.read_bytes() == b"old" and names(file.parent) == [file.name]


def _write_as_nobody(file: Path) -> str:
    """The name of what is raised when somebody without rights writes the file."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = "nothing"
        try:
            os.chdir(file.parent)
            os.setuid(65534)
            write_whole(Path(file.name), b"new")
        except BaseException as error:
            said = type(error).__name__
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        return answer.read()


@_POSIX
def test_a_file_made_read_only_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(EnvironmentFault, match="没有权限"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old" and names(file.parent) == [file.name]


def test_a_file_that_is_open_elsewhere_is_replaced_or_says_so(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with file.open("rb") as reader:
        if os.name == "nt":
            with pytest.raises(EnvironmentFault, match="别的程序"):
                write_whole(file, b"new")
        else:
            write_whole(file, b"new")
            assert file.read_bytes() == b"new" and reader.read() == b"old"

    def refuse(*_paths: object) -> None:
        error = PermissionError(errno.EACCES, "being used by another process")
        error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
        raise error

    before = file.read_bytes()
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(EnvironmentFault, match=r"别的程序打开.*关掉那个程序"):
        write_whole(file, b"newer")
    assert file.read_bytes() == before and names(file.parent) == [file.name]


def test_the_longest_name_can_be_written_and_a_longer_one_is_told(tmp_path: Path) -> None:
    longest = tmp_path / ("x" * 255)
    write_whole(longest, b"new")
    assert longest.read_bytes() == b"new"
    with pytest.raises(EnvironmentFault, match=r"文件名太长.*短一些"):
        write_whole(tmp_path / ("行" * 86), b"new")


def test_a_folder_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="文件夹"):
        write_whole(tmp_path, b"new")
    with pytest.raises(EnvironmentFault, match="没有这个文件或文件夹"):
        write_whole(tmp_path / "none" / "file", b"new")


@_POSIX
def test_a_device_is_written_straight() -> None:
    write_whole(Path(os.devnull), b"new")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_what_cannot_be_read_back_does_not_replace(file: Path) -> None:
    def refuse(content: bytes) -> None:
        assert content == b"new"
        raise DataError("坏", english="bad")

    with pytest.raises(DataError):
        write_whole(file, b"new", refuse)
    assert file.read_bytes() == b"old" and names(file.parent) == [file.name]


def test_what_a_killed_run_left_is_swept_later(file: Path) -> None:
    left, fresh = (file.parent / f".lingyuan-{name}.part" for name in ("left", "fresh"))
    for path in (left, fresh):
        path.touch()
    os.utime(left, (1e9, 1e9))
    write_whole(file, b"new")
    assert not left.exists() and fresh.exists()


def test_what_somebody_changed_meanwhile_is_not_overwritten(file: Path) -> None:
    with pytest.raises(EnvironmentFault, match="改过"):
        save_unless_changed(file, b"older", b"new")
    assert file.read_bytes() == b"old"
    save_unless_changed(file, b"old", b"new")
    assert file.read_bytes() == b"new"
