"""The spots as an item model, and the proxy that filters and sorts them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.explore.spot_filter import SpotFilter
from lingyuan_trip.gui.explore.spot_row import SpotRow, hours_words, place_words, visit_words
from lingyuan_trip.gui.widgets.badge import evidence_word

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_FARTHEST = 24 * 60


class SpotRole(IntEnum):
    """What a row can be asked for beside its text; the sort roles give native values."""

    OBJECT = Qt.ItemDataRole.UserRole + 1
    MINUTES = Qt.ItemDataRole.UserRole + 2
    INTEREST = Qt.ItemDataRole.UserRole + 3
    NAME = Qt.ItemDataRole.UserRole + 4


class SpotOrder(StrEnum):
    """Orders of the list: 按推荐度, 按离站远近, 按名称."""

    INTEREST = "interest"
    DISTANCE = "distance"
    NAME = "name"


_SORT_ROLES = {
    SpotOrder.DISTANCE: SpotRole.MINUTES,
    SpotOrder.INTEREST: SpotRole.INTEREST,
    SpotOrder.NAME: SpotRole.NAME,
}


class SpotModel(QAbstractListModel):
    """A read-only view over a tuple of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SpotRow, ...] = ()

    @property
    def rows(self) -> tuple[SpotRow, ...]:
        """The rows as they stand."""
        return self._rows

    def set_rows(self, rows: Sequence[SpotRow]) -> None:
        """Show other rows; the same spots with other facts keep their places."""
        new = tuple(rows)
        if [row.spot.id for row in new] == [row.spot.id for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of spots."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every spot can be taken up, to be put into the plan."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, accessible text, sort keys or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return formatting.say(row.spot.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return describe(row)
            case SpotRole.OBJECT:
                return row
            case SpotRole.MINUTES:
                known = row.way is not None and row.way.minutes is not None
                return row.way.minutes if row.way is not None and known else _FARTHEST
            case SpotRole.INTEREST:
                return -row.spot.interest
            case SpotRole.NAME:
                return row.spot.pinyin or row.spot.name.zh
        return None


def describe(row: SpotRow) -> str:
    """A row in one sentence, for screen readers."""
    hours = hours_words(row.seen)
    if row.seen.hours is not None:
        hours += f" {evidence_word(row.seen.hours.evidence.status)}"
    festivals = (formatting.say(festival.short_name) for festival, _ in row.seen.running)
    parts = (formatting.say(row.spot.name), place_words(row), hours, visit_words(row.spot))
    return formatting.clauses((*parts, *festivals))


class SpotProxy(QSortFilterProxyModel):
    """Filters and sorts; spots that are equal in the order keep the order of the file."""

    def __init__(self, source: SpotModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = SpotFilter()
        self._source = source
        self.setSourceModel(source)
        self.set_order(SpotOrder.INTEREST)

    @property
    def filter(self) -> SpotFilter:
        """The conditions in force."""
        return self._filter

    @property
    def rows(self) -> tuple[SpotRow, ...]:
        """The rows that are let through, in order."""
        return tuple(self.index(n, 0).data(SpotRole.OBJECT) for n in range(self.rowCount()))

    def set_filter(self, conditions: SpotFilter) -> None:
        """Let other spots through."""
        self._filter = conditions
        self.invalidate()

    def set_order(self, order: SpotOrder) -> None:
        """Sort otherwise."""
        self.setSortRole(_SORT_ROLES[order])
        self.sort(0)

    def find(self, spot: str | None) -> QModelIndex:
        """The index of a spot; invalid where it is not listed."""
        listed = [row.spot.id for row in self.rows]
        return self.index(listed.index(spot), 0) if spot in listed else QModelIndex()

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        """Whether a row meets the conditions."""
        row = self._source.rows[source_row]
        return self._filter.accepts(row.seen, (formatting.kind(row.spot.kind),))
