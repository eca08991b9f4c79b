"""A trial of the Windows setup under Wine. It cannot take the place of a real machine.

Debian's Wine lacks two libraries of Windows, has a third that fails, and knows no complex numbers
of C, which numpy 2 asks for: the trial puts stand-ins and an older numpy beside the installed
program, never into what is shipped.
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
from making.windows_python import download_one
from proving.display import Display, open_display, wait_for
from proving.proof import Proof, expect, expect_exit

_TOOLS = {"wine": "wine", "Xvfb": "xvfb", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64"}
_STAND_INS = ("icuuc", "mscms", "bcryptprimitives")
_OLD_VERSION = "0.0.1"
_BUSY = 5
_NUMPY = "numpy==1.26.4"
_NUMPY_SHA256 = "cd25bcecc4974d09257ffcd1f098ee778f7834c3ad767fe5db785be9a4aa9cb2"
_DAY = ("--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")
_CONSOLE = "lingyuan-trip-console.exe"
_SECONDS_TO_PAINT = 5
_OPEN = r"HKCU\Software\Classes\LingyuanTrip.Trip\shell\open\command"
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

    @property
    def env(self) -> dict[str, str]:
        """What a program for Windows is started with."""
        return {**os.environ, "WINEPREFIX": str(self.prefix), "DISPLAY": self.display,
                "WINEDEBUG": "-all", "WINEARCH": "win64", "LANG": "C.UTF-8",
                "USER": self.person.name,
                "WINEDLLOVERRIDES": f"mscoree,mshtml=;{','.join(_STAND_INS)}=n,b"}  # fmt: skip

    def run(self, *words: object, seconds: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a program for Windows and wait for its end."""
        return subprocess.run(
            ["wine", *map(str, words)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            env=self.env,
            timeout=seconds,
            check=False,
        )


def prove(proof: Proof) -> None:
    """Install, renew, try, plan, open the window, uninstall; everything in silence."""
    need(_TOOLS)
    new = _get_setup(proof, proof.project.version, proof.dist)
    old = _get_setup(proof, _OLD_VERSION, proof.dist / "previous", "--quick")
    proof.note("setup_mb", round(new.stat().st_size / 1e6, 1))
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-wine-") as folder, open_display() as at:
        wine = Wine(Path(folder) / "prefix", at.name)
        expect_exit(wine.run("wineboot", "-i"), 0, "wineboot")
        try:
            trip = _prove_setup(proof, wine, old, new)
            _prove_program(proof, wine, trip)
            _prove_window(proof, wine, at, trip, new)
            _prove_removal(wine, trip)
        finally:
            wine.run("wineboot", "-k")


def _get_setup(proof: Proof, version: str, folder: Path, *words: str) -> Path:
    setup = folder / f"lingyuan-trip-{version}-windows-x64-setup.exe"
    if not setup.is_file():
        script = proof.project.root / "packaging" / "build.py"
        run(sys.executable, script, "windows", "--version", version, "--out", folder, *words)
    return setup


def _prove_setup(proof: Proof, wine: Wine, old: Path, new: Path) -> Path:
    """Install the old version, save a trip, install the new one over it; returns the trip."""
    trip = wine.person / "行程 一.lytrip"
    for setup, version in ((old, _OLD_VERSION), (new, proof.project.version)):
        began = time.monotonic()
        expect_exit(wine.run(setup, "/S"), 0, "setup /S")
        proof.note(f"install.{version}.seconds", round(time.monotonic() - began, 1))
        expect(wine.run("reg", "query", _UNINSTALL).stdout.count(version), f"没有登记 {version}")
        _add_stand_ins(proof, wine)
        said = expect_exit(wine.run(wine.home / _CONSOLE, "--version"), 0, "--version")
        expect(said.split()[-1] == version, f"{said}, not {version}")
        if version == _OLD_VERSION:
            saved = wine.run(wine.home / _CONSOLE, "plan", *_DAY, "--save", f"Z:{trip}")
            expect("牛河梁" in expect_exit(saved, 0, "plan"), saved.stdout)
            before = trip.read_bytes()
    expect(trip.read_bytes() == before, "升级动了行程文件 the upgrade changed the trip")
    expect(_find_link(wine), "开始菜单里没有 not in the start menu")
    for suffix in (".lytrip", ".lypack"):
        expect_exit(wine.run("reg", "query", rf"HKCU\Software\Classes\{suffix}"), 0, suffix)
    return trip


def _prove_program(proof: Proof, wine: Wine, trip: Path) -> None:
    began = time.monotonic()
    words = ("self-test", "--format", "json", "--lang", "en", "--keep", "C:\\kept")
    report = expect_exit(wine.run(wine.home / _CONSOLE, *words), 0, "self-test")
    proof.note("self-test.seconds", round(time.monotonic() - began, 1))
    proof.note("self-test", json.loads(report)["findings"])
    kept = wine.prefix / "drive_c" / "kept" / "window.png"
    shutil.copyfile(kept, proof.out / "windows-window.png")
    pdf = wine.person / "行程单.pdf"
    written = wine.run(wine.home / _CONSOLE, "export", f"Z:{trip}", "--to", "pdf", "-o", f"Z:{pdf}")
    expect_exit(written, 0, "export")
    expect(pdf.read_bytes().startswith(b"%PDF-"), f"{pdf} 不是 PDF is none")


def _prove_window(proof: Proof, wine: Wine, display: Display, trip: Path, setup: Path) -> None:
    """The trip is opened in a window, by the command that a double click runs; an installation
    that would pull libraries from under it is refused.
    """
    command = wine.run("reg", "query", _OPEN, "/ve").stdout
    expect('lingyuan-trip.exe" "%1"' in command, f"双击 a double click: {command}")
    program = subprocess.Popen(
        ["wine", str(wine.home / "lingyuan-trip.exe"), f"Z:{trip}"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=wine.env,
    )
    try:
        display.find_window(trip.stem)
        time.sleep(_SECONDS_TO_PAINT)
        display.keep_picture(proof.out / "windows-trip.png")
        expect_exit(wine.run(setup, "/S"), _BUSY, "装到开着的窗口底下 under an open window")
        expect_exit(wine.run("taskkill", "/im", "lingyuan-trip.exe"), 0, "taskkill")
        program.wait(60)
    finally:
        program.kill()
        program.wait()


def _prove_removal(wine: Wine, trip: Path) -> None:
    link = _find_link(wine)
    for extra in _STAND_INS:
        (wine.home / f"{extra}.dll").unlink()
    expect_exit(wine.run(wine.home / "uninstall.exe", "/S"), 0, "uninstall /S")
    # The uninstaller goes on in a copy of itself.
    wait_for(lambda: not wine.home.exists(), f"{wine.home} 还在 is still there", 60)
    expect(link is not None and not link.exists(), "开始菜单里还有 still in the start menu")
    for key in (_UNINSTALL, _OPEN, r"HKCU\Software\Classes\.lytrip"):
        expect(wine.run("reg", "query", key).returncode != 0, f"{key} 还在 is left")
    expect(trip.is_file(), "行程没有留下 the trip is gone")


def _find_link(wine: Wine) -> Path | None:
    return next(iter(wine.person.rglob("凌源行.lnk")), None)


def _add_stand_ins(proof: Proof, wine: Wine) -> None:
    sources = proof.project.root / "packaging" / "windows" / "wine"
    for name in _STAND_INS:
        gcc = ("x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-O1", "-Wl,-e,DllMainCRTStartup")
        run(*gcc, "-o", wine.home / f"{name}.dll", sources / f"{name}.c", "-ladvapi32")
    site = wine.home / "site"
    for new in (*site.glob("numpy"), *site.glob("numpy-*"), *site.glob("numpy.libs")):
        shutil.rmtree(new)
    python = ensure_environment(proof.project)
    with tempfile.TemporaryDirectory() as folder:
        wheel = download_one(python, Path(folder) / "numpy", _NUMPY, _NUMPY_SHA256)
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(site)
