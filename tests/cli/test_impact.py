"""`impact`: what a change does, told for people and for programs."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from lingyuan_trip import cli
from lingyuan_trip.paths import data_dir
from tests.impact.samples import bundled, meter

SPOTS = data_dir() / "spots.yaml"
TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def less(tmp_path: Path) -> Path:
    """The bundled data without the position of a station."""
    lines = SPOTS.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(n for n, line in enumerate(lines) if "- id: kazuo-station" in line)
    gone = next(n for n in range(start, len(lines)) if "location:" in lines[n])
    path = tmp_path / "spots.yaml"
    path.write_text("".join(lines[:gone] + lines[gone + 1 :]), encoding="utf-8")
    return path


def test_a_trip_that_becomes_impossible_is_told_and_is_a_no(
    less: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["impact", str(SPOTS), str(less)], today=TODAY) == cli.NO
    told = capsys.readouterr().out
    assert told.startswith("影响 20 个参考行程中的 2 个")
    assert "[排不成了] 喀左站进出" in told and "有 2 个行程因此排不成" in told


def test_the_same_data_change_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["impact", str(SPOTS), str(SPOTS), "--lang", "en"], today=TODAY) == cli.GOOD
    assert capsys.readouterr().out.startswith("Changes 0 of 20 reference trips")


def test_json_lists_each_changed_trip(less: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["impact", str(SPOTS), str(less), "--format", "json"], today=TODAY)
    told = json.loads(capsys.readouterr().out)
    assert told["trips"] == 20
    before = {each.trip.id: list(each.spots) for each in meter().plan_all(bundled()) or ()}
    assert [(each["trip"], each["kind"], each["lost"]) for each in told["changed"]] == [
        (name, "impossible", before[name]) for name in ("from-kazuo", "elders-weekend")
    ]


def test_data_with_errors_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "spots.yaml"
    bad.write_text("format: lingyuan-spots/1\nspots: 3\n", encoding="utf-8")
    assert cli.main(["impact", str(SPOTS), str(bad)], today=TODAY) == cli.UNUSABLE
    assert "数据文件有错误" in capsys.readouterr().err
