"""Tiles kept on disk: of limited size, and not for ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QIODevice, QObject
from PySide6.QtNetwork import QNetworkCacheMetaData, QNetworkDiskCache

MOST_BYTES = 64 * 1024 * 1024
LEAST_DAYS = 7
MOST_DAYS = 60

Clock = Callable[[], QDateTime]


class TileCache(QNetworkDiskCache):
    """Keeps a tile as long as its server says, but at least a week and at most two months."""

    def __init__(self, folder: Path, parent: QObject, clock: Clock, most_bytes: int) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setCacheDirectory(str(folder))
        # Qt makes room before it takes a tile in, so that it may be over by one.
        self.setMaximumCacheSize(most_bytes * 9 // 10)

    def prepare(self, meta: QNetworkCacheMetaData) -> QIODevice:
        """Take a new tile in, with its days counted from now."""
        return super().prepare(self._with_days(meta))

    def updateMetaData(self, meta: QNetworkCacheMetaData) -> None:
        """Count the days of a tile anew that the server says is still good."""
        super().updateMetaData(self._with_days(meta))

    def _with_days(self, meta: QNetworkCacheMetaData) -> QNetworkCacheMetaData:
        now, made = self._clock(), QNetworkCacheMetaData(meta)
        earliest, latest = now.addDays(LEAST_DAYS), now.addDays(MOST_DAYS)
        wanted = meta.expirationDate()
        if not wanted.isValid() or wanted < earliest:
            wanted = earliest
        made.setExpirationDate(min(wanted, latest, key=QDateTime.toSecsSinceEpoch))
        made.setSaveToDisk(True)
        # Headers that would speak against our own count.
        dropped = (b"cache-control", b"expires", b"pragma", b"age")
        kept = [pair for pair in meta.rawHeaders() if bytes(pair[0].data()).lower() not in dropped]
        made.setRawHeaders(kept)
        return made
