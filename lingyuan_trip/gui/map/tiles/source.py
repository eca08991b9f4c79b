"""Fetches tiles: few at a time, from the disk where it can, and never while somebody waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QDateTime, QIODevice, QObject, QUrl, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from lingyuan_trip import __version__
from lingyuan_trip.gui.map.tiles.cache import MOST_BYTES, Clock, TileCache
from lingyuan_trip.gui.map.tiles.grid import Tile
from lingyuan_trip.gui.map.tiles.providers import TileProvider

USER_AGENT = f"lingyuan-trip/{__version__}"
_AT_ONCE = 4
_PATIENCE = 15_000
_MOST_REDIRECTS = 3
_LARGEST_FILE = 2 * 1024 * 1024
_LARGEST_SIDE = 1024

_Load = QNetworkRequest.CacheLoadControl
_Attribute = QNetworkRequest.Attribute


class TileSource(QObject):
    """`loaded` brings a tile and its picture, `failed` a tile that cannot be had for now.

    What is wanted is asked for in order; what is no longer wanted is not asked for.
    """

    loaded = Signal(Tile, QImage)
    failed = Signal(Tile)

    def __init__(
        self,
        provider: TileProvider,
        folder: Path,
        parent: QObject | None = None,
        *,
        patience: int = _PATIENCE,
        most_bytes: int = MOST_BYTES,
        clock: Clock = QDateTime.currentDateTimeUtc,
    ) -> None:
        super().__init__(parent)
        self.provider = provider
        self._patience = patience
        self._manager = QNetworkAccessManager(self)
        self._manager.setRedirectPolicy(QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy)
        self.cache = TileCache(folder / provider.id, self._manager, clock, most_bytes)
        self._manager.setCache(self.cache)
        self._manager.finished.connect(self._finish)
        self._waiting: deque[Tile] = deque()
        self._running: dict[Tile, tuple[QNetworkReply, _Load]] = {}
        self._given_up: set[Tile] = set()

    @property
    def is_busy(self) -> bool:
        """Whether tiles are under way."""
        return bool(self._waiting or self._running)

    def want(self, tiles: Iterable[Tile]) -> None:
        """Fetch these, most important first, and nothing else that was wanted before."""
        wanted = [tile for tile in tiles if tile not in self._given_up]
        for tile in set(self._running) - set(wanted):
            self._running.pop(tile)[0].abort()
        self._waiting = deque(tile for tile in wanted if tile not in self._running)
        self._start_more()

    def forgive(self) -> None:
        """Ask again for what could not be had."""
        self._given_up.clear()

    def close(self) -> None:
        """End what is under way."""
        self.want(())

    def _start_more(self) -> None:
        while self._waiting and len(self._running) < _AT_ONCE:
            self._start(self._waiting.popleft(), _Load.PreferCache)

    def _start(self, tile: Tile, load: _Load) -> None:
        request = QNetworkRequest(QUrl(self.provider.address(tile)))
        request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, USER_AGENT)
        request.setAttribute(_Attribute.CacheLoadControlAttribute, load)
        request.setMaximumRedirectsAllowed(_MOST_REDIRECTS)
        request.setTransferTimeout(self._patience)
        reply = self._manager.get(request)
        # Bound methods only: a closure would keep this object alive inside its own children.
        reply.downloadProgress.connect(self._refuse_floods)
        self._running[tile] = (reply, load)

    def _refuse_floods(self) -> None:
        for reply, _ in tuple(self._running.values()):
            if reply.bytesAvailable() > _LARGEST_FILE:
                reply.abort()

    def _finish(self, reply: QNetworkReply) -> None:
        reply.deleteLater()
        tile = next((tile for tile, (run, _) in self._running.items() if run is reply), None)
        if tile is None:
            return
        _, load = self._running.pop(tile)
        if reply.error() is QNetworkReply.NetworkError.NoError:
            image = read_image(reply.readAll())
            if image is not None:
                self.loaded.emit(tile, image)
            else:
                self.cache.remove(reply.request().url())
                self._give_up(tile)
        elif load is not _Load.AlwaysCache and _is_out_of_reach(reply):
            # An old tile from the disk is better than none while there is no network.
            self._start(tile, _Load.AlwaysCache)
        else:
            self._give_up(tile)
        self._start_more()

    def _give_up(self, tile: Tile) -> None:
        self._given_up.add(tile)
        self.failed.emit(tile)


def read_image(content: QByteArray) -> QImage | None:
    """A picture of sensible size; None for anything else."""
    if content.isEmpty() or content.size() > _LARGEST_FILE:
        return None
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return None
    image = reader.read()
    return None if image.isNull() else image


def _is_out_of_reach(reply: QNetworkReply) -> bool:
    """Whether the server did not answer, as opposed to saying that there is no such tile."""
    return reply.attribute(_Attribute.HttpStatusCodeAttribute) is None
