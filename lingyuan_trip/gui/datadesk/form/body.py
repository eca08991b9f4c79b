"""The rows of one entry, built for what is written in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor import Entry, Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import FieldKind, FormField, list_form_fields
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.form.captions import caption
from lingyuan_trip.gui.datadesk.form.cards import CardList
from lingyuan_trip.gui.datadesk.form.editor import FormContext
from lingyuan_trip.gui.datadesk.form.flow import FlowBox
from lingyuan_trip.gui.datadesk.form.making import is_part
from lingyuan_trip.gui.datadesk.form.rows import FieldRow
from lingyuan_trip.gui.datadesk.form.sink import Sink
from lingyuan_trip.gui.datadesk.form.special import SPECIAL, SpecialRow
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label, rule

_C = "DataDesk"
Row = FieldRow | CardList | SpecialRow


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of the form that is shown: where it stands and, of a list, how many items it has."""

    field: FormField
    path: Path
    items: int = 0
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What a form shows; a form is built anew only when this changes."""

    section: str
    shown: tuple[Slot, ...]
    absent: tuple[Slot, ...]


def shape_of(entry: Entry, opened: frozenset[Path]) -> Shape:
    """The fields that are written or were opened to be, and those that could be added."""
    base: Path = (entry.section, entry.id)
    shown: list[Slot] = []
    absent: list[Slot] = []
    for field in list_form_fields(entry.section):
        _sort_in(field, base, entry.values, opened, shown, absent)
    return Shape(entry.section, tuple(shown), tuple(absent))


def _sort_in(
    field: FormField,
    base: Path,
    values: Mapping[str, Plain],
    opened: frozenset[Path],
    shown: list[Slot],
    absent: list[Slot],
) -> None:
    path = (*base, field.key)
    if is_part(field):
        inner_shown: list[Slot] = []
        for each in field.fields:
            _sort_in(each, path, plain.mapping(values, field.key), opened, inner_shown, absent)
        if inner_shown:
            shown += [Slot(field, path, is_head=True), *inner_shown]
        return
    is_list = field.kind is FieldKind.GROUPS and field.key not in SPECIAL
    items = len(plain.items(values, field.key)) if is_list else 0
    if field.is_required or field.key in values or path in opened:
        shown.append(Slot(field, path, items))
        also = field.find("also")
        if also is not None:
            inner = plain.mapping(values, field.key)
            _sort_in(also, path, inner, opened, shown, [])
    else:
        absent.append(Slot(field, path))


class FormBody(QWidget):
    """Rows for a shape; `show_entry` fills them."""

    def __init__(self, context: FormContext, sink: Sink, shape: Shape) -> None:
        super().__init__()
        self._context = context
        self._sink = sink
        self.shape = shape
        self._rows: list[tuple[Path, Row]] = []
        column = QVBoxLayout(self)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, tokens.SPACE[4])
        column.setSpacing(tokens.SPACE[2])
        for slot in shape.shown:
            for widget in self._make(slot):
                column.addWidget(widget)
        if shape.absent:
            column.addWidget(rule())
            column.addWidget(self._make_absent())
        column.addStretch()

    def show_entry(self, entry: Entry) -> None:
        """Show the values of an entry of this shape."""
        for path, row in self._rows:
            row.show_value(plain.look_up(entry.values, *map(str, path[2:])))

    def list_rows(self) -> Iterator[FieldRow | SpecialRow]:
        """Every row, those of cards included."""
        for _path, row in self._rows:
            if isinstance(row, CardList):
                yield from row.list_rows()
            else:
                yield row

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for little width."""
        for row in self.list_rows():
            row.set_narrow(narrow)

    def _make(self, slot: Slot) -> Iterator[QWidget]:
        title = self._title_of(slot)
        if slot.is_head:
            yield rule()
            yield label(caption(slot.field), 2, strong=True)
            return
        row: Row
        if slot.field.key in SPECIAL:
            yield rule()
            row = SpecialRow(self._context, self._sink, slot.field, slot.path, title)
        elif slot.field.kind is FieldKind.GROUPS:
            if slot.field.key != "also":
                yield rule()
            row = CardList(self._context, self._sink, slot.field, slot.path, title, slot.items)
        else:
            row = FieldRow(self._context, self._sink, slot.field, slot.path, title)
        self._rows.append((slot.path, row))
        yield row

    def _title_of(self, slot: Slot) -> str:
        """The name of a field in full: unlike any other of the form."""
        keys = tuple(str(step) for step in slot.path[2:])
        names: list[str] = []
        fields = list_form_fields(self.shape.section)
        for key in keys:
            field = next(each for each in fields if each.key == key)
            name = formatting.say(field.name)
            if name not in names:
                names.append(name)
            fields = field.fields
        return " ".join(names)

    def _make_absent(self) -> QWidget:
        holder = FlowBox(tokens.SPACE[2])
        row = holder.flow
        row.addWidget(label(translate(_C, "没有写的"), 1, "label"))
        for slot in self.shape.absent:
            title = self._title_of(slot)
            button = Button(self._context.look, title, "small", "add")
            button.setAccessibleName(translate(_C, "填写{field}").format(field=title))
            button.clicked.connect(partial(self._open, slot))
            row.addWidget(button)
        return holder

    def _open(self, slot: Slot, _checked: bool = False) -> None:
        self._sink.open_field(slot.path, slot.field)
