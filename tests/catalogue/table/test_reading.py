from __future__ import annotations

import pytest

from lingyuan_trip.catalogue.table import UnreadableTable, read_table
from lingyuan_trip.catalogue.table.csv_text import write_csv
from lingyuan_trip.catalogue.table.dates import read_date, read_days
from lingyuan_trip.catalogue.table.reading import TableKind


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\n\n", b"path,name\na,b\n", b"\x00\x01\x02", b"\xff\xfe\x00"),
        "名称,值\n甲,乙\n".encode(),
        "路径,值\n".encode() + b'"a\r' + b"x" * 200_000,
    ],
)
def test_what_is_no_table_of_ours_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableTable):
        read_table(content)


def test_columns_may_stand_in_any_order_and_rows_be_empty() -> None:
    table = read_table("sep=;\r\n新的值 ; 路径;其他\r\n;;\r\n 9 ;a/b;x\r\n".encode("gb18030"))
    assert table.kind is TableKind.CHECKLIST
    (row,) = table.rows
    assert row.get("new") == "9" and row.get("path") == "a/b" and row.get("remark") == ""


def test_no_cell_is_a_formula_and_it_comes_back() -> None:
    content = write_csv([("路径", "值"), ("a", "=1+2"), ("b", "-3"), ("c", "'说'")])
    assert b"'=1+2" in content
    assert [row.get("value") for row in read_table(content).rows] == ["=1+2", "-3", "'说'"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2027-01-05", "2027-01-05"),
        ("2027/1/5", "2027-01-05"),
        ("2027.1.5", "2027-01-05"),
        ("2027年1月5日", "2027-01-05"),
        ("2027-01", "2027-01"),
        ("2027年1月", "2027-01"),
        ("Jan-27", "2027-01"),
        ("2027", "2027"),
        ("2027-02-30", None),
        ("2027-13", None),
        ("昨天", None),
        ("", None),
    ],
)
def test_dates_as_people_and_excel_write_them(text: str, date: str | None) -> None:
    assert read_date(text) == date


def test_first_and_last_day() -> None:
    days = read_days("2027-06-26..2027-07-26")
    assert days is not None and days[0].day == days[1].day == 26
    for text in ("2027年6月26日—2027年7月26日", "2027/6/26 至 2027/7/26", "2027-06-26～2027-07-26"):
        assert read_days(text) == days
    for text in ("2027-07-26..2027-06-26", "2027-06..2027-07", "2027-06-26", ""):
        assert read_days(text) is None
