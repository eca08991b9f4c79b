"""The spots that are listed, as an item model that filters and sorts them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.explore.search import Query, SearchText
from lingyuan_trip.gui.explore.spot_filter import SpotFilter
from lingyuan_trip.gui.explore.spot_row import SpotRow, hours_words, place_words, visit_words
from lingyuan_trip.gui.widgets.badge import evidence_word

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_FARTHEST = 24 * 60


class SpotRole(IntEnum):
    """What a row can be asked for beside its text."""

    OBJECT = Qt.ItemDataRole.UserRole + 1


class SpotOrder(StrEnum):
    """Orders of the list: 按推荐度, 按离站远近, 按名称."""

    INTEREST = "interest"
    DISTANCE = "distance"
    NAME = "name"


class SpotModel(QAbstractListModel):
    """The rows that meet the conditions, in the chosen order; equal ones as in the file.

    Filtered and sorted in one pass: a QSortFilterProxyModel would ask Python at each comparison,
    which takes seconds with 10,000 spots.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[SpotRow, ...] = ()
        self._listed: tuple[SpotRow, ...] = ()
        self._places: dict[str, int] = {}
        self._texts: dict[str, SearchText] = {}
        self._filter = SpotFilter()
        self._order = SpotOrder.INTEREST

    @property
    def filter(self) -> SpotFilter:
        """The conditions in force."""
        return self._filter

    @property
    def all_rows(self) -> tuple[SpotRow, ...]:
        """Every spot, in the order of the file."""
        return self._all

    @property
    def rows(self) -> tuple[SpotRow, ...]:
        """The rows that are let through, in order."""
        return self._listed

    def set_rows(self, rows: Sequence[SpotRow]) -> None:
        """Show other rows."""
        known = {row.spot.id: row.spot for row in self._all}
        self._all = tuple(rows)
        if any(known.get(row.spot.id) is not row.spot for row in self._all):
            self._texts = {}
        self._list()

    def set_filter(self, conditions: SpotFilter) -> None:
        """Let other spots through."""
        if conditions != self._filter:
            self._filter = conditions
            self._list()

    def set_order(self, order: SpotOrder) -> None:
        """Sort otherwise."""
        self._order = order
        self._list()

    def count(self, conditions: SpotFilter, *, is_open: bool) -> int:
        """How many of all spots meet conditions and are known to be open, or are not."""
        query = Query(conditions.query)
        return sum(
            conditions.suits(row.seen)
            and row.seen.is_open == is_open
            and self._text_of(row).meets(query)
            for row in self._all
        )

    def find(self, spot: str | None) -> QModelIndex:
        """The index of a spot; invalid where it is not listed."""
        place = None if spot is None else self._places.get(spot)
        return QModelIndex() if place is None else self.index(place, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of spots that are listed."""
        return 0 if parent.isValid() else len(self._listed)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every spot can be taken up, to be put into the plan."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, accessible text or the row itself."""
        if not index.isValid():
            return None
        row = self._listed[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return formatting.say(row.spot.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return describe(row)
            case SpotRole.OBJECT:
                return row
        return None

    def _list(self) -> None:
        query, suits = Query(self._filter.query), self._filter.suits
        met = [row for row in self._all if suits(row.seen)]
        if query.whole:
            met = [row for row in met if self._text_of(row).meets(query)]
        met.sort(key=_KEYS[self._order])
        if [row.spot.id for row in met] == [row.spot.id for row in self._listed]:
            self._listed = tuple(met)
            if met:
                self.dataChanged.emit(self.index(0), self.index(len(met) - 1))
            return
        self.beginResetModel()
        self._listed = tuple(met)
        self._places = {row.spot.id: place for place, row in enumerate(met)}
        self.endResetModel()

    def _text_of(self, row: SpotRow) -> SearchText:
        text = self._texts.get(row.spot.id)
        if text is None:
            text = SearchText.of_spot(row.spot, (formatting.kind(row.spot.kind),))
            self._texts[row.spot.id] = text
        return text


def describe(row: SpotRow) -> str:
    """A row in one sentence, for screen readers."""
    hours = hours_words(row.seen)
    if row.seen.hours is not None:
        hours += f" {evidence_word(row.seen.hours.evidence.status)}"
    festivals = (formatting.say(festival.short_name) for festival, _ in row.seen.running)
    parts = (formatting.say(row.spot.name), place_words(row), hours, visit_words(row.spot))
    return formatting.clauses((*parts, *festivals))


def _minutes(row: SpotRow) -> int:
    minutes = None if row.way is None else row.way.minutes
    return _FARTHEST if minutes is None else minutes


_KEYS: dict[SpotOrder, Callable[[SpotRow], Any]] = {
    SpotOrder.INTEREST: lambda row: -row.spot.interest,
    SpotOrder.DISTANCE: _minutes,
    SpotOrder.NAME: lambda row: row.spot.pinyin or row.spot.name.zh,
}
