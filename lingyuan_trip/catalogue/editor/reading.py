"""Reading a text again and again while it is edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from lingyuan_trip.catalogue.editor.assembly import assemble
from lingyuan_trip.catalogue.editor.memory import Memory
from lingyuan_trip.catalogue.editor.piece_reading import Irregular
from lingyuan_trip.catalogue.editor.pieces import Piece, split
from lingyuan_trip.catalogue.entries import SpotsFile
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.plain import Plain, to_plain
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.catalogue.reader import load_guidebook
from lingyuan_trip.catalogue.tree import ListNode, MappingNode


@dataclass(frozen=True)
class Reading:
    """What a text says and what is wrong with it.

    `values` are those of the whole file, and empty where it `is_yaml` no more; `lines` are those on
    which the entries of each section begin, from 1, and `pieces` the parts of the text they stand
    in, where they can be read by themselves. `model` holds what fits the schema.
    """

    problems: tuple[DataProblem, ...]
    is_yaml: bool = False
    values: Mapping[str, Plain] = field(default_factory=dict)
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    pieces: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)
    model: SpotsFile | None = None


class TextReader:
    """Reads texts of one file, of which it remembers the pieces; never raises."""

    def __init__(self, today: dt.date | None = None) -> None:
        self._today = today
        self._memory = Memory(today)

    def read(self, text: str) -> Reading:
        """What a text says."""
        pieces = split(text)
        if pieces is None:
            return read_at_once(text, self._today)
        try:
            made = assemble(self._memory, text, pieces)
        except Irregular:
            return read_at_once(text, self._today)
        lines = {
            key: tuple(piece.line + 1 for piece in parts) for key, parts in made.pieces.items()
        }
        return Reading(
            made.loaded.describe(""),
            made.is_yaml,
            made.values,
            lines,
            made.pieces,
            made.loaded.model,
        )


def read_at_once(text: str, today: dt.date | None) -> Reading:
    """What a text says, read as a whole."""
    loaded = load_guidebook(text.encode("utf-8"), today)
    problems = loaded.describe("")
    parsed = parse_text(loaded.text)
    top = parsed.top
    if parsed.error is not None or parsed.hopeless or not isinstance(top, MappingNode):
        return Reading(problems, model=loaded.model)
    lines = {
        str(key): tuple(entry.line + 1 for entry in value)
        for key, value in top.items()
        if isinstance(value, ListNode)
    }
    values = {str(key): to_plain(value) for key, value in top.items()}
    return Reading(problems, True, values, lines, {}, loaded.model)
