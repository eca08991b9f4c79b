"""A publication or person that is not among the sources yet."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from lingyuan_trip.catalogue.entries import SourceEntry
from lingyuan_trip.catalogue.evidence_edits import suggest_source_id
from lingyuan_trip.catalogue.fitting import find_fault
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label

_C = "EvidenceField"
_LONGEST = 300


class SourceForm(QFrame):
    """`taken` brings the entry of a new source as a plain value."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._ids: Collection[str] = ()
        self.setProperty("pane", "hint")
        self.setObjectName("sourceForm")
        self.title = _field(translate(_C, "谁说的：报纸、网页或人"))
        self.url = _field(translate(_C, "网址（没有就不填）"))
        self.date = _field(translate(_C, "发表日期，如 2026-11（没有就不填）"))
        self.trouble = label("", 1, "alarm", wrap=True)
        self.take = Button(look, translate(_C, "加进来源"), "small", "ok")
        self.cancel = Button(look, translate(_C, "取消"), "small")
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE[2]] * 4)
        column.setSpacing(tokens.SPACE[1])
        for widget in (self.title, self.url, self.date, self.trouble):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.hide()

    def open_empty(self, ids: Collection[str]) -> None:
        """Ask for a source; `ids` are those that are taken."""
        self._ids = ids
        for field in (self.title, self.url, self.date):
            field.clear()
        self.trouble.hide()
        self.show()
        self.title.setFocus()

    def _take(self) -> None:
        title, url, date = (f.text().strip() for f in (self.title, self.url, self.date))
        entry = {"id": suggest_source_id(title, url, date, self._ids), "title": title}
        entry |= {key: text for key, text in (("url", url), ("date", date)) if text}
        fault = find_fault(entry, SourceEntry)
        if fault is not None:
            self.trouble.setText(
                formatting.clauses((formatting.say(fault.what), formatting.say(fault.remedy)))
            )
            self.trouble.show()
            return
        self.hide()
        self.taken.emit(entry)


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(_LONGEST)
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    return made
