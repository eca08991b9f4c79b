"""The pieces of a text that can be read by themselves: a key at the margin, or one entry.

A data file is regular where every section is a key alone on its line with entries below, each
beginning with a hyphen in the same column. Whatever else stands at the margin, two documents or
odd line breaks make it irregular; then it is only read as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_START = re.compile(r"""[A-Za-z_"'“]|-(?=[ \r]|\Z)|  -(?=[ \r]|\Z)""")
_INNER = "   "
_DOCUMENT = ("---", "...", "%")
_REST = r"[ \t]*(?:#[^\n]*)?\r?\n"
_LEAD = re.compile(rf"(?:{_REST})*(?:---{_REST}(?:{_REST})*)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text from a line on; `is_entry` tells an entry from a key at the margin."""

    line: int
    start: int
    text: str
    is_entry: bool
    is_last: bool

    @property
    def indent(self) -> int:
        """The column of an entry's hyphen."""
        return self.text.index("-")


def split(text: str) -> list[Piece] | None:
    """The pieces of a text without what leads it; None where it is irregular."""
    if has_odd_breaks(text):
        return None
    starts = []
    place = 0
    for number, line in enumerate(text.split("\n")):
        if not line.startswith(_INNER):
            if _START.match(line):
                starts.append((number, place))
            elif starts and line.startswith(_DOCUMENT):
                return None
        place += len(line) + 1
    if not starts or text[starts[0][1]] in " -" or not _LEAD.fullmatch(text, 0, starts[0][1]):
        return None
    ends = [start for _, start in starts[1:]] + [len(text)]
    return [
        Piece(line, start, text[start:end], text[start] in " -", end == len(text))
        for (line, start), end in zip(starts, ends, strict=True)
    ]


def has_odd_breaks(text: str) -> bool:
    """Whether lines end by other signs than the usual ones."""
    odd = text.count("\r") != text.count("\r\n")
    return odd or any(sign in text for sign in "\x85\u2028\u2029")
