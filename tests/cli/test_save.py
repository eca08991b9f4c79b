"""`plan --save`: a file that the window opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from lingyuan_trip import cli
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.export.trip_file import load_trip, read_trip
from lingyuan_trip.paths import data_dir
from lingyuan_trip.storage import backup_of

PLAN = ("plan", "--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")


def test_a_plan_is_kept_as_it_was_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "五一.lytrip"
    assert cli.main([*PLAN, "--save", str(path)]) == cli.GOOD
    assert "牛河梁" in capsys.readouterr().out
    file = read_trip(load_trip(path))
    trip = file.history.trip
    assert trip.result is not None and trip.result.status is PlanStatus.PROVEN_OPTIMAL
    assert trip.is_current and trip.request.arrive == 605
    assert file.data == load_dataset(data_dir() / "spots.yaml").describe() | {"origin": "bundled"}
    assert file.names["niuheliang-station"].zh == "牛河梁站"
    assert not backup_of(path).exists()


def test_the_plan_before_becomes_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "trip.lytrip"
    cli.main([*PLAN, "--save", str(path)])
    first = path.read_bytes()
    cli.main([*PLAN, "--pace", "relaxed", "--save", str(path)])
    assert backup_of(path).read_bytes() == first != path.read_bytes()


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*PLAN, "--save", str(tmp_path / "no" / "trip.lytrip"), "--lang", "en"]) == 2
    assert "cannot be written: no such file or folder" in capsys.readouterr().err
