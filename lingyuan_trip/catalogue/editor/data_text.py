"""A data file's text as one immutable value: what it says, what is wrong, and changes to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from lingyuan_trip.catalogue.editor import values as editing
from lingyuan_trip.catalogue.editor.differences import Change, Insert, Remove, Set, find_changes
from lingyuan_trip.catalogue.editor.emit import Value
from lingyuan_trip.catalogue.editor.marks import Edit, apply_edits, newline_of
from lingyuan_trip.catalogue.editor.part_editing import BrokenText, Part, apply_change, edit_part
from lingyuan_trip.catalogue.editor.places import path_at, place_of_path
from lingyuan_trip.catalogue.editor.reading import Reading, TextReader
from lingyuan_trip.catalogue.editor.values import NoSuchValue, Path, Step
from lingyuan_trip.catalogue.editor.view_text import take_from_view
from lingyuan_trip.catalogue.encoding import decode
from lingyuan_trip.catalogue.plain import Plain
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.domain.errors import DataError

_BOM = b"\xef\xbb\xbf"
_ENTRY = 2
"""How many steps lead to an entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a section, `index` in its list; `line` counts from 1.

    `values` are plain: text, numbers, yes or no, None, lists and mappings.
    """

    section: str
    index: int
    id: str
    line: int
    values: Mapping[str, Plain]


@dataclass(frozen=True)
class DataText:
    """`text` without BOM; `has_bom` says that the file begins with one.

    Texts that come from one another share a reader, which knows what has stayed the same.
    """

    text: str
    has_bom: bool = False
    reader: TextReader = field(default_factory=TextReader, compare=False, repr=False)

    @classmethod
    def from_bytes(cls, content: bytes, today: dt.date | None = None) -> DataText:
        """The text of a file; raises DataError where it is no text in UTF-8."""
        decoded = decode(content)
        if not decoded.readable:
            fault = decoded.findings[0].fault
            raise DataError(
                f"{fault.what.zh}。{fault.remedy.zh}。",
                [fault.at("", 1, 1)],
                f"{fault.what.en}; {fault.remedy.en}.",
            )
        return cls(content.decode("utf-8-sig"), content.startswith(_BOM), TextReader(today))

    def to_bytes(self) -> bytes:
        """The file as it is to be written."""
        return (_BOM if self.has_bom else b"") + self.text.encode("utf-8")

    def with_text(self, text: str) -> DataText:
        """The same file with another text."""
        return self if text == self.text else replace(self, text=text)

    def with_view(self, view: str) -> DataText:
        """The same file after its text was edited in a field, which knows line feeds only."""
        return self.with_text(take_from_view(self.text, view))

    def place_of(self, path: Path) -> tuple[int, int]:
        """Line and column, both from 1, of the value at a path, or of what is nearest to it."""
        return place_of_path(self.text, path)

    def path_at(self, line: int, column: int) -> Path:
        """The path of the innermost value at a place (from 1), broken text or not; empty for none.

        Entries are named by their ids.
        """
        return path_at(self.text, line, column)

    @cached_property
    def reading(self) -> Reading:
        """Everything that the text says."""
        return self.reader.read(self.text)

    @property
    def is_readable(self) -> bool:
        """Whether the text is YAML, so that single values can be changed."""
        return self.reading.is_yaml

    @property
    def problems(self) -> tuple[DataProblem, ...]:
        """Everything wrong with the text, in its order; the path in them is empty."""
        return self.reading.problems

    @cached_property
    def _entries(self) -> Mapping[str, tuple[Entry, ...]]:
        return {
            section: tuple(
                Entry(section, index, str(values.get("id", "")), line, values)
                for index, (values, line) in enumerate(zip(items, lines, strict=True))
                if isinstance(values, dict)
            )
            for section, lines in self.reading.lines.items()
            if isinstance(items := self.reading.values.get(section), list)
        }

    def entries(self, section: str) -> tuple[Entry, ...]:
        """The entries of a section; none while the text is no YAML."""
        return self._entries.get(section, ())

    def find_entry(self, section: str, name: str) -> Entry | None:
        """The entry with an id."""
        return next((each for each in self.entries(section) if each.id == name), None)

    def value(self, path: Path) -> Plain:
        """The plain value at a path, None where nothing is written."""
        return self._find(path)[1]

    def has(self, path: Path) -> bool:
        """Whether something is written at a path."""
        return self._find(path)[0]

    def _find(self, path: Path) -> tuple[bool, Plain]:
        value: Plain = dict(self.reading.values)
        for step in path:
            found = _index(value, step)
            if isinstance(value, dict) and str(step) in value:
                value = value[str(step)]
            elif isinstance(value, list) and found is not None:
                value = value[found]
            else:
                return False, None
        return True, value

    def with_value(self, path: Path, value: Value) -> DataText:
        """With a value set; mappings that are missing on the way are made, and of a list or a
        mapping only what differs is written anew. Raises NoSuchValue, BrokenText.
        """
        self._need_readable()
        result = self
        for change in self._list_changes(path, value):
            result = result._with(change)
        return result

    def with_values(self, values: Sequence[tuple[Path, Value]]) -> DataText:
        """With many values set at once; raises NoSuchValue, BrokenText."""
        self._need_readable()
        within: dict[tuple[str, int], list[tuple[Path, Value]]] = {}
        elsewhere = []
        for path, value in values:
            section = str(path[0])
            index = _index(self.value((section,)), path[1]) if len(path) > _ENTRY else None
            if index is None or section not in self.reading.pieces:
                elsewhere.append((path, value))
            else:
                within.setdefault((section, index), []).append((path, value))
        edits = [self._edit_entry(*place, wanted) for place, wanted in within.items()]
        result = self.with_text(apply_edits(self.text, edits))
        for path, value in elsewhere:
            result = result.with_value(path, value)
        return result

    def _edit_entry(self, section: str, index: int, wanted: Sequence[tuple[Path, Value]]) -> Edit:
        part = self._part(section, index, index + 1)
        assert part is not None
        body = self.text[part.start : part.end]
        small = DataText(f"{section}:{newline_of(self.text)}{body}")
        header = len(small.text) - len(body)
        if len(wanted) == 1:
            # What is there is known, so that nothing has to be read.
            text = small.text
            for change in self._list_changes(*wanted[0]):
                local = replace(change, path=part.shorten(change.path, index))
                text = apply_change(text, local, change.path)
            return Edit(part.start, part.end, text[header:])
        for path, value in wanted:
            small = small.with_value(part.shorten(path, index), value)
        return Edit(part.start, part.end, small.text[header:])

    def _list_changes(self, path: Path, value: Value) -> list[Change]:
        while len(path) > _ENTRY + 1 and isinstance(path[-1], str) and not self.has(path[:-1]):
            path, value = path[:-1], {str(path[-1]): value}
        is_there, old = self._find(path)
        return list(find_changes(old, value, path)) if is_there else [Set(path, value)]

    def without_value(self, path: Path) -> DataText:
        """Without a key, an item of a list or an entry; raises NoSuchValue, BrokenText."""
        self._need_readable()
        if len(path) == _ENTRY:
            return self._without_entry(path)
        return self._with(Remove(path))

    def with_entry(self, path: Path, value: Value, after: Step | None = None) -> DataText:
        """With an entry in the list at a path, behind another one or at the end.

        Raises NoSuchValue, BrokenText.
        """
        self._need_readable()
        if len(path) == 1 and not self.value(path):
            return self.with_text(_begin_section(self, str(path[0]), value))
        items = self.value(path)
        if not isinstance(items, list):
            raise NoSuchValue(path)
        place = len(items) - 1 if after is None else _index(items, after)
        if place is None:
            raise NoSuchValue((*path, after or 0))
        return self._with(Insert(path, place + 1, value))

    def _with(self, change: Change) -> DataText:
        part = self._part_of(change)
        if part is None:
            return self.with_text(apply_change(self.text, change, change.path))
        index = part.first
        if isinstance(change, Insert) and len(change.path) == 1:
            local: Change = Insert((part.section,), min(change.index, 1), change.value)
        else:
            local = replace(change, path=part.shorten(change.path, index))
        edit = partial(apply_change, change=local, whole=change.path)
        return self.with_text(edit_part(self.text, part, edit))

    def _part_of(self, change: Change) -> Part | None:
        """The entry that a change is in, or the one behind which an entry comes."""
        section = str(change.path[0])
        if len(change.path) > 1:
            index = _index(self.value((section,)), change.path[1])
            return None if index is None else self._part(section, index, index + 1)
        if isinstance(change, Insert):
            before = max(change.index - 1, 0)
            return self._part(section, before, before + 1)
        return None

    def _part(self, section: str, first: int, end: int) -> Part | None:
        pieces = self.reading.pieces.get(section, ())[first:end]
        if not pieces:
            return None
        last = pieces[-1]
        return Part(section, pieces[0].start, last.start + len(last.text), first)

    def _without_entry(self, path: Path) -> DataText:
        """The part has a neighbour in it, so that the list in it does not become empty."""
        section = str(path[0])
        index = _index(self.value((section,)), path[1])
        if index is None:
            raise NoSuchValue(path)
        first = max(index - 1, 0)
        part = self._part(section, first, first + 2)
        if part is None or len(self.reading.pieces[section]) == 1:
            return self.with_text(apply_change(self.text, Remove((section, index)), path))
        edit = partial(apply_change, change=Remove(part.shorten(path, index)), whole=path)
        return self.with_text(edit_part(self.text, part, edit))

    def _need_readable(self) -> None:
        if not self.is_readable:
            raise BrokenText


def _begin_section(data: DataText, section: str, value: Value) -> str:
    """The text with the first entry of a section that is missing or empty."""
    text = data.text
    if not data.has((section,)):
        newline = newline_of(text)
        text += ("" if text.endswith(("\n", "\r")) else newline) + f"{section}: []{newline}"
    elif data.value((section,)) is None:
        text = editing.set_value(text, (section,), [])
    return editing.add_entry(text, (section,), value)


def _index(items: Plain, step: Step) -> int | None:
    """The place of an item of a list that is named by its index or its id."""
    if not isinstance(items, list):
        return None
    if isinstance(step, int):
        return step % len(items) if -len(items) <= step < len(items) else None
    return next(
        (i for i, e in enumerate(items) if isinstance(e, dict) and str(e.get("id")) == step), None
    )


def name_of(entry: Mapping[str, Plain] | Sequence[Plain] | None) -> str:
    """What an entry is called in Chinese; its id where it has no name."""
    if not isinstance(entry, Mapping):
        return ""
    name = entry.get("name")
    shown = name.get("zh") if isinstance(name, Mapping) else None
    return str(shown or entry.get("title") or entry.get("id") or "")
