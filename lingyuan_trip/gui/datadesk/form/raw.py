"""A value as the text of the file, for what has no editor of its own: nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.editor.emit import emit
from lingyuan_trip.catalogue.plain import NotPlain, parse_plain
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.labels import label

_C = "DataDesk"


class RawEditor(Editor):
    """Tells a value only while its text can be read."""

    def __init__(self, context: FormContext, name: str) -> None:
        super().__init__()
        self._value: Plain = None
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(name)
        self._text.setTabChangesFocus(True)
        self._text.setUndoRedoEnabled(False)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setFixedHeight(context.look.px(sizes.RAW_HEIGHT))
        self._wrong = label(translate(_C, "读不懂，先不写进去"), 1, "alarm")
        self._wrong.hide()
        self.setFocusProxy(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self._wrong)
        self._text.textChanged.connect(self._read)
        self._text.installEventFilter(self)

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        if value == self._value and self._text.toPlainText():
            return
        self._value = value
        self._text.blockSignals(True)
        self._text.setPlainText(_write(value))
        self._text.blockSignals(False)
        self._wrong.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the text ends the step."""
        if watched is self._text and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        text = self._text.toPlainText()
        try:
            value = parse_plain(text) if text.strip() else None
        except NotPlain:
            self._wrong.show()
            return
        self._wrong.hide()
        if value != self._value:
            self._value = value
            self.edited.emit(value)


def _write(value: Plain) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(f"- {emit(item)}" for item in value)
    return emit(value)
