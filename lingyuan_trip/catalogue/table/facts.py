"""Every fact of a data file as a row, its evidence beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lingyuan_trip.catalogue.choice_words import name_choice
from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.plain import Plain
from lingyuan_trip.catalogue.table.cells import Fact, write_cell
from lingyuan_trip.catalogue.table.csv_text import write_csv
from lingyuan_trip.catalogue.table.paths import entry_name, field_of, name_of_field, write_path

SECTIONS = ("zones", "spots", "festivals", "gateways", "towns", "roads", "bus_lines", "stories")
HEADER = ("名称", "项目", "值", "英文", "依据", "来源", "资料日期", "说明", "路径")


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact and where it stands; all in the words of the table."""

    path: Path
    name: str
    field: str
    value: str
    english: str
    status: str
    source: str
    date: str
    note: str


def list_fact_rows(data: DataText) -> tuple[FactRow, ...]:
    """The facts in the order of the file."""
    return tuple(
        _row(data, path, fact)
        for section in SECTIONS
        for index, entry in enumerate(data.entries(section))
        for path, fact in _facts((section, entry.id or index), dict(entry.values))
    )


def write_facts(rows: Iterable[FactRow]) -> bytes:
    """The table as CSV."""
    return write_csv([HEADER, *map(_cells, rows)])


def find_fact(data: DataText, path: Path) -> Fact | None:
    """The fact at a path; None where there is none."""
    value = data.value(path)
    return value if isinstance(value, dict) and "status" in value else None


def say_status(fact: Fact) -> str:
    """`估算` and the like."""
    return name_choice("status", str(fact.get("status", "")))


def say_source(fact: Fact) -> str:
    """The ids of the sources."""
    source = fact.get("source")
    return "、".join(map(str, source)) if isinstance(source, list) else str(source or "")


def _row(data: DataText, path: Path, fact: Fact) -> FactRow:
    value, english = write_cell(field_of(path), fact)
    return FactRow(
        path,
        entry_name(path, data),
        name_of_field(path).zh,
        value,
        english,
        say_status(fact),
        say_source(fact),
        str(fact.get("date") or ""),
        str(fact.get("note") or ""),
    )


def _facts(path: Path, value: Plain) -> Iterator[tuple[Path, Fact]]:
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _facts((*path, index), each)
    elif isinstance(value, dict):
        if "status" in value:
            yield path, value
        for key, each in value.items():
            yield from _facts((*path, key), each)


def _cells(row: FactRow) -> tuple[str, ...]:
    return (
        *(row.name, row.field, row.value, row.english),
        *(row.status, row.source, row.date, row.note),
        write_path(row.path),
    )
