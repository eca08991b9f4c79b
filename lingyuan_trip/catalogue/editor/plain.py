"""Values as plain Python, resolved as the strict reader does."""

from __future__ import annotations

import re
from typing import TypeAlias, Union

from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar

Plain: TypeAlias = Union[str, int, float, bool, "list[Plain]", "dict[str, Plain]", None]

_NUMBER = re.compile(r"[-+]?(0|[1-9]\d{0,9})(\.\d{1,15})?", re.ASCII)


def to_plain(node: Node) -> Plain:
    """The value of a tree."""
    if isinstance(node, MappingNode):
        return {str(key): to_plain(child) for key, child in node.items()}
    if isinstance(node, ListNode):
        return [to_plain(child) for child in node]
    return _resolve(node)


def _resolve(scalar: Scalar) -> Plain:
    text = str(scalar)
    if not scalar.plain:
        return text
    if scalar.is_null:
        return None
    if text in ("true", "false"):
        return text == "true"
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    return float(text) if number[2] else int(text)
