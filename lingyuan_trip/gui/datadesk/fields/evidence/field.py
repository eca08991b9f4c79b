"""The editor of evidence: status, sources, date and note, and 今天已核实 in one click."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.evidence_edits import (
    EVIDENCE_KEYS,
    OWN_CHECK,
    list_sources,
    verify_today,
    with_key,
    with_sources,
    with_status,
)
from lingyuan_trip.catalogue.facts import EvidenceKeys
from lingyuan_trip.catalogue.fitting import find_fault
from lingyuan_trip.catalogue.problem import Fault
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.evidence.source_list import SourceList
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import evidence_word
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.growing_text import GrowingText
from lingyuan_trip.gui.widgets.labels import label, restyle

_C = "EvidenceField"


class EvidenceField(QWidget):
    """Takes a mapping with `status`, `source`, `date` and `note`, and gives it back changed.

    Other keys of the mapping stay as they are. `source_added` brings the entry of a source that
    the file does not have yet, always before the `edited` that names it.
    """

    edited = Signal(object)
    source_added = Signal(object)

    def __init__(
        self, look: Look, today: dt.date, sources: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        super().__init__()
        self._today = today
        self._value: dict[str, Any] = {}
        self._sources = list(sources)
        self._captions: dict[QWidget, QLabel] = {}
        self.statuses = {
            status: Chip(look, evidence_word(status), small=True) for status in EvidenceStatus
        }
        self._group = QButtonGroup(self)
        for number, chip in enumerate(self.statuses.values()):
            self._group.addButton(chip, number)
        self.verify = Button(look, translate(_C, "今天已核实"), "small", "verified")
        self.verify.setToolTip(translate(_C, "本局今天打过电话或到过现场，这个值是对的"))
        self.sources = SourceList(look)
        self.date = QLineEdit()
        self.date.setAccessibleName(translate(_C, "发表或核实的日期"))
        self.date.setPlaceholderText(translate(_C, "如 2026-11-24、2026-11 或 2026"))
        self.note = GrowingText(look, translate(_C, "说明"))
        self.note.setPlaceholderText(translate(_C, "说明；估算写依据"))
        self.trouble = label("", 1, "alarm", wrap=True)
        self.sources.set_known(self._sources)
        self._connect()
        self._arrange()
        self._show()

    def set_sources(self, sources: Sequence[Mapping[str, Any]]) -> None:
        """The sources of the file, as plain entries."""
        self._sources = list(sources)
        self.sources.set_known(self._sources)

    def set_value(self, value: object) -> None:
        """Show evidence; anything but a mapping is shown as none at all."""
        self._value = dict(value) if isinstance(value, Mapping) else {}
        self._show()

    def value(self) -> dict[str, Any]:
        """The evidence as it stands."""
        return dict(self._value)

    def _connect(self) -> None:
        self._group.idClicked.connect(
            lambda number: self._put(with_status(self._value, list(self.statuses)[number]))
        )
        self.verify.clicked.connect(self._verify)
        self.sources.chosen.connect(lambda ids: self._put(with_sources(self._value, ids)))
        self.sources.added.connect(self._add_source)
        self.date.editingFinished.connect(self._take_date)
        self.date.textEdited.connect(lambda _text: self._judge_date())
        self.note.finished.connect(self._take_note)

    def _verify(self) -> None:
        if OWN_CHECK["id"] not in {entry.get("id") for entry in self._sources}:
            self._add_source(dict(OWN_CHECK))
        self._put(verify_today(self._value, self._today))

    def _add_source(self, entry: dict[str, Any]) -> None:
        self.set_sources([*self._sources, entry])
        self.source_added.emit(entry)

    def _take_date(self) -> None:
        text = self.date.text().strip()
        if text != str(self._value.get("date") or "") and self._judge_date():
            self._put(with_key(self._value, "date", text or None))

    def _take_note(self) -> None:
        text = self.note.text().strip()
        if text != str(self._value.get("note") or ""):
            self._put(with_key(self._value, "note", text or None))

    def _put(self, value: dict[str, Any]) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(self.value())
        self._show()

    def _judge_date(self) -> bool:
        """Whether the date can be taken; if not, why is said."""
        text = self.date.text().strip()
        trial = {"status": EvidenceStatus.ESTIMATED.value} | ({"date": text} if text else {})
        fault = find_fault(trial, EvidenceKeys)
        restyle(self.date, invalid=fault is not None)
        self._say(_words(fault))
        return fault is None

    def _show(self) -> None:
        status = self._value.get("status")
        self._group.setExclusive(False)
        for each, chip in self.statuses.items():
            chip.setChecked(status == each.value)
        self._group.setExclusive(True)
        is_estimate = status == EvidenceStatus.ESTIMATED.value
        self.sources.show_ids(list_sources(self._value))
        # An estimate has neither; where the file gives it one, that is shown to be taken away.
        self._set_shown(self.sources, not is_estimate or bool(list_sources(self._value)))
        self._set_shown(self.date, not is_estimate or "date" in self._value)
        self.date.setText(str(self._value.get("date") or ""))
        restyle(self.date, invalid=False)
        self.note.show_text(str(self._value.get("note") or ""))
        self._say(self._missing())

    def _missing(self) -> str:
        """What the status asks for and the evidence does not have."""
        status = self._value.get("status")
        if status is None:
            return translate(_C, "还没有依据：选一种") if not self._value else ""
        if status not in [each.value for each in EvidenceStatus]:
            return translate(_C, "不认识的依据“{word}”").format(word=status)
        fault = find_fault(
            {key: self._value[key] for key in EVIDENCE_KEYS if key in self._value}, EvidenceKeys
        )
        if fault is not None:
            return _words(fault)
        if status != EvidenceStatus.ESTIMATED.value and not list_sources(self._value):
            return translate(_C, "还没有写来源")
        day = str(self._value.get("date") or "")
        if status == EvidenceStatus.VERIFIED.value and len(day) < len("2026-11-24"):
            return translate(_C, "已核实的要写核实那天的完整日期")
        return ""

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _arrange(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        for button in (*self.statuses.values(), self.verify):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(row)
        for name, field in self._named():
            caption = label(name, 1, "label")
            caption.setBuddy(field)
            self._captions[field] = caption
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(caption)
            lines.addWidget(field)
            column.addLayout(lines)
        column.addWidget(self.trouble)

    def _named(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (translate(_C, "来源"), self.sources),
            (translate(_C, "日期"), self.date),
            (translate(_C, "说明"), self.note),
        )

    def _set_shown(self, field: QWidget, shown: bool) -> None:
        field.setVisible(shown)
        self._captions[field].setVisible(shown)


def _words(fault: Fault | None) -> str:
    if fault is None:
        return ""
    return formatting.points((formatting.say(fault.what), formatting.say(fault.remedy)))
