"""Paths to facts as text in a table, `spots/lily-expo-garden/hours/0`, and back."""

from __future__ import annotations

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.field_words import name_field
from lingyuan_trip.catalogue.plain import Plain
from lingyuan_trip.domain.text import LocalizedText

_ENTRY = 2


def write_path(path: Path) -> str:
    """A path as text."""
    return "/".join(map(str, path))


def read_path(text: str, data: DataText) -> Path | None:
    """The path of a text, entries by id; None where it names no entry of the file."""
    section, *rest = text.strip().strip("/").split("/")
    if not rest:
        return None
    steps = [section, rest[0], *(_step(part) for part in rest[1:])]
    if data.find_entry(section, rest[0]) is None:
        steps[1] = _step(rest[0])
    path: Path = tuple(steps)
    return path if isinstance(data.value(path[:_ENTRY]), dict) else None


def with_id(path: Path, data: DataText) -> Path:
    """A path whose entry is named by its id, where it has one, instead of its place."""
    value = data.value(path[:_ENTRY])
    name = value.get("id") if isinstance(value, dict) else None
    return path if not isinstance(name, str) else (path[0], name, *path[_ENTRY:])


def field_of(path: Path) -> str:
    """The key by which people call the fact at a path: the last one that is no place in a list."""
    below = [step for step in path[_ENTRY:] if isinstance(step, str)]
    return below[-1] if below else str(path[0])


def name_of_field(path: Path) -> LocalizedText:
    """What the fact at a path is called; what another source says is named so."""
    keys = [str(step) for step in path[_ENTRY:] if isinstance(step, str)] or [str(path[0])]
    if keys[-1] == "also" and len(keys) > 1:
        of, also = name_field(keys[-2]), name_field("also")
        return LocalizedText(f"{of.zh}：{also.zh}", f"{of.en}: {also.en}")
    return name_field(keys[-1])


def entry_name(path: Path, data: DataText) -> str:
    """The Chinese name of the entry a path leads into; a road by its two ends."""
    entry: Plain = data.value(path[:_ENTRY])
    if not isinstance(entry, dict):
        return ""
    name = entry.get("name")
    if isinstance(name, dict):
        return str(name.get("zh", ""))
    ends = entry.get("between")
    if isinstance(ends, list):
        return "–".join(_place_name(str(end), data) for end in ends)
    return str(name or entry.get("title") or entry.get("id") or "")


def _place_name(place: str, data: DataText) -> str:
    for section in ("spots", "gateways", "towns"):
        if data.find_entry(section, place) is not None:
            return entry_name((section, place), data)
    return place


def _step(part: str) -> str | int:
    return int(part) if part.isdecimal() else part
