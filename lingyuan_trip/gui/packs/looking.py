"""Looking at a package before it is taken: what it is, and what it would change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.guidebook_difference import GuidebookDifference, compare_guidebooks
from lingyuan_trip.storage import read_whole

if TYPE_CHECKING:
    from lingyuan_trip.catalogue.pack import Pack, PackStore

SUFFIX = ".lypack"
_SPOTS, _HOLIDAYS, _PHOTOS = "spots.yaml", "holidays.yaml", "photos/"


@dataclass(frozen=True)
class Preview:
    """A package that can be imported; `difference` is None while nothing else is shown."""

    content: bytes
    pack: Pack
    difference: GuidebookDifference | None

    @property
    def photos(self) -> int:
        """How many photos it brings."""
        return sum(path.startswith(_PHOTOS) for path in self.pack.files)

    @property
    def has_holidays(self) -> bool:
        """Whether it brings holidays of its own."""
        return _HOLIDAYS in self.pack.files


def read_package(path: Path) -> bytes:
    """The bytes of a file; raises DataError where it is too large, and EnvironmentFault."""
    from lingyuan_trip.catalogue.pack import MOST_PACK_BYTES

    return read_whole(path, MOST_PACK_BYTES)


def look_at(content: bytes, store: PackStore, today: dt.date, shown: Guidebook | None) -> Preview:
    """What a package is and what it has otherwise than the data shown; raises PackRefused."""
    from lingyuan_trip.almanac import know_dates
    from lingyuan_trip.catalogue import parse_guidebook

    pack = store.check(content, today)
    book = parse_guidebook(pack.files[_SPOTS], _SPOTS).guidebook
    assert book is not None, "the store has checked it"
    difference = None if shown is None else compare_guidebooks(shown, know_dates(book))
    return Preview(content, pack, difference)
