"""The licences of everything that is shipped, from what is installed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from lingyuan_trip.paths import assets_dir, data_dir

_OWN = "lingyuan-trip"
_LICENCE_FILE = re.compile(r"(^|[-_./])(licen[cs]e|copying|notice|authors|ofl)", re.IGNORECASE)
_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the product: `terms` in short, `texts` in full (empty where none is shipped)."""

    name: str
    version: str
    terms: str
    homepage: str
    texts: tuple[str, ...]


def list_licences() -> tuple[Licence, ...]:
    """Every library the program needs, by name; raises nothing where one is not installed."""
    names = sorted(_find_installed(_own_requirements(), set()), key=str.lower)
    return tuple(_read(metadata.distribution(name)) for name in names)


def list_own_files() -> dict[str, Path]:
    """By what they are about: licence of the data, and whence fonts, drawings and map are."""
    assets = assets_dir()
    return {
        "data": data_dir() / "LICENSE.md",
        "assets": assets / "README.md",
        "fonts": assets / "fonts" / "OFL.txt",
    }


def _own_requirements() -> list[str]:
    """What the program says it needs: in its project file, or where it is installed."""
    project = data_dir().parent / "pyproject.toml"
    if project.is_file():
        wanted: list[str] = tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"]
        return wanted
    return _requirements_of(_OWN)


def _requirements_of(name: str) -> list[str]:
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []


def _find_installed(wanted: list[str], seen: set[str]) -> set[str]:
    """The distributions that meet requirements, and what they need; without optional extras."""
    found: set[str] = set()
    for line in wanted:
        match = _REQUIREMENT.match(line)
        if match is None or "extra ==" in line:
            continue
        key = match.group().lower().replace("_", "-")
        if key in seen or not _is_installed(key):
            continue
        seen.add(key)
        found |= {key} | _find_installed(_requirements_of(key), seen)
    return found


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _read(found: metadata.Distribution) -> Licence:
    about = found.metadata
    return Licence(
        name=about["Name"],
        version=found.version,
        terms=_terms(about),
        homepage=_homepage(about),
        texts=tuple(_texts(found)) or _common_texts(about),
    )


def _terms(about: metadata.PackageMetadata) -> str:
    """The expression, else what the classifiers say, else the first line of the old field."""
    if expression := _first(about, "License-Expression"):
        return expression
    classifiers = about.get_all("Classifier") or []
    names = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    if names := [name for name in names if name != "OSI Approved"]:
        return ", ".join(names)
    return _first(about, "License").strip().partition("\n")[0]


def _first(about: metadata.PackageMetadata, field: str) -> str:
    values = about.get_all(field) or []
    return values[0] if values else ""


def _homepage(about: metadata.PackageMetadata) -> str:
    if home := _first(about, "Home-page"):
        return home
    urls = [url.partition(", ")[2] for url in about.get_all("Project-URL") or []]
    return urls[0] if urls else ""


def _common_texts(about: metadata.PackageMetadata) -> tuple[str, ...]:
    """Qt's wheels carry no text: its licence builds on another, so both are shipped with us."""
    if "LGPL-3.0-only" not in _terms(about):
        return ()
    folder = assets_dir() / "licences"
    return tuple((folder / f"{name}.txt").read_text("utf-8") for name in ("LGPL-3.0", "GPL-3.0"))


def _texts(found: metadata.Distribution) -> Iterator[str]:
    for file in found.files or ():
        if ".dist-info" in str(file) and _LICENCE_FILE.search(str(file).partition("/")[2]):
            path = Path(str(found.locate_file(file)))
            if path.is_file():
                yield path.read_text("utf-8", errors="replace")
