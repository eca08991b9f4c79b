"""Editors of what is typed: one line, several lines, numbers with a unit."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.growing_text import GrowingText
from lingyuan_trip.gui.widgets.labels import label

_INTEGER = re.compile(r"-?\d{1,9}")
_DECIMAL = re.compile(r"-?\d{1,9}\.\d{1,12}")
_COMMA = re.compile(r"[,，、;；]")


class Line(QLineEdit):
    """One line; it may be longer than its place, the tooltip has it whole."""

    left = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self.setAccessibleName(name)
        self.setProperty("elides", "tooltip")
        self.setToolTip(hint)

    def show_text(self, text: str) -> None:
        """Show a text, from its beginning."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip(text if len(text) > len(self._hint) else self._hint)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person has done."""
        super().focusOutEvent(event)
        self.left.emit()


class TextEditor(Editor):
    """One line of text."""

    def __init__(self, context: FormContext, name: str, hint: str = "") -> None:
        super().__init__()
        self._line = Line(name, hint)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self._line.textEdited.connect(lambda text: self.edited.emit(self.read(text)))
        self._line.left.connect(self.left)
        del context

    @property
    def line(self) -> Line:
        """The line itself."""
        return self._line

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        if self.read(self._line.text()) != value:
            self._line.show_text(self.write(value))

    def read(self, text: str) -> Plain:
        """The value that a text stands for."""
        return text if text.strip() else None

    def write(self, value: Plain) -> str:
        """The text that a value is shown as."""
        return "" if value is None else str(value)


class TextsEditor(TextEditor):
    """Several short texts on one line, with commas between."""

    def read(self, text: str) -> Plain:
        """The texts as a list."""
        parts: list[Plain] = [part.strip() for part in _COMMA.split(text) if part.strip()]
        return parts or None

    def write(self, value: Plain) -> str:
        """The list on one line."""
        if isinstance(value, list):
            return ", ".join("" if item is None else str(item) for item in value)
        return super().write(value)


class NumberEditor(TextEditor):
    """A number with its unit; what is no number stays a text, which the checks then name."""

    def __init__(self, context: FormContext, name: str, hint: str, unit: str) -> None:
        super().__init__(context, name, hint)
        self._look = context.look
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setSpacing(tokens.SPACE[2])
        if unit:
            layout.addWidget(label(unit, 2, "second"))
        layout.addStretch()
        self._look.changed.connect(self._fit)
        self._fit()

    def read(self, text: str) -> Plain:
        """A number where it is one and reads back to the same letters."""
        plain = text.strip()
        if _INTEGER.fullmatch(plain) and str(int(plain)) == plain:
            return int(plain)
        if _DECIMAL.fullmatch(plain) and repr(float(plain)) == plain:
            return float(plain)
        return plain or None

    def _fit(self) -> None:
        self.line.setFixedWidth(self._look.px(sizes.NUMBER_WIDTH))


class LongTextEditor(Editor):
    """A paragraph."""

    def __init__(self, context: FormContext, name: str) -> None:
        super().__init__()
        self._lines = GrowingText(context.look, name)
        # Undoing is the document's.
        self._lines.setUndoRedoEnabled(False)
        self._shown: Plain = None
        self.setFocusProxy(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lines)
        self._lines.written.connect(self._tell)
        self._lines.finished.connect(self.left)

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        if value == self._shown:
            return
        self._shown = value
        self._lines.show_text("" if value is None else str(value))

    def _tell(self) -> None:
        text = self._lines.text()
        value = text if text.strip() else None
        if value != self._shown:
            self._shown = value
            self.edited.emit(value)
