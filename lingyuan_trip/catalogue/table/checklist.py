"""What is to be verified as a list for a colleague in the field, with columns to fill in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.review.doubts import Doubt, DoubtKind
from lingyuan_trip.catalogue.table.cells import write_cell
from lingyuan_trip.catalogue.table.csv_text import write_csv
from lingyuan_trip.catalogue.table.facts import find_fact
from lingyuan_trip.catalogue.table.paths import entry_name, field_of, with_id, write_path

HEADER = (
    *("序号", "影响的行程", "名称", "项目", "为什么核实", "现在的值"),
    *("核对无误", "新的值", "核实日期", "核实人", "备注", "路径"),
)
Weigh = Callable[[Doubt], int]
_KINDS = tuple(DoubtKind)


@dataclass(frozen=True, slots=True)
class CheckRow:
    """Something to verify: where it stands, what is written there now, on how many plans it bears.

    `path` names the entry by its id; `place` is the doubt's own path.
    """

    doubt: Doubt
    path: Path
    name: str
    present: str
    weight: int

    @property
    def field(self) -> str:
        """The key of what is to be verified."""
        return self.doubt.field


def list_checks(data: DataText, doubts: Iterable[Doubt], weigh: Weigh) -> tuple[CheckRow, ...]:
    """The doubts, what matters to most plans first, then kind by kind in the order of the file."""
    rows = [_row(data, doubt, weigh(doubt)) for doubt in doubts]
    return tuple(sorted(rows, key=lambda row: (-row.weight, _KINDS.index(row.doubt.kind))))


def write_checklist(rows: Sequence[CheckRow]) -> bytes:
    """The list as CSV."""
    return write_csv([HEADER, *(_cells(number, row) for number, row in enumerate(rows, 1))])


def say_present(data: DataText, path: Path) -> str:
    """What is written at a path now, in the words of a table; empty where there is no fact."""
    fact = find_fact(data, path)
    if fact is None:
        return ""
    value, english = write_cell(field_of(path), fact)
    return f"{value} / {english}" if english else value


def _row(data: DataText, doubt: Doubt, weight: int) -> CheckRow:
    path = with_id(doubt.path, data)
    if doubt.kind in (DoubtKind.MISSING, DoubtKind.NO_EDITION):
        path = (*path, doubt.field)
    return CheckRow(doubt, path, entry_name(path, data), say_present(data, path), weight)


def _cells(number: int, row: CheckRow) -> tuple[str, ...]:
    fault = row.doubt.fault
    weight = str(row.weight) if row.weight else ""
    return (
        *(str(number), weight, row.name, row.doubt.field_words.zh, fault.what.zh, row.present),
        *("", "", "", "", ""),
        write_path(row.path),
    )
