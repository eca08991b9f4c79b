"""The `.lytrip` file: a trip with its plans as made and every step that can be undone.

Its form is told in docs/lytrip.md and data/lytrip.schema.json.
"""

from lingyuan_trip.export.trip_file.content import MOST_BYTES, SUFFIX, TripFile
from lingyuan_trip.export.trip_file.disk import find_names, load_trip, save_trip
from lingyuan_trip.export.trip_file.reader import TripBuilder, read_trip
from lingyuan_trip.export.trip_file.writer import TripRecorder, write_trip

__all__ = [
    "MOST_BYTES",
    "SUFFIX",
    "TripBuilder",
    "TripFile",
    "TripRecorder",
    "find_names",
    "load_trip",
    "read_trip",
    "save_trip",
    "write_trip",
]
