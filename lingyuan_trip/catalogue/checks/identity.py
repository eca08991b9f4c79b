"""Ids and names that should stand for one thing each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.suggest import shorten
from lingyuan_trip.catalogue.tree import Path

Named = tuple[Path, str]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


def check_identity(context: Context) -> Iterator[Found]:
    """Repeated ids, repeated names of spots, repeated zone numbers."""
    file = context.file
    places = [(path, entry.id) for path, entry in context.iterate_places()]
    groups: tuple[tuple[str, Sequence[_HasId]], ...] = (
        ("sources", file.sources),
        ("zones", file.zones),
        ("festivals", file.festivals),
        ("bus_lines", file.bus_lines),
        ("stories", file.stories),
    )
    yield from _find_repeated_ids(places)
    for key, entries in groups:
        named: Iterator[Named] = (((key, index), entry.id) for index, entry in enumerate(entries))
        yield from _find_repeated_ids(named)
    yield from _find_repeated_names(context)
    yield from _find_repeated_numbers(context)


def _find_repeated_ids(entries: Iterable[Named]) -> Iterator[Found]:
    seen: set[str] = set()
    for path, name in entries:
        if name in seen:
            yield Found((*path, "id"), _repeated_id(name))
        seen.add(name)


def _find_repeated_names(context: Context) -> Iterator[Found]:
    seen: dict[str, str] = {}
    for index, spot in enumerate(context.file.spots):
        first = seen.setdefault(spot.name.zh, spot.id)
        if first != spot.id:
            yield Found(("spots", index, "name", "zh"), _repeated_name(spot.name.zh, first))


def _find_repeated_numbers(context: Context) -> Iterator[Found]:
    seen: dict[int, str] = {}
    for index, zone in enumerate(context.file.zones):
        first = seen.setdefault(zone.number, zone.id)
        if first != zone.id:
            yield Found(("zones", index, "number"), _repeated_number(zone.number, first))


def _repeated_id(name: str) -> Fault:
    return make_fault(
        "id.repeated",
        (f"编号 {name} 已经用过", f"the id {name} is used already"),
        ("换一个没用过的编号，或删去重复的一项", "choose another id, or delete the repeated entry"),
    )


def _repeated_name(name: str, first: str) -> Fault:
    return make_fault(
        "name.repeated",
        (f"{first} 也叫“{shorten(name)}”", f"{first} has the name {shorten(name)} too"),
        (
            "同一个景点只留一项；不同的景点改名区分",
            "keep one entry per spot, or tell the names apart",
        ),
        Severity.WARNING,
    )


def _repeated_number(number: int, first: str) -> Fault:
    return make_fault(
        "zone.repeated-number",
        (f"片区 {first} 的 number 也是 {number}", f"the zone {first} has the number {number} too"),
        ("各片区的 number 不能相同", "give each zone its own number"),
    )
