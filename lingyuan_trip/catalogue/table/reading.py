"""A table as Excel and others save it: any of the usual encodings and separators."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.catalogue.table.csv_text import unguard
from lingyuan_trip.domain.errors import DataError

_MOST_BYTES, _MOST_ROWS = 16 * 1024 * 1024, 20_000
_SEPARATORS = ",;\t"
_NAMES: Mapping[str, tuple[str, ...]] = {
    "path": ("路径", "path"),
    "value": ("值", "value"),
    "english": ("英文", "english"),
    "status": ("依据", "status"),
    "source": ("来源", "source"),
    "date": ("资料日期", "日期", "核实日期", "date"),
    "note": ("说明", "note"),
    "name": ("名称", "name"),
    "field": ("项目", "field"),
    "present": ("现在的值", "present"),
    "confirmed": ("核对无误", "confirmed"),
    "new": ("新的值", "new value"),
    "person": ("核实人", "person"),
    "remark": ("备注", "remark"),
}


class TableKind(StrEnum):
    """What the columns of a table are for."""

    FACTS = "facts"
    CHECKLIST = "checklist"


class UnreadableTable(DataError):
    """A file that is no table of ours."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row by column, trimmed; `number` is that of its line in Excel."""

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """A cell; empty where the column is missing."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows; empty ones are left out."""

    kind: TableKind
    rows: tuple[TableRow, ...]


def read_table(content: bytes) -> Table:
    """The table of a file; raises UnreadableTable."""
    if len(content) > _MOST_BYTES:
        raise UnreadableTable("表格太大。", english="The table is too large.")
    lines = list(_split(_decode(content)))
    columns = (
        {number: name for number, name in enumerate(map(_name, lines[0])) if name} if lines else {}
    )
    names = set(columns.values())
    if "path" not in names or not names & {"new", "confirmed", "value"}:
        raise UnreadableTable(
            "不是导出的表格：第一行里没有“路径”和“值”（或“新的值”）这几列。请保留表头再导入。",
            english="No exported table: its first row lacks 路径 and 值 (or 新的值).",
        )
    kind = TableKind.CHECKLIST if names & {"new", "confirmed"} else TableKind.FACTS
    return Table(kind, tuple(_rows(lines, columns)))


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableTable(
        "表格的文字读不出来。请在 Excel 里另存为“CSV UTF-8”再导入。",
        english="The text of the table cannot be read. Save it as CSV UTF-8.",
    )


def _split(text: str) -> Iterator[list[str]]:
    head, _, rest = text.partition("\n")
    if head.strip().lower() in {f"sep={sign}" for sign in _SEPARATORS}:
        text, head = rest, rest.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in reader:
            if reader.line_num > _MOST_ROWS * 10:
                break
            yield row
    except csv.Error as error:
        raise UnreadableTable(
            f"表格第 {reader.line_num} 行读不出来：{error}",
            english=f"Line {reader.line_num} of the table cannot be read: {error}",
        ) from error


def _name(head: str) -> str:
    plain = head.strip().strip("*：:").strip().lower()
    return next((name for name, heads in _NAMES.items() if plain in heads), "")


def _rows(lines: list[list[str]], columns: Mapping[int, str]) -> Iterator[TableRow]:
    for number, line in enumerate(lines[1 : _MOST_ROWS + 1], 2):
        cells = {
            name: unguard(line[column].strip())
            for column, name in columns.items()
            if column < len(line)
        }
        if any(cells.values()):
            yield TableRow(number, cells)
