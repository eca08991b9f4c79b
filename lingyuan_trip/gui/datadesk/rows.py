"""Makes the rows of the table from the document, anew only for what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lingyuan_trip.catalogue.editor import DataText, Entry, Plain
from lingyuan_trip.catalogue.problem import Severity
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.problem_places import Placed
from lingyuan_trip.gui.datadesk.sections import ALL_SECTIONS, Section
from lingyuan_trip.gui.datadesk.table.row import Around, DeskRow, count_uses, make_row

_GRAVITY = list(Severity)


class RowMaker:
    """Remembers the rows of entries that stay as they are."""

    def __init__(self, document: DeskDocument) -> None:
        self._document = document
        self._made: dict[str, tuple[Mapping[str, Plain], Around, DeskRow]] = {}
        self._stored: DataText | None = None
        self._stored_values: dict[tuple[str, str], Mapping[str, Plain]] = {}

    def make_rows(self, section: Section, problems: Sequence[Placed]) -> tuple[DeskRow, ...]:
        """The rows of a section with their problems and marks of change."""
        around = self._look_around(section)
        wrong: dict[str, list[Severity]] = defaultdict(list)
        for placed in problems:
            if placed.entry is not None and placed.entry.section == section:
                wrong[placed.entry.id].append(placed.problem.severity)
        return tuple(
            self._mark(section, self._make(section, entry, around), wrong.get(entry.id, ()))
            for entry in self._document.entries(section)
        )

    def _find_stored(self) -> Mapping[tuple[str, str], Mapping[str, Plain]]:
        """What the file says of every entry; found once for each state of the file."""
        stored = self._document.stored
        if stored is not self._stored:
            self._stored = stored
            self._stored_values = {
                (section, entry.id): entry.values
                for section in Section
                for entry in stored.entries(section)
            }
        return self._stored_values

    def _look_around(self, section: Section) -> Around:
        zones = {
            entry.id: (_number(entry), _short_name(entry))
            for entry in self._document.entries(Section.ZONES)
        }
        if section not in (Section.ZONES, Section.SOURCES):
            return Around(zones, {})
        listed = {name: self._document.entries(name) for name in ALL_SECTIONS}
        return Around(zones, count_uses(listed))

    def _make(self, section: Section, entry: Entry, around: Around) -> DeskRow:
        key = f"{section}/{entry.id}/{formatting.language()}"
        known = self._made.get(key)
        if known is not None and known[0] == entry.values and known[1] == around:
            return replace(known[2], entry=entry)
        made = make_row(section, entry, around)
        self._made[key] = (entry.values, around, made)
        return made

    def _mark(self, section: Section, row: DeskRow, wrong: Sequence[Severity]) -> DeskRow:
        worst = min(wrong, key=_GRAVITY.index, default=None)
        changed = self._find_stored().get((section, row.entry.id)) != row.entry.values
        return replace(row, worst=worst, problems=len(wrong), is_changed=changed)


def _number(entry: Entry) -> int:
    number = entry.values.get("number")
    return number if isinstance(number, int) else 1


def _short_name(entry: Entry) -> str:
    name = plain.mapping(entry.values, "short_name")
    zh, en = plain.text(dict(name), "zh"), plain.text(dict(name), "en")
    return en if formatting.language() == "en" and en else zh or entry.id
