from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.report import Figure, finish


def test_a_met_figure_exits_0_and_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "figures.json"
    assert finish([Figure("first paint", 0.4, "s", 1.0), Figure("peer", 3.0, "s")], target) == 0
    record = json.loads(target.read_text("utf-8"))
    assert [figure["value"] for figure in record["figures"]] == [0.4, 3.0]
    assert record["machine"]["python"]
    assert "MISSED" not in capsys.readouterr().out


def test_a_missed_figure_exits_1_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert finish([Figure("first paint", 1.2, "s", 1.0)], None) == 1
    assert "MISSED" in capsys.readouterr().out
