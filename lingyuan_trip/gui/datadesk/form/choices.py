"""Editors of what is chosen: one of several words, some of them, yes or no, other entries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.datadesk.form.flow import FlowBox
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.choice_box import ChoiceBox
from lingyuan_trip.gui.widgets.segmented import SegmentedControl

_C = "DataDesk"
Named = Sequence[tuple[str | int, str]]


class ChoiceEditor(Editor):
    """One of several words; a word that is none of them is shown as it is written."""

    def __init__(
        self, context: FormContext, name: str, choices: Named, *, is_optional: bool
    ) -> None:
        super().__init__()
        self._is_optional = is_optional
        self._box = ChoiceBox(context.look, name)
        self._box.setProperty("elides", "tooltip")
        self.setFocusProxy(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)
        self._set_choices(choices)
        self._box.activated.connect(self._tell)

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        number = self._box.findData(value)
        if number < 0 and value is not None:
            self._box.addItem(str(value), value)
            number = self._box.count() - 1
        self._box.setCurrentIndex(number)
        self._box.setToolTip(self._box.currentText())

    def _set_choices(self, choices: Named) -> None:
        if self._is_optional:
            self._box.addItem(translate(_C, "不写"), None)
        for value, words in choices:
            self._box.addItem(words, value)
        self._box.fit()

    def _tell(self, number: int) -> None:
        self.edited.emit(self._box.itemData(number))
        self.left.emit()


class SeveralEditor(Editor):
    """Some of a few words, each a chip: months, days of the week."""

    def __init__(self, context: FormContext, name: str, choices: Named) -> None:
        super().__init__()
        self._order = [value for value, _ in choices]
        self._chips: dict[str | int, Chip] = {}
        self._others: list[Plain] = []
        box = FlowBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(box)
        for value, words in choices:
            chip = Chip(context.look, words, small=True)
            chip.setAccessibleName(f"{name} {words}")
            chip.clicked.connect(self._tell)
            self._chips[value] = chip
            box.flow.addWidget(chip)

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        chosen = value if isinstance(value, list) else [] if value is None else [value]
        self._others = [item for item in chosen if item not in self._chips]
        for word, chip in self._chips.items():
            chip.setChecked(word in chosen)

    def focus_value(self) -> None:
        """Go to the first chip."""
        next(iter(self._chips.values())).setFocus()

    def _tell(self) -> None:
        chosen: list[Plain] = [word for word in self._order if self._chips[word].isChecked()]
        self.edited.emit([*chosen, *self._others] or None)
        self.left.emit()


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, context: FormContext, name: str) -> None:
        super().__init__()
        choices = (("yes", translate(_C, "是")), ("no", translate(_C, "否")))
        self._switch = SegmentedControl(context.look, name, choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._switch)
        row.addStretch()
        self._switch.chosen.connect(self._tell)

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        self._switch.set_value("yes" if value is True else "no")

    def focus_value(self) -> None:
        """Go to what is chosen."""
        self._switch.setFocus()

    def _tell(self, key: str) -> None:
        self.edited.emit(key == "yes")
        self.left.emit()


class ReferenceEditor(ChoiceEditor):
    """One other entry, chosen by its name."""

    def __init__(
        self, context: FormContext, name: str, sections: Sequence[str], *, is_optional: bool
    ) -> None:
        super().__init__(context, name, (), is_optional=is_optional)
        self._context = context
        self._sections = sections

    def set_value(self, value: Plain) -> None:
        """Show a value; entries may have come or been renamed since."""
        listed = list(self._context.list_choices(self._sections))
        known = [
            (self._box.itemData(number), self._box.itemText(number))
            for number in range(int(self._is_optional), self._box.count())
        ]
        if known != listed:
            self._box.clear()
            self._set_choices(listed)
        super().set_value(value)


class ReferencesEditor(Editor):
    """Several other entries: each with a way to take it out, and a menu to add one."""

    def __init__(self, context: FormContext, name: str, sections: Sequence[str]) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._sections = sections
        self._chosen: list[str] = []
        box = FlowBox()
        self._row = box.flow
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(box)
        self._add = Button(context.look, translate(_C, "添加"), "small", "add")
        self._add.setAccessibleName(f"{name} {translate(_C, '添加')}")
        self._menu = QMenu(self._add)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add.setMenu(self._menu)
        self._row.addWidget(self._add)

    def set_value(self, value: Plain) -> None:
        """Show a value."""
        listed = value if isinstance(value, list) else [] if value is None else [value]
        self._chosen = [str(item) for item in listed]
        self._show()

    def focus_value(self) -> None:
        """Go to adding."""
        self._add.setFocus()

    def _show(self) -> None:
        while self._row.count():
            widget = self._row.takeAt(0).widget()
            if widget is not self._add:
                widget.hide()
                widget.deleteLater()
        names = dict(self._context.list_choices(self._sections))
        for item in self._chosen:
            words = names.get(item, item)
            button = Button(self._context.look, words, "small", "close")
            told = translate(_C, "去掉“{name}”").format(name=words)
            button.setAccessibleName(f"{self._name} {told}")
            button.setToolTip(told)
            button.clicked.connect(partial(self._take_out, item))
            self._row.addWidget(button)
            button.show()
        self._row.addWidget(self._add)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for item, words in self._context.list_choices(self._sections):
            if item not in self._chosen:
                self._menu.addAction(words).triggered.connect(partial(self._put_in, item))

    def _take_out(self, item: str, _checked: bool = False) -> None:
        self._tell([each for each in self._chosen if each != item])

    def _put_in(self, item: str, _checked: bool = False) -> None:
        self._tell([*self._chosen, item])

    def _tell(self, chosen: list[str]) -> None:
        self._chosen = chosen
        self._show()
        self.edited.emit(list(chosen) or None)
        self.left.emit()
