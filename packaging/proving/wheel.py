"""The wheel as pipx installs it: in an environment of its own, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from making.tools import run
from proving.proof import Proof, expect, expect_exit

_BUNDLED = "lingyuan_trip/_bundled"
_NEEDED = ("data/spots.yaml", "assets/fonts/OFL.txt", "assets/map/basemap.geojson",
           "docs/guide/zh/index.md", "docs/guide/en/index.md")  # fmt: skip


def prove(proof: Proof) -> None:
    """Build both archives where they are missing, install the wheel, run the self-test."""
    version = proof.project.version
    wheel = proof.dist / f"lingyuan_trip-{version}-py3-none-any.whl"
    if not wheel.is_file():
        script = proof.project.root / "packaging" / "build.py"
        run(sys.executable, script, "wheel", "--version", version, "--out", proof.dist)
    _look_inside(wheel, proof.dist / f"lingyuan_trip-{version}.tar.gz")
    proof.note("wheel_mb", round(wheel.stat().st_size / 1e6, 1))
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-pipx-") as folder:
        program = _install(proof, wheel, Path(folder) / "环境 一")
        for words in (("--version",), ("self-test",)):
            done = _start(program, Path(folder), *words)
            expect_exit(done, 0, " ".join(words))
    proof.note("self-test", "good")


def _look_inside(wheel: Path, source: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    lost = [name for name in _NEEDED if f"{_BUNDLED}/{name}" not in names]
    expect(not lost, f"wheel 里没有 The wheel lacks {lost}")
    top = source.name.removesuffix(".tar.gz")
    with tarfile.open(source) as archive:
        inside = set(archive.getnames())
    lost = [name for name in (*_NEEDED, "pyproject.toml") if f"{top}/{name}" not in inside]
    expect(not lost, f"源码包里没有 The source archive lacks {lost}")


def _install(proof: Proof, wheel: Path, environment: Path) -> Path:
    run(sys.executable, "-m", "venv", environment)
    constraints = proof.project.root / "constraints.txt"
    python = environment / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", "-c", constraints, wheel)
    return environment / "bin" / "lingyuan-trip"


def _start(program: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        [program, *words],
        capture_output=True,
        encoding="utf-8",
        cwd=home,
        env={**kept, "HOME": str(home)},
        timeout=180,
        check=False,
    )
