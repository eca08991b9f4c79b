"""What all checks look at, and how they say where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lingyuan_trip.catalogue.entries import GatewayEntry, SpotEntry, SpotsFile, TownEntry
from lingyuan_trip.catalogue.facts import Location
from lingyuan_trip.catalogue.problem import Fault
from lingyuan_trip.catalogue.tree import Path

PlaceEntry = SpotEntry | GatewayEntry | TownEntry


@dataclass(frozen=True, slots=True)
class Found:
    """A fault of the value at a path, or of its key."""

    path: Path
    fault: Fault
    on_key: bool = False


HoursCheck = Callable[[SpotEntry], Sequence[Found]]


@dataclass(frozen=True)
class Context:
    """The file and the ids of entries that were left out of it, None where not all are known.

    `hours_of` finds what is wrong with the hours of a spot, which looks at nothing else.
    """

    file: SpotsFile
    lost_ids: frozenset[str] | None
    hours_of: HoursCheck

    def iterate_places(self) -> Iterator[tuple[Path, PlaceEntry]]:
        """Spots, gateways and towns with their paths."""
        groups: tuple[tuple[str, tuple[PlaceEntry, ...]], ...] = (
            ("spots", self.file.spots),
            ("gateways", self.file.gateways),
            ("towns", self.file.towns),
        )
        for key, entries in groups:
            for index, entry in enumerate(entries):
                yield (key, index), entry

    @cached_property
    def locations(self) -> dict[str, Location]:
        """Positions by the id of the place."""
        return {
            entry.id: entry.location
            for _, entry in self.iterate_places()
            if entry.location is not None
        }
