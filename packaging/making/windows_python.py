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

from making.environment import only_by_hash
from making.sums import sum_of
from making.tools import BuildFailed, run

_PARTS = "panda3d==1.10.16"
_PARTS_SHA256 = "37acfb92655c4226879f95c988e2ef1449a53c54486d6c1ebc00e2772429af82"
_TARGET = ("--platform", "win_amd64", "--python-version", "3.11")
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


def download(python: Path, folder: Path, *words: object) -> None:
    """Download wheels for Windows into a folder."""
    pip = (python, "-m", "pip", "--disable-pip-version-check", "download", "-q")
    run(*pip, "--no-deps", "-d", folder, *_TARGET, *words)


def download_one(python: Path, folder: Path, wanted: str, sha256: str) -> Path:
    """Download the one wheel that has a name, a version and a sum; returns where it is."""
    folder.mkdir()
    order = folder / "wanted.lock"
    order.write_text(f"{wanted} --hash=sha256:{sha256}\n", "ascii")
    download(python, folder, *only_by_hash(order))
    (wheel,) = folder.glob("*.whl")
    return wheel


def _unpack_given(archive: Path, wanted: str, app: Path) -> None:
    if sum_of(archive) != wanted.lower():
        raise BuildFailed(f"{archive}: SHA-256 不符 does not match {wanted or '(not given)'}")
    with zipfile.ZipFile(archive) as file:
        file.extractall(app)
    if not (app / "python311.dll").is_file():
        raise BuildFailed(f"{archive} 里没有 python311.dll has none")


def _take_parts(work: Path, app: Path, python: Path) -> None:
    wheel = download_one(python, work / "parts", _PARTS, _PARTS_SHA256)
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
