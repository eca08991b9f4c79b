"""The rows of a day as a read-only item model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lingyuan_trip.gui.itinerary.timeline.rows import Row, VisitRow
from lingyuan_trip.gui.itinerary.timeline.words import row_words

Index = QModelIndex | QPersistentModelIndex
OBJECT_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_PARENT = QModelIndex()
_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class TimelineModel(QAbstractListModel):
    """Display role: the row in words; object role: the row itself. Only visits can be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in order."""
        return self._rows

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show another day."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, spot: str | None) -> int:
        """The row of the visit to a spot; -1 if there is none."""
        for number, row in enumerate(self._rows):
            if isinstance(row, VisitRow) and row.spot == spot:
                return number
        return -1

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many rows the day has."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words or the row object."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == OBJECT_ROLE:
            return row
        if role in _WORDS:
            return row_words(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, VisitRow):
            return row_words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Visits can be selected, the rest can only be read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(self._rows[index.row()], VisitRow):
            flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags
