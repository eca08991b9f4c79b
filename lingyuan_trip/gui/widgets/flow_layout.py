"""Pieces side by side that wrap like words; pieces of one line share its middle."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays out as wide as there is room and as high as that needs."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add a piece."""
        self._items.append(item)

    def count(self) -> int:
        """The number of pieces."""
        return len(self._items)

    def itemAt(self, index: int) -> Any:
        """The piece at an index, None past the end as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Any:
        """Remove a piece; None past the end as Qt expects."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than its pieces need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the lines need at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the pieces, in the middle of spare height."""
        super().setGeometry(rect)
        spare = rect.height() - self.heightForWidth(rect.width())
        self._arrange(rect.adjusted(0, max(0, spare // 2), 0, 0), move=True)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return self._with_margins(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest of the smallest pieces."""
        least = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            max((size.width() for size in least), default=0),
            max((size.height() for size in least), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        top = inner.top()
        for line in self._break(inner.width()):
            height = max(size.height() for _, size in line)
            left = inner.left()
            for item, size in line:
                if move:
                    lowered = top + (height - size.height()) // 2
                    item.setGeometry(QRect(left, lowered, size.width(), size.height()))
                left += size.width() + self._gap
            top += height + self._line_gap
        used = max(0, top - self._line_gap - inner.top())
        return used + margins.top() + margins.bottom()

    def _break(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = _fit(item, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self._gap
        return lines


def _fit(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() <= width:
        return size
    height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
    return QSize(width, height)
