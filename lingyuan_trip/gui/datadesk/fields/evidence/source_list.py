"""The sources of a value: by title, each can be taken away, another one chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.evidence.source_form import SourceForm
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import field_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label

_C = "EvidenceField"


class SourceList(QWidget):
    """`chosen` brings the ids; `added` the entry of a source that the file does not have yet."""

    chosen = Signal(object)
    added = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._known: dict[str, Mapping[str, Any]] = {}
        self._ids: list[str] = []
        self._rows = QGridLayout()
        self._rows.setSpacing(tokens.SPACE[1])
        self._rows.setColumnStretch(0, 1)
        self.box = QComboBox()
        self.box.setAccessibleName(translate(_C, "加一个来源"))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(sizes.SOURCE_LEAST_SIGNS)
        self.new = Button(look, translate(_C, "新来源…"), "small", "add")
        self.form = SourceForm(look)
        self.box.activated.connect(self._choose)
        self.new.clicked.connect(lambda: self.form.open_empty(self._known.keys()))
        self.form.left.connect(self.form.hide)
        self.form.taken.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(tokens.SPACE[2])
        line.addWidget(self.box, 1)
        line.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self.form)

    def set_known(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """The sources of the file, as plain entries."""
        self._known = {str(entry.get("id", "")): entry for entry in entries}
        self.show_ids(self._ids)

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show the sources of a value."""
        self._ids = list(ids)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, source in enumerate(self._ids):
            self._add_row(row, source)
        self.box.clear()
        self.box.addItem(translate(_C, "加一个来源…"), "")
        for source in self._known:
            if source not in self._ids:
                self.box.addItem(self.name_of(source), source)

    def name_of(self, source: str) -> str:
        """The title of a source; its id where it has none."""
        entry = self._known.get(source)
        if entry is None:
            return translate(_C, "{id}（来源里没有）").format(id=source)
        return str(entry.get("title") or source)

    def _add_row(self, row: int, source: str) -> None:
        name = self.name_of(source)
        words = label(name, 2, "plain" if source in self._known else "alarm", wrap=True)
        remove = IconButton(
            self._look,
            "close",
            translate(_C, "去掉来源：{title}").format(title=name),
            tokens.SMALL_CONTROL_HEIGHT,
            tokens.ICON_SMALL,
        )
        remove.clicked.connect(lambda: self._tell([s for s in self._ids if s != source]))
        self._rows.addWidget(words, row, 0)
        self._rows.addWidget(remove, row, 1)

    def _choose(self, row: int) -> None:
        source = str(self.box.itemData(row) or "")
        if source:
            self._tell([*self._ids, source])

    def _add(self, entry: dict[str, Any]) -> None:
        self._known[entry["id"]] = entry
        self.added.emit(entry)
        self._tell([*self._ids, entry["id"]])

    def _tell(self, ids: list[str]) -> None:
        self.show_ids(ids)
        self.chosen.emit(ids)
