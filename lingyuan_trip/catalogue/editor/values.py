"""Single values in the text of a data file: set, added, removed, everything else as it was.

A path leads from the top through keys, indexes and, in a list of entries, ids:
`("spots", "lily-expo-garden", "visit_minutes", "value")`. The text must be one that the strict
reader takes. Whatever is replaced, the span of the value alone is; its line, the comment behind
it and its neighbours keep their letters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import yaml

from lingyuan_trip.catalogue.editor.emit import Value, emit, emit_scalar
from lingyuan_trip.catalogue.editor.marks import (
    Edit,
    apply_edits,
    compose,
    end_of,
    find,
    items,
    line_end,
    newline_of,
    scalar,
)

Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]


class NoSuchValue(LookupError):
    """A path that leads nowhere in the text."""


def set_value(text: str, path: Path, value: Value, order: Sequence[str] = ()) -> str:
    """The text with a value set at a path; its last key is added where it is missing.

    `order` is the usual order of the keys beside it. Raises NoSuchValue.
    """
    holder = _find(compose(text), path[:-1])
    present = _step(holder, path[-1])
    if present is not None:
        return apply_edits(text, [_replace(text, present, value)])
    if not isinstance(holder, yaml.MappingNode) or not isinstance(path[-1], str):
        raise NoSuchValue(path)
    return apply_edits(text, [_add_key(text, holder, path[-1], value, order)])


def remove_value(text: str, path: Path) -> str:
    """The text without a key or a list's entry; raises NoSuchValue.

    Comments above it and below it stay: they may speak of the neighbours.
    """
    holder = _find(compose(text), path[:-1])
    doomed = _step(holder, path[-1])
    if doomed is None:
        raise NoSuchValue(path)
    return apply_edits(text, [_remove(text, holder, doomed)])


def add_entry(text: str, path: Path, value: Value, after: Step | None = None) -> str:
    """The text with an entry added to the list at a path, behind another one or at the end.

    Raises NoSuchValue.
    """
    found = _find(compose(text), path)
    if not isinstance(found, yaml.SequenceNode):
        raise NoSuchValue(path)
    if not found.value:
        return apply_edits(text, [_fill_list(text, found, value)])
    before = found.value[-1] if after is None else _step(found, after)
    if before is None:
        raise NoSuchValue((*path, after if after is not None else -1))
    end = end_of(text, before)
    if found.flow_style:
        return apply_edits(text, [Edit(end, end, f", {emit(value)}")])
    end, indent = line_end(text, end), found.start_mark.column
    lines = _entry_lines(value, indent, newline_of(text), like=before)
    return apply_edits(text, [Edit(end, end, newline_of(text) + lines)])


def add_first(text: str, path: Path, value: Value) -> str:
    """The text with an entry added in front of the others; raises NoSuchValue."""
    found = _find(compose(text), path)
    if not isinstance(found, yaml.SequenceNode):
        raise NoSuchValue(path)
    if not found.value:
        return apply_edits(text, [_fill_list(text, found, value)])
    start = int(found.value[0].start_mark.index)
    if found.flow_style:
        return apply_edits(text, [Edit(start, start, f"{emit(value)}, ")])
    place = text.rindex("-", 0, start)
    indent = " " * found.start_mark.column
    lines = _entry_lines(value, found.start_mark.column, newline_of(text), like=found.value[0])
    lines = lines.removeprefix(indent)
    return apply_edits(text, [Edit(place, place, f"{lines}{newline_of(text)}{indent}")])


def has_value(text: str, path: Path) -> bool:
    """Whether a path leads to a value."""
    try:
        _find(compose(text), path)
    except NoSuchValue:
        return False
    return True


def _find(top: yaml.Node, path: Path) -> yaml.Node:
    node: yaml.Node | None = top
    for step in path:
        node = None if node is None else _step(node, step)
    if node is None:
        raise NoSuchValue(path)
    return node


def _step(node: yaml.Node, step: Step) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return find(node, str(step))
    entries = items(node)
    if isinstance(step, int):
        return entries[step] if -len(entries) <= step < len(entries) else None
    return next((entry for entry in entries if scalar(entry, "id") == step), None)


def _replace(text: str, node: yaml.Node, value: Value) -> Edit:
    start, end = _span(text, node)
    if isinstance(node, yaml.ScalarNode) and isinstance(value, str | int | float):
        written = emit_scalar(value, node.style)
    else:
        written = emit(value)
    # An empty value has its mark right behind the colon.
    return Edit(start, end, written if start < end else f" {written}")


def _span(text: str, node: yaml.Node) -> tuple[int, int]:
    return int(node.start_mark.index), end_of(text, node)


def _add_key(
    text: str, holder: yaml.MappingNode, key: str, value: Value, order: Sequence[str]
) -> Edit:
    written = f"{key}: {emit(value)}"
    if not holder.value:
        return Edit(*_span(text, holder), f"{{{written}}}")
    before = _find_before(holder, key, order)
    if holder.flow_style:
        if before is None:
            start = int(holder.value[0][0].start_mark.index)
            return Edit(start, start, f"{written}, ")
        end = end_of(text, before[1])
        return Edit(end, end, f", {written}")
    newline, indent = newline_of(text), " " * holder.start_mark.column
    if before is None:
        start = int(holder.value[0][0].start_mark.index)
        return Edit(start, start, f"{written}{newline}{indent}")
    end = line_end(text, end_of(text, before[1]))
    return Edit(end, end, f"{newline}{indent}{written}")


def _find_before(
    holder: yaml.MappingNode, key: str, order: Sequence[str]
) -> tuple[yaml.Node, yaml.Node] | None:
    """The pair behind which a key belongs; None for the front."""
    pairs: list[tuple[yaml.Node, yaml.Node]] = holder.value
    if key not in order:
        return pairs[-1]
    rank = {name: number for number, name in enumerate(order)}
    earlier = [pair for pair in pairs if rank.get(pair[0].value, len(order)) < rank[key]]
    return earlier[-1] if earlier else None


def _remove(text: str, holder: yaml.Node, doomed: yaml.Node) -> Edit:
    assert isinstance(holder, yaml.CollectionNode)
    parts = [pair if isinstance(pair, tuple) else (pair, pair) for pair in holder.value]
    place = next(number for number, pair in enumerate(parts) if pair[1] is doomed)
    if len(parts) == 1:
        empty = "{}" if isinstance(holder, yaml.MappingNode) else "[]"
        return Edit(*_span(text, holder), empty)
    if holder.flow_style:
        return _remove_from_flow(text, parts, place)
    return _remove_lines(text, holder, parts[place])


def _remove_from_flow(text: str, parts: Sequence[tuple[yaml.Node, yaml.Node]], place: int) -> Edit:
    """One part and one comma; the first part with the one behind it, others with the one before."""
    if place == 0:
        return Edit(int(parts[0][0].start_mark.index), int(parts[1][0].start_mark.index), "")
    return Edit(end_of(text, parts[place - 1][1]), end_of(text, parts[place][1]), "")


def _remove_lines(
    text: str, holder: yaml.CollectionNode, part: tuple[yaml.Node, yaml.Node]
) -> Edit:
    """The lines on which a part of a block stands, with the comment behind its end."""
    start = int(part[0].start_mark.index)
    if isinstance(holder, yaml.SequenceNode):
        start = text.rindex("-", 0, start)
    line_start = max(text.rfind(sign, 0, start) for sign in "\r\n") + 1
    end = line_end(text, end_of(text, part[1]))
    if text[line_start:start].strip():
        # The first key of a list's entry stands behind its hyphen, which stays for the next key.
        return Edit(start, _next_part(holder, part), "")
    after = end + (2 if text.startswith("\r\n", end) else 1)
    return Edit(line_start, min(after, len(text)), "")


def _next_part(holder: yaml.CollectionNode, part: tuple[yaml.Node, yaml.Node]) -> int:
    parts = [pair if isinstance(pair, tuple) else (pair, pair) for pair in holder.value]
    following = parts[[pair[1] for pair in parts].index(part[1]) + 1]
    return int(following[0].start_mark.index)


def _fill_list(text: str, node: yaml.SequenceNode, value: Value) -> Edit:
    """The first entry of a list: in lines of its own where it is a mapping, as entries are."""
    start, end = _span(text, node)
    if not isinstance(value, Mapping):
        return Edit(start, end, f"[{emit(value)}]")
    line = text[max(text.rfind(sign, 0, start) for sign in "\r\n") + 1 : start]
    outer, newline = len(line) - len(line.lstrip(" ")), newline_of(text)
    start = len(text[:start].rstrip(" "))
    return Edit(start, end, newline + _entry_lines(value, outer + 2, newline))


def _entry_lines(value: Value, indent: int, newline: str, like: yaml.Node | None = None) -> str:
    """An entry of a block list: `- ` and its keys, one a line, or in braces `like` a neighbour."""
    space = " " * indent
    in_braces = isinstance(like, yaml.MappingNode) and like.flow_style
    if not isinstance(value, Mapping) or in_braces or not value:
        return f"{space}- {emit(value)}"
    lines = [f"{key}: {emit(each)}" for key, each in value.items()]
    return space + "- " + f"{newline}{space}  ".join(lines)
