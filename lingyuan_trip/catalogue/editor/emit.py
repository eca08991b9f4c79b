"""Values as YAML on one line, for putting into a text.

Written by PyYAML, which quotes what its own reader would take for something else: a text such as
09:00 or no stays a text in every program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, Union

import yaml

Value: TypeAlias = Union[str, int, float, bool, "Sequence[Value]", "Mapping[str, Value]", None]

_WIDE = 10**9
_IN_FLOW = frozenset("[]{},")


def emit(value: Value) -> str:
    """A value in flow style; lists and mappings keep their order."""
    if value is None:
        return "null"
    if isinstance(value, str | int | float):
        return emit_scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {emit(each)}" for key, each in value.items()) + "}"
    return f"[{', '.join(map(emit, value))}]"


def emit_scalar(value: str | float, style: str | None = None) -> str:
    """A single value, in the quotes it had (`'`, `"` or none) where they can hold it."""
    if not isinstance(value, str):
        return _dump(value, None)
    if style == "'" and "\n" not in value and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style == '"':
        return _dump(value, '"')
    written = _dump(value, None)
    # Within braces these would end the value; the writer does not know where it will stand.
    if written[:1] not in "'\"" and (_IN_FLOW & set(written) or ": " in written):
        return _dump(value, "'")
    return written


def _dump(value: object, style: str | None) -> str:
    written: str = yaml.safe_dump(
        value, default_style=style, allow_unicode=True, width=_WIDE, default_flow_style=True
    )
    return written.removesuffix("\n").removesuffix("\n...").strip()
