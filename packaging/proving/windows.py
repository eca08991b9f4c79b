"""A trial of the Windows setup under Wine. It cannot take the place of a real machine.

Debian's Wine lacks two libraries of Windows and an instruction that numpy 2 asks for, so the trial
puts stand-ins and an older numpy beside the installed program, never into what is shipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from making.environment import ensure_environment
from making.tools import need, run
from proving.display import open_display, wait_for
from proving.proof import Proof, expect, expect_exit

_TOOLS = {"wine": "wine", "Xvfb": "xvfb", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64"}
_STAND_INS = ("icuuc", "mscms")
_NUMPY = "numpy==1.26.4"
_DAY = ("--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")
_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\LingyuanTrip"


@dataclass(frozen=True)
class Wine:
    """A Windows of Wine's in a folder, on a display."""

    prefix: Path
    display: str

    @property
    def person(self) -> Path:
        """The person's folder."""
        return self.prefix / "drive_c" / "users" / os.environ.get("USER", "root")

    @property
    def home(self) -> Path:
        """Where the program is installed."""
        return self.person / "AppData" / "Local" / "Programs" / "LingyuanTrip"

    def run(self, *words: object, seconds: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a program for Windows."""
        env = {**os.environ, "WINEPREFIX": str(self.prefix), "DISPLAY": self.display,
               "WINEDEBUG": "-all", "WINEARCH": "win64", "LANG": "C.UTF-8",
               "USER": self.person.name,
               "WINEDLLOVERRIDES": "mscoree,mshtml=;icuuc,mscms=n,b"}  # fmt: skip
        return subprocess.run(
            ["wine", *map(str, words)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env=env,
            timeout=seconds,
            check=False,
        )


def prove(proof: Proof) -> None:
    """Install silently, run the self-test and a plan, uninstall silently."""
    need(_TOOLS)
    setup = _get_setup(proof)
    proof.note("setup_mb", round(setup.stat().st_size / 1e6, 1))
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-wine-") as folder, open_display() as at:
        wine = Wine(Path(folder) / "prefix", at.name)
        expect_exit(wine.run("wineboot", "-i"), 0, "wineboot")
        try:
            _prove_setup(proof, wine, setup)
        finally:
            wine.run("wineboot", "-k")


def _get_setup(proof: Proof) -> Path:
    version = proof.project.version
    setup = proof.dist / f"lingyuan-trip-{version}-windows-x64-setup.exe"
    if not setup.is_file():
        script = proof.project.root / "packaging" / "build.py"
        run(sys.executable, script, "windows", "--version", version, "--out", proof.dist)
    return setup


def _prove_setup(proof: Proof, wine: Wine, setup: Path) -> None:
    began = time.monotonic()
    expect_exit(wine.run(setup, "/S"), 0, "setup /S")
    proof.note("install.seconds", round(time.monotonic() - began, 1))
    expect((wine.home / "lingyuan-trip.exe").is_file(), "没有装上 it is not installed")
    links = list(wine.person.rglob("凌源行.lnk"))
    expect(len(links) == 1, "开始菜单里没有 not in the start menu")
    expect_exit(wine.run("reg", "query", _UNINSTALL), 0, "卸载项 the entry for removing it")
    expect_exit(wine.run("reg", "query", r"HKCU\Software\Classes\.lytrip"), 0, ".lytrip")
    _add_stand_ins(proof, wine)
    console = wine.home / "lingyuan-trip-console.exe"
    said = wine.run(console, "self-test", "--format", "json", "--lang", "en", "--keep", "C:\\kept")
    report = expect_exit(said, 0, "self-test")
    proof.note("self-test", json.loads(report)["findings"])
    kept = wine.prefix / "drive_c" / "kept" / "window.png"
    shutil.copyfile(kept, proof.out / "windows-window.png")
    trip = wine.person / "行程 一.lytrip"
    saved = wine.run(console, "plan", *_DAY, "--save", f"Z:{trip}")
    expect("牛河梁" in expect_exit(saved, 0, "plan"), saved.stdout)
    _prove_removal(wine, links[0], trip)


def _prove_removal(wine: Wine, link: Path, trip: Path) -> None:
    for extra in _STAND_INS:
        (wine.home / f"{extra}.dll").unlink()
    expect_exit(wine.run(wine.home / "uninstall.exe", "/S"), 0, "uninstall /S")
    # The uninstaller goes on in a copy of itself.
    wait_for(lambda: not wine.home.exists(), f"{wine.home} 还在 is still there", 60)
    expect(not link.exists(), "开始菜单里还有 still in the start menu")
    expect(wine.run("reg", "query", _UNINSTALL).returncode != 0, "卸载项还在 the entry is left")
    expect(trip.is_file(), "行程没有留下 the trip is gone")


def _add_stand_ins(proof: Proof, wine: Wine) -> None:
    sources = proof.project.root / "packaging" / "windows" / "wine"
    for name in _STAND_INS:
        gcc = ("x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-O1", "-Wl,-e,DllMainCRTStartup")
        run(*gcc, "-o", wine.home / f"{name}.dll", sources / f"{name}.c")
    site = wine.home / "site"
    for new in (*site.glob("numpy"), *site.glob("numpy-*"), *site.glob("numpy.libs")):
        shutil.rmtree(new)
    python = ensure_environment(proof.project)
    with tempfile.TemporaryDirectory() as folder:
        target = ("--platform", "win_amd64", "--python-version", "3.11", "--only-binary", ":all:")
        run(python, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, *target, _NUMPY)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(site)
