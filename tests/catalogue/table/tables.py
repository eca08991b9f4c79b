"""Tables made from the shipped data, filled in as people do."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.reader import load_guidebook
from lingyuan_trip.catalogue.review import list_doubts
from lingyuan_trip.catalogue.table import (
    Taken,
    list_checks,
    list_fact_rows,
    read_table,
    take_table,
    write_checklist,
    write_facts,
)
from lingyuan_trip.paths import data_dir

TODAY = dt.date(2026, 11, 25)
Edit = Callable[[dict[str, str]], None]


def shipped() -> DataText:
    return DataText.from_bytes((data_dir() / "spots.yaml").read_bytes(), TODAY)


def checklist(data: DataText) -> bytes:
    doubts = list_doubts(load_guidebook(data.to_bytes(), TODAY), TODAY)
    return write_checklist(list_checks(data, doubts, lambda _doubt: 0))


def facts(data: DataText) -> bytes:
    return write_facts(list_fact_rows(data))


def read_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def write_rows(rows: Iterable[dict[str, str]], delimiter: str = ",") -> str:
    listed = list(rows)
    made = io.StringIO(newline="")
    writer = csv.DictWriter(made, listed[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(listed)
    return made.getvalue()


def fill(content: bytes, cells: dict[str, dict[str, str]]) -> bytes:
    """A table with cells written into the rows of the given paths."""
    rows = read_rows(content)
    left = dict(cells)
    for row in rows:
        row.update(left.pop(row["路径"], {}))
    assert not left, f"no rows for {list(left)}"
    return write_rows(rows).encode("utf-8-sig")


def take(content: bytes, data: DataText | None = None) -> Taken:
    return take_table(read_table(content), data or shipped())


def checked(**cells: str) -> dict[str, str]:
    """The cells of a row that somebody filled in."""
    return {"核实日期": "2026-11-20", "核实人": "张三", **cells}
