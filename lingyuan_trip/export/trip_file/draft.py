"""The draft of a trip that was changed and not saved: a record for each change.

The first line says of which file it is and which state that file holds; the second holds the whole
history as it then was; every further one what a change added.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lingyuan_trip import __version__
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.export.json_values import JsonValue
from lingyuan_trip.export.trip_file.content import TripFile
from lingyuan_trip.export.trip_file.reader import TripBuilder
from lingyuan_trip.export.trip_file.writer import to_line

_FORMAT = "lingyuan-draft/1"
_NAME = "没有保存的行程"
_LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class DraftHead:
    """The file a draft began from: its path, the SHA-256 of what it held, and which state of the
    history that is. No path for a trip that was never saved.
    """

    path: str = ""
    sha256: str = ""
    saved_at: int | None = None

    def to_line(self) -> str:
        """The first line of a draft."""
        saved = {"path": self.path, "sha256": self.sha256, "saved_at": self.saved_at}
        return to_line({"format": _FORMAT, "program": __version__, **saved})


@dataclass(frozen=True)
class Draft:
    """What a draft holds. `saved_at` is the state of its history that the file holds, None where
    that cannot be undone to; `is_torn` when its last changes could not be read.
    """

    head: DraftHead
    file: TripFile
    saved_at: int | None
    is_torn: bool

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what the file holds."""
        return self.saved_at != self.file.history.at


def read_draft(lines: Iterable[str], is_torn: bool) -> Draft:
    """The draft in the lines of a log; raises DataError when not even its beginning is there."""
    lines = list(lines)
    if len(lines) < _LEAST_LINES:
        raise DataError("草稿没有写完", english="The draft was not finished")
    first, *records = lines
    value = JsonValue.parse(first, _NAME)
    if value.get("format").text() != _FORMAT:
        raise value.get("format").fail(f"应为 {_FORMAT}", f"{_FORMAT} is expected")
    saved_at = value.find("saved_at")
    head = DraftHead(
        value.get("path").text(),
        value.get("sha256").text(),
        None if saved_at is None else saved_at.whole(),
    )
    builder, saved = TripBuilder(), None
    for number, record in enumerate(records):
        try:
            builder.take(JsonValue.parse(record, _NAME))
        except DataError:
            if number == 0:
                raise
            is_torn = True
            break
        if number == 0:
            trips = builder.build("").history.trips
            if head.saved_at is not None and 0 <= head.saved_at < len(trips):
                saved = trips[head.saved_at]
    file = builder.build(value.get("program").text())
    states = file.history.trips
    at = next((number for number, trip in enumerate(states) if trip is saved), None)
    return Draft(head, file, at, is_torn)
