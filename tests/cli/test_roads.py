from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lingyuan_trip import cli
from lingyuan_trip.catalogue import parse_guidebook
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.paths import data_dir
from tests.cli.road_fakes import FakeServer, Tweak, running

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with running() as made:
        yield made


@pytest.fixture
def spots(tmp_path: Path) -> Path:
    return Path(shutil.copy(data_dir() / "spots.yaml", tmp_path))


def roads(server: str, spots: Path, *more: str) -> int:
    return cli.main(["roads", "--server", server, "--data", str(spots), *more], today=TODAY)


def read(spots: Path) -> Guidebook:
    found = parse_guidebook(spots.read_bytes(), "spots.yaml", TODAY).guidebook
    assert found is not None
    return found


@pytest.mark.parametrize("kind", ["osrm", "valhalla"])
def test_roads_between_sure_places_are_written_with_evidence(
    server: FakeServer, spots: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = spots.read_text("utf-8")
    assert roads(server.address, spots, "--kind", kind) == 0
    book = read(spots)
    ours = [road for road in book.roads if road.evidence.sources == ("road-server",)]
    # Six pairs of four sure places; the station's distance to the city is published.
    assert len(ours) == 5
    (kazuo,) = (r for r in ours if {r.a, r.b} == {"niuheliang-station", "kazuo-station"})
    assert kazuo.km == pytest.approx(44.5, abs=0.5) and kazuo.minutes == 60
    assert kazuo.evidence.date == "2026-11-24"
    source = book.find_source("road-server")
    assert source is not None and kind in source.title and source.url == server.address
    assert set(before.splitlines()) <= set(spots.read_text("utf-8").splitlines())
    said = capsys.readouterr()
    assert "新写 5 条" in said.out and "位置不可靠的 34 处没有问" in said.out
    assert "4/4" in said.err


def test_asking_again_renews_and_changes_no_more(server: FakeServer, spots: Path) -> None:
    roads(server.address, spots)
    first = spots.read_bytes()
    assert roads(server.address, spots) == 0
    assert spots.read_bytes() == first


def test_a_dry_run_writes_nothing(server: FakeServer, spots: Path) -> None:
    before = spots.read_bytes()
    assert roads(server.address, spots, "--dry-run") == 0
    assert spots.read_bytes() == before


def nothing_between(answer: dict[str, object]) -> object:
    table = answer["sources_to_targets"]
    assert isinstance(table, list)
    return {"sources_to_targets": [[{"distance": None, "time": None} for _ in r] for r in table]}


def test_without_a_way_nothing_is_written(server: FakeServer, spots: Path) -> None:
    before = spots.read_bytes()
    server.tweak = nothing_between
    assert roads(server.address, spots) == 0
    assert spots.read_bytes() == before


def scaled(distance: float, time: float) -> Tweak:
    def spoil(answer: dict[str, object]) -> object:
        table = answer["sources_to_targets"]
        assert isinstance(table, list)
        for cell in (cell for row in table for cell in row):
            cell["distance"] *= distance
            cell["time"] *= time
        return answer

    return spoil


WRONG: dict[str, Tweak] = {
    "no JSON": lambda _answer: b"<html>hello</html>",
    "another answer": lambda _answer: {"code": "Ok"},
    "a list": lambda _answer: [],
    "too few": lambda _answer: {"sources_to_targets": [[]]},
    "text": lambda _answer: {"sources_to_targets": [[{"distance": "x", "time": 1}] * 4] * 4},
    "not a number": lambda _answer: b'{"sources_to_targets": [[{"distance": NaN, "time": 1}]]}',
    "negative": scaled(-1, 1),
    "shorter than the straight line": scaled(0.5, 1),
    "faster than a car": scaled(1, 0.1),
    "metres for kilometres": scaled(1000, 1),
    "cut": lambda _answer: b'{"sources_to_targets": [[',
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_answer_is_said_and_changes_nothing(
    server: FakeServer, spots: Path, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = spots.read_bytes()
    server.tweak = WRONG[wrong]
    assert roads(server.address, spots) == 2
    assert "回答不对" in capsys.readouterr().err
    assert spots.read_bytes() == before


def test_a_refusal_is_said(
    server: FakeServer, spots: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.code = 404
    assert roads(server.address, spots, "--lang", "en") == 2
    assert "HTTP 404" in capsys.readouterr().err


def test_no_server_is_said(spots: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with running() as server:
        address = server.address
    assert roads(address, spots) == 2
    assert "没有回答" in capsys.readouterr().err


def test_a_slow_server_is_given_up(
    server: FakeServer, spots: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.released.clear()
    before = spots.read_bytes()
    assert roads(server.address, spots, "--patience", "0.2") == 2
    assert "没有回答" in capsys.readouterr().err
    assert spots.read_bytes() == before


@pytest.mark.parametrize("address", ["localhost", "file:///etc/passwd", "http://", "ftp://a/b"])
def test_an_address_that_is_none_is_refused(
    spots: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert roads(address, spots) == 2
    assert "不是道路服务的地址" in capsys.readouterr().err


def test_broken_data_are_not_touched(
    server: FakeServer, spots: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spots.write_text("format: lingyuan-spots/1\nspots: 3\n", "utf-8")
    assert roads(server.address, spots) == 2
    assert "数据文件有错误" in capsys.readouterr().err
    assert server.asked == 0


def test_windows_line_ends_and_a_bom_stay(server: FakeServer, spots: Path) -> None:
    content = b"\xef\xbb\xbf" + spots.read_bytes().replace(b"\n", b"\r\n")
    spots.write_bytes(content)
    assert roads(server.address, spots) == 0
    after = spots.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\n") == after.count(b"\r\n") > content.count(b"\r\n")
