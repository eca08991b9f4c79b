"""A YAML file as plain values that remember where they stand; scalars stay text.

Lines and columns count from 0, as in the parser's marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

Path = tuple[str | int, ...]
"""How to get to a value from the top: keys and list indexes."""

_ENTRY_DEPTH = 2
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(str):
    """The text of a scalar exactly as written; `plain` means without quotes."""

    __slots__ = ("column", "line", "plain")
    line: int
    column: int
    plain: bool

    @classmethod
    def at(cls, text: str, line: int, column: int, plain: bool = True) -> Scalar:
        """A scalar at a place."""
        scalar = cls(text)
        scalar.line, scalar.column, scalar.plain = line, column, plain
        return scalar

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or the word for nothing."""
        return self.plain and str(self) in _NULLS


class MappingNode(dict[str, "Node"]):
    """A mapping; `key_places` has line and column of each key.

    `is_torn` says that a faulty key was taken out, so that its absence means nothing.
    """

    __slots__ = ("column", "flow", "is_torn", "key_places", "line")

    def __init__(self, line: int, column: int, flow: bool = False) -> None:
        super().__init__()
        self.line, self.column, self.flow = line, column, flow
        self.key_places: dict[str, tuple[int, int]] = {}
        self.is_torn = False

    def tear_out(self, key: str) -> None:
        """Take a faulty key out."""
        if self.pop(key, None) is not None:
            self.is_torn = True


class ListNode(list["Node"]):
    """A list."""

    __slots__ = ("column", "flow", "line")

    def __init__(self, line: int, column: int, flow: bool = False) -> None:
        super().__init__()
        self.line, self.column, self.flow = line, column, flow


Node: TypeAlias = Scalar | MappingNode | ListNode


def locate(top: Node, path: Path, *, key: bool = False) -> tuple[int, int]:
    """Line and column of the value at a path, or of its key; of what encloses it where absent."""
    node = top
    place = (node.line, node.column)
    for depth, part in enumerate(path):
        child = find_child(node, part)
        if child is None:
            break
        if key and depth == len(path) - 1 and isinstance(node, MappingNode):
            return node.key_places[str(part)]
        node = child
        place = (node.line, node.column)
    return place


def find_node(top: Node, path: Path) -> Node | None:
    """The value at a path."""
    node: Node | None = top
    for part in path:
        node = None if node is None else find_child(node, part)
    return node


def is_torn(top: Node, path: Path) -> bool:
    """Whether something was taken out of a mapping on the way to a value, below its entry."""
    node: Node | None = top
    for depth, part in enumerate(path, 1):
        node = None if node is None else find_child(node, part)
        if depth > _ENTRY_DEPTH and isinstance(node, MappingNode) and node.is_torn:
            return True
    return False


def find_child(node: Node, part: str | int) -> Node | None:
    """The value under a key or index."""
    if isinstance(node, MappingNode):
        return node.get(str(part))
    if isinstance(node, ListNode) and isinstance(part, int) and 0 <= part < len(node):
        return node[part]
    return None


def iterate_entries(top: Node, key: str) -> Iterator[MappingNode]:
    """The mappings in the list under a top-level key."""
    entries = find_child(top, key)
    if isinstance(entries, ListNode):
        yield from (entry for entry in entries if isinstance(entry, MappingNode))


def last_line(node: Node) -> int:
    """The last line on which something of a value begins."""
    if isinstance(node, MappingNode):
        keys = (line for line, _ in node.key_places.values())
        return max([node.line, *keys, *(last_line(child) for child in node.values())])
    if isinstance(node, ListNode):
        return max([node.line, *(last_line(child) for child in node)])
    return node.line
