"""Every text a window shows or gives to a screen reader, and what its own painting draws."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Where and what, for every widget that can be seen and every menu."""
    yield "window title", window.windowTitle()
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) or isinstance(widget, QMenu):
            where = f"{type(widget).__name__} {widget.objectName()}"
            for text in _texts(widget):
                if text:
                    yield where, text


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText())
        case QTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case QAbstractItemView() if widget.model() is not None:
            yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
        for column in range(columns):
            index = model.index(row, column)
            values = (index.data(role) for role in _ROLES)
            yield from (value for value in values if isinstance(value, str))


class PaintedTexts:
    """Collects what the program's own paint methods draw while it is in force."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: list[str] = []
        self._watch(monkeypatch, QPainter, "drawText")
        self._watch(monkeypatch, QPainter, "drawStaticText")
        self._watch(monkeypatch, QPainterPath, "addText")

    def _watch(self, monkeypatch: pytest.MonkeyPatch, kind: type, name: str) -> None:
        draw = getattr(kind, name)
        texts = self.texts

        def listen(this: object, *arguments: Any) -> Any:
            texts.extend(argument for argument in arguments if isinstance(argument, str))
            return draw(this, *arguments)

        monkeypatch.setattr(kind, name, listen)
