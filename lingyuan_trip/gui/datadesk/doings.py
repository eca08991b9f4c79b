"""What can be done to whole entries: add, copy, remove, and their ids."""

from __future__ import annotations

from collections.abc import Mapping

from lingyuan_trip.catalogue.editor import Entry, Plain
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.sections import ALL_SECTIONS, Section
from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"
_TO_COME = "待补依据"


def add_entry(document: DeskDocument, section: Section, after: str | None) -> str:
    """Add an entry with what every one of its kind must have; returns its id."""
    name = free_id(document, f"new-{section.value.removesuffix('s')}")
    document.add_entry(section, _make_entry(document, section, name), after)
    document.end_step()
    return name


def duplicate_entry(document: DeskDocument, entry: Entry) -> str:
    """Add a copy behind an entry; returns its id."""
    name = free_id(document, entry.id)
    document.add_entry(entry.section, {**entry.values, "id": name}, entry.id)
    document.end_step()
    return name


def remove_entries(document: DeskDocument, section: Section, names: tuple[str, ...]) -> None:
    """Take entries out, in one step."""
    if len(names) == 1:
        document.remove_entry(section, names[0])
        document.end_step()
        return
    with document.one_step(translate(_C, "删除 %n 条", len(names))):
        for name in names:
            document.remove_entry(section, name)


def free_id(document: DeskDocument, wanted: str) -> str:
    """An id that no entry has, as much like another one as possible."""
    taken = {entry.id for each in ALL_SECTIONS for entry in document.entries(each)}
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _make_entry(document: DeskDocument, section: Section, name: str) -> Mapping[str, Plain]:
    words: dict[str, Plain] = {"zh": _new_name(section)}
    if section is Section.SOURCES:
        return {"id": name, "title": _new_name(section)}
    # Who adds an entry knows of it; on what that rests is asked for at once.
    evidence: dict[str, Plain] = {"status": "estimated", "note": _TO_COME}
    match section:
        case Section.SPOTS:
            # What kind it is and how far it is recommended nobody has said; the list of problems
            # asks for it.
            own: dict[str, Plain] = {}
        case Section.FESTIVALS:
            own = {"short_name": dict(words)}
        case Section.ZONES:
            number = len(document.entries(section)) + 1
            return {
                "id": name,
                "number": number,
                "name": words,
                "short_name": dict(words),
                "evidence": evidence,
            }
        case _:
            own = {}
    return {"id": name, "name": words, **own, "evidence": evidence}


def _new_name(section: Section) -> str:
    return {
        Section.SPOTS: "新景点",
        Section.FESTIVALS: "新节庆",
        Section.GATEWAYS: "新到达站",
        Section.ZONES: "新片区",
        Section.SOURCES: "新来源",
    }[section]
