"""The wheel and the source archive, for pip and pipx."""

from __future__ import annotations

import zipfile
from pathlib import Path

from making.environment import ensure_environment
from making.project import Project, copy_source
from making.tools import run


def make(project: Project, work: Path, out: Path) -> tuple[Path, ...]:
    """Build both into `out`."""
    python = ensure_environment(project)
    source = copy_source(project, work / "source")
    epoch = {"SOURCE_DATE_EPOCH": str(project.epoch)}
    before = set(out.iterdir())
    for target in ("sdist", "wheel"):
        run(python, "-m", "hatchling", "build", "-t", target, "-d", out, cwd=source, env=epoch)
    made = {*out.glob(f"lingyuan_trip-{project.version}*.whl")}
    made |= {*out.glob(f"lingyuan_trip-{project.version}.tar.gz")}
    return tuple(sorted(made | ({*out.iterdir()} - before)))


def unpack_program(project: Project, work: Path) -> Path:
    """A folder with the program as a wheel would install it."""
    wheels = work / "wheel"
    wheels.mkdir()
    (wheel,) = (path for path in make(project, work, wheels) if path.suffix == ".whl")
    program = work / "program"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(program)
    return program
