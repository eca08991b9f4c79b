"""The program as one folder: Python, libraries, data; Linux and macOS packages are made of it."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from making.environment import ensure_environment
from making.project import Project, settle
from making.tools import BuildFailed, need, run
from making.wheel import unpack_program

# What Qt loads on Linux; where one is missing while building, PyInstaller leaves it out and only
# warns, and the package would not start.
QT_LIBRARIES = (
    "libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0",
    "libgssapi-krb5-2", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4",
    "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-util1", "libxcb-xkb1", "libcups2", "libwayland-client0",
    "libwayland-cursor0", "libssl3", "binutils",
)  # fmt: skip
_SYSTEM = ("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/")
_LOST = "not found"


@dataclass(frozen=True)
class Program:
    """A folder with the executable and `_internal`; `origins` says where each library is from.

    `python` is the interpreter of the environment that the libraries were taken from.
    """

    folder: Path
    origins: dict[str, str]
    python: Path

    @property
    def internal(self) -> Path:
        """Where everything but the executable lies."""
        return self.folder / "_internal"


def freeze(project: Project, work: Path) -> Program:
    """Build the folder with PyInstaller; raises BuildFailed where a library is missing."""
    python = ensure_environment(project)
    if sys.platform.startswith("linux"):
        need({}, QT_LIBRARIES)
    unpacked = unpack_program(project, work)
    origins = work / "origins.json"
    run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", work / "frozen", "--workpath", work / "pyinstaller"),
        project.root / "packaging" / "program.spec",
        env={
            "LINGYUAN_TRIP_PROGRAM": str(unpacked),
            "LINGYUAN_TRIP_ORIGINS": str(origins),
            "LINGYUAN_TRIP_VERSION": project.version,
            "PYTHONPATH": str(unpacked),
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(project.epoch),
            "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        },
    )
    made = Program(work / "frozen" / "lingyuan-trip", json.loads(origins.read_text()), python)
    if sys.platform.startswith("linux"):
        strip_python(made)
    settle(made.folder, project.epoch)
    return made


def strip_python(program: Program) -> None:
    """Take debugging symbols from Python itself; other libraries are patched and would break."""
    own = [
        *program.internal.glob("libpython*"),
        *program.internal.glob("python3*/lib-dynload/*.so"),
    ]
    run("strip", "--strip-unneeded", *own)


def leave_to_the_system(program: Program) -> tuple[str, ...]:
    """Take away the libraries that the system's packages bring; returns their names.

    Python's own library stays: the next Debian has another Python.
    """
    taken = sorted(filter(lambda name: is_system_library(name, program.origins[name]),
                          program.origins))  # fmt: skip
    for name in taken:
        (program.internal / name).unlink()
    return tuple(taken)


def is_system_library(name: str, origin: str) -> bool:
    """Whether a library of the bundle is one of the distribution's."""
    is_top = "/" not in name and ".so" in name
    return is_top and origin.startswith(_SYSTEM) and not name.startswith("libpython")


def list_binaries(folder: Path) -> list[Path]:
    """Every executable and library in a folder."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and is_elf(path)
    ]


def is_elf(path: Path) -> bool:
    """Whether a file is an executable or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def check_libraries(folder: Path) -> None:
    """Raise BuildFailed where a library needs one that is neither shipped nor installed."""
    lost = []
    for path in list_binaries(folder):
        lost += [f"{path.name}: {line.strip()}" for line in _links(path) if _LOST in line]
    if lost:
        raise BuildFailed("缺少程序库 Libraries are missing:\n" + "\n".join(sorted(set(lost))))


def _links(path: Path) -> list[str]:
    internal = next((p for p in path.parents if p.name == "_internal"), path.parent)
    return run("ldd", path, env={"LD_LIBRARY_PATH": str(internal)}).splitlines()


def copy_program(program: Program, to: Path) -> Program:
    """The same program in another folder, to be changed there."""
    shutil.copytree(program.folder, to, symlinks=True)
    return Program(to, program.origins, program.python)
