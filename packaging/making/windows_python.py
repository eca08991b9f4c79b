"""Python for Windows: an embeddable archive by path and sum, else parts from PyPI.

PyPI's panda3d carries the python311.dll and the modules that the Python Software Foundation
signed; the standard library is that of the Python that builds, compiled.
"""

from __future__ import annotations

import os
import py_compile
import re
import sysconfig
import zipfile
from pathlib import Path

from making.sums import sum_of
from making.tools import BuildFailed, run

_PARTS = "panda3d==1.10.16"
_LEFT_OUT = ("test", "idlelib", "tkinter", "lib-dynload", "site-packages", "dist-packages",
             "__pycache__", "ensurepip", "lib2to3", "turtledemo", "pydoc_data",
             "config-")  # fmt: skip
_WANTED_DLL = re.compile(
    r"python311\.dll|_?[a-z0-9_]+\.pyd|lib(ffi|crypto|ssl).*\.dll|vcruntime140.*\.dll",
    re.IGNORECASE,
)
_UNWANTED_DLL = re.compile(r"_?(tkinter|test|ctypes_test|msi)", re.IGNORECASE)
_TABLE = re.compile(r"^\s+\[\s*\d+\]\s+(?:\+base\[\s*\d+\]\s+[0-9a-f]+\s+)?(\w+)$", re.MULTILINE)


def add_python(work: Path, app: Path, python: Path) -> None:
    """Put Python beside the program, with the paths it looks in."""
    if (given := os.environ.get("LINGYUAN_TRIP_WINDOWS_PYTHON")) is not None:
        wanted = os.environ.get("LINGYUAN_TRIP_WINDOWS_PYTHON_SHA256", "")
        _unpack_given(Path(given), wanted, app)
    else:
        _take_parts(work, app, python)
        _pack_library(work, app)
        _make_forwarder(work, app)
    (app / "python311._pth").write_text("python311.zip\n.\nsite\n", "ascii")


def _unpack_given(archive: Path, wanted: str, app: Path) -> None:
    if sum_of(archive) != wanted.lower():
        raise BuildFailed(f"{archive}: SHA-256 不符 does not match {wanted or '(not given)'}")
    with zipfile.ZipFile(archive) as file:
        file.extractall(app)
    if not (app / "python311.dll").is_file():
        raise BuildFailed(f"{archive} 里没有 python311.dll has none")


def _take_parts(work: Path, app: Path, python: Path) -> None:
    folder = work / "parts"
    run(
        *(
            python,
            "-m",
            "pip",
            "download",
            "-q",
            "-d",
            folder,
            "--no-deps",
            "--only-binary",
            ":all:",
        ),
        *("--platform", "win_amd64", "--python-version", "3.11", _PARTS),
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            base = name.rpartition("/")[2]
            is_used = _WANTED_DLL.fullmatch(base) and not _UNWANTED_DLL.match(base)
            if "deploy_libs/" in name and is_used:
                (app / base).write_bytes(archive.read(name))
    if not (app / "python311.dll").is_file():
        raise BuildFailed(f"{_PARTS} 里没有 python311.dll has none")


def _pack_library(work: Path, app: Path) -> None:
    """The standard library, compiled, in one archive that is the same in every build."""
    if sysconfig.get_python_version() != "3.11":
        raise BuildFailed("要用 Python 3.11 来构建 Build with Python 3.11")
    library = Path(sysconfig.get_path("stdlib"))
    compiled = work / "compiled.pyc"
    with zipfile.ZipFile(app / "python311.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(library.rglob("*.py")):
            inside = path.relative_to(library)
            if inside.parts[0].startswith(_LEFT_OUT) or "__pycache__" in inside.parts:
                continue
            mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
            py_compile.compile(str(path), str(compiled), str(inside), True, invalidation_mode=mode)
            entry = zipfile.ZipInfo(f"{inside}c", (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, compiled.read_bytes())


def _make_forwarder(work: Path, app: Path) -> None:
    """python3.dll, which libraries for every Python 3 ask for: it leads to python311.dll."""
    said = run("x86_64-w64-mingw32-objdump", "-p", app / "python311.dll")
    names = _TABLE.findall(said.partition("[Ordinal/Name Pointer] Table")[2])
    lines = [f"{name} = python311.{name}" for name in names]
    orders = work / "python3.def"
    orders.write_text("\n".join(["LIBRARY python3", "EXPORTS", *lines, ""]), "ascii")
    gcc = ("x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-Wl,--no-insert-timestamp")
    run(*gcc, "-Wl,-e,0", "-o", app / "python3.dll", orders)
