"""Fields with an editor of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import FormField
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.form.captions import caption
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.datadesk.form.hours import HoursEditor
from lingyuan_trip.gui.datadesk.form.raw import RawEditor
from lingyuan_trip.gui.datadesk.form.sink import Sink
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.buttons import IconButton
from lingyuan_trip.gui.widgets.labels import label

_C = "DataDesk"

SPECIAL: Mapping[str, Callable[[FormContext, str], Editor]] = {
    "hours": HoursEditor,
    # A second grid would say every control twice; what other sources say is seldom changed.
    "hours_also": RawEditor,
}
"""The editor of a key, made with its context and its name."""


class SpecialRow(QWidget):
    """The name, a way to take the value out, and the editor across the whole form."""

    def __init__(
        self, context: FormContext, sink: Sink, field: FormField, path: Path, title: str
    ) -> None:
        super().__init__()
        self._path = path
        self._editor = SPECIAL[field.key](context, title)
        self._editor.edited.connect(
            lambda value: sink.put(path, value, is_required=field.is_required)
        )
        self._editor.left.connect(sink.end_step)
        sink.register(path, self._editor)
        self._wrong = label("", 1, "alarm", wrap=True)
        self._wrong.hide()
        head = QHBoxLayout()
        head.addWidget(label(caption(field), 2, strong=True))
        head.addStretch()
        if not field.is_required:
            words = translate(_C, "去掉{field}：不知道").format(field=title)
            remove = IconButton(context.look, "remove", words)
            remove.clicked.connect(lambda: sink.take_out(path))
            head.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(head)
        column.addWidget(self._editor)
        column.addWidget(self._wrong)

    @property
    def path(self) -> Path:
        """Where its value stands."""
        return self._path

    def show_value(self, value: Plain) -> None:
        """Show the value."""
        self._editor.set_value(value)

    def show_problems(self, words: Sequence[str]) -> None:
        """Say below the field what is wrong with it."""
        self._wrong.setText("\n".join(words))
        self._wrong.setVisible(bool(words))

    def set_narrow(self, _narrow: bool) -> None:
        """It takes the whole width anyway."""

    def open_evidence(self) -> None:
        """The editor has the evidence of each of its parts within it."""
