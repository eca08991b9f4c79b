"""The compared days as a table of weeks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lingyuan_trip.domain.best_day import DayScore
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.best_day.cells import WEEK, Cell, share_of
from lingyuan_trip.gui.best_day.scan import BestDayScan

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_PARENT = QModelIndex()
_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class DaysModel(QAbstractTableModel):
    """Follows a comparison. Display role: a day in words; cell role: the day itself, or None
    beside the first and the last of them.
    """

    def __init__(self, scan: BestDayScan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scan = scan
        self._start: dt.date | None = None
        self._days = 0
        self._asked: dt.date | None = None
        self._low = self._high = 0
        scan.changed.connect(self._restart)
        scan.progressed.connect(self._add)
        self._restart()

    def set_asked(self, date: dt.date) -> None:
        """Mark the date of the trip."""
        self._asked = date
        self._tell_all()

    def index_of(self, date: dt.date) -> QModelIndex:
        """Where a date stands; invalid if it is not compared."""
        if self._start is None or not 0 <= (date - self._start).days < self._days:
            return QModelIndex()
        place = (date - self._start).days + self._start.weekday()
        return self.index(place // WEEK, place % WEEK)

    def cell(self, index: Index) -> Cell | None:
        """The day at an index."""
        if self._start is None or not index.isValid():
            return None
        number = index.row() * WEEK + index.column() - self._start.weekday()
        if not 0 <= number < self._days:
            return None
        date = self._start + dt.timedelta(days=number)
        score = self._scan.scores.get(date)
        found = self._scan.found
        return Cell(
            date,
            score,
            0.0 if score is None else share_of(score, self._low, self._high),
            is_best=found is not None and found.best.date == date,
            is_asked=date == self._asked,
        )

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The weeks."""
        if parent.isValid() or self._start is None:
            return 0
        return -(-(self._start.weekday() + self._days) // WEEK)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """The days of a week, from Monday."""
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words or the day."""
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        return cell.words if role in _WORDS and cell is not None else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The days of the week."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            monday = dt.date(2024, 1, 1)
            return formatting.weekday(monday + dt.timedelta(days=section))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Compared days can be chosen."""
        if self.cell(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _restart(self) -> None:
        """Lay out the days anew where others are compared."""
        request = self._scan.request
        start = None if request is None else request.date
        if (start, self._scan.days) != (self._start, self._days):
            self.beginResetModel()
            self._start, self._days = start, self._scan.days
            self.endResetModel()
        self._measure()
        self._tell_all()

    def _add(self, score: DayScore) -> None:
        before = (self._low, self._high)
        self._measure()
        if (self._low, self._high) != before:
            self._tell_all()
            return
        at = self.index_of(score.date)
        self.dataChanged.emit(at, at)

    def _measure(self) -> None:
        known = [score.score for score in self._scan.scores.values() if score.score > 0]
        self._low, self._high = min(known, default=0), max(known, default=0)

    def _tell_all(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, WEEK - 1)
            self.dataChanged.emit(self.index(0, 0), last)
