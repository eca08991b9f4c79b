"""Reading plain values of an entry without trusting their shape: the file may hold anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.text import LocalizedText

_EMPTY: Mapping[str, Plain] = {}


def mapping(value: Plain | Mapping[str, Plain] | None, *keys: str) -> Mapping[str, Plain]:
    """The mapping at keys below a value; an empty one where there is none."""
    found = look_up(value, *keys)
    return found if isinstance(found, dict) else _EMPTY


def items(value: Plain | Mapping[str, Plain] | None, *keys: str) -> list[Plain]:
    """The list at keys below a value; an empty one where there is none."""
    found = look_up(value, *keys)
    return found if isinstance(found, list) else []


def text(value: Plain | Mapping[str, Plain] | None, *keys: str) -> str:
    """The single value at keys below a value, as written; empty where there is none."""
    found = look_up(value, *keys)
    return "" if found is None or isinstance(found, dict | list) else str(found)


def look_up(value: Plain | Mapping[str, Plain] | None, *keys: str) -> Plain:
    """Whatever stands at keys below a value."""
    found: Plain | Mapping[str, Plain] | None = value
    for key in keys:
        found = found.get(key) if isinstance(found, Mapping) else None
    return dict(found) if isinstance(found, Mapping) else found


def name_of(values: Mapping[str, Plain]) -> LocalizedText:
    """What an entry is called: its name, its title or its id."""
    zh = text(values, "name", "zh") or text(values, "title") or text(values, "id")
    return LocalizedText(zh, text(values, "name", "en"))


def statuses(value: Plain | Mapping[str, Plain]) -> Iterator[EvidenceStatus]:
    """How each value with evidence, in and below a value, is known."""
    stack: list[Plain | Mapping[str, Plain]] = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, Mapping):
            status = node.get("status")
            if isinstance(status, str) and status in _STATUSES:
                yield EvidenceStatus(status)
            stack += node.values()
        elif isinstance(node, list):
            stack += node


def status_of(value: Plain | Mapping[str, Plain] | None) -> EvidenceStatus | None:
    """How a value is known; of a list the least certain of its items."""
    if isinstance(value, list):
        found = [status for status in map(status_of, value) if status is not None]
        return max(found, key=_RANK.index, default=None)
    status = text(value, "status")
    return EvidenceStatus(status) if status in _STATUSES else None


_RANK = [EvidenceStatus.VERIFIED, EvidenceStatus.SOURCED, EvidenceStatus.ESTIMATED]
_STATUSES = frozenset(status.value for status in EvidenceStatus)
