"""`roads` against Valhalla itself, with tiles built from a small made-up network.

Needs the extra `roads-test`; skipped where there is no wheel for it.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lingyuan_trip import cli
from lingyuan_trip.catalogue import parse_guidebook
from lingyuan_trip.paths import data_dir

_WHY = "the extra roads-test is not installed (wheels for Linux and Python 3.11 only)"
valhalla: Any = pytest.importorskip("valhalla", reason=_WHY)
osmium: Any = pytest.importorskip("osmium", reason=_WHY)

TODAY = dt.date(2026, 11, 24)
STATION, KAZUO = (41.19407, 119.39279), (41.22218, 119.80008)
CITY, PINGQUAN = (41.24, 119.4), (41.037158, 118.705056)
VIA = (41.3, 119.6)
"""The made-up road to 喀左 makes a bend over this point."""


def build_network(path: Path, city: tuple[float, float]) -> None:
    """A road from each place to the next, and on."""
    places = [PINGQUAN, STATION, city, VIA, KAZUO]
    writer = osmium.SimpleWriter(str(path))
    numbers = []
    for (lat, lon), (to_lat, to_lon) in pairwise(places):
        numbers += [
            (lat + (to_lat - lat) * step / 20, lon + (to_lon - lon) * step / 20)
            for step in range(20)
        ]
    numbers.append(KAZUO)
    for number, (lat, lon) in enumerate(numbers, 1):
        writer.add_node(osmium.osm.mutable.Node(id=number, location=(lon, lat)))
    nodes = list(range(1, len(numbers) + 1))
    tags = {"highway": "primary", "maxspeed": "60"}
    writer.add_way(osmium.osm.mutable.Way(id=1, nodes=nodes, tags=tags))
    writer.close()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    book = parse_guidebook((data_dir() / "spots.yaml").read_bytes(), "spots.yaml").guidebook
    assert book is not None
    position = next(town.position for town in book.towns if town.id == "lingyuan-city")
    assert position is not None
    network, tiles = tmp_path / "network.osm.pbf", tmp_path / "tiles"
    build_network(network, (position.lat, position.lon))
    tiles.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = valhalla.get_config(tile_extract="", tile_dir=str(tiles))
    config["mjolnir"].pop("tile_extract", None)
    config["httpd"]["service"]["listen"] = f"tcp://127.0.0.1:{port}"
    settings = tmp_path / "valhalla.json"
    settings.write_text(json.dumps(config))
    programs = Path(valhalla.__file__).parent / "bin"
    build = [str(programs / "valhalla_build_tiles"), "-c", str(settings), str(network)]
    # It leaves reports in the folder it runs in.
    subprocess.run(build, check=True, capture_output=True, timeout=300, cwd=tmp_path)
    serve = [str(programs / "valhalla_service"), str(settings), "1"]
    quiet = subprocess.DEVNULL
    service = subprocess.Popen(serve, stdout=quiet, stderr=quiet, cwd=tmp_path)
    try:
        made = f"http://127.0.0.1:{port}"
        wait_for(made, service)
        yield made
    finally:
        # It would drain its (no) connections for half a minute first.
        service.kill()
        service.wait(20)


def wait_for(address: str, service: subprocess.Popen[bytes]) -> None:
    """Until the server answers at all, or has ended."""
    while service.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/status", timeout=5).close()
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            continue
        return
    raise AssertionError("valhalla_service ended by itself")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason=_WHY)
def test_a_real_road_server_fills_the_table(address: str, tmp_path: Path) -> None:
    spots = Path(shutil.copy(data_dir() / "spots.yaml", tmp_path))
    words = ["roads", "--server", address, "--kind", "valhalla", "--data", str(spots)]
    assert cli.main(words, today=TODAY) == 0
    book = parse_guidebook(spots.read_bytes(), "spots.yaml", TODAY).guidebook
    assert book is not None
    ours = {
        frozenset((road.a, road.b)): road
        for road in book.roads
        if road.evidence.sources == ("road-server",)
    }
    assert len(ours) == 5
    kazuo = ours[frozenset(("niuheliang-station", "kazuo-station"))]
    # Over the city and the bend, by the coordinates above: 5.2 + 17.0 + 18.9 km.
    assert 38 <= kazuo.km <= 50
    assert kazuo.minutes is not None and 30 <= kazuo.minutes <= 75
