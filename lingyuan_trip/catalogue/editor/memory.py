"""The entries read last, so that only those that changed are read anew."""

from __future__ import annotations

import datetime as dt

from lingyuan_trip.catalogue.checks.evidence import check_evidence
from lingyuan_trip.catalogue.editor.piece_reading import Irregular, ReadEntry, read_entry
from lingyuan_trip.catalogue.editor.pieces import Piece
from lingyuan_trip.catalogue.problem import Finding

_GENEROUS = 4
_FEWEST = 200
_Key = tuple[str, str, bool]


class Memory:
    """What was read of entries, by their text. `today` is the last day that evidence may have."""

    def __init__(self, today: dt.date | None) -> None:
        self.today = today
        self._entries: dict[_Key, ReadEntry | None] = {}
        self._evidence: dict[_Key, list[Finding]] = {}
        self._evidence_for: frozenset[str] | None = None

    def entry(self, section: str, piece: Piece) -> ReadEntry:
        """What an entry says; raises Irregular."""
        key = (section, piece.text, piece.is_last)
        if key not in self._entries:
            try:
                self._entries[key] = read_entry(piece, section)
            except Irregular:
                self._entries[key] = None
        read = self._entries[key]
        if read is None:
            raise Irregular
        return read

    def evidence(
        self, section: str, piece: Piece, read: ReadEntry, known: frozenset[str] | None
    ) -> list[Finding]:
        """What is wrong with the evidence in an entry where these sources are known."""
        if known != self._evidence_for:
            self._evidence_for = known
            self._evidence.clear()
        key = (section, piece.text, piece.is_last)
        if key not in self._evidence:
            node = read.node
            found = [] if node is None else list(check_evidence(node, known, self.today))
            self._evidence[key] = found
        return self._evidence[key]

    def trim(self, in_use: int) -> None:
        """Keep it from growing with every key that is pressed."""
        if len(self._entries) > _GENEROUS * in_use + _FEWEST:
            self._entries.clear()
            self._evidence.clear()
