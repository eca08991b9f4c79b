"""What the packages are built of is pinned to the byte, and to the versions that are tested."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from making import environment, windows, windows_python
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = (environment.LOCK, windows.LOCK)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def read_pins(path: Path) -> dict[str, set[str]]:
    """The versions that a file pins each name to; there may be one for each Python."""
    pins: dict[str, set[str]] = {}
    for name, version in _PIN.findall(path.read_text("utf-8")):
        pins.setdefault(canonicalize_name(name), set()).add(version)
    return pins


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_packages_are_built_of_the_versions_that_are_tested(lock: Path) -> None:
    tested = read_pins(ROOT / "constraints.txt")
    pins = read_pins(ROOT / lock)
    assert len(pins) > 20
    for name, versions in pins.items():
        assert versions <= tested.get(name, set()), name


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_a_lock_names_all_that_is_needed(lock: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"]
    if lock == environment.LOCK:
        wanted = [*wanted, *project["optional-dependencies"]["packaging"]]
    pins = read_pins(ROOT / lock)
    for line in wanted:
        requirement = Requirement(line)
        versions = pins[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), line


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_every_file_that_may_be_taken_has_its_hash(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8"))
    for entry in entries:
        if not entry.startswith("#"):
            assert re.search(r"--hash=sha256:[0-9a-f]{64}(?![0-9a-f])", entry), entry


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_no_lock_names_a_place_to_download_from(lock: Path) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text and "--find-links" not in text


def test_the_lock_for_windows_holds_on_any_machine() -> None:
    """pip asks the markers of the machine it runs on, which is not the one that is built for."""
    assert ";" not in (ROOT / windows.LOCK).read_text("utf-8")


def test_a_file_whose_hash_is_another_is_refused(tmp_path: Path) -> None:
    """What pip is told is tried on a wheel that lies in a folder: with its hash, and another."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    wheel = shelf / "thing-1.0-py3-none-any.whl"
    make_wheel(wheel)
    lock = tmp_path / "lock"
    good = hashlib.sha256(wheel.read_bytes()).hexdigest()
    for sha256, is_taken in ((good, True), ("0" * 64, False)):
        lock.write_text(f"thing==1.0 --hash=sha256:{sha256}\n")
        pip = [sys.executable, "-m", "pip", "download", "--no-index", "--find-links", str(shelf)]
        into = ["-d", str(tmp_path / sha256[:8]), *map(str, environment.only_by_hash(lock))]
        done = subprocess.run([*pip, *into], capture_output=True, text=True, check=False)
        assert (done.returncode == 0) is is_taken, done.stderr
        assert is_taken or "HASH" in done.stderr.upper()


def make_wheel(path: Path) -> None:
    """An empty wheel that pip takes."""
    import zipfile

    about = "thing-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("thing.py", "")
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{about}/RECORD", "")


def test_a_single_part_is_asked_for_by_its_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def take(*words: object, **_: object) -> str:
        asked.append([str(word) for word in words])
        (tmp_path / "parts" / "x.whl").touch()
        return ""

    monkeypatch.setattr(windows_python, "run", take)
    got = windows_python.download_one(Path("python"), tmp_path / "parts", "x==1", "ab" * 32)
    assert got == tmp_path / "parts" / "x.whl"
    assert "--require-hashes" in asked[0] and "win_amd64" in asked[0]
    order = Path(asked[0][asked[0].index("-r") + 1]).read_text()
    assert order == f"x==1 --hash=sha256:{'ab' * 32}\n"
