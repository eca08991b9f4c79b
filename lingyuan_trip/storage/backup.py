"""The file as it was before, kept beside it and known to be readable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.storage.reading import read_whole
from lingyuan_trip.storage.writing import write_whole


def backup_of(path: Path) -> Path:
    """Where the backup of a file is kept."""
    return path.with_name(f"{path.name}.bak")


def keep_backup(path: Path, prove: Callable[[bytes], object], most: int) -> bool:
    """Keep what a file holds now as its backup, in place of the backup before.

    `prove` reads the content and raises DataError where it is no good; it judges the file, and
    again what was read back of the new backup before that replaces the former one. False when
    the file is no good: a sound backup is never given up for it. Raises EnvironmentFault.
    """
    content = read_whole(path, most)
    try:
        prove(content)
    except DataError:
        return False
    write_whole(backup_of(path), content, prove)
    return True
