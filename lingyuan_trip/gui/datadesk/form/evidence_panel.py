"""Status, source, date and note of a value, opened below it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.evidence_edits import with_status
from lingyuan_trip.catalogue.form_fields import EVIDENCE_KEYS, list_evidence_fields
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.datadesk.form.making import make_editor
from lingyuan_trip.gui.widgets.labels import label, pane


class EvidencePanel(Editor):
    """`edited` tells the whole evidence as a mapping."""

    def __init__(self, context: FormContext, title: str) -> None:
        super().__init__()
        self._evidence: dict[str, Plain] = {}
        self._editors: dict[str, Editor] = {}
        rows = QFormLayout()
        rows.setContentsMargins(tokens.SPACE[3], tokens.SPACE[2], tokens.SPACE[3], tokens.SPACE[2])
        rows.setSpacing(tokens.SPACE[2])
        for field in list_evidence_fields():
            name = formatting.say(field.name)
            editor = make_editor(context, field, f"{title} {name}")
            editor.edited.connect(lambda value, key=field.key: self._take(key, value))
            editor.left.connect(self.left)
            self._editors[field.key] = editor
            rows.addRow(label(name, 1, "label"), editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        frame: QFrame = pane("raised", rows)
        column.addWidget(frame)

    def show_evidence(self, value: Mapping[str, Plain]) -> None:
        """Show how a value is known."""
        self._evidence = {key: value[key] for key in EVIDENCE_KEYS if key in value}
        for key, editor in self._editors.items():
            editor.set_value(self._evidence.get(key))

    def set_value(self, value: Plain) -> None:
        """Show the evidence within a value."""
        self.show_evidence(value if isinstance(value, dict) else {})

    def focus_value(self) -> None:
        """Go to the status."""
        self._editors["status"].focus_value()

    def _take(self, key: str, value: Plain) -> None:
        changed: dict[str, Plain] = {**self._evidence, key: value}
        if key == "status" and value in list(EvidenceStatus):
            changed = with_status(self._evidence, EvidenceStatus(str(value)))
        if key == "source" and isinstance(value, list) and len(value) == 1:
            changed[key] = value[0]
        self._evidence = {
            name: changed[name] for name in EVIDENCE_KEYS if changed.get(name) is not None
        }
        self.edited.emit(dict(self._evidence))
