"""Small guidebooks of made-up places."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position, Terrain, Town
from lingyuan_trip.domain.road import BusLine, BusStop, RoadDistance
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.zone import Zone

SOURCED = Evidence(EvidenceStatus.SOURCED, ("book",), "2024")
GUESSED = Evidence(EvidenceStatus.ESTIMATED, note="made up")


def make_town(
    place_id: str,
    lat: float,
    lon: float,
    terrain: Terrain | None = Terrain.VALLEY,
    uncertainty_km: float = 0.0,
) -> Town:
    """A place in a valley, exactly known."""
    fact = None if terrain is None else Fact(terrain, GUESSED)
    position = Position(lat, lon, GUESSED, uncertainty_km)
    return Town(place_id, LocalizedText(place_id), SOURCED, position, fact)


def make_spot(place_id: str, lat: float, lon: float, zone: str | None = None) -> Spot:
    """A spot without anything but a position."""
    name = LocalizedText(place_id)
    position = Position(lat, lon, GUESSED)
    return Spot(place_id, name, SpotKind.PARK, 3, SOURCED, zone=zone, position=position)


def make_zone(zone_id: str, number: int, terrain: Terrain | None = None) -> Zone:
    """A zone; without terrain nothing is known of its roads."""
    name = LocalizedText(zone_id)
    fact = None if terrain is None else Fact(terrain, GUESSED)
    return Zone(zone_id, number, name, name, SOURCED, terrain=fact)


def make_road(a: str, b: str, km: float, minutes: int | None = None) -> RoadDistance:
    """A published road."""
    return RoadDistance(a, b, km, SOURCED, minutes)


def make_line(
    stops: Sequence[tuple[str, int | None]],
    *,
    first: int | None = 6 * 60,
    last: int | None = 19 * 60,
    headway: int | None = 20,
) -> BusLine:
    """A line through places with minutes from its first stop."""
    served = tuple(BusStop(place_id, place_id, minutes) for place_id, minutes in stops)
    return BusLine("line", LocalizedText("1 路"), SOURCED, served, first, last, headway)


def guidebook_of(
    *towns: Town,
    roads: Sequence[RoadDistance] = (),
    lines: Sequence[BusLine] = (),
) -> Guidebook:
    """Towns with the roads and lines between them."""
    return Guidebook("test", towns=towns, roads=tuple(roads), bus_lines=tuple(lines))
