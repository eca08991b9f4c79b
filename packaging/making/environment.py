"""The virtual environment that builds: run-time libraries and building tools, all pinned."""

from __future__ import annotations

import hashlib
import sys
import tomllib
from pathlib import Path

from making.project import Project
from making.tools import need, run, say

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
    run(*pip, "-c", project.root / "constraints.txt", *list_requirements(project.root))
    mark.write_text(wanted, "utf-8")
    return python


def list_requirements(root: Path) -> list[str]:
    """What the program needs at run time and what builds its packages."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["packaging"]]


def _need_venv() -> None:
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        need({}, ["python3-venv"])


def _fingerprint(root: Path) -> str:
    parts = [sys.version, *list_requirements(root), (root / "constraints.txt").read_text("utf-8")]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
