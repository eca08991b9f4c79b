"""`.lytrip` files on the disk."""

from __future__ import annotations

import contextlib
from pathlib import Path

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip_history import TripHistory
from lingyuan_trip.export.trip_file.content import MOST_BYTES, Names, list_places
from lingyuan_trip.export.trip_file.reader import read_trip
from lingyuan_trip.storage import keep_backup, read_whole, write_whole


def load_trip(path: Path) -> bytes:
    """The content of a file, for `read_trip`; raises EnvironmentFault or DataError."""
    return read_whole(path, MOST_BYTES)


def save_trip(path: Path, content: bytes) -> None:
    """Put a `.lytrip` file in place, read back before; a sound one that stood there becomes the
    backup. Raises EnvironmentFault.
    """
    if path.exists():
        # The file itself is written whole or not at all, whether there is room for two or not.
        with contextlib.suppress(EnvironmentFault):
            keep_backup(path, read_trip, MOST_BYTES)
    write_whole(path, content, read_trip)


def find_names(history: TripHistory, guidebook: Guidebook, former: Names | None = None) -> Names:
    """The names of every place a trip speaks of; `former` has those that have left the data."""
    names = dict(former or {})
    for place_id in {place for trip in history.trips for place in list_places(trip)}:
        place = guidebook.find_place(place_id)
        if place is not None:
            names[place_id] = place.name
    return names
