"""A list within an entry: each item a card with rows of its own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import FieldKind, FormField
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.form.editor import FormContext
from lingyuan_trip.gui.datadesk.form.evidence import EvidenceBar
from lingyuan_trip.gui.datadesk.form.evidence_panel import EvidencePanel
from lingyuan_trip.gui.datadesk.form.rows import FieldRow
from lingyuan_trip.gui.datadesk.form.sink import Sink
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label, pane

_C = "DataDesk"


class ItemCard(QWidget):
    """One item: number, evidence, a way to take it out, and its fields."""

    def __init__(
        self, context: FormContext, sink: Sink, field: FormField, path: Path, title: str
    ) -> None:
        super().__init__()
        self._context = context
        self._sink = sink
        self._path = path
        self._title = title
        self._rows = [self._make_row(each) for each in field.fields if not _is_list(each)]
        self._bar = self._make_bar() if field.has_evidence else None
        self._panel = self._make_panel() if field.has_evidence else None
        self._lay_out()
        context.look.changed.connect(self._fit)
        self._fit()

    def list_rows(self) -> Iterator[FieldRow]:
        """The rows of its fields."""
        yield from self._rows

    def show_value(self, value: Plain) -> None:
        """Show the item."""
        for row in self._rows:
            row.show_value(plain.look_up(value, str(row.path[-1])))
        evidence = plain.mapping(value)
        if self._bar is not None and self._panel is not None:
            self._bar.show_evidence(evidence)
            self._panel.show_evidence(evidence)

    def _make_row(self, field: FormField) -> FieldRow:
        path = (*self._path, field.key)
        title = f"{self._title} {formatting.say(field.name)}"
        return FieldRow(self._context, self._sink, field, path, title, can_remove=False)

    def _make_bar(self) -> EvidenceBar:
        bar = EvidenceBar(self._context, self._title)
        bar.opened.connect(self._open)
        bar.checked_today.connect(lambda: self._sink.verify_today(self._path))
        return bar

    def _make_panel(self) -> EvidencePanel:
        panel = EvidencePanel(self._context, self._title)
        panel.edited.connect(lambda value: self._sink.put_evidence(self._path, value))
        panel.left.connect(self._sink.end_step)
        self._sink.register((*self._path, "status"), panel)
        panel.hide()
        return panel

    def _open(self, opened: bool) -> None:
        if self._panel is not None:
            self._panel.setVisible(opened)
            if opened:
                self._panel.focus_value()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE[2])
        number = int(self._path[-1]) + 1
        head.addWidget(label(str(number), 1, "label"))
        head.addStretch()
        if self._bar is not None:
            head.addWidget(self._bar)
        words = translate(_C, "删去{field}").format(field=self._title)
        remove = IconButton(self._context.look, "remove", words)
        remove.clicked.connect(lambda: self._sink.take_out(self._path))
        head.addWidget(remove)
        inner = QVBoxLayout()
        inner.setContentsMargins(tokens.SPACE[3], tokens.SPACE[2], tokens.SPACE[2], tokens.SPACE[2])
        inner.setSpacing(tokens.SPACE[2])
        inner.addLayout(head)
        if self._panel is not None:
            inner.addWidget(self._panel)
        for row in self._rows:
            inner.addWidget(row)
        card: QFrame = pane("card", inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _fit(self) -> None:
        if self._bar is not None:
            look = self._context.look
            button = look.px(tokens.CONTROL_HEIGHT) + tokens.SPACE[1]
            self._bar.setFixedWidth(look.px(sizes.EVIDENCE_WIDTH) + button)


class CardList(QWidget):
    """The items of a list one below the other, and a way to add one."""

    def __init__(
        self,
        context: FormContext,
        sink: Sink,
        field: FormField,
        path: Path,
        title: str,
        count: int,
    ) -> None:
        super().__init__()
        self._path = path
        name = formatting.say(field.name)
        self._cards = [
            ItemCard(context, sink, field, (*path, number), f"{title} {number + 1}")
            for number in range(count)
        ]
        add = Button(context.look, translate(_C, "添加"), "small", "add")
        add.setAccessibleName(translate(_C, "{field}：添加一项").format(field=title))
        add.clicked.connect(lambda: sink.add_item(path, field))
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE[2])
        head.addWidget(label(name, 2, strong=True))
        head.addStretch()
        head.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[2])
        column.addLayout(head)
        for card in self._cards:
            column.addWidget(card)

    @property
    def path(self) -> Path:
        """Where the list stands."""
        return self._path

    def list_rows(self) -> Iterator[FieldRow]:
        """The rows of all its cards."""
        for card in self._cards:
            yield from card.list_rows()

    def show_value(self, value: Plain) -> None:
        """Show the items."""
        listed = value if isinstance(value, list) else []
        for card, item in zip(self._cards, listed, strict=False):
            card.show_value(item)


def _is_list(field: FormField) -> bool:
    return field.kind is FieldKind.GROUPS
