"""The archive for any Linux: used where it lies, installed for one person, renewed and removed."""

from __future__ import annotations

import sys
import tarfile
import tempfile
import time
from pathlib import Path

from making.tools import run
from proving.chroot import Chroot, User, make_chroot, why_no_chroot
from proving.people import Case, prove_case
from proving.proof import Proof, expect, expect_exit
from proving.rpm import add_drivers

_NAME = "lingyuan-trip"
_SUITE = "bookworm"
_UTF8 = {"LANG": "C.UTF-8"}
_DAY = ("--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")


def prove(proof: Proof) -> None:
    """Unpack, use, install for a person with a Chinese home, renew, remove."""
    reason = why_no_chroot()
    expect(reason is None, reason or "")
    archive = _get_archive(proof)
    proof.note("archive_mb", round(archive.stat().st_size / 1e6, 1))
    cache = proof.project.root / "build" / "packaging" / "debootstrap" / _SUITE
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-portable-") as folder:
        chroot = make_chroot(Path(folder) / "root", _SUITE, cache)
        add_drivers(chroot)
        person = chroot.add_user("zhang", "/home/张三 的 电脑")
        top = _unpack(archive, chroot, person)
        _prove_in(proof, chroot, person, top)


def _get_archive(proof: Proof) -> Path:
    version = proof.project.version
    machine = run("uname", "-m").strip()
    archive = proof.dist / f"{_NAME}-{version}-linux-{machine}.tar.xz"
    if not archive.is_file():
        script = proof.project.root / "packaging" / "build.py"
        run(sys.executable, script, "portable", "--version", version, "--out", proof.dist)
    return archive


def _unpack(archive: Path, chroot: Chroot, person: User) -> str:
    """Where the archive is unpacked inside, in a folder that anyone may read."""
    place = "/srv/下载 区"
    chroot.path(place).mkdir()
    with tarfile.open(archive) as file:
        file.extractall(chroot.path(place), filter="tar")
    return f"{place}/{archive.name.removesuffix('.tar.xz')}"


def _prove_in(proof: Proof, chroot: Chroot, person: User, top: str) -> None:
    plain = chroot.add_user("plain", "/home/plain")
    lying = f"{top}/lib/{_NAME}"
    prove_case(chroot, Case("where it lies", plain, _UTF8, has_network=False), lying)
    before = _list_files(chroot, person)
    installed = f"{person.home}/.local/bin/{_NAME}"
    for _ in ("install", "renew"):
        began = time.monotonic()
        _say(chroot, person, f"{top}/install.sh")
        proof.note("install.seconds", round(time.monotonic() - began, 1))
        prove_case(chroot, Case("installed for one person", person, _UTF8), installed)
        trip = f"{person.home}/行程 一.lytrip"
        _say(chroot, person, installed, "plan", *_DAY, "--save", trip)
    entry = chroot.path(f"{person.home}/.local/share/applications/{_NAME}.desktop")
    text = entry.read_text("utf-8")
    expect(f'Exec="{installed}" %f' in text, f"菜单项不对 the menu entry is wrong:\n{text}")
    kept = chroot.path(trip).read_bytes()
    _say(chroot, person, f"{top}/install.sh", "--remove")
    own = [chroot.path(f"{person.home}/.local/{kind}/{_NAME}") for kind in ("share", "state")]
    # A trip that is saved again leaves the one before as a backup.
    trips = {chroot.path(trip), chroot.path(f"{trip}.bak")}
    kept_files = {path for folder in own for path in folder.rglob("*")} | trips
    left = sorted(_list_files(chroot, person) - before - kept_files)
    expect(not left, f"删除后还在 left behind: {left[:5]}")
    expect(chroot.path(trip).read_bytes() == kept, "删除动了行程 the trip was touched")


def _say(chroot: Chroot, person: User, *words: str) -> str:
    return expect_exit(chroot.run(*words, user=person, env=_UTF8), 0, words[0])


def _list_files(chroot: Chroot, person: User) -> set[Path]:
    home = chroot.path(person.home)
    return {path for path in home.rglob("*") if path.is_symlink() or path.is_file()}
