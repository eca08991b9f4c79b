"""All doubts of a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lingyuan_trip.catalogue.entries import SpotsFile
from lingyuan_trip.catalogue.loading import Loaded
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.catalogue.review.age import is_stale, lasts
from lingyuan_trip.catalogue.review.doubles import find_doubles
from lingyuan_trip.catalogue.review.doubts import Doubt, DoubtKind
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Path, Scalar, locate
from lingyuan_trip.domain.text import LocalizedText

_VAGUE_KM = 1.0
_NEEDED = ("hours", "location", "visit_minutes", "ticket")
_ELSEWHERE = frozenset({"sources", "evidence"})


def list_doubts(loaded: Loaded[SpotsFile], today: dt.date) -> tuple[Doubt, ...]:
    """What should be checked in a file; none where it could not be read."""
    if loaded.model is None or loaded.top is None:
        return ()
    return tuple(_list(loaded.model, loaded.top, today))


def to_problems(loaded: Loaded[SpotsFile], name: str, today: dt.date) -> tuple[DataProblem, ...]:
    """The same as notes on the file, in its order; `name` is the file's."""
    top = loaded.top
    if top is None:
        return ()
    places = ((locate(top, doubt.path), doubt.fault) for doubt in list_doubts(loaded, today))
    found = sorted(places, key=lambda each: each[0])
    return tuple(fault.at(name, line + 1, column + 1) for (line, column), fault in found)


def _list(file: SpotsFile, top: Node, today: dt.date) -> Iterator[Doubt]:
    if not isinstance(top, MappingNode):
        return
    for key, entries in top.items():
        if key in _ELSEWHERE or not isinstance(entries, ListNode):
            continue
        for index, entry in enumerate(entries):
            if isinstance(entry, MappingNode):
                yield from _Entry(key, index, entry, today).list_doubts()
    yield from _list_missing(file)
    yield from _list_doubles(file)
    yield from _list_without_dates(file, today)


class _Entry:
    """Walks one entry for what its evidence says."""

    def __init__(self, key: str, index: int, entry: MappingNode, today: dt.date) -> None:
        self._key, self._entry, self._today = key, entry, today
        self._path: Path = (key, index)
        self._id = str(entry.get("id", ""))
        self._name = _name_of(entry)

    def list_doubts(self) -> Iterator[Doubt]:
        """One doubt for each value, the first reason that holds."""
        stack: list[tuple[Path, str, Node]] = [(self._path, self._key, self._entry)]
        while stack:
            path, field, node = stack.pop()
            if isinstance(node, ListNode):
                items = [((*path, i), field, child) for i, child in enumerate(node)]
                stack += reversed(items)
            elif isinstance(node, MappingNode):
                if "status" in node and (doubt := self._judge(path, field, node)) is not None:
                    yield doubt
                below = [
                    ((*path, key), key, child)
                    for key, child in node.items()
                    if not isinstance(child, Scalar) and key not in _ELSEWHERE
                ]
                # The last one put is looked at next: in the order of the file.
                stack += reversed(below)

    def _judge(self, path: Path, field: str, node: MappingNode) -> Doubt | None:
        vague = node.get("uncertainty_km")
        if isinstance(vague, Scalar) and float(vague) > _VAGUE_KM:
            return self._doubt(DoubtKind.VAGUE_POSITION, path, field, str(vague))
        if node["status"] == "estimated":
            return self._doubt(DoubtKind.ESTIMATE, path, field)
        date = node.get("date")
        if not isinstance(date, Scalar):
            known = lasts(field) is None
            return None if known else self._doubt(DoubtKind.UNDATED, path, field)
        if is_stale(field, str(date), self._today):
            return self._doubt(DoubtKind.STALE, path, field, str(date))
        return None

    def _doubt(self, kind: DoubtKind, path: Path, field: str, detail: str = "") -> Doubt:
        return Doubt(kind, path, self._id, self._name, field, detail)


def _list_missing(file: SpotsFile) -> Iterator[Doubt]:
    for index, spot in enumerate(file.spots):
        for field in _NEEDED:
            if getattr(spot, field) is None:
                path = ("spots", index)
                yield Doubt(DoubtKind.MISSING, path, spot.id, spot.name.shown, field)


def _list_doubles(file: SpotsFile) -> Iterator[Doubt]:
    for first, second in find_doubles(file.spots):
        spot, other = file.spots[second], file.spots[first]
        path = ("spots", second, "name")
        yield Doubt(DoubtKind.DOUBLE, path, spot.id, spot.name.shown, "name", other.name.zh)


def _list_without_dates(file: SpotsFile, today: dt.date) -> Iterator[Doubt]:
    for index, festival in enumerate(file.festivals):
        if not any(edition.year == today.year for edition in festival.editions):
            path = ("festivals", index)
            name, year = festival.name.shown, str(today.year)
            yield Doubt(DoubtKind.NO_EDITION, path, festival.id, name, "editions", year)


def _name_of(entry: MappingNode) -> LocalizedText:
    """The entry's name; a road has the two ends it joins."""
    name = entry.get("name")
    if isinstance(name, MappingNode):
        return LocalizedText(_text_of(name, "zh"), _text_of(name, "en"))
    ends = entry.get("between")
    if isinstance(ends, ListNode):
        text = "–".join(map(str, ends))
        return LocalizedText(text, text)
    return LocalizedText(_text_of(entry, "name") or _text_of(entry, "id"))


def _text_of(node: MappingNode, key: str) -> str:
    value = node.get(key)
    return str(value) if isinstance(value, Scalar) else ""
