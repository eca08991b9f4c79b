"""The form beside the table: which entry, and its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from lingyuan_trip.catalogue.editor import BrokenText, Entry, NoSuchValue, Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import FieldKind, FormField
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.form.blank import make_blank
from lingyuan_trip.gui.datadesk.form.body import FormBody, shape_of
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.datadesk.form.verifying import verify_today, write_evidence
from lingyuan_trip.gui.datadesk.renaming import is_taken, rename_entry
from lingyuan_trip.gui.formatting import say
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes

_C = "DataDesk"


class FormPane(QScrollArea):
    """Shows an entry of a document and puts into the document what is typed.

    `renamed` tells the new id after the id of the entry was changed.
    """

    renamed = Signal(str)

    def __init__(self, look: Look, document: DeskDocument, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self._document = document
        self._today = today
        self._context = FormContext(look, today, self._list_choices, self._add_source)
        self._entry: Entry | None = None
        self._opened: set[Path] = set()
        self._editors: dict[Path, Editor] = {}
        self._problems: Mapping[Path, Sequence[str]] = {}
        self._wanted: Path | None = None
        self._body: FormBody | None = None
        self._new_id = ""
        document.settling.connect(self.end_step)
        self.setObjectName("entryForm")
        self.setAccessibleName(translate(_C, "表单"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def entry(self) -> Entry | None:
        """The entry that is shown."""
        return self._entry

    def show_entry(self, entry: Entry | None) -> None:
        """Show another entry, or the same one with other values."""
        former, self._entry = self._entry, entry
        if entry is None:
            self._body = None
            self._editors.clear()
            self._put_widget(QWidget())
            return
        if former is None or (former.section, former.id) != (entry.section, entry.id):
            self._opened.clear()
        shape = shape_of(entry, frozenset(self._opened))
        if self._body is None or self._body.shape != shape:
            self._build(entry)
        else:
            self._body.show_entry(entry)

    def show_problems(self, problems: Mapping[Path, Sequence[str]]) -> None:
        """Say at each field what is wrong with it; what has no field is said at its nearest."""
        self._problems = problems
        if self._body is None:
            return
        rows = {row.path: row for row in self._body.list_rows()}
        found: dict[Path, list[str]] = {}
        for path, words in problems.items():
            nearest = max((p for p in rows if path[: len(p)] == p), key=len, default=None)
            if nearest is not None:
                found.setdefault(nearest, []).extend(words)
        for path, row in rows.items():
            row.show_problems(found.get(path, ()))

    def find_editor(self, path: Path) -> Editor:
        """The editor of the value at a path; raises KeyError where it is not shown."""
        return self._editors[path]

    def go_to(self, path: Path) -> bool:
        """Put the cursor into the field at a path or the nearest one; whether there is one."""
        found = [known for known in self._editors if path[: len(known)] == known]
        found = found or [known for known in self._editors if known[: len(path)] == path]
        if not found:
            return False
        editor = self._editors[max(found, key=len)]
        self.ensureWidgetVisible(editor, 0, self._look.px(tokens.SPACE[6]))
        editor.focus_value()
        return True

    def sizeHint(self) -> QSize:
        """As the page lays it out."""
        return QSize(self._look.px(sizes.FORM_WIDTH), self._look.px(sizes.FORM_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The narrow form."""
        least = 0 if self._body is None else self._body.minimumSizeHint().width()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(
            max(self._look.px(sizes.FORM_LEAST_WIDTH), least + bar),
            self._look.px(sizes.FORM_LEAST_HEIGHT),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the width."""
        super().resizeEvent(event)
        self._fit()

    # What the editors ask for

    def put(self, path: Path, value: Plain, *, is_required: bool) -> None:
        """Set a value; None takes an optional one out and empties a required one."""
        if self._is_id(path):
            self._new_id = value if isinstance(value, str) else ""
        elif value is None and not is_required:
            self._change(lambda: self._document.remove_value(path))
        else:
            new: Plain = "" if value is None else value
            self._change(lambda: self._document.set_value(path, new))

    def _add_source(self, entry: Mapping[str, Plain]) -> None:
        self._change(lambda: self._document.add_entry("sources", dict(entry)))
        self._document.end_step()

    def put_evidence(self, path: Path, evidence: Mapping[str, Plain]) -> None:
        """Set status, source, date and note of the value at a path."""
        self._change(lambda: write_evidence(self._document, path, evidence))

    def verify_today(self, path: Path) -> None:
        """Say of the value at a path that it was checked today."""
        self._change(lambda: verify_today(self._document, path, self._today))

    def take_out(self, path: Path) -> None:
        """Take a key or an item of a list out: it is not known."""
        self._opened.discard(path)
        if self._document.data.has(path):
            self._change(lambda: self._document.remove_value(path))
        elif self._entry is not None:
            self.show_entry(self._entry)
        self._document.end_step()

    def open_field(self, path: Path, field: FormField) -> None:
        """Show a field that is not written yet, to be filled in."""
        self._wanted = path
        if field.kind is FieldKind.GROUPS:
            self.add_item(path, field)
        else:
            self._opened.add(path)
            self.show_entry(self._entry)
            self._go_to_wanted()

    def add_item(self, path: Path, field: FormField) -> None:
        """Begin another item of a list."""
        item = make_blank(field, self._today)
        present = self._document.value(path)
        count = len(present) if isinstance(present, list) else 0
        self._wanted = (*path, count)
        if count:
            self._change(lambda: self._document.add_item(path, item))
        else:
            self._change(lambda: self._document.set_value(path, [item]))
        self._document.end_step()
        self._go_to_wanted()

    def end_step(self) -> None:
        """What is typed from now on is another step; an id that was typed is taken now."""
        name, self._new_id = self._new_id, ""
        if name and self._entry is not None and name != self._entry.id:
            self._rename(self._entry, name)
        self._document.end_step()

    def register(self, path: Path, editor: Editor) -> None:
        """The editor of the value at a path can be led to."""
        self._editors[path] = editor

    def _is_id(self, path: Path) -> bool:
        return len(path) == 3 and path[2] == "id"

    def _rename(self, entry: Entry, name: str) -> None:
        """Have another id, everywhere where the entry is named; not one that another entry has."""
        if is_taken(self._document, name):
            self.show_entry(entry)
            words = translate(_C, "已有另一条叫 {id}，编号没有改").format(id=name)
            self.show_problems({(entry.section, entry.id, "id"): [words]})
            return
        # Who shows the entry looks for it by its new id as soon as that is written.
        self.renamed.emit(name)
        self._change(lambda: rename_entry(self._document, entry, name))

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except (BrokenText, NoSuchValue):
            # The text was broken in the YAML view meanwhile; the form shows it as unusable.
            if self._entry is not None:
                self.show_entry(self._entry)

    def _build(self, entry: Entry) -> None:
        focused = self._find_focused()
        place = self.verticalScrollBar().value()
        self._editors = {}
        self._body = FormBody(self._context, self, shape_of(entry, frozenset(self._opened)))
        self._body.show_entry(entry)
        self._put_widget(self._body)
        self._fit()
        self.show_problems(self._problems)
        self.verticalScrollBar().setValue(place)
        if focused is not None and self._wanted is None:
            self.go_to(focused)
        self.updateGeometry()

    def _put_widget(self, widget: QWidget) -> None:
        # The former one may be where the change comes from, and is not deleted under its feet.
        if (former := self.takeWidget()) is not None:
            former.hide()
            former.deleteLater()
        self.setWidget(widget)

    def _find_focused(self) -> Path | None:
        return next((path for path, editor in self._editors.items() if editor.is_typed_at), None)

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            QTimer.singleShot(0, self, lambda: self.go_to(wanted))

    def _fit(self) -> None:
        if self._body is not None:
            room = self.viewport().width() / max(1.0, self._look.scale)
            self._body.set_narrow(room < sizes.NARROW_FORM)

    def _list_choices(self, sections: Sequence[str]) -> Sequence[tuple[str, str]]:
        return [
            (entry.id, say(plain.name_of(entry.values)))
            for section in sections
            for entry in self._document.entries(section)
        ]
