"""The data file that the 数据台 works on: its text, every change to it, and what is wrong."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path as FilePath

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from lingyuan_trip.catalogue.editor import DataText, Entry, Plain, Value, name_of
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.encoding import MAX_BYTES
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.domain.errors import ChangedMeanwhile
from lingyuan_trip.gui.datadesk.steps import DeskStep, Kind, ReplaceText
from lingyuan_trip.storage import read_whole, save_unless_changed, write_whole

_MOST_STEPS = 1000


class DeskDocument(QObject):
    """Holds the text and its undo stack; nothing edits the text behind it.

    `settling` comes before the text is saved or left: what is being typed is to be put in.
    `changed` comes after every change of the text, `problems_changed` when what is wrong is
    another, `leaving` before and `opened` after another file is shown, `saved` after writing, and
    `conflict` when the file holds something else by now, so that nothing was written.
    """

    settling = Signal()
    changed = Signal()
    problems_changed = Signal()
    leaving = Signal()
    opened = Signal()
    saved = Signal()
    conflict = Signal()

    def __init__(self, today: dt.date | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._path: FilePath | None = None
        self._on_disk = b""
        self._data = DataText("")
        self._kept = self._stored = self._data
        self._run = 0
        self._is_held = False
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_MOST_STEPS)

    # What there is

    @property
    def path(self) -> FilePath | None:
        """The file, None before one was opened."""
        return self._path

    @property
    def data(self) -> DataText:
        """The text as a value that can be kept and compared."""
        return self._data

    @property
    def stored(self) -> DataText:
        """The text as it was read or written last."""
        return self._stored

    @property
    def text(self) -> str:
        """The whole text, for the YAML view."""
        return self._data.text

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self._path is not None and self._data.to_bytes() != self._on_disk

    @property
    def base(self) -> str:
        """The SHA-256 of what the file held when it was read or written."""
        return hashlib.sha256(self._on_disk).hexdigest()

    @property
    def is_readable(self) -> bool:
        """Whether the text is YAML now; if not, entries and values are those before it broke, and
        single values cannot be changed.
        """
        return self._data.is_readable

    def entries(self, section: str) -> tuple[Entry, ...]:
        """The entries of `spots`, `festivals`, `gateways`, `zones`, `sources`, …"""
        return self._kept.entries(section)

    def find_entry(self, section: str, name: str) -> Entry | None:
        """The entry with an id."""
        return self._kept.find_entry(section, name)

    def value(self, path: Path) -> Plain:
        """The plain value at a path such as `("spots", "lily-expo-garden", "interest")`; None where
        nothing is written.
        """
        return self._kept.value(path)

    @property
    def problems(self) -> tuple[DataProblem, ...]:
        """What is wrong with the text, in its order."""
        return self._data.problems

    # Opening and saving

    def open(self, path: FilePath) -> None:
        """Show a file; raises EnvironmentFault, or DataError where it is far too large."""
        content = read_whole(path, MAX_BYTES)
        data = DataText.from_bytes(content, self._today)
        self.settle()
        self.leaving.emit()
        self._path, self._on_disk = path, content
        self._data = self._kept = self._stored = data
        self.undo_stack.clear()
        self.opened.emit()
        self.changed.emit()
        self.problems_changed.emit()

    def settle(self) -> None:
        """Have put in what is being typed."""
        self.settling.emit()

    def save(self) -> bool:
        """Write the file. False when it was changed by others meanwhile: `conflict` has been sent.

        Raises EnvironmentFault; then the file is as it was.
        """
        assert self._path is not None
        self.settle()
        content = self._data.to_bytes()
        try:
            save_unless_changed(self._path, self._on_disk, content)
        except ChangedMeanwhile:
            self.conflict.emit()
            return False
        self._take_saved(self._path, content)
        return True

    def save_as(self, path: FilePath) -> None:
        """Write the text elsewhere and go on there; raises EnvironmentFault."""
        self.settle()
        content = self._data.to_bytes()
        write_whole(path, content)
        self._take_saved(path, content)

    def _take_saved(self, path: FilePath, content: bytes) -> None:
        self._path, self._on_disk, self._stored = path, content, self._kept
        self.end_step()
        self.undo_stack.setClean()
        self.saved.emit()

    # Changes; all raise BrokenText while the text is no YAML, NoSuchValue for a path to nowhere

    def set_value(self, path: Path, value: Value) -> None:
        """Set a value, making the mappings on the way. Setting the same path again and again is one
        step, until `end_step`.
        """
        step = DeskStep(Kind.SET, path, self._name_at(path))
        self._push(self._data.with_value(path, value), step, self._run)

    def set_values(self, values: Sequence[tuple[Path, Value]], words: str) -> None:
        """Set many values as one step, called so; far quicker than one after the other."""
        self._push(self._data.with_values(values), DeskStep(Kind.TEXT), None, words)

    def remove_value(self, path: Path) -> None:
        """Take a key, or an item of a list, away."""
        step = DeskStep(Kind.REMOVE, path, self._name_at(path))
        self._push(self._data.without_value(path), step)

    def add_entry(self, section: str, value: Mapping[str, Value], after: str | None = None) -> None:
        """Add an entry behind the one with an id, or at the end."""
        plain: dict[str, Plain] = {key: _as_plain(each) for key, each in value.items()}
        step = DeskStep(Kind.ADD_ENTRY, (section, str(value.get("id", ""))), name_of(plain))
        self._push(self._data.with_entry((section,), value, after), step)

    def add_item(self, path: Path, value: Value, after: int | None = None) -> None:
        """Add an item to a list within an entry, as a rule to `hours`."""
        step = DeskStep(Kind.SET, path, self._name_at(path))
        self._push(self._data.with_entry(path, value, after), step)

    def remove_entry(self, section: str, name: str) -> None:
        """Take the entry with an id away."""
        step = DeskStep(Kind.REMOVE_ENTRY, (section, name), self._name_at((section, name)))
        self._push(self._data.without_value((section, name)), step)

    def set_text(self, text: str) -> None:
        """Take another text from the YAML view, broken or not; typing on is one step."""
        self._push(self._data.with_view(text), DeskStep(Kind.TEXT), self._run)

    def restore(self, text: str) -> None:
        """Take up a text that was not saved the last time, as one step."""
        self._push(self._data.with_text(text), DeskStep(Kind.RESTORE))
        self.end_step()

    @contextmanager
    def one_step(self, words: str) -> Iterator[None]:
        """Make all changes within one step, called so: `with document.one_step(translate(…)):`.

        The signals come once, at its end.
        """
        before = self._data
        self._is_held = True
        self.undo_stack.beginMacro(words)
        try:
            yield
        finally:
            self._is_held = False
            self.undo_stack.endMacro()
            self.end_step()
            self._tell(before)

    def end_step(self) -> None:
        """What is typed from now on is another step: the field was left."""
        self._run += 1

    def undo(self) -> None:
        """Take the last step back."""
        self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.undo_stack.redo()

    def name_steps(self) -> None:
        """Name every step again, after the language of the interface changed."""
        for number in range(self.undo_stack.count()):
            command = self.undo_stack.command(number)
            if isinstance(command, ReplaceText):
                command.name()

    def _push(self, new: DataText, step: DeskStep, run: int | None = None, words: str = "") -> None:
        if new.text != self._data.text:
            self.undo_stack.push(ReplaceText(self._show, self._data, new, step, run, words))

    def _show(self, data: DataText) -> None:
        before, self._data = self._data, data
        if data.is_readable:
            self._kept = data
        if not self._is_held:
            self._tell(before)

    def _tell(self, before: DataText) -> None:
        if self._data.text != before.text:
            self.changed.emit()
        if self._data.problems != before.problems:
            self.problems_changed.emit()

    def _name_at(self, path: Path) -> str:
        if len(path) < 2:
            return ""
        value = self._kept.value(path[:2])
        return name_of(value if isinstance(value, dict) else None) or str(path[1])


def _as_plain(value: Value) -> Plain:
    if isinstance(value, Mapping):
        return {key: _as_plain(each) for key, each in value.items()}
    if isinstance(value, str | int | float) or value is None:
        return value
    return [_as_plain(each) for each in value]
