"""A data file's text as one immutable value: what it says, what is wrong, and changes to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lingyuan_trip.catalogue.editor import values as editing
from lingyuan_trip.catalogue.editor.emit import Value
from lingyuan_trip.catalogue.editor.order import usual_keys
from lingyuan_trip.catalogue.editor.values import NoSuchValue, Path, Step
from lingyuan_trip.catalogue.encoding import decode
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.plain import Plain, to_plain
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.catalogue.reader import load_guidebook
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node

_BOM = b"\xef\xbb\xbf"


class BrokenText(LookupError):
    """The text is no YAML at the moment, so that no single value of it can be changed."""


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
    """`text` without BOM; `has_bom` says that the file begins with one."""

    text: str
    has_bom: bool = False
    today: dt.date | None = None

    @classmethod
    def from_bytes(cls, content: bytes, today: dt.date | None = None) -> DataText:
        """The text of a file; what is no UTF-8 has its problem but no use."""
        return cls(decode(content).text, content.startswith(_BOM), today)

    def to_bytes(self) -> bytes:
        """The file as it is to be written."""
        return (_BOM if self.has_bom else b"") + self.text.encode("utf-8")

    def with_text(self, text: str) -> DataText:
        """The same file with another text."""
        return self if text == self.text else replace(self, text=text)

    @cached_property
    def _top(self) -> Node | None:
        parsed = parse_text(self.text)
        return None if parsed.error is not None or parsed.hopeless else parsed.top

    @property
    def is_readable(self) -> bool:
        """Whether the text is YAML, so that single values can be changed."""
        return isinstance(self._top, MappingNode)

    @cached_property
    def problems(self) -> tuple[DataProblem, ...]:
        """Everything wrong with the text, in its order; the path in them is empty."""
        return load_guidebook(self.text.encode("utf-8"), self.today).describe("")

    @cached_property
    def _entries(self) -> Mapping[str, tuple[Entry, ...]]:
        top = self._top
        if not isinstance(top, MappingNode):
            return {}
        return {
            key: tuple(
                _to_entry(key, index, node)
                for index, node in enumerate(entries)
                if isinstance(node, MappingNode)
            )
            for key, entries in top.items()
            if isinstance(entries, ListNode)
        }

    def entries(self, section: str) -> tuple[Entry, ...]:
        """The entries of a section; none while the text is no YAML."""
        return self._entries.get(section, ())

    def find_entry(self, section: str, name: str) -> Entry | None:
        """The entry with an id."""
        return next((each for each in self.entries(section) if each.id == name), None)

    def value(self, path: Path) -> Plain:
        """The plain value at a path, None where nothing is written."""
        node: Node | None = self._top
        for step in path:
            node = _step(node, step)
        return None if node is None else to_plain(node)

    def has(self, path: Path) -> bool:
        """Whether something is written at a path."""
        node: Node | None = self._top
        for step in path:
            node = _step(node, step)
        return node is not None

    def with_value(self, path: Path, value: Value) -> DataText:
        """With a value set; mappings that are missing on the way are made.

        Raises NoSuchValue, BrokenText.
        """
        self._need_readable()
        while len(path) > 1 and isinstance(path[-1], str) and not self.has(path[:-1]):
            if _is_entry(path[:-1]):
                raise NoSuchValue(path)
            path, value = path[:-1], {str(path[-1]): value}
        return self.with_text(
            editing.set_value(self.text, path, value, usual_keys(path[:-1])),
        )

    def without_value(self, path: Path) -> DataText:
        """Without a key or an item of a list; raises NoSuchValue, BrokenText."""
        self._need_readable()
        return self.with_text(editing.remove_value(self.text, path))

    def with_entry(self, path: Path, value: Value, after: Step | None = None) -> DataText:
        """With an entry in the list at a path, behind another one or at the end.

        Raises NoSuchValue, BrokenText.
        """
        self._need_readable()
        if len(path) == 1 and not self.value(path):
            return self.with_text(_begin_section(self, str(path[0]), value))
        return self.with_text(editing.add_entry(self.text, path, value, after))

    def _need_readable(self) -> None:
        if not self.is_readable:
            raise BrokenText


def _begin_section(data: DataText, section: str, value: Value) -> str:
    """The text with the first entry of a section that is missing or empty."""
    text = data.text
    if not data.has((section,)):
        newline = "\r\n" if "\r\n" in text else "\n"
        text += ("" if text.endswith(("\n", "\r")) else newline) + f"{section}: []{newline}"
    elif data.value((section,)) is None:
        text = editing.set_value(text, (section,), [])
    return editing.add_entry(text, (section,), value)


def _to_entry(section: str, index: int, node: MappingNode) -> Entry:
    values = to_plain(node)
    assert isinstance(values, dict)
    return Entry(section, index, str(node.get("id", "")), node.line + 1, values)


def _is_entry(path: Path) -> bool:
    """Whether a path leads to an entry of a list at the top, which is never made on the way."""
    return len(path) <= 2


def _step(node: Node | None, step: Step) -> Node | None:
    if isinstance(node, MappingNode):
        return node.get(str(step))
    if not isinstance(node, ListNode):
        return None
    if isinstance(step, int):
        return node[step] if -len(node) <= step < len(node) else None
    return next((e for e in node if isinstance(e, MappingNode) and e.get("id") == step), None)


def name_of(entry: Mapping[str, Plain] | Sequence[Plain] | None) -> str:
    """What an entry is called in Chinese; its id where it has no name."""
    if not isinstance(entry, Mapping):
        return ""
    name = entry.get("name")
    shown = name.get("zh") if isinstance(name, Mapping) else None
    return str(shown or entry.get("title") or entry.get("id") or "")
