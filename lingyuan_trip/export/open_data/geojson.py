"""Spots and stations as GeoJSON (RFC 7946) for maps and GIS.

A position that is an estimate, or that may be a kilometre off, is no point: it is the circle in
which the place lies, as a polygon; without a radius it has no geometry at all. The words of an
estimate begin with 估算, for whoever shows them without the property beside them.
"""

from __future__ import annotations

import json
import math
from typing import Any

from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.export.open_data.told_facts import describe_evidence, list_facts, say_fact
from lingyuan_trip.export.words import position_caution
from lingyuan_trip.travel.map_links import may_leave

_DECIMALS = 6
_SIDES = 48
_EARTH_KM = 6371.0088


def geojson_bytes(guidebook: Guidebook) -> bytes:
    """A FeatureCollection; each fact stands beside its evidence, in `NAME_evidence`."""
    titles = {source.id: source.title for source in guidebook.sources}
    places: tuple[Spot | Gateway, ...] = (*guidebook.spots, *guidebook.gateways)
    value = {
        "type": "FeatureCollection",
        "name": "凌源行",
        "data_version": guidebook.version,
        "license": "CC BY 4.0",
        "features": [_feature(place, guidebook, titles) for place in places],
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8")


def _feature(place: Spot | Gateway, guidebook: Guidebook, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": _geometry(place.position),
        "properties": {
            **_named(place, guidebook, titles),
            **_placed(place.position, titles),
            **_told(place, titles),
        },
    }


def _geometry(position: Position | None) -> dict[str, Any] | None:
    if position is None:
        return None
    if may_leave(position):
        at = [round(position.lon, _DECIMALS), round(position.lat, _DECIMALS)]
        return {"type": "Point", "coordinates": at}
    if position.uncertainty_km <= 0:
        return None
    return {"type": "Polygon", "coordinates": [_circle(position)]}


def _circle(position: Position) -> list[list[float]]:
    """The edge of the area, counter-clockwise and closed, as the standard asks."""
    reach = math.degrees(position.uncertainty_km / _EARTH_KM)
    shrink = math.cos(math.radians(position.lat))
    angles = [2 * math.pi * side / _SIDES for side in range(_SIDES)]
    ring = [
        [
            round(position.lon + reach * math.cos(angle) / shrink, _DECIMALS),
            round(position.lat + reach * math.sin(angle), _DECIMALS),
        ]
        for angle in angles
    ]
    return [*ring, ring[0]]


def _named(place: Spot | Gateway, guidebook: Guidebook, titles: dict[str, str]) -> dict[str, Any]:
    named: dict[str, Any] = {
        "id": place.id,
        "name": place.name.zh,
        "name_en": place.name.en or None,
        "name_evidence": describe_evidence(place.evidence, titles),
    }
    if isinstance(place, Gateway):
        return {**named, "kind": "station"}
    zone = guidebook.find_zone(place.zone)
    return {
        **named,
        "kind": place.kind.value,
        "zone": None if zone is None else zone.name.zh,
        "interest": place.interest,
    }


def _placed(position: Position | None, titles: dict[str, str]) -> dict[str, Any]:
    if position is None:
        return {"position_status": "unknown", "position_caution": position_caution(None).zh}
    return {
        "position_status": position.evidence.status.value,
        "position_evidence": describe_evidence(position.evidence, titles),
        "uncertainty_km": position.uncertainty_km,
        "position_caution": position_caution(position).zh or None,
    }


def _told(place: Spot | Gateway, titles: dict[str, str]) -> dict[str, Any]:
    """Facts as flat properties; several of one kind are joined line by line."""
    told: dict[str, Any] = {}
    for fact in list_facts(place):
        parts = {
            fact.key: say_fact(fact),
            f"{fact.key}_status": fact.evidence.status.value,
            f"{fact.key}_evidence": describe_evidence(fact.evidence, titles),
        }
        for key, words in parts.items():
            told[key] = f"{told[key]}\n{words}" if key in told else words
    return told
