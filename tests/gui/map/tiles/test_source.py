"""The tile source against a loopback server: cold, warm, gone, slow, 404, garbage, loop, full."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QDateTime
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.map.tiles.cache import LEAST_DAYS
from lingyuan_trip.gui.map.tiles.grid import Tile
from lingyuan_trip.gui.map.tiles.source import USER_AGENT, TileSource, read_image
from tests.gui.map.tiles.server import Handler, TileServer, png

TILES = tuple(Tile(14, 13620 + n % 6, 6110 + n // 6) for n in range(36))
ONE = TILES[0]


class Time:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = QDateTime.currentDateTimeUtc()

    def __call__(self) -> QDateTime:
        return self.now


@pytest.fixture
def sources(tmp_path: Path, server: TileServer) -> Iterator[list[TileSource]]:
    made: list[TileSource] = []
    yield made
    for source in made:
        source.close()


@pytest.fixture
def source(sources: list[TileSource], server: TileServer, tmp_path: Path) -> TileSource:
    sources.append(TileSource(server.provider, tmp_path))
    return sources[0]


def fetch(qtbot: QtBot, source: TileSource, *tiles: Tile) -> tuple[dict[Tile, QImage], set[Tile]]:
    loaded: dict[Tile, QImage] = {}
    failed: set[Tile] = set()
    source.loaded.connect(loaded.__setitem__)
    source.failed.connect(failed.add)
    source.want(tiles)
    qtbot.waitUntil(lambda: len(loaded) + len(failed) == len(tiles), timeout=20_000)
    return loaded, failed


def test_cold_every_tile_is_asked_for_once_and_politely(
    qtbot: QtBot, source: TileSource, server: TileServer
) -> None:
    loaded, failed = fetch(qtbot, source, *TILES)
    assert set(loaded) == set(TILES) and not failed
    assert loaded[ONE].pixelColor(3, 3) == QColor("#336699")
    assert sorted(path for path, _ in server.asked) == sorted(
        f"/14/{tile.x}/{tile.y}.png" for tile in TILES
    )
    assert {agent for _, agent in server.asked} == {USER_AGENT}


def test_warm_nothing_is_asked_for(
    qtbot: QtBot, source: TileSource, server: TileServer, tmp_path: Path
) -> None:
    fetch(qtbot, source, *TILES)
    server.asked.clear()
    again = TileSource(server.provider, tmp_path)
    loaded, _ = fetch(qtbot, again, *TILES)
    assert len(loaded) == len(TILES) and server.asked == []


def test_without_a_server_the_disk_has_them_even_when_they_are_old(
    qtbot: QtBot, server: TileServer, sources: list[TileSource], tmp_path: Path
) -> None:
    clock = Time()
    clock.now = clock.now.addDays(-LEAST_DAYS - 1)
    provider = server.provider
    sources.append(TileSource(provider, tmp_path, clock=clock))
    fetch(qtbot, sources[-1], *TILES)
    server.stop()
    sources.append(TileSource(provider, tmp_path, patience=2000))
    loaded, failed = fetch(qtbot, sources[-1], *TILES)
    assert len(loaded) == len(TILES) and not failed


def test_after_its_days_a_tile_is_asked_for_again(
    qtbot: QtBot, server: TileServer, sources: list[TileSource], tmp_path: Path
) -> None:
    clock = Time()
    clock.now = clock.now.addDays(-LEAST_DAYS - 1)
    sources.append(TileSource(server.provider, tmp_path, clock=clock))
    fetch(qtbot, sources[-1], ONE)
    sources.append(TileSource(server.provider, tmp_path))
    fetch(qtbot, sources[-1], ONE)
    assert len(server.asked) == 2


def test_a_server_that_forbids_caching_is_still_asked_only_once_a_week(
    qtbot: QtBot, source: TileSource, server: TileServer, tmp_path: Path
) -> None:
    server.answer = lambda handler: handler.reply(png("#112233"), Cache_Control="max-age=0")
    fetch(qtbot, source, ONE)
    fetch(qtbot, TileSource(server.provider, tmp_path), ONE)
    assert len(server.asked) == 1


def test_a_server_that_is_gone_fails_at_once(
    qtbot: QtBot, server: TileServer, tmp_path: Path
) -> None:
    provider = server.provider
    server.stop()
    loaded, failed = fetch(qtbot, TileSource(provider, tmp_path), *TILES[:5])
    assert not loaded and len(failed) == 5


def test_a_slow_server_is_given_up(qtbot: QtBot, server: TileServer, tmp_path: Path) -> None:
    server.hold()
    source = TileSource(server.provider, tmp_path, patience=200)
    loaded, failed = fetch(qtbot, source, ONE)
    assert not loaded and failed == {ONE}


def test_no_more_than_a_few_at_a_time(qtbot: QtBot, source: TileSource, server: TileServer) -> None:
    server.hold()
    source.want(TILES)
    qtbot.waitUntil(lambda: len(server.asked) == 4, timeout=20_000)
    server.released.set()
    qtbot.waitUntil(lambda: not source.is_busy, timeout=20_000)
    assert len(server.asked) == len(TILES)


def test_what_is_no_longer_wanted_is_not_asked_for(
    qtbot: QtBot, source: TileSource, server: TileServer
) -> None:
    server.hold()
    source.want(TILES)
    qtbot.waitUntil(lambda: len(server.asked) == 4, timeout=20_000)
    source.want(TILES[-1:])
    server.released.set()
    with qtbot.waitSignal(source.loaded, timeout=20_000) as loaded:
        pass
    assert loaded.args is not None and loaded.args[0] == TILES[-1]
    assert len(server.asked) == 5


@pytest.mark.parametrize("code", [404, 403, 500])
def test_a_refusal_is_taken_and_not_repeated(
    qtbot: QtBot, source: TileSource, server: TileServer, code: int
) -> None:
    server.answer = lambda handler: handler.reply(b"no", code)
    loaded, failed = fetch(qtbot, source, ONE)
    assert not loaded and failed == {ONE}
    source.want([ONE])
    assert not source.is_busy and len(server.asked) == 1
    source.forgive()
    source.want([ONE])
    assert source.is_busy


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"<html>login</html>",
        png("#ffffff")[:60],
        png("#ffffff", 2048),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 5000,
        b"x" * 3_000_000,
    ],
    ids=["empty", "html", "cut", "large", "broken", "flood"],
)
def test_garbage_is_no_tile_and_is_not_kept(
    qtbot: QtBot, source: TileSource, server: TileServer, tmp_path: Path, garbage: bytes
) -> None:
    server.answer = lambda handler: handler.reply(garbage)
    loaded, failed = fetch(qtbot, source, ONE)
    assert not loaded and failed == {ONE}
    server.answer = lambda handler: handler.reply(png("#00ff00"))
    loaded, _ = fetch(qtbot, TileSource(server.provider, tmp_path), ONE)
    assert loaded[ONE].pixelColor(0, 0) == QColor("#00ff00")


def test_a_redirect_loop_ends(qtbot: QtBot, source: TileSource, server: TileServer) -> None:
    def answer(handler: Handler) -> None:
        handler.reply(b"", 302, Location=handler.path)

    server.answer = answer
    loaded, failed = fetch(qtbot, source, ONE)
    assert not loaded and failed == {ONE}
    assert len(server.asked) <= 5


def test_a_full_cache_stays_within_its_size(
    qtbot: QtBot, server: TileServer, tmp_path: Path
) -> None:
    noise = png("#336699") + b"\0" * 4000
    server.answer = lambda handler: handler.reply(noise)
    source = TileSource(server.provider, tmp_path, most_bytes=100_000)
    loaded, _ = fetch(qtbot, source, *TILES)
    assert len(loaded) == len(TILES)
    assert 0 < source.cache.cacheSize() <= 100_000


def test_only_pictures_of_sensible_size_are_read() -> None:
    assert read_image(QByteArray(png("#ffffff"))) is not None
    assert read_image(QByteArray(png("#ffffff", 1025))) is None
    assert read_image(QByteArray(b"GIF89a")) is None
