"""The data in use: which file, what it says, and what is wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.holidays import YearArrangement
from lingyuan_trip.paths import data_dir, default_spots_file

if TYPE_CHECKING:
    from lingyuan_trip.catalogue import DataProblem


@dataclass(frozen=True)
class Dataset:
    """`origin` is `file` (named by the person), `imported` or `bundled`.

    `guidebook` is None when the file cannot be used; then `problems` says why.
    """

    path: Path
    origin: str
    sha256: str
    guidebook: Guidebook | None
    arrangements: tuple[YearArrangement, ...]
    problems: tuple[DataProblem, ...]

    def describe(self) -> dict[str, str]:
        """What a plan says of the data it rests on."""
        version = "" if self.guidebook is None else self.guidebook.version
        return {"origin": self.origin, "version": version, "sha256": self.sha256}


def load_dataset(chosen: Path | None = None) -> Dataset:
    """Read the chosen file, else an imported package, else the bundled data.

    Raises EnvironmentFault when the file cannot be opened.
    """
    from lingyuan_trip.catalogue import parse_guidebook, read_bytes, read_holidays

    path, origin = (chosen, "file") if chosen is not None else default_spots_file()
    content = read_bytes(path)
    result = parse_guidebook(content, str(path))
    holidays = path.parent / "holidays.yaml"
    if not holidays.exists():
        holidays = data_dir() / "holidays.yaml"
    calendar = read_holidays(holidays)
    return Dataset(
        path=path,
        origin=origin,
        sha256=hashlib.sha256(content).hexdigest(),
        guidebook=result.guidebook,
        arrangements=calendar.arrangements,
        problems=(*result.problems, *calendar.problems),
    )
