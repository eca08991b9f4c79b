"""In what two guidebooks differ: which entries came, went and changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook, Story
from lingyuan_trip.domain.place import Town
from lingyuan_trip.domain.road import BusLine
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.zone import Zone

_Other = Zone | Town | BusLine | Story
_Named = Spot | Festival | Gateway


@dataclass(frozen=True, slots=True)
class SectionDifference:
    """The names of the entries of a section that came, changed and went."""

    added: tuple[LocalizedText, ...] = ()
    changed: tuple[LocalizedText, ...] = ()
    removed: tuple[LocalizedText, ...] = ()

    @property
    def count(self) -> int:
        """How many entries differ."""
        return len(self.added) + len(self.changed) + len(self.removed)


@dataclass(frozen=True, slots=True)
class GuidebookDifference:
    """What a guidebook has otherwise than another; `others` counts what has no page of its own:
    zones, towns, roads, bus lines, stories.
    """

    spots: SectionDifference
    festivals: SectionDifference
    gateways: SectionDifference
    others: int

    @property
    def is_none(self) -> bool:
        """Whether both say the same, sources apart."""
        return not (self.spots.count or self.festivals.count or self.gateways.count or self.others)


def compare_guidebooks(old: Guidebook, new: Guidebook) -> GuidebookDifference:
    """What the new one has otherwise than the old one."""
    before, after = _list_others(old), _list_others(new)
    return GuidebookDifference(
        _compare(old.spots, new.spots),
        _compare(old.festivals, new.festivals),
        _compare(old.gateways, new.gateways),
        sum(before.get(key) != after.get(key) for key in {*before, *after}),
    )


def _compare(old: Sequence[_Named], new: Sequence[_Named]) -> SectionDifference:
    before, after = ({entry.id: entry for entry in entries} for entries in (old, new))
    return SectionDifference(
        added=tuple(entry.name for entry in new if entry.id not in before),
        changed=tuple(
            entry.name for entry in new if entry.id in before and before[entry.id] != entry
        ),
        removed=tuple(entry.name for entry in old if entry.id not in after),
    )


def _list_others(book: Guidebook) -> dict[str, object]:
    made: dict[str, object] = {f"road {road.a} {road.b}": road for road in book.roads}
    others: tuple[_Other, ...] = (*book.zones, *book.towns, *book.bus_lines, *book.stories)
    for entry in others:
        made[f"{type(entry).__name__} {entry.id}"] = entry
    return made
