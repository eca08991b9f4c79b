"""Table, form and problems of the open data file, kept in step with it and with each other."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor import Entry
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.gui.datadesk import doings
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.entry_head import EntryHead
from lingyuan_trip.gui.datadesk.form import FormPane
from lingyuan_trip.gui.datadesk.problem_places import Placed, place_problems
from lingyuan_trip.gui.datadesk.problems.model import say_problem
from lingyuan_trip.gui.datadesk.problems.panel import ProblemPanel
from lingyuan_trip.gui.datadesk.rows import RowMaker
from lingyuan_trip.gui.datadesk.sections import ALL_SECTIONS, Section
from lingyuan_trip.gui.datadesk.table.pane import EntryPane
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.empty_state import EmptyState
from lingyuan_trip.gui.widgets.labels import rule

_C = "DataDesk"


class Desk(QWidget):
    """`stepped` comes after something was done that one may want to take back at once."""

    stepped = Signal()

    def __init__(
        self, look: Look, document: DeskDocument, selection: Selection, today: dt.date
    ) -> None:
        super().__init__()
        self._look = look
        self._document = document
        self._selection = selection
        self._today = today
        self._section = Section.SPOTS
        self._chosen: dict[Section, str] = {}
        self._maker = RowMaker(document)
        self.entries = EntryPane(look)
        self.head = EntryHead(look)
        self.form = FormPane(look, document, today)
        self.problems = ProblemPanel(look)
        self._nothing = EmptyState(look, "no-problems", translate(_C, "选一条来看、来改"))
        self._placed: tuple[Placed, ...] = ()
        self._lay_out()
        self._connect()

    @property
    def section(self) -> Section:
        """The section that is listed."""
        return self._section

    @property
    def entry(self) -> Entry | None:
        """The entry that is shown."""
        name = self._chosen.get(self._section)
        return None if name is None else self._document.find_entry(self._section, name)

    def set_density(self, density: Density) -> None:
        """Table and form side by side, or one below the other."""
        narrow = density is Density.NARROW
        self._columns.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.entries.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entries.search.selectAll()

    def take_over(self, former: Desk) -> None:
        """Show what another desk of the same document showed."""
        self._section = former._section
        self._chosen = dict(former._chosen)
        self.entries.search.setText(former.entries.search.text())
        self.refresh()

    def follow_selection(self) -> None:
        """Show the spot that was selected elsewhere."""
        spot = self._selection.spot
        if spot is not None and self._document.find_entry(Section.SPOTS, spot) is not None:
            self._chosen[Section.SPOTS] = spot
        self.refresh()

    def go_to(self, section: str, name: str, path: Sequence[str | int] = ()) -> None:
        """Choose an entry, and lead to its field at the keys below it."""
        self._section = Section(section)
        self._chosen[self._section] = name
        if not self.entries.proxy.find(name).isValid():
            self.entries.clear_conditions()
        self.refresh()
        whole = (section, name, *path)
        if path:
            QTimer.singleShot(0, self.form, lambda: self.form.go_to(whole))

    def refresh(self) -> None:
        """Show the document as it is."""
        rows = self._maker.make_rows(self._section, self._placed)
        self.entries.show_rows(self._section, rows)
        names = [row.entry.id for row in rows]
        chosen = self._chosen.get(self._section)
        if chosen not in names and names:
            self._chosen[self._section] = names[0]
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.entry
        self._front.setCurrentIndex(1 if entry is None else 0)
        self.entries.table.show_entry(None if entry is None else entry.id)
        self.head.show_entry(entry)
        self.form.show_entry(entry)
        self._show_field_problems()
        if entry is not None and entry.section == Section.SPOTS and self.isVisible():
            self._selection.select_spot(entry.id)

    def _show_field_problems(self) -> None:
        """Say at each field what is wrong with it."""
        entry = self.entry
        found: dict[Path, list[str]] = defaultdict(list)
        for placed in self._placed:
            if entry is not None and placed.entry == entry:
                problem = placed.problem
                path = self._document.data.path_at(problem.line, problem.column)
                found[path].append(say_problem(placed))
        self.form.show_problems(found)

    def _take_problems(self) -> None:
        listed = {name: self._document.entries(name) for name in ALL_SECTIONS}
        self._placed = place_problems(self._document.problems, listed)
        self.problems.show_problems(self._placed)

    def _take_changes(self) -> None:
        self._take_problems()
        self.refresh()

    def _take_opened(self) -> None:
        self._chosen.clear()
        spot = self._selection.spot
        if spot is not None and self._document.find_entry(Section.SPOTS, spot) is not None:
            self._chosen[Section.SPOTS] = spot

    def _lay_out(self) -> None:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(self.form, 1)
        self._front = QStackedWidget()
        self._front.addWidget(shown)
        self._front.addWidget(self._nothing)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        self._columns.addWidget(self.entries)
        self._columns.addWidget(self._front)
        self._columns.setStretchFactor(0, sizes.TABLE_WIDTH)
        self._columns.setStretchFactor(1, sizes.FORM_WIDTH)
        self._columns.setSizes([sizes.TABLE_WIDTH, sizes.FORM_WIDTH])
        rows = QSplitter(Qt.Orientation.Vertical)
        rows.setChildrenCollapsible(False)
        rows.addWidget(self._columns)
        rows.addWidget(self.problems)
        rows.setStretchFactor(0, 1)
        rows.setStretchFactor(1, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(rows)

    def _connect(self) -> None:
        document, entries = self._document, self.entries
        document.changed.connect(self._take_changes)
        document.opened.connect(self._take_opened)
        document.saved.connect(self.refresh)
        entries.section_chosen.connect(self._choose_section)
        entries.table.chosen.connect(self._choose)
        entries.table.opened.connect(self._go_to_form)
        entries.add_wanted.connect(self.add)
        entries.duplicate_wanted.connect(self.duplicate)
        entries.remove_wanted.connect(self.remove)
        self.form.renamed.connect(self._follow_name)
        self.problems.opened.connect(self._open_problem)
        self._selection.spot_changed.connect(self._follow_spot)

    def add(self) -> None:
        """Add an entry and go to its name."""
        entry = self.entry
        after = None if entry is None else entry.id
        name = doings.add_entry(self._document, self._section, after)
        self.go_to(self._section, name, ("name", "zh"))

    def duplicate(self) -> None:
        """Add a copy of the entry and go to its name."""
        entry = self.entry
        if entry is not None:
            name = doings.duplicate_entry(self._document, entry)
            self.go_to(self._section, name, ("name", "zh"))

    def remove(self) -> None:
        """Take the selected entries out; that can be undone at once."""
        names = self.entries.table.list_selected()
        if not names:
            return
        listed = [entry.id for entry in self._document.entries(self._section)]
        rest = [name for name in listed if name not in names]
        below = [name for name in rest if listed.index(name) > listed.index(names[-1])]
        following = below[0] if below else rest[-1] if rest else ""
        self._chosen[self._section] = following
        doings.remove_entries(self._document, self._section, names)
        self.stepped.emit()

    def _choose_section(self, section: Section) -> None:
        self._section = section
        self.entries.clear_conditions()
        self.refresh()
        self.entries.table.fit()

    def _choose(self, name: str) -> None:
        self._document.end_step()
        self._chosen[self._section] = name
        self._show_entry()

    def _follow_spot(self, spot: str | None) -> None:
        if self.isVisible() and spot is not None and spot != self._chosen.get(Section.SPOTS):
            self._section = Section.SPOTS
            self.follow_selection()

    def _follow_name(self, name: str) -> None:
        self._chosen[self._section] = name

    def _go_to_form(self) -> None:
        entry = self.entry
        if entry is not None:
            self.form.go_to((entry.section, entry.id, "name", "zh"))

    def _open_problem(self, placed: Placed) -> None:
        entry = placed.entry
        if entry is not None and entry.section in list(Section):
            problem = placed.problem
            path = self._document.data.path_at(problem.line, problem.column)
            self.go_to(entry.section, entry.id, path[len((entry.section, entry.id)) :])
