"""The licence texts of everything that is shipped."""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from making.bill import first_of
from making.tools import BuildFailed

_LICENCE_FILE = re.compile(r"(^|[-_./])(licen[cs]e|copying|notice|authors|ofl)", re.IGNORECASE)
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")


def write_notices(shipped: Path, root: Path, to: Path) -> None:
    """Copy every licence text into `to`, a folder for each part.

    `shipped` is the folder that holds the libraries with their metadata, `root` the checkout.
    Raises BuildFailed where a library has no text and its terms are not those of Qt.
    """
    for found in list_distributions(shipped):
        name = found.metadata["Name"]
        texts = list(_texts(found))
        if name.lower().startswith(("pyside6", "shiboken6")):
            texts = [root / "assets" / "licences" / text for text in _QT]
        if not texts and name != "lingyuan-trip":
            texts = _bare_terms(found, to / name)
        _copy(texts, to / name)
    _copy([root / "LICENSE"], to / "lingyuan-trip")
    _copy([root / "data" / "LICENSE.md"], to / "data")
    _copy([root / "assets" / "fonts" / "OFL.txt"], to / "fonts")
    _copy([root / "assets" / "README.md"], to / "assets")
    _copy([python_licence()], to / "python")


def list_distributions(shipped: Path) -> list[metadata.Distribution]:
    """The libraries that have their metadata in a folder, by name."""
    found = metadata.distributions(path=[str(shipped)])
    return sorted(found, key=lambda one: one.metadata["Name"].lower())


def write_system_notices(origins: Iterable[str], to: Path) -> None:
    """Copy what Debian says of the packages that libraries of the system were taken from."""
    for package in sorted({package_of(origin) for origin in origins}):
        _copy([Path("/usr/share/doc") / package / "copyright"], to / package)


def package_of(origin: str) -> str:
    """The Debian package of a library; raises BuildFailed where there is none."""
    for path in (Path(origin), Path(origin).resolve()):
        for name in (str(path), str(path).removeprefix("/usr")):
            done = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return done.stdout.partition(":")[0]
    raise BuildFailed(f"{origin} 不属于任何 Debian 软件包 belongs to no Debian package")


def python_licence() -> Path:
    """The licence of the Python that is shipped."""
    version = sysconfig.get_python_version()
    stdlib = Path(sysconfig.get_path("stdlib"))
    for path in (stdlib / "LICENSE.txt", Path(f"/usr/share/doc/libpython{version}/copyright"),
                 Path(f"/usr/share/doc/python{version}/copyright")):  # fmt: skip
        if path.is_file():
            return path
    raise BuildFailed("找不到 Python 的许可证 The licence of Python is missing")


def _texts(found: metadata.Distribution) -> Iterable[Path]:
    for file in found.files or ():
        inside = str(file).partition(".dist-info/")[2]
        path = Path(str(found.locate_file(file)))
        if inside and _LICENCE_FILE.search(inside) and path.is_file():
            yield path


def _bare_terms(found: metadata.Distribution, to: Path) -> list[Path]:
    """Some wheels only name their terms; that much is passed on."""
    about = found.metadata
    terms = first_of(about, "License-Expression") or first_of(about, "License")
    classifiers = [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    if not terms and not classifiers:
        raise BuildFailed(f"{about['Name']} 没有许可证 names no licence")
    to.mkdir(parents=True, exist_ok=True)
    lines = [f"{about['Name']} {found.version}", terms, *classifiers]
    text = to / "TERMS.txt"
    text.write_text("\n".join(filter(None, lines)) + "\n", "utf-8")
    return []


def _copy(texts: Iterable[Path], to: Path) -> None:
    for text in texts:
        to.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, to / text.name)
