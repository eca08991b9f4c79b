"""The tree of a file as plain values, as editors hold them, and back.

A number or a flag is one only where the file writes it without quotes and where it reads back to
the same letters; everything else stays the text that it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias, Union

from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar

Plain: TypeAlias = Union[str, int, float, bool, "list[Plain]", "dict[str, Plain]", None]

_INTEGER = re.compile(r"-?(0|[1-9]\d{0,14})", re.ASCII)
_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,9})\.\d{1,15}", re.ASCII)
_FLAGS = {"true": True, "false": False}


class NotPlain(ValueError):
    """A text that is no YAML of the kind the data files use."""


def to_plain(node: Node) -> Plain:
    """The plain value of a part of a tree."""
    if isinstance(node, ListNode):
        return [to_plain(item) for item in node]
    if isinstance(node, MappingNode):
        return {str(key): to_plain(value) for key, value in node.items()}
    return _to_scalar(node)


def to_node(value: object) -> Node:
    """The tree of a plain value, for the schema and the checks; it has no places."""
    if isinstance(value, Mapping):
        mapping = MappingNode(0, 0)
        for key, each in value.items():
            mapping[str(key)] = to_node(each)
            mapping.key_places[str(key)] = (0, 0)
        return mapping
    if isinstance(value, list | tuple):
        items = ListNode(0, 0)
        items.extend(to_node(each) for each in value)
        return items
    return _from_scalar(value)


def parse_plain(text: str) -> Plain:
    """The plain value of a piece of YAML; raises NotPlain."""
    parsed = parse_text(text)
    if parsed.error is not None or parsed.findings or parsed.top is None:
        raise NotPlain(text)
    return to_plain(parsed.top)


def _to_scalar(scalar: Scalar) -> str | int | float | bool | None:
    text = str(scalar)
    if not scalar.plain:
        return text
    if scalar.is_null:
        return None
    if text in _FLAGS:
        return _FLAGS[text]
    if _INTEGER.fullmatch(text) and str(int(text)) == text:
        return int(text)
    if _DECIMAL.fullmatch(text) and repr(float(text)) == text:
        return float(text)
    return text


def _from_scalar(value: object) -> Scalar:
    if isinstance(value, Scalar):
        return value
    if value is None:
        return Scalar.at("null", 0, 0)
    if isinstance(value, bool):
        return Scalar.at("true" if value else "false", 0, 0)
    if not isinstance(value, str):
        return Scalar.at(repr(value), 0, 0)
    bare = Scalar.at(value, 0, 0)
    # A text that would be read as a number is one that stood in quotes.
    bare.plain = isinstance(_to_scalar(bare), str)
    return bare
