"""From a value to its place in the text and back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lingyuan_trip.catalogue.editor.pieces import Piece, split
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.encoding import decode
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar, locate

_LIKE_ID = re.compile(r"\bid\s*[:：]\s*[\"'“]?([A-Za-z0-9_-]+)")


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece, its section, and its index there; a key at the margin has none."""

    piece: Piece
    section: str
    index: int | None

    def has(self, path: Path) -> bool:
        """Whether a path leads into an entry that is this piece."""
        if self.index is None or len(path) < 2 or path[0] != self.section:
            return False
        if isinstance(path[1], int):
            return path[1] == self.index
        return path[1] in self.piece.text and _name(self.piece) == path[1]


def place_of_path(text: str, path: Path) -> tuple[int, int]:
    """Line and column, both from 1, of the value at a path, or of what is nearest to it."""
    found = next((each.piece for each in _list_pieces(text) if each.has(path)), None)
    top = _parse(text if found is None else found.text)
    first = 0 if found is None else found.line
    if top is None:
        return first + 1, 1
    line, column = locate(top, _to_indexes(top, path if found is None else (0, *path[2:])))
    return first + line + 1, column + 1


def path_at(text: str, line: int, column: int) -> Path:
    """The path of the innermost value at a place (from 1); empty where there is none."""
    wanted = (line - 1, column - 1)
    before = [each for each in _list_pieces(text) if each.piece.line <= wanted[0]]
    if not before:
        top = _parse(text)
        return () if top is None else _walk(top, wanted)
    found = before[-1]
    top = _parse(found.piece.text)
    inner = () if top is None else _walk(top, (wanted[0] - found.piece.line, wanted[1]))
    if found.index is None:
        return inner or (found.section,)
    return (found.section, _name(found.piece) or found.index, *inner[1:])


def _list_pieces(text: str) -> list[_Place]:
    """The pieces of a text; none where it is irregular."""
    found: list[_Place] = []
    section, index = "", 0
    for piece in split(text) or ():
        if piece.is_entry:
            found.append(_Place(piece, section, index))
            index += 1
        else:
            section, index = piece.text.partition(":")[0].strip(), 0
            found.append(_Place(piece, section, None))
    return found


def _name(piece: Piece) -> str:
    """The id of an entry; where it is broken, what looks like one."""
    top = _parse(piece.text)
    if top is None:
        like = _LIKE_ID.search(piece.text)
        return like[1] if like else ""
    entry = top[0] if isinstance(top, ListNode) and top else None
    name = entry.get("id") if isinstance(entry, MappingNode) else None
    return str(name) if isinstance(name, Scalar) else ""


def _parse(text: str) -> Node | None:
    parsed = parse_text(decode(text.encode("utf-8")).text)
    return parsed.top if parsed.error is None else None


def _to_indexes(top: Node, path: Path) -> Path:
    """A path with the indexes of entries in place of their ids."""
    made: list[str | int] = []
    node: Node | None = top
    for step in path:
        if isinstance(node, ListNode) and isinstance(step, str):
            step = next(
                (
                    i
                    for i, e in enumerate(node)
                    if isinstance(e, MappingNode) and e.get("id") == step
                ),
                -1,
            )
        made.append(step)
        if isinstance(node, MappingNode):
            node = node.get(str(step))
        elif isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node):
            node = node[step]
        else:
            break
    return tuple(made)


def _walk(node: Node, place: tuple[int, int]) -> Path:
    """The steps to the innermost value that begins at or before a place."""
    if isinstance(node, MappingNode):
        before = [key for key, where in node.key_places.items() if key in node and where <= place]
        if before:
            key = max(before, key=lambda each: node.key_places[each])
            return (key, *_walk(node[key], place))
    elif isinstance(node, ListNode):
        begun = [i for i, item in enumerate(node) if (item.line, item.column - 2) <= place]
        if begun:
            item = node[begun[-1]]
            name = item.get("id") if isinstance(item, MappingNode) else None
            step = str(name) if isinstance(name, Scalar) else begun[-1]
            return (step, *_walk(item, place))
    return ()
