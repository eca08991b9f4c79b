"""The `.lytrip` file: a trip with its plans as made and every step that can be undone.

Its form is told in docs/lytrip.md and data/lytrip.schema.json.
"""

from lingyuan_trip.export.trip_file.content import MOST_BYTES, SUFFIX, TripFile
from lingyuan_trip.export.trip_file.disk import find_names, load_trip, save_trip
from lingyuan_trip.export.trip_file.draft import Draft, DraftHead, read_draft
from lingyuan_trip.export.trip_file.reader import TripBuilder, read_trip
from lingyuan_trip.export.trip_file.writer import TripRecorder, to_line, write_trip

__all__ = [
    "MOST_BYTES",
    "SUFFIX",
    "Draft",
    "DraftHead",
    "TripBuilder",
    "TripFile",
    "TripRecorder",
    "find_names",
    "load_trip",
    "read_draft",
    "read_trip",
    "save_trip",
    "to_line",
    "write_trip",
]
