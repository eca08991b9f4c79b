"""Everything the data say, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lingyuan_trip.domain.evidence import Evidence, Fact, Source
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.place import Position, Town
from lingyuan_trip.domain.road import BusLine, RoadDistance
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.zone import Zone

Place = Spot | Gateway | Town


@dataclass(frozen=True, slots=True)
class Story:
    """Something to tell that is no place to route to: a dish, a craft, a product to take home."""

    id: str
    name: LocalizedText
    topic: str
    evidence: Evidence
    summary: Fact[LocalizedText] | None = None
    items: tuple[LocalizedText, ...] = ()


@dataclass(frozen=True)
class Guidebook:
    """Zones, spots, festivals, gateways and all else the bureau keeps, in the order of the file.

    `lost` are names of places that an older trip speaks of and that have left the data.
    """

    version: str
    zones: tuple[Zone, ...] = ()
    spots: tuple[Spot, ...] = ()
    festivals: tuple[Festival, ...] = ()
    gateways: tuple[Gateway, ...] = ()
    towns: tuple[Town, ...] = ()
    roads: tuple[RoadDistance, ...] = ()
    bus_lines: tuple[BusLine, ...] = ()
    stories: tuple[Story, ...] = ()
    sources: tuple[Source, ...] = ()
    lost: Mapping[str, LocalizedText] = field(default_factory=dict)

    @cached_property
    def _places(self) -> dict[str, Place]:
        places: tuple[Place, ...] = (*self.spots, *self.gateways, *self.towns)
        return {place.id: place for place in places}

    @cached_property
    def _zones(self) -> dict[str, Zone]:
        return {zone.id: zone for zone in self.zones}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    def find_place(self, place_id: str) -> Place | None:
        """The spot, gateway or town with an id."""
        return self._places.get(place_id)

    def find_name(self, place_id: str) -> LocalizedText | None:
        """The name of a place, also of one that has left the data."""
        place = self._places.get(place_id)
        return self.lost.get(place_id) if place is None else place.name

    def get_place(self, place_id: str) -> Place:
        """The spot, gateway or town with an id; raises KeyError."""
        return self._places[place_id]

    def find_spot(self, spot_id: str) -> Spot | None:
        """The spot with an id."""
        place = self._places.get(spot_id)
        return place if isinstance(place, Spot) else None

    def find_gateway(self, gateway_id: str) -> Gateway | None:
        """The gateway with an id."""
        place = self._places.get(gateway_id)
        return place if isinstance(place, Gateway) else None

    def find_zone(self, zone_id: str | None) -> Zone | None:
        """The zone with an id."""
        return None if zone_id is None else self._zones.get(zone_id)

    def find_source(self, source_id: str) -> Source | None:
        """The source with an id."""
        return self._sources.get(source_id)

    def list_spots(self, zone_id: str) -> tuple[Spot, ...]:
        """The spots of a zone."""
        return tuple(spot for spot in self.spots if spot.zone == zone_id)

    def list_hosted(self, spot_id: str) -> tuple[Festival, ...]:
        """The festivals a spot is, or once was, host of."""
        return tuple(festival for festival in self.festivals if spot_id in festival.all_hosts)

    @cached_property
    def located_places(self) -> tuple[tuple[Place, Position], ...]:
        """Every place whose position is known or estimated, with it."""
        return tuple(
            (place, place.position) for place in self._places.values() if place.position is not None
        )
