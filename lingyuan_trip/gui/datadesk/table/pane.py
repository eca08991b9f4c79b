"""The left column: which section, what of it, and the table with what can be done to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.sections import Section, section_name
from lingyuan_trip.gui.datadesk.table.model import EntryModel, EntryProxy, Show
from lingyuan_trip.gui.datadesk.table.row import DeskRow
from lingyuan_trip.gui.datadesk.table.view import EntryTable
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import label, rule
from lingyuan_trip.gui.widgets.segmented import SegmentedControl

_C = "DataDesk"


class EntrySearch(QLineEdit):
    """Finds entries by Chinese, pinyin, initials or English; `list_wanted` comes with the down
    key.
    """

    list_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("entrySearch")
        self.setAccessibleName(translate(_C, "找一条"))
        self.setPlaceholderText(translate(_C, "找一条"))
        self.setToolTip(translate(_C, "名称、拼音、首字母或编号"))
        self.setClearButtonEnabled(True)
        self._icon = QAction(translate(_C, "找一条"), self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        look.changed.connect(self._paint_icon)
        self._paint_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the table, Escape empties."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.list_wanted.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)

    def _paint_icon(self) -> None:
        self._icon.setIcon(icons.icon("search", self._look.color("ink2"), sizes.SEARCH_ICON))


class EntryPane(QFrame):
    """`section_chosen`, `add_wanted`, `duplicate_wanted` and `remove_wanted` tell what the person
    asks for.
    """

    section_chosen = Signal(object)
    add_wanted = Signal()
    duplicate_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("pane", "paper")
        # Of the rows that are half seen, the words reach under what stands below the table.
        self.setProperty("elides", "tooltip")
        self._model = EntryModel(self)
        self.proxy = EntryProxy(self._model, self)
        self.table = EntryTable(look, self.proxy)
        self.search = EntrySearch(look)
        choices = [(section.value, section_name(section)) for section in Section]
        self.sections = SegmentedControl(look, translate(_C, "列出哪些"), choices)
        self.sections.setObjectName("entrySections")
        self._chips = {show: Chip(look, "") for show in Show}
        for show, chip in self._chips.items():
            chip.setObjectName(f"show-{show}")
        self._count = label("", 1, "second")
        self._count.setObjectName("entryCount")
        self._add = Button(look, translate(_C, "添加"), "small", "add")
        self._add.setObjectName("addEntry")
        self._duplicate = IconButton(look, "copy", translate(_C, "复制一条（Ctrl+D）"), 24, 14)
        self._remove = IconButton(look, "delete", translate(_C, "删除（Delete）"), 24, 14)
        self._lay_out()
        self._add_actions()
        self._connect()
        self.show_selected(())

    def show_rows(self, section: Section, rows: Sequence[DeskRow]) -> None:
        """List the entries of a section."""
        self.sections.set_value(section)
        fresh = len(rows) != len(self._model.rows)
        self._model.set_rows(section, rows)
        if fresh:
            self.table.fit()
        self._say_counts()

    def show_selected(self, names: Sequence[str]) -> None:
        """Offer what can be done with so many entries."""
        self._duplicate.setEnabled(len(names) == 1)
        self._remove.setEnabled(bool(names))
        self._copy_action.setEnabled(len(names) == 1)
        self._say_counts()

    def clear_conditions(self) -> None:
        """List everything of the section."""
        self.search.clear()
        self._choose(Show.ALL)

    def _lay_out(self) -> None:
        edge = tokens.SPACE[4]
        chips = FlowLayout(None, tokens.SPACE[2], tokens.SPACE[1])
        chips.addWidget(self.search)
        for show, chip in self._chips.items():
            chip.setChecked(show is Show.ALL)
            chips.addWidget(chip)
        foot = QHBoxLayout()
        foot.setContentsMargins(edge, tokens.SPACE[1], edge, tokens.SPACE[1])
        foot.setSpacing(tokens.SPACE[2])
        for widget in (self._add, self._duplicate, self._remove):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(self._count)
        head = QVBoxLayout()
        head.setContentsMargins(edge, tokens.SPACE[2], edge, tokens.SPACE[2])
        head.setSpacing(tokens.SPACE[2])
        head.addWidget(self.sections)
        head.addLayout(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def _add_actions(self) -> None:
        def make(words: str, keys: str, run: SignalInstance) -> QAction:
            action = QAction(formatting.shortcut(words, keys), self.table)
            action.triggered.connect(run)
            self.table.addAction(action)
            return action

        make(translate(_C, "添加一条"), "Insert", self.add_wanted)
        copy = translate(_C, "复制一条")
        self._copy_action = make(copy, "Ctrl+D", self.duplicate_wanted)
        make(translate(_C, "删除"), "Delete", self.remove_wanted)

    def _connect(self) -> None:
        self.sections.chosen.connect(lambda key: self.section_chosen.emit(Section(key)))
        self.search.textChanged.connect(self._search)
        self.search.list_wanted.connect(self._go_to_table)
        for show, chip in self._chips.items():
            chip.clicked.connect(lambda _on=False, show=show: self._choose(show))
        self.table.selected.connect(self.show_selected)
        self.table.remove_wanted.connect(self.remove_wanted)
        self.table.add_wanted.connect(self.add_wanted)
        self.table.duplicate_wanted.connect(self.duplicate_wanted)
        self._add.clicked.connect(self.add_wanted)
        self._duplicate.clicked.connect(self.duplicate_wanted)
        self._remove.clicked.connect(self.remove_wanted)

    def _search(self, query: str) -> None:
        self.proxy.set_query(query)
        self._say_counts()

    def _choose(self, show: Show) -> None:
        for each, chip in self._chips.items():
            chip.setChecked(each is show)
        self.proxy.set_show(show)
        self._say_counts()

    def _say_counts(self) -> None:
        rows = self._model.rows
        troubled = sum(row.problems > 0 for row in rows)
        unverified = sum(row.is_unverified for row in rows)
        words = {
            Show.ALL: translate(_C, "全部"),
            Show.PROBLEMS: translate(_C, "有问题 {count}").format(count=troubled),
            Show.UNVERIFIED: translate(_C, "未核实 {count}").format(count=unverified),
        }
        for show, chip in self._chips.items():
            if chip.text() != words[show]:
                chip.setText(words[show])
        listed, chosen = self.proxy.rowCount(), len(self.table.list_selected())
        if chosen > 1:
            said = translate(_C, "选了 {chosen} 条，共 {total} 条")
        elif listed < len(rows):
            said = translate(_C, "{listed} 条，共 {total} 条")
        else:
            said = translate(_C, "共 {total} 条")
        self._count.setText(said.format(chosen=chosen, listed=listed, total=len(rows)))

    def _go_to_table(self) -> None:
        if self.proxy.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
