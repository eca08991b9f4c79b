"""A field of an entry with its name, its editors, its evidence and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import EVIDENCE_KEYS, FieldKind, FormField
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.form.captions import caption
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.datadesk.form.evidence import EvidenceBar
from lingyuan_trip.gui.datadesk.form.evidence_panel import EvidencePanel
from lingyuan_trip.gui.datadesk.form.making import make_editor, needs_full_width
from lingyuan_trip.gui.datadesk.form.sink import Sink
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import IconButton
from lingyuan_trip.gui.widgets.labels import label

_C = "DataDesk"


class FieldRow(QWidget):
    """One field: a single value, or a small group of them with common evidence."""

    def __init__(
        self,
        context: FormContext,
        sink: Sink,
        field: FormField,
        path: Path,
        title: str,
        *,
        can_remove: bool = True,
    ) -> None:
        super().__init__()
        self._context = context
        self._sink = sink
        self._field = field
        self._path = path
        self._title = title
        self._is_narrow = False
        self._editors: list[tuple[tuple[str, ...], Editor]] = []
        self._name = label(caption(field), 1, "label", wrap=True)
        self._name.setToolTip(field.help if formatting.language() == "zh" else "")
        self._values = QWidget()
        self._wrong = label("", 1, "alarm", wrap=True)
        self._wrong.hide()
        self._bar = self._make_bar() if field.has_evidence else None
        self._panel: EvidencePanel | None = None
        self._remove = self._make_remove() if can_remove and not field.is_required else None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.SPACE[2])
        self._grid.setVerticalSpacing(tokens.SPACE[1])
        self._grid.setColumnStretch(1, 1)
        self._fill()
        self._arrange()
        context.look.changed.connect(self._fit)
        self._fit()

    @property
    def path(self) -> Path:
        """Where its value stands."""
        return self._path

    def show_value(self, value: Plain) -> None:
        """Show the value of the field."""
        for keys, editor in self._editors:
            editor.set_value(plain.look_up(value, *keys) if keys else value)
        evidence = plain.mapping(value)
        if self._bar is not None:
            self._bar.show_evidence(evidence)
            # What nobody has written cannot have been checked.
            is_written = bool(evidence.keys() - set(EVIDENCE_KEYS)) or not self._field.fields
            self._bar.check.setEnabled(is_written and value is not None)
        if self._panel is not None:
            self._panel.show_evidence(evidence)

    def show_problems(self, words: Sequence[str]) -> None:
        """Say below the field what is wrong with it."""
        self._wrong.setText("\n".join(words))
        self._wrong.setVisible(bool(words))

    def set_narrow(self, narrow: bool) -> None:
        """Put the evidence below the value where there is little width."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._arrange()

    def open_evidence(self) -> None:
        """Show the evidence to be edited."""
        if self._bar is not None:
            self._bar.button.setChecked(True)

    def _fill(self) -> None:
        column = QVBoxLayout(self._values)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        if self._field.kind is not FieldKind.GROUP:
            column.addWidget(self._add_editor(self._field, (), self._title))
            return
        for field in self._field.fields:
            if field.kind is FieldKind.GROUPS:
                continue
            name = formatting.say(field.name)
            title = self._title if field.key == "value" else f"{self._title} {name}"
            editor = self._add_editor(field, (field.key,), title)
            if field.key == "value" or field.kind is FieldKind.LONG_TEXT:
                column.addWidget(editor)
                continue
            editor.setToolTip(name)
            if field.kind in (FieldKind.INTEGER, FieldKind.DECIMAL):
                line = QHBoxLayout()
                line.setSpacing(tokens.SPACE[2])
                line.addWidget(editor)
                line.addWidget(label(name, 1, "second", wrap=True), 1)
                column.addLayout(line)
            else:
                column.addWidget(editor)

    def _add_editor(self, field: FormField, keys: tuple[str, ...], name: str) -> Editor:
        editor = make_editor(self._context, field, name)
        path = (*self._path, *keys)
        required = field.is_required
        editor.edited.connect(lambda value: self._sink.put(path, value, is_required=required))
        editor.left.connect(self._sink.end_step)
        self._sink.register(path, editor)
        self._editors.append((keys, editor))
        return editor

    def _make_bar(self) -> EvidenceBar:
        bar = EvidenceBar(self._context, self._title)
        bar.opened.connect(self._open)
        bar.checked_today.connect(lambda: self._sink.verify_today(self._path))
        return bar

    def _make_remove(self) -> IconButton:
        words = translate(_C, "去掉{field}：不知道").format(field=self._title)
        button = IconButton(self._context.look, "remove", words)
        button.clicked.connect(lambda: self._sink.take_out(self._path))
        return button

    def _open(self, opened: bool) -> None:
        if self._panel is None and opened:
            self._panel = EvidencePanel(self._context, self._title)
            self._panel.edited.connect(self._put_evidence)
            self._panel.left.connect(self._sink.end_step)
            self._sink.register((*self._path, "status"), self._panel)
            self._arrange()
            self._sink.end_step()
        if self._panel is not None:
            self._panel.setVisible(opened)
            if opened:
                self._panel.focus_value()

    def _put_evidence(self, evidence: Mapping[str, Plain]) -> None:
        self._sink.put_evidence(self._path, evidence)

    def _arrange(self) -> None:
        """Name, value, evidence and a way to take it out side by side, or one below the other."""
        for widget in self._list_parts():
            self._grid.removeWidget(widget)
        wide = needs_full_width(self._field)
        below = self._is_narrow and self._bar is not None and not wide
        place = self._grid.addWidget
        top = Qt.AlignmentFlag.AlignTop
        place(self._name, 0, 0, 1, 2 if wide else 1)
        if self._bar is not None:
            if below:
                place(self._bar, 2, 1)
            else:
                place(self._bar, 0, 2, top)
        if self._remove is not None:
            place(self._remove, 0, 3, top)
        if wide:
            place(self._values, 1, 0, 1, 4)
        else:
            place(self._values, 0, 1, 1, 2 if below or self._bar is None else 1)
        place(self._wrong, 3, 0 if wide else 1, 1, 3)
        if self._panel is not None:
            place(self._panel, 4, 0, 1, 4)

    def _list_parts(self) -> list[QWidget]:
        parts: list[QWidget | None] = [
            self._name,
            self._values,
            self._wrong,
            self._bar,
            self._remove,
            self._panel,
        ]
        return [part for part in parts if part is not None]

    def _fit(self) -> None:
        look = self._context.look
        name: QLabel = self._name
        width = look.px(sizes.LABEL_WIDTH[formatting.language()])
        name.setMinimumWidth(width)
        if not needs_full_width(self._field):
            name.setMaximumWidth(width)
            name.setMinimumHeight(look.px(tokens.CONTROL_HEIGHT))
        if self._bar is not None:
            button = look.px(tokens.CONTROL_HEIGHT) + tokens.SPACE[1]
            self._bar.setFixedWidth(look.px(sizes.EVIDENCE_WIDTH) + button)
