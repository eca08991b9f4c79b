"""Opening hours in the form: the grid of seven days, with sources from the file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.gui.datadesk.fields.hours import HoursField
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext


class HoursEditor(Editor):
    """Has the evidence of each of its rules within it; a new source goes into the file first."""

    def __init__(self, context: FormContext, name: str) -> None:
        super().__init__()
        self._context = context
        self.field = HoursField(context.look, context.today)
        self.field.setAccessibleName(name)
        self.field.edited.connect(self.edited)
        self.field.edited.connect(lambda _value: self.left.emit())
        self.field.source_added.connect(context.add_source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    def set_value(self, value: Plain) -> None:
        """Show hours."""
        listed = self._context.list_choices(("sources",))
        self.field.set_sources([{"id": name, "title": title} for name, title in listed])
        self.field.set_value(value)

    def focus_value(self) -> None:
        """Put the cursor into the grid."""
        self.field.grid.setFocus(Qt.FocusReason.TabFocusReason)
