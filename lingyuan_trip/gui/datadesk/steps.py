"""Steps of editing a data file: what they are called, and how they are undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QUndoCommand

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.field_words import has_name, name_field
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "DeskDocument"
_TYPED = 1
"""The id of steps that may be joined to one."""


class Kind(Enum):
    """What a step does."""

    SET = auto()
    REMOVE = auto()
    ADD_ENTRY = auto()
    REMOVE_ENTRY = auto()
    TEXT = auto()
    RESTORE = auto()


@dataclass(frozen=True, slots=True)
class DeskStep:
    """What was done, to which value of which entry (by its name)."""

    kind: Kind
    path: Path = ()
    entry: str = ""

    def name(self) -> str:
        """In the language of the interface."""
        field = _name_field(self.path)
        if not self.entry and self.kind is Kind.SET:
            return translate(_C, "修改{field}").format(field=field)
        words = {
            Kind.SET: translate(_C, "修改“{entry}”的{field}"),
            Kind.REMOVE: translate(_C, "删去“{entry}”的{field}"),
            Kind.ADD_ENTRY: translate(_C, "添加“{entry}”"),
            Kind.REMOVE_ENTRY: translate(_C, "删除“{entry}”"),
            Kind.TEXT: translate(_C, "编辑文本"),
            Kind.RESTORE: translate(_C, "接着上次没有保存的修改"),
        }[self.kind]
        return words.format(entry=self.entry, field=field)


def _name_field(path: Path) -> str:
    """The word for the outermost key below the entry that people have a word for."""
    keys = [str(step) for step in path[2:] or path if isinstance(step, str)]
    named = next((key for key in keys if has_name(key)), keys[-1] if keys else "")
    return formatting.say(name_field(named))


class ReplaceText(QUndoCommand):
    """One text in place of another; typing on at the same value is one step."""

    def __init__(
        self,
        show: Callable[[DataText], None],
        old: DataText,
        new: DataText,
        step: DeskStep,
        run: int | None,
        words: str = "",
    ) -> None:
        super().__init__()
        self._show = show
        self._run = run
        self._words = words
        self.old = old
        self.new = new
        self.step = step
        self.name()

    def name(self) -> None:
        """Say in the language of the interface what the step was."""
        self.setText(self._words or self.step.name())

    def undo(self) -> None:
        """Show the text before."""
        self._show(self.old)

    def redo(self) -> None:
        """Show the text after."""
        self._show(self.new)

    def id(self) -> int:
        """Steps of the same id are offered to be joined."""
        return -1 if self._run is None else _TYPED

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a step into this one that goes on where this one ended."""
        if not isinstance(other, ReplaceText):
            return False
        # The name of the entry may be what is typed at.
        joins = (self._run, self.step.kind, self.step.path)
        if (other._run, other.step.kind, other.step.path) != joins:
            return False
        self.new = other.new
        self.setObsolete(self.new.text == self.old.text)
        return True
