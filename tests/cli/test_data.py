"""`data`: exports, checklists, and tables that come back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from lingyuan_trip import cli
from lingyuan_trip.paths import data_dir
from tests.catalogue.table.tables import checked, facts, fill, read_rows, shipped

TODAY = dt.date(2026, 11, 25)


@pytest.mark.parametrize("kind", ["jsonld", "geojson", "csv"])
def test_a_file_or_the_output(
    kind: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["data", "export", "--to", kind, "--from", "2027-01-01"]
    assert cli.main(words, today=TODAY) == cli.GOOD
    printed = capfdbinary.readouterr().out
    path = tmp_path / "out"
    assert cli.main([*words, "-o", str(path)], today=TODAY) == cli.GOOD
    assert path.read_bytes() == printed
    text = printed.decode("utf-8-sig")
    assert "牛河梁" in (text if kind == "csv" else str(json.loads(text)))


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


@pytest.fixture
def spots(tmp_path: Path) -> Path:
    path = tmp_path / "spots.yaml"
    path.write_bytes((data_dir() / "spots.yaml").read_bytes())
    return path


PRICE = "spots/nvshengong-spa/ticket/price"
GOOD_ROW = {"值": "98", "依据": "有来源", "来源": "geonames", "资料日期": "2026-10", "说明": ""}


def take(table: Path, spots: Path, *more: str) -> int:
    return cli.main(["data", "import", str(table), "--data", str(spots), *more], today=TODAY)


def test_a_checklist_goes_out_and_comes_back(
    spots: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "list.csv"
    words = ["data", "checklist", "--data", str(spots), "-o", str(table)]
    assert cli.main(words, today=TODAY) == cli.GOOD
    rows = read_rows(table.read_bytes())
    assert f"{len(rows)} 项待核实" in capsys.readouterr().out
    weights = [int(row["影响的行程"] or 0) for row in rows]
    assert weights == sorted(weights, reverse=True) and weights[0] > 0
    path = rows[0]["路径"]
    table.write_bytes(fill(table.read_bytes(), {path: checked(核对无误="√")}))
    assert take(table, spots) == cli.GOOD
    told = capsys.readouterr().out
    assert told.startswith(f"第 2 行 {rows[0]['名称']} {rows[0]['项目']}：")
    assert told.endswith(f"改 1 处，没有接受 0 行，{len(rows) - 1} 行没有改动。\n")
    assert "张三核实" in spots.read_text("utf-8")
    assert cli.main(["check", str(spots)], today=TODAY) == cli.GOOD


def test_nothing_is_written_where_a_row_is_refused_unless_one_says_so(
    spots: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, before = tmp_path / "facts.csv", spots.read_bytes()
    bad = {"spots/lingyuan-park/ticket/price": {**GOOD_ROW, "值": "很便宜"}, PRICE: GOOD_ROW}
    table.write_bytes(fill(facts(shipped()), bad))
    assert take(table, spots) == cli.NO
    told = capsys.readouterr().out
    assert "没有接受 凌源公园 门票：“很便宜”不是整数" in told and "什么也没有写" in told
    assert spots.read_bytes() == before
    assert take(table, spots, "--only-good", "--dry-run") == cli.NO
    assert "只是试算" in capsys.readouterr().out and spots.read_bytes() == before
    assert take(table, spots, "--only-good", "--lang", "en") == cli.NO
    assert "1 changed, 1 refused" in capsys.readouterr().out
    assert "yuan: 98, status: sourced, source: geonames" in spots.read_text("utf-8")


def test_what_is_no_table_or_no_data_changes_nothing(
    spots: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "other.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    assert take(table, spots) == cli.UNUSABLE
    assert "不是导出的表格" in capsys.readouterr().err
    table.write_bytes(facts(shipped()))
    spots.write_text("spots: [", encoding="utf-8")
    assert take(table, spots) == cli.UNUSABLE
    assert "先用 check 检查" in capsys.readouterr().err
    assert spots.read_text("utf-8") == "spots: ["
