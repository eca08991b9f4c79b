"""The problems of a data file as an item model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.problem_places import Placed
from lingyuan_trip.gui.i18n import translate

Index = QModelIndex | QPersistentModelIndex
_C = "DataDesk"
_ROOT = QModelIndex()


class ProblemRole(IntEnum):
    """What a row can be asked for beside its text."""

    OBJECT = Qt.ItemDataRole.UserRole + 1


class ProblemModel(QAbstractListModel):
    """A read-only view over problems with their entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Placed, ...] = ()

    @property
    def rows(self) -> tuple[Placed, ...]:
        """The problems in the order of the file."""
        return self._rows

    def set_rows(self, rows: Sequence[Placed]) -> None:
        """List other problems."""
        new = tuple(rows)
        if len(new) == len(self._rows):
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of problems."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The problem in words, or itself."""
        if not index.isValid():
            return None
        placed = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return placed.problem.get_words(formatting.language())
            case Qt.ItemDataRole.AccessibleTextRole:
                words = placed.problem.get_words(formatting.language())
                return f"{entry_name(placed)} {say_line(placed)} {words}".strip()
            case ProblemRole.OBJECT:
                return placed
        return None


def entry_name(placed: Placed) -> str:
    """What the entry of a problem is called."""
    if placed.entry is None:
        return ""
    return formatting.say(plain.name_of(placed.entry.values))


def say_line(placed: Placed) -> str:
    """`154 行`."""
    return translate(_C, "{line} 行").format(line=placed.problem.line)


def say_problem(placed: Placed) -> str:
    """What is wrong and what to do, without severity."""
    problem, language = placed.problem, formatting.language()
    return formatting.clauses((problem.what.get(language), problem.remedy.get(language)))
