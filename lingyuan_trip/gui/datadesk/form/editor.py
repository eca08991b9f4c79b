"""What every editor of a value has in common, and what it may ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.gui.look import Look


@dataclass(frozen=True, slots=True)
class FormContext:
    """`list_choices` gives ids with names of the entries of some sections; `add_source` puts a
    source into the file.
    """

    look: Look
    today: dt.date
    list_choices: Callable[[Sequence[str]], Sequence[tuple[str, str]]]
    add_source: Callable[[Mapping[str, Plain]], None]


class Editor(QWidget):
    """Shows one value. `edited` tells what it is to be, None for not written; `left` comes when
    the person has done with it.
    """

    edited = Signal(object)
    left = Signal()

    def set_value(self, value: Plain) -> None:
        """Show a value without telling anyone; what is being typed at stays as it is typed."""
        raise NotImplementedError

    def focus_value(self) -> None:
        """Put the cursor into it."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def is_typed_at(self) -> bool:
        """Whether the cursor is in it."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))
