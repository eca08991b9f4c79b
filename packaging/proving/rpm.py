"""The RPM package, put by rpm itself into a bare Debian: no system that lives on RPM is at hand.

What is asked of such a system is read from the package: three libraries that both Fedora and
openSUSE name so. Everything else comes along, and is tried where nothing else is.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from making.project import Project
from making.rpm import NEEDED
from making.tools import need, run
from proving.chroot import Chroot, User, make_chroot, why_no_chroot
from proving.people import prove_people
from proving.proof import Proof, expect, expect_exit

_NAME = "lingyuan-trip"
_OLD_VERSION = "0.0.1"
_SUITE = "bookworm"
_DRIVERS = ("libegl1", "libgl1")
_TRIP = "行程 一.lytrip"
_DAY = ("--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")
_OWN = ("rpmlib(", "/bin/sh")


def prove(proof: Proof) -> None:
    """Install the old version, save a trip, renew, use and remove."""
    reason = why_no_chroot()
    expect(reason is None, reason or "")
    need({"rpm": "rpm"})
    new = _get_package(proof, proof.project.version, proof.dist)
    old = _get_package(proof, _OLD_VERSION, proof.dist / "previous", "--quick")
    proof.note("package_mb", round(new.stat().st_size / 1e6, 1))
    asked = [line for line in run("rpm", "-qp", "--requires", new).splitlines() if line]
    strange = [line for line in asked if line not in NEEDED and not line.startswith(_OWN)]
    expect(not strange and set(NEEDED) <= set(asked), f"依赖不对 wrong requirements: {asked}")
    cache = proof.project.root / "build" / "packaging" / "debootstrap" / _SUITE
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-rpm-") as folder:
        chroot = make_chroot(Path(folder) / "root", _SUITE, cache)
        add_drivers(chroot)
        _prove_in(proof, chroot, old, new)


def add_drivers(chroot: Chroot) -> None:
    """What every desktop has, whatever its graphics card: the libraries of the drivers."""
    expect_exit(chroot.run("apt-get", "-qq", "update"), 0, "apt-get update")
    command = ("apt-get", "-qq", "-y", "--no-install-recommends", "install", *_DRIVERS)
    expect_exit(chroot.run(*command, seconds=900), 0, "libEGL, libGL")


def _get_package(proof: Proof, version: str, folder: Path, *words: str) -> Path:
    wanted = Project(proof.project.root, version, 0, "").debian_version
    package = folder / f"{_NAME}-{wanted}-1.x86_64.rpm"
    if not package.is_file():
        script = proof.project.root / "packaging" / "build.py"
        run(sys.executable, script, "rpm", "--version", version, "--out", folder, *words)
    return package


def _prove_in(proof: Proof, chroot: Chroot, old: Path, new: Path) -> None:
    before = _list_files(chroot)
    # Debian's libraries are there, but RPM's own records know nothing of them.
    rpm = ("rpm", "--root", chroot.folder, "--nodeps")
    run(*rpm, "--install", old)
    person = chroot.add_user("visitor", "/home/visitor")
    trip = _save_trip(chroot, person)
    kept = trip.read_bytes()
    began = time.monotonic()
    run(*rpm, "--upgrade", new)
    proof.note("upgrade.seconds", round(time.monotonic() - began, 1))
    said = expect_exit(chroot.run(_NAME, "--version"), 0, "--version")
    expect(said.split()[-1] == proof.project.version, said)
    run(*rpm, "--verify", _NAME)
    prove_people(proof, chroot)
    run(*rpm, "--erase", _NAME)
    left = [path for path in _list_files(chroot) - before if _NAME in path]
    expect(not left, f"删除后还在 left behind: {left[:5]}")
    expect(trip.read_bytes() == kept, "升级或删除动了行程 the trip was touched")


def _save_trip(chroot: Chroot, person: User) -> Path:
    words = ("plan", *_DAY, "--save", f"{person.home}/{_TRIP}")
    done = chroot.run(_NAME, *words, user=person, env={"LANG": "C.UTF-8"})
    expect_exit(done, 0, "行程没有存下 the trip was not saved")
    return chroot.path(f"{person.home}/{_TRIP}")


def _list_files(chroot: Chroot) -> set[str]:
    found = chroot.run("find", "/usr", "/etc", "/opt", "/var/lib", "-xdev").stdout
    return set(found.splitlines())
