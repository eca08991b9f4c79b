"""The head of the form: which entry it is and where it stands in the file."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor import Entry
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.labels import label

_C = "DataDesk"


class EntryHead(QFrame):
    """Name, id and line; at the right the choice between form and text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("pane", "paper")
        self._name = label("", 4, strong=True, wrap=True)
        self._name.setObjectName("entryName")
        self._place = label("", 1, "second", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._place)
        self._row = QHBoxLayout(self)
        edge = tokens.SPACE[4]
        self._row.setContentsMargins(edge, tokens.SPACE[2], edge, tokens.SPACE[2])
        self._row.setSpacing(tokens.SPACE[2])
        self._row.addLayout(words, 1)
        del look

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget)

    def show_entry(self, entry: Entry | None) -> None:
        """Show another entry."""
        if entry is None:
            return
        self._name.setText(formatting.say(plain.name_of(entry.values)) or entry.id)
        line = translate(_C, "第 {line} 行").format(line=entry.line)
        self._place.setText(f"{entry.id} · {line}")
