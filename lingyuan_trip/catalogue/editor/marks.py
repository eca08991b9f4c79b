"""Where in a text a value stands, by the parser's own marks, and changes at such places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from lingyuan_trip.catalogue.parser import LOADER

Node = yaml.Node


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What is to stand between two places of a text."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after changes that do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def compose(text: str) -> yaml.MappingNode:
    """The top of a file that the strict reader has already taken; raises ValueError otherwise.

    Only then: the C composer crashes on deep nesting. Its marks count characters, as ours do.
    """
    top = yaml.compose(text, Loader=LOADER)
    if not isinstance(top, yaml.MappingNode):
        raise ValueError("no mapping at the top")
    return top


def find(mapping: Node, key: str) -> Node | None:
    """The value of a key."""
    if not isinstance(mapping, yaml.MappingNode):
        return None
    return next((value for name, value in mapping.value if name.value == key), None)


def scalar(mapping: Node, key: str) -> str | None:
    """The text of a plain value."""
    node = find(mapping, key)
    return node.value if isinstance(node, yaml.ScalarNode) else None


def items(node: Node | None) -> tuple[Node, ...]:
    """The entries of a list; none for anything else."""
    return tuple(node.value) if isinstance(node, yaml.SequenceNode) else ()


def replace_item(text: str, node: Node, item: str) -> Edit:
    """Put something else in the place of a list's entry; comments after it stay."""
    return Edit(node.start_mark.index, end_of(text, node), item)


def append_items(text: str, top: yaml.MappingNode, key: str, new: Iterable[str]) -> Iterator[Edit]:
    """Add entries to the end of a list at the top of the file, however it is written."""
    added = tuple(new)
    if not added:
        return
    newline = newline_of(text)
    node = find(top, key)
    present = items(node)
    if node is None:
        start = "" if text.endswith(("\n", "\r")) or not text else newline
        lines = newline.join(f"  - {item}" for item in added)
        yield Edit(len(text), len(text), f"{start}{key}:{newline}{lines}{newline}")
    elif not present:
        lines = "".join(f"{newline}  - {item}" for item in added)
        yield Edit(node.start_mark.index, node.end_mark.index, lines)
    elif isinstance(node, yaml.SequenceNode) and node.flow_style:
        end = end_of(text, present[-1])
        yield Edit(end, end, "".join(f", {item}" for item in added))
    else:
        end = line_end(text, end_of(text, present[-1]))
        indent = " " * node.start_mark.column
        yield Edit(end, end, "".join(f"{newline}{indent}- {item}" for item in added))


def newline_of(text: str) -> str:
    """How lines end in a text."""
    return "\r\n" if "\r\n" in text else "\n"


def quote(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def end_of(text: str, node: Node) -> int:
    """Just behind the last character of a value; marks of blocks lie at what follows them."""
    leaves = [node]
    while isinstance(leaves[-1], yaml.CollectionNode) and not leaves[-1].flow_style:
        last = leaves[-1].value[-1]
        leaves.append(last[1] if isinstance(last, tuple) else last)
    end = int(leaves[-1].end_mark.index)
    return len(text[:end].rstrip())


def line_end(text: str, place: int) -> int:
    """The end of the line of a place, behind a comment."""
    while place < len(text) and text[place] not in "\r\n":
        place += 1
    return place
