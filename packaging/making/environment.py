"""The virtual environment that builds: run-time libraries and building tools, by their hashes."""

from __future__ import annotations

import hashlib
import sys
from importlib.util import find_spec
from pathlib import Path

from making.project import Project
from making.tools import need, run, say

LOCK = Path("packaging") / "requirements.lock"
"""What builds, on every system, with the SHA-256 of each file; `run.py update` renews it."""
_MARK = ".ready"


def ensure_environment(project: Project) -> Path:
    """The environment's Python; the environment is kept between builds in build/packaging."""
    folder = project.root / "build" / "packaging" / "venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted = _fingerprint(project.root)
    mark = folder / _MARK
    if mark.is_file() and mark.read_text("utf-8") == wanted and python.exists():
        return python
    if sys.platform.startswith("linux"):
        _need_venv()
    say("正在建立构建环境 Creating the build environment …")
    run(sys.executable, "-m", "venv", "--clear", folder)
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "-q")
    run(*pip, *only_by_hash(project.root / LOCK))
    mark.write_text(wanted, "utf-8")
    return python


def only_by_hash(lock: Path) -> tuple[object, ...]:
    """Words for pip: take what a lock names, and only files whose hash stands there.

    A source archive would run its own orders and fetch tools that nobody has pinned.
    """
    return "--require-hashes", "--only-binary", ":all:", "-r", lock


def _need_venv() -> None:
    if find_spec("ensurepip") is None:
        need({}, ["python3-venv"])


def _fingerprint(root: Path) -> str:
    parts = [sys.version, (root / LOCK).read_text("utf-8")]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
