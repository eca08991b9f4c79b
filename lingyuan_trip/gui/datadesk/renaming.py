"""Another id for an entry, with everything in the file that names it."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.catalogue.editor import Entry
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import sections_named_by
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.sections import ALL_SECTIONS
from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"


def is_taken(document: DeskDocument, name: str) -> bool:
    """Whether any entry has an id."""
    return any(document.find_entry(section, name) is not None for section in ALL_SECTIONS)


def rename_entry(document: DeskDocument, entry: Entry, name: str) -> None:
    """Write the new id at the entry and wherever the old one is named, as one step."""
    values = [
        (path, name)
        for section in ALL_SECTIONS
        for other in document.entries(section)
        for path in _find_named(other.values, (section, other.index), entry)
    ]
    words = translate(_C, "改编号 {id}").format(id=name)
    # Paths by number hold while ids change.
    document.set_values([*values, ((entry.section, entry.index, "id"), name)], words)


def _find_named(value: object, path: Path, entry: Entry, key: str = "") -> Iterator[Path]:
    """Where a value names an entry by its id."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _find_named(each, (*path, str(name)), entry, str(name))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _find_named(each, (*path, number), entry, key)
    elif value == entry.id and entry.section in sections_named_by(key):
        yield path
