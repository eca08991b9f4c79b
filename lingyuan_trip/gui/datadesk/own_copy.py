"""The copy of the bundled data that the bureau works on, in the person's own folder."""

from __future__ import annotations

from pathlib import Path

from lingyuan_trip.paths import data_dir, user_dir
from lingyuan_trip.storage import read_whole, write_whole
from lingyuan_trip.storage.faults import not_written

_FILES = ("spots.yaml", "holidays.yaml")
_MOST_BYTES = 2**25


def own_data_file() -> Path:
    """Where the copy is; it may not be there yet."""
    return user_dir() / "data" / _FILES[0]


def make_own_copy() -> Path:
    """The copy, made from the bundled data where there is none; raises EnvironmentFault."""
    target = own_data_file()
    if not target.exists():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(target, error) from error
        for name in _FILES:
            bundled = data_dir() / name
            if bundled.exists():
                write_whole(target.parent / name, read_whole(bundled, _MOST_BYTES))
    return target
