"""The entries of a section as an item model, and the proxy that filters and sorts them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk.sections import Section
from lingyuan_trip.gui.datadesk.table.row import DeskRow, list_columns
from lingyuan_trip.gui.explore.search import Query
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.badge import evidence_word

Index = QModelIndex | QPersistentModelIndex
_C = "DataDesk"
_ROOT = QModelIndex()
_RANK = {
    None: 0,
    EvidenceStatus.ESTIMATED: 1,
    EvidenceStatus.SOURCED: 2,
    EvidenceStatus.VERIFIED: 3,
}


class Column(IntEnum):
    """The columns of every section; what `FIRST` and `SECOND` tell depends on it."""

    MARK = 0
    NAME = 1
    FIRST = 2
    SECOND = 3
    EVIDENCE = 4


class RowRole(IntEnum):
    """What a cell can be asked for beside its text."""

    OBJECT = Qt.ItemDataRole.UserRole + 1
    SORT = Qt.ItemDataRole.UserRole + 2


class Show(StrEnum):
    """Which entries are listed: 全部, 有问题, 未核实."""

    ALL = "all"
    PROBLEMS = "problems"
    UNVERIFIED = "unverified"


class EntryModel(QAbstractTableModel):
    """A read-only view over a tuple of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = Section.SPOTS
        self._rows: tuple[DeskRow, ...] = ()

    @property
    def rows(self) -> tuple[DeskRow, ...]:
        """The rows in the order of the file."""
        return self._rows

    def set_rows(self, section: Section, rows: Sequence[DeskRow]) -> None:
        """Show other rows; the same entries with other values keep their places."""
        new, old = tuple(rows), self._rows
        same = section is self._section and len(new) == len(old)
        if same and all(a.entry.id == b.entry.id for a, b in zip(new, old, strict=True)):
            self._rows = new
            for number, (row, before) in enumerate(zip(new, old, strict=True)):
                if row != before:
                    self.dataChanged.emit(
                        self.index(number, Column.MARK), self.index(number, Column.EVIDENCE)
                    )
            return
        self.beginResetModel()
        self._section, self._rows = section, new
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of entries."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The same for every section."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        first, second = list_columns(self._section)
        words = {
            Column.MARK: translate(_C, "问题"),
            Column.NAME: translate(_C, "名称"),
            Column.FIRST: first,
            Column.SECOND: second,
            Column.EVIDENCE: translate(_C, "依据"),
        }[Column(section)]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == Column.MARK else words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, accessible words, sort keys or the row itself."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say_cell(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}{translate(_C, '：')}{self._name_cell(row, column)}"
            case Qt.ItemDataRole.ToolTipRole:
                return describe(row) if column is Column.EVIDENCE else say_cell(row, column)
            case RowRole.OBJECT:
                return row
            case RowRole.SORT:
                return _sort_key(row, column)
        return None

    def _name_cell(self, row: DeskRow, column: Column) -> str:
        title = self.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
        )
        said = translate(_C, "%n 处", row.problems) if column is Column.MARK else ""
        return f"{title} {said or say_cell(row, column) or translate(_C, '无')}"


def say_cell(row: DeskRow, column: Column) -> str:
    """The words of a cell."""
    match column:
        case Column.MARK:
            return ""
        case Column.NAME:
            return row.name
        case Column.EVIDENCE:
            return "" if row.status is None else evidence_word(row.status)
    return row.cells[column - Column.FIRST]


def describe(row: DeskRow) -> str:
    """How the values of an entry are known, counted."""
    return formatting.listing(
        f"{evidence_word(status)} {row.counts.get(status, 0)}" for status in EvidenceStatus
    )


def _sort_key(row: DeskRow, column: Column) -> Any:
    match column:
        case Column.MARK:
            return -row.problems
        case Column.EVIDENCE:
            return _RANK[row.status]
        case Column.NAME:
            return row.pinyin or unicodedata.normalize("NFKC", row.name).casefold()
    cell = row.cells[column - Column.FIRST]
    return cell.zfill(8) if cell.isdecimal() else cell


class EntryProxy(QSortFilterProxyModel):
    """Filters and sorts; entries that are equal in the order keep the order of the file."""

    def __init__(self, source: EntryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._query = ""
        self._sought = Query("")
        self._show = Show.ALL
        self.setSourceModel(source)
        self.setSortRole(RowRole.SORT)
        self.sort(-1)

    @property
    def rows(self) -> tuple[DeskRow, ...]:
        """The rows that are let through, in order."""
        return tuple(self.index(n, 0).data(RowRole.OBJECT) for n in range(self.rowCount()))

    @property
    def query(self) -> str:
        """What is searched for."""
        return self._query

    @property
    def show(self) -> Show:
        """Which entries are listed."""
        return self._show

    def set_query(self, query: str) -> None:
        """Search for something else."""
        self._query = query
        self._sought = Query(query)
        self.invalidate()

    def set_show(self, show: Show) -> None:
        """List other entries."""
        self._show = show
        self.invalidate()

    def find(self, name: str | None) -> QModelIndex:
        """The index of an entry; invalid where it is not listed."""
        for number, row in enumerate(self._source.rows):
            if row.entry.id == name:
                return self.mapFromSource(self._source.index(number, Column.NAME))
        return QModelIndex()

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        """Whether an entry meets the conditions."""
        row = self._source.rows[source_row]
        if self._show is Show.PROBLEMS and not row.problems:
            return False
        if self._show is Show.UNVERIFIED and not row.is_unverified:
            return False
        return row.sought.meets(self._sought)
