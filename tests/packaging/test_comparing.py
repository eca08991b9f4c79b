"""Two builds are compared to the byte, and what differs is named."""

from __future__ import annotations

import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from making.comparing import list_differences
from making.portable import pack


def make_tar(folder: Path, content: str, mode: int = 0o644) -> Path:
    tree = folder / "程序"
    tree.mkdir(parents=True)
    (tree / "a").write_text("a")
    (tree / "b").write_text(content)
    (tree / "b").chmod(mode)
    archive = folder / "x.tar.xz"
    pack(tree, archive, 5, preset=0)
    return archive


def test_equal_files_have_no_differences(tmp_path: Path) -> None:
    one, two = make_tar(tmp_path / "1", "b"), make_tar(tmp_path / "2", "b")
    os.utime(one, (0, 0))
    assert list_differences(one, two) == []


@pytest.mark.parametrize(("content", "mode"), [("c", 0o644), ("b", 0o600)])
def test_the_part_that_differs_is_named(tmp_path: Path, content: str, mode: int) -> None:
    one, two = make_tar(tmp_path / "1", "b"), make_tar(tmp_path / "2", content, mode)
    assert list_differences(one, two) == ["x.tar.xz: 程序/b"]


def test_a_part_that_only_one_has_is_named(tmp_path: Path) -> None:
    wheels = []
    for number in (1, 2):
        path = tmp_path / str(number) / "x.whl"
        path.parent.mkdir()
        with zipfile.ZipFile(path, "w") as archive:
            for name in ("a.py", "b.py")[:number]:
                archive.writestr(zipfile.ZipInfo(name), "")
        wheels.append(path)
    assert list_differences(*wheels) == ["x.whl: b.py"]


def test_the_time_of_a_part_counts(tmp_path: Path) -> None:
    made = []
    for moment in (1, 2):
        path = tmp_path / str(moment) / "x.tar.gz"
        path.parent.mkdir()
        with tarfile.open(path, "w") as archive:
            entry = tarfile.TarInfo("a")
            entry.mtime = moment
            archive.addfile(entry)
        made.append(path)
    assert list_differences(*made) == ["x.tar.gz: a"]


def test_what_cannot_be_looked_into_is_named_as_a_whole(tmp_path: Path) -> None:
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "setup.exe").write_text(name)
    assert list_differences(tmp_path / "1" / "setup.exe", tmp_path / "2" / "setup.exe") == [
        "setup.exe"
    ]
