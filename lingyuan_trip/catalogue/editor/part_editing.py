"""Changes of a text that touch one entry: only the part it stands in is parsed for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import yaml

from lingyuan_trip.catalogue.editor import values as editing
from lingyuan_trip.catalogue.editor.differences import Change, Insert, Remove, Set
from lingyuan_trip.catalogue.editor.emit import Value
from lingyuan_trip.catalogue.editor.marks import newline_of
from lingyuan_trip.catalogue.editor.order import usual_keys
from lingyuan_trip.catalogue.editor.values import NoSuchValue, Path


class BrokenText(LookupError):
    """The text is no YAML at the moment, so that no single value of it can be changed."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some entries of a section, from one place of the text to another.

    `first` is the index of the first one in the section.
    """

    section: str
    start: int
    end: int
    first: int

    def shorten(self, path: Path, index: int) -> Path:
        """A path into an entry of the section, as the part numbers them."""
        return (self.section, index - self.first, *path[2:])


def edit_part(text: str, part: Part, edit: Callable[[str], str]) -> str:
    """The text with a part changed; `edit` gets the part as a file of its own."""
    header = f"{part.section}:{newline_of(text)}"
    edited = edit(header + text[part.start : part.end])
    if not edited.startswith(header):
        raise NoSuchValue(part.section)
    return text[: part.start] + edited.removeprefix(header) + text[part.end :]


def apply_change(text: str, change: Change, whole: Path) -> str:
    """A text after one change at a path of it; `whole` is the same path in the file.

    Raises NoSuchValue, BrokenText.
    """
    try:
        match change:
            case Set():
                return editing.set_value(text, change.path, change.value, usual_keys(whole[:-1]))
            case Remove():
                return editing.remove_value(text, change.path)
            case Insert():
                return insert(text, change.path, change.value, change.index)
    except (yaml.YAMLError, ValueError) as error:
        raise BrokenText from error


def insert(text: str, path: Path, value: Value, index: int) -> str:
    """A text with an item that comes to stand at an index of a list."""
    if index == 0:
        return editing.add_first(text, path, value)
    return editing.add_entry(text, path, value, index - 1)
