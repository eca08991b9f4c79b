"""Ids that must be those of other entries."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.checks.evidence import unknown_reference
from lingyuan_trip.catalogue.tree import Path

_ZONE = ("片区", "zone")
_SPOT = ("景点", "spot")
_PLACE = ("景点、到达站或城镇", "spot, gateway or town")


def check_references(context: Context) -> Iterator[Found]:
    """Zones of spots, hosts of festivals, ends of roads and stops of buses that do not exist."""
    file, lost = context.file, context.lost_ids
    if lost is None:
        return
    zones = {zone.id for zone in file.zones}
    spots = {spot.id for spot in file.spots}
    places = {entry.id for _, entry in context.iterate_places()}
    wanted = (
        *((path, wanted, _ZONE, zones) for path, wanted in _zones_of_spots(context)),
        *((path, wanted, _SPOT, spots) for path, wanted in _hosts(context)),
        *((path, wanted, _PLACE, places) for path, wanted in _ends_and_stops(context)),
    )
    for path, name, kind, known in wanted:
        if name not in known and name not in lost:
            yield Found(path, unknown_reference(name, kind, known))


def _zones_of_spots(context: Context) -> Iterator[tuple[Path, str]]:
    for index, spot in enumerate(context.file.spots):
        if spot.zone is not None:
            yield ("spots", index, "zone"), spot.zone


def _hosts(context: Context) -> Iterator[tuple[Path, str]]:
    for index, festival in enumerate(context.file.festivals):
        for position, host in enumerate(festival.hosts):
            yield ("festivals", index, "hosts", position), host
        for number, edition in enumerate(festival.editions):
            for position, host in enumerate(edition.hosts):
                yield ("festivals", index, "editions", number, "hosts", position), host


def _ends_and_stops(context: Context) -> Iterator[tuple[Path, str]]:
    for index, road in enumerate(context.file.roads):
        for position, end in enumerate(road.between):
            yield ("roads", index, "between", position), end
    for index, line in enumerate(context.file.bus_lines):
        for position, stop in enumerate(line.stops):
            if stop.place is not None:
                yield ("bus_lines", index, "stops", position, "place"), stop.place
