"""Files of the person: written whole or not at all, with a backup that was read back."""

from lingyuan_trip.storage.append_log import AppendLog, read_log
from lingyuan_trip.storage.backup import backup_of, keep_backup
from lingyuan_trip.storage.reading import find_content, read_whole
from lingyuan_trip.storage.writing import save_unless_changed, write_whole

__all__ = [
    "AppendLog",
    "backup_of",
    "find_content",
    "keep_backup",
    "read_log",
    "read_whole",
    "save_unless_changed",
    "write_whole",
]
