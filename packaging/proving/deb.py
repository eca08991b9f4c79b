"""The Debian package in bare systems: installed, used, renewed and removed."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from making.project import Project
from making.tools import run, say
from proving.chroot import Chroot, User, make_chroot, why_no_chroot
from proving.display import open_display
from proving.people import prove_people
from proving.proof import Proof, expect, expect_exit
from proving.window import prove_window

SUITES = ("bookworm", "trixie")
_NAME = "lingyuan-trip"
_OLD_VERSION = "0.0.1"
_TRIP = "行程 一.lytrip"
_DAY = ("--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")


def prove(proof: Proof) -> None:
    """Prove the package of the project's version in every suite."""
    reason = why_no_chroot()
    expect(reason is None, reason or "")
    new = get_package(proof, proof.project.version, proof.dist)
    old = get_package(proof, _OLD_VERSION, proof.dist / "previous", "--quick")
    proof.note("package_mb", round(new.stat().st_size / 1e6, 1))
    cache = proof.project.root / "build" / "packaging" / "debootstrap"
    for suite in proof.suites or SUITES:
        with tempfile.TemporaryDirectory(prefix=f"lingyuan-trip-{suite}-") as folder:
            say(f"== {suite}")
            root = Path(folder) / "root"
            chroot = make_chroot(root, suite, cache / suite)
            _prove_suite(proof, chroot, old, new)


def get_package(proof: Proof, version: str, folder: Path, *words: str) -> Path:
    """The package of a version, built where it is not there."""
    wanted = Project(proof.project.root, version, 0, "").debian_version
    architecture = run("dpkg", "--print-architecture").strip()
    package = folder / f"{_NAME}_{wanted}_{architecture}.deb"
    if not package.is_file():
        say(f"正在构建 Building {package.name}")
        run("python3", proof.project.root / "packaging" / "build.py", "deb", "--version", version,
            "--out", folder, *words)  # fmt: skip
    return package


def _prove_suite(proof: Proof, chroot: Chroot, old: Path, new: Path) -> None:
    def timed(what: str, step: Callable[[], object]) -> None:
        began = time.monotonic()
        step()
        proof.note(f"{chroot.suite}.{what}.seconds", round(time.monotonic() - began, 1))

    person = chroot.add_user("visitor", "/home/visitor")
    timed("install", lambda: install(chroot, old))
    trip = _save_trip(chroot, person)
    timed("upgrade", lambda: _upgrade(chroot, old, new, trip))
    _note_size(proof, chroot)
    timed("people", lambda: prove_people(proof, chroot))
    with open_display() as display:
        timed("window", lambda: prove_window(proof, chroot, person, display))
    timed("remove", lambda: _remove(chroot, person, trip))


def install(chroot: Chroot, package: Path) -> None:
    """Install a package with what it depends on, and nothing that is merely recommended."""
    inside = chroot.path(f"/var/tmp/{package.name}")
    shutil.copyfile(package, inside)
    if not any(chroot.path("/var/lib/apt/lists").glob("*Packages*")):
        expect_exit(chroot.run("apt-get", "-qq", "update"), 0, "apt-get update")
    command = ("apt-get", "-qq", "-y", "--no-install-recommends", "install")
    done = chroot.run(*command, f"/var/tmp/{package.name}", seconds=900)
    expect_exit(done, 0, f"{package.name} 没有装上 is not installed")
    inside.unlink()


def _save_trip(chroot: Chroot, person: User) -> Path:
    """A trip that the old version saves; it must outlive everything that follows."""
    words = ("plan", *_DAY, "--save", f"{person.home}/{_TRIP}")
    done = chroot.run(_NAME, *words, user=person, env={"LANG": "C.UTF-8"})
    expect_exit(done, 0, "行程没有存下 the trip was not saved")
    saved = chroot.path(f"{person.home}/{_TRIP}")
    expect(saved.stat().st_size > 100, f"{saved} 是空的 is empty")
    return saved


def _upgrade(chroot: Chroot, old: Path, new: Path, trip: Path) -> None:
    before = trip.read_bytes()
    expect(_version(chroot) == old.name.split("_")[1], "旧版本 the old version runs")
    install(chroot, new)
    expect(_version(chroot) == new.name.split("_")[1], "新版本 the new version runs")
    expect(trip.read_bytes() == before, "升级动了行程文件 the upgrade changed the trip")


def _version(chroot: Chroot) -> str:
    said = expect_exit(chroot.run(_NAME, "--version"), 0, "--version")
    return said.split()[-1].replace("rc", "~rc")


def _note_size(proof: Proof, chroot: Chroot) -> None:
    query = chroot.run("dpkg-query", "-W", "-f", "${Installed-Size}", _NAME)
    proof.note(f"{chroot.suite}.installed_mb", round(int(query.stdout) / 1000))


def _remove(chroot: Chroot, person: User, trip: Path) -> None:
    kept = trip.read_bytes()
    settings = sorted(chroot.path(f"{person.home}/.local").rglob("*"))
    expect(settings, "窗口没有留下设置 the window kept no settings")
    listed = chroot.run("dpkg", "-L", _NAME).stdout.splitlines()
    expect_exit(chroot.run("dpkg", "--purge", _NAME), 0, "purge")
    own = [path for path in listed if "lingyuan" in path]
    left = [path for path in own if chroot.path(path).exists() or chroot.path(path).is_symlink()]
    expect(not left, f"删除后还在 left behind: {left[:5]}")
    find = ("find", "/usr", "/etc", "/var", "/opt", "-xdev", "-iname", f"*{_NAME}*")
    found = [path for path in chroot.run(*find).stdout.split() if "/var/log/" not in path]
    expect(not found, f"删除后还在 left behind: {found[:5]}")
    expect(trip.read_bytes() == kept, "删除动了行程文件 removing changed the trip")
    expect(all(path.exists() for path in settings), "删除动了个人文件夹 the own folder was touched")
