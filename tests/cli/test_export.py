from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from lingyuan_trip import cli
from lingyuan_trip.cli.exit_codes import UNUSABLE

REQUEST = ["--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30", "--days", "2"]


@pytest.fixture(scope="module")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from contextlib import redirect_stdout

    path = tmp_path_factory.mktemp("plan") / "plan.json"
    with path.open("w", encoding="utf-8") as file, redirect_stdout(file):
        assert cli.main(["plan", *REQUEST, "--format", "json"]) == 0
    return path


@pytest.mark.parametrize("kind", ["ics", "gpx", "kml", "markdown", "text", "json"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_plan_is_written_as(plan_file: Path, tmp_path: Path, kind: str, language: str) -> None:
    out = tmp_path / f"trip.{kind}"
    words = ["export", str(plan_file), "--to", kind, "-o", str(out), "--lang", language]
    assert cli.main(words) == 0
    text = out.read_text("utf-8")
    assert ("牛河梁站" in text) is (language == "zh" and kind != "json")
    if kind == "json":
        assert text == plan_file.read_text("utf-8") or language == "en"
    if kind == "ics":
        assert len(Calendar.from_ical(text).walk("VEVENT")) > 5


def test_without_a_file_it_goes_out(
    plan_file: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["export", str(plan_file), "--to", "gpx"]) == 0
    assert b"<gpx" in capfdbinary.readouterr().out


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_drawn_formats_need_the_whole_program(
    plan_file: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", str(plan_file), "--to", kind, "-o", "x"]) == UNUSABLE
    assert "完整的程序" in capsys.readouterr().err


def test_faults_are_told(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "no" / "trip.ics"
    assert cli.main(["export", str(plan_file), "--to", "ics", "-o", str(nowhere)]) == UNUSABLE
    assert "写不了文件" in capsys.readouterr().err
    assert cli.main(["export", str(tmp_path / "none"), "--to", "ics"]) == UNUSABLE
    assert "打不开" in capsys.readouterr().err
