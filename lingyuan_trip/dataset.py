"""The data in use: which file or package, what it says, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.holidays import YearArrangement
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.paths import data_dir, packs_dir, trust_dir

if TYPE_CHECKING:
    from lingyuan_trip.catalogue import DataProblem
    from lingyuan_trip.catalogue.pack import InUse, Pack, PackStore

_SPOTS, _HOLIDAYS = "spots.yaml", "holidays.yaml"


@dataclass(frozen=True)
class Package:
    """The imported package that data come from; it may be imported until `expires`.

    `published` is the day told by its serial, None where that tells none; `signer` the id of the
    key that has signed it.
    """

    serial: int
    expires: dt.date
    published: dt.date | None = None
    signer: str = ""


@dataclass(frozen=True)
class Dataset:
    """`origin` is `file` (named by the person), `imported` or `bundled`.

    `guidebook` is None when the file cannot be used; then `problems` says why. `notices` tell of
    packages that could not be used.
    """

    path: Path
    origin: str
    sha256: str
    guidebook: Guidebook | None
    arrangements: tuple[YearArrangement, ...]
    problems: tuple[DataProblem, ...]
    package: Package | None = None
    notices: tuple[LocalizedText, ...] = ()

    def describe(self) -> dict[str, str]:
        """What a plan says of the data it rests on."""
        version = "" if self.guidebook is None else self.guidebook.version
        return {"origin": self.origin, "version": version, "sha256": self.sha256}


def bundled_spots_file() -> Path:
    """The data that came with the program."""
    return data_dir() / _SPOTS


def load_dataset(chosen: Path | None = None) -> Dataset:
    """Read the chosen file, else the imported package in use, else the bundled data.

    Raises EnvironmentFault when the file cannot be opened.
    """
    if chosen is not None:
        return _load_file(chosen, "file")
    in_use = _find_package()
    if in_use is None or in_use.pack is None:
        return _load_file(bundled_spots_file(), "bundled", () if in_use is None else in_use.notices)
    return _load_package(in_use.pack, in_use.notices)


def open_store() -> PackStore:
    """The packages that the person has imported, and whose signatures are trusted."""
    from lingyuan_trip.catalogue.pack import PackStore, read_trusted_keys

    return PackStore(packs_dir(), read_trusted_keys(trust_dir()))


def _find_package() -> InUse | None:
    return open_store().find_in_use() if packs_dir().is_dir() else None


def _load_file(path: Path, origin: str, notices: tuple[LocalizedText, ...] = ()) -> Dataset:
    from lingyuan_trip.catalogue import read_bytes

    holidays = path.parent / _HOLIDAYS
    if not holidays.exists():
        holidays = data_dir() / _HOLIDAYS
    calendar = read_bytes(holidays), str(holidays)
    return _read(path, origin, read_bytes(path), calendar, None, notices)


def _load_package(pack: Pack, notices: tuple[LocalizedText, ...]) -> Dataset:
    from lingyuan_trip.catalogue import read_bytes

    about = pack.manifest
    path = packs_dir() / f"{about.serial}.lypack"
    own = pack.files.get(_HOLIDAYS)
    calendar = (
        (read_bytes(data_dir() / _HOLIDAYS), str(data_dir() / _HOLIDAYS))
        if own is None
        else (own, _HOLIDAYS)
    )
    package = Package(about.serial, about.expires, about.published, pack.key_id)
    return _read(path, "imported", pack.files[_SPOTS], calendar, package, notices)


def _read(
    path: Path,
    origin: str,
    content: bytes,
    holidays: tuple[bytes, str],
    package: Package | None,
    notices: tuple[LocalizedText, ...],
) -> Dataset:
    from lingyuan_trip.almanac import know_dates
    from lingyuan_trip.catalogue import parse_guidebook, parse_holidays

    result = parse_guidebook(content, str(path))
    calendar = parse_holidays(*holidays)
    return Dataset(
        path=path,
        origin=origin,
        sha256=hashlib.sha256(content).hexdigest(),
        guidebook=None if result.guidebook is None else know_dates(result.guidebook),
        arrangements=calendar.arrangements,
        problems=(*result.problems, *calendar.problems),
        package=package,
        notices=notices,
    )
