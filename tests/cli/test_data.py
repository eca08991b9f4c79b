"""`data`: export."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from lingyuan_trip import cli

TODAY = dt.date(2026, 11, 25)


@pytest.mark.parametrize("kind", ["jsonld", "geojson"])
def test_a_file_or_the_output(
    kind: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["data", "export", "--to", kind, "--from", "2027-01-01"]
    assert cli.main(words, today=TODAY) == cli.GOOD
    printed = capfdbinary.readouterr().out
    path = tmp_path / "out"
    assert cli.main([*words, "-o", str(path)], today=TODAY) == cli.GOOD
    assert path.read_bytes() == printed
    assert "牛河梁" in json.dumps(json.loads(printed), ensure_ascii=False)


def test_hours_begin_today(tmp_path: Path) -> None:
    path = tmp_path / "out"
    cli.main(["data", "export", "--to", "jsonld", "-o", str(path)], today=TODAY)
    assert '"validFrom": "2026-11-25"' in path.read_text("utf-8")


def test_data_with_errors_are_not_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, out = tmp_path / "spots.yaml", tmp_path / "out"
    bad.write_text("format: lingyuan-spots/1\n", encoding="utf-8")
    words = ["data", "export", "--to", "geojson", "--data", str(bad), "-o", str(out)]
    assert cli.main(words) == cli.UNUSABLE
    assert "改好后再导出" in capsys.readouterr().err and not out.exists()
