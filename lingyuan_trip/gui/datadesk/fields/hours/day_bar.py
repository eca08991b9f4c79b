"""The chosen day of the grid in exact times, and what can be done with it at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from lingyuan_trip.catalogue.week import HOLIDAY, DayOpening
from lingyuan_trip.catalogue.week.edits import Edge, move_edge, set_entry
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.hours.week_layout import ROWS
from lingyuan_trip.gui.datadesk.fields.hours.words import edge_name, row_name
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import field_sizes as sizes
from lingyuan_trip.gui.widgets.badge import evidence_word
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.time_field import TimeField

_C = "HoursField"


class DayBar(QWidget):
    """`changed` brings the day's opening; `copied` the rows that shall be as this one.

    `shut_wanted` and `whole_wanted` come from a day that may say nothing yet.
    """

    changed = Signal(object)
    copied = Signal(object)
    shut_wanted = Signal()
    whole_wanted = Signal()
    span_added = Signal()
    span_removed = Signal()
    holidays_follow = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row, self._span = 0, 0
        self._cell: DayOpening | None = None
        self.name = label("", 2, strong=True)
        self.fields = {edge: self._time_field(edge) for edge in Edge}
        look.changed.connect(self._fit)
        self.to = label("–", 2, "second")
        self.entry = Chip(look, edge_name(Edge.ENTRY), small=True)
        self.check_first = Chip(look, translate(_C, "出发前请核实"), small=True)
        self.add = Button(look, translate(_C, "加一段"), "small", "add")
        self.remove = Button(look, translate(_C, "删这段"), "small", "delete")
        self.shut = Button(look, translate(_C, "闭馆"), "small")
        self.whole = Button(look, translate(_C, "全天"), "small")
        self.follow = Button(look, translate(_C, "同平日"), "small")
        self.copy = Button(look, translate(_C, "复制到…"), "small", "copy")
        self.evidence = Button(look, "", "small", "source")
        self.evidence.setCheckable(True)
        self._menu = QMenu(self)
        self.copy.setMenu(self._menu)
        self._connect()
        self._arrange()

    def show_day(self, row: int, cell: DayOpening | None, span: int, *, follows: bool) -> None:
        """Show what holds in a row; `follows` says that holidays have nothing of their own."""
        self._row, self._span, self._cell = row, span, cell
        self.name.setText(row_name(row))
        spans = () if cell is None else cell.spans
        shown = spans[span] if span < len(spans) else None
        for widget in (self.fields[Edge.OPENS], self.to, self.fields[Edge.CLOSES], self.entry):
            widget.setVisible(shown is not None)
        has_entry = shown is not None and shown.last_entry is not None
        self.fields[Edge.ENTRY].setVisible(has_entry)
        self.entry.setChecked(has_entry)
        if shown is not None:
            self.fields[Edge.OPENS].set_minutes(shown.opens)
            self.fields[Edge.CLOSES].set_minutes(shown.closes)
            if shown.last_entry is not None:
                self.fields[Edge.ENTRY].set_minutes(shown.last_entry)
        self.remove.setVisible(len(spans) > 1)
        self.shut.setVisible(cell is None or bool(spans))
        self.check_first.setVisible(cell is not None)
        self.check_first.setChecked(cell is not None and cell.check_first)
        self.copy.setEnabled(cell is not None)
        self.evidence.setVisible(cell is not None)
        if cell is not None:
            known = (evidence_word(cell.evidence.status), cell.evidence.date or "")
            words = translate(_C, "依据：{status}").format(status=" ".join(known).strip())
            self.evidence.setText(words)
        self.follow.setVisible(row == HOLIDAY and not follows)
        self._fill_menu()

    def _fit(self) -> None:
        for field in self.fields.values():
            field.setFixedWidth(self._look.px(sizes.CLOCK_WIDTH))

    def _time_field(self, edge: Edge) -> TimeField:
        made = TimeField(self._look, edge_name(edge), 0, ends_day=edge is not Edge.OPENS)
        made.setFixedWidth(self._look.px(sizes.CLOCK_WIDTH))
        made.changed.connect(lambda minutes: self._move(edge, minutes))
        return made

    def _connect(self) -> None:
        self.entry.clicked.connect(self._toggle_entry)
        self.check_first.clicked.connect(self._toggle_check)
        self.add.clicked.connect(self.span_added)
        self.remove.clicked.connect(self.span_removed)
        self.shut.clicked.connect(self.shut_wanted)
        self.whole.clicked.connect(self.whole_wanted)
        self.follow.clicked.connect(self.holidays_follow)

    def _arrange(self) -> None:
        flow = FlowLayout(self, gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        times = (self.name, self.fields[Edge.OPENS], self.to, self.fields[Edge.CLOSES])
        for widget in (
            *times,
            self.entry,
            self.fields[Edge.ENTRY],
            *(self.add, self.remove, self.shut, self.whole, self.follow, self.copy),
            *(self.check_first, self.evidence),
        ):
            flow.addWidget(widget)

    def _move(self, edge: Edge, minutes: int) -> None:
        if self._cell is not None and self._span < len(self._cell.spans):
            self.changed.emit(move_edge(self._cell, self._span, edge, minutes))

    def _toggle_entry(self, wanted: bool) -> None:
        if self._cell is not None and self._cell.spans:
            self.changed.emit(set_entry(self._cell, self._span, wanted))

    def _toggle_check(self, wanted: bool) -> None:
        if self._cell is not None:
            self.changed.emit(replace(self._cell, check_first=wanted))

    def _fill_menu(self) -> None:
        self._menu.clear()
        week = [row for row in range(HOLIDAY) if row != self._row]
        groups: Sequence[tuple[str, Sequence[int]]] = (
            (translate(_C, "一周每天"), range(HOLIDAY)),
            (translate(_C, "周一至周五"), range(5)),
            (translate(_C, "周六、周日"), (5, 6)),
            *((row_name(row), (row,)) for row in week),
            (row_name(HOLIDAY), (HOLIDAY,)),
        )
        for name, rows in groups:
            wanted = tuple(row for row in rows if row != self._row and row < ROWS)
            if wanted:
                action = self._menu.addAction(name)
                action.triggered.connect(lambda _=False, w=wanted: self.copied.emit(w))
