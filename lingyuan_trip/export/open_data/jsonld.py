"""Spots, festivals and stations as schema.org JSON-LD for search engines and other systems.

A property of schema.org holds only what somebody has published or checked. An estimate stands in
`additionalProperty` alone, where no reader takes it for a fact, its status and ground with it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from lingyuan_trip.domain.evidence import Source
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.export.open_data.event_nodes import list_event_nodes
from lingyuan_trip.export.open_data.opening_specs import IsHoliday, specify_hours
from lingyuan_trip.export.open_data.told_facts import ToldFact, describe_evidence, list_facts
from lingyuan_trip.export.words import position_caution
from lingyuan_trip.travel.map_links import may_leave

BASE = "urn:lingyuan-trip:"
_LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_DECIMALS = 6
_YEAR_DAYS = 365


def jsonld_bytes(guidebook: Guidebook, first: dt.date, is_holiday: IsHoliday) -> bytes:
    """The graph; opening hours are specified for a year from a date on."""
    titles = {source.id: source.title for source in guidebook.sources}
    writer = _Writer(guidebook, titles, first, is_holiday)
    graph = [
        writer.dataset(),
        *(writer.spot(spot) for spot in guidebook.spots),
        *(writer.station(gateway) for gateway in guidebook.gateways),
        *list_event_nodes(guidebook, BASE, titles),
        *(_source(source) for source in guidebook.sources),
    ]
    value = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8")


class _Writer:
    def __init__(
        self, guidebook: Guidebook, titles: dict[str, str], first: dt.date, is_holiday: IsHoliday
    ) -> None:
        self._guidebook, self._titles = guidebook, titles
        self._first, self._last = first, first + dt.timedelta(days=_YEAR_DAYS - 1)
        self._is_holiday = is_holiday

    def dataset(self) -> dict[str, Any]:
        return {
            "@type": "Dataset",
            "@id": f"{BASE}data",
            "name": "凌源行景点数据",
            "description": "每一项都注明已核实、有来源或估算；估算只写在 additionalProperty 里。",
            "version": self._guidebook.version,
            "license": _LICENSE,
            "inLanguage": "zh-CN",
            "citation": [{"@id": _source_id(source.id)} for source in self._guidebook.sources],
        }

    def spot(self, spot: Spot) -> dict[str, Any]:
        facts = tuple(list_facts(spot))
        known = {fact.key: fact for fact in reversed(facts) if not fact.evidence.is_estimate}
        node = {**self._place(spot, "TouristAttraction"), **self._described(known)}
        zone = self._guidebook.find_zone(spot.zone)
        if zone is not None:
            node["containedInPlace"] = {"@type": "Place", "name": _languages(zone.name)}
        specs = specify_hours(spot, self._first, self._last, self._is_holiday)
        if specs.weekly:
            node["openingHoursSpecification"] = list(specs.weekly)
        if specs.special:
            node["specialOpeningHoursSpecification"] = list(specs.special)
        node["additionalProperty"] = [
            *self._position_properties(spot.position),
            *(self._property(fact) for fact in facts),
        ]
        return node

    def station(self, gateway: Gateway) -> dict[str, Any]:
        facts = tuple(list_facts(gateway))
        known = {fact.key: fact for fact in reversed(facts) if not fact.evidence.is_estimate}
        node = {**self._place(gateway, "TrainStation"), **self._described(known)}
        node["additionalProperty"] = [
            *self._position_properties(gateway.position),
            *(self._property(fact) for fact in facts),
        ]
        return node

    def _place(self, place: Spot | Gateway, kind: str) -> dict[str, Any]:
        node: dict[str, Any] = {
            "@type": kind,
            "@id": f"{BASE}{place.id}",
            "identifier": place.id,
            "name": _languages(place.name),
        }
        if place.position is not None and (geo := _geo(place.position)):
            node["geo"] = geo
        cited = [{"@type": "CreativeWork", "@id": _source_id(s)} for s in place.evidence.sources]
        if cited:
            node["subjectOf"] = cited
        return node

    def _described(self, known: dict[str, ToldFact]) -> dict[str, Any]:
        """The properties of schema.org for facts that are no estimates."""
        node: dict[str, Any] = {}
        if (summary := known.get("summary")) is not None:
            node["description"] = _languages(summary.words)
        if (phone := known.get("phone")) is not None:
            node["telephone"] = phone.words.zh
        if address := _address(known):
            node["address"] = address
        if (price := known.get("price")) is not None and price.number is not None:
            node["isAccessibleForFree"] = price.number == 0
        return node

    def _position_properties(self, position: Position | None) -> Iterator[dict[str, Any]]:
        if position is not None:
            yield {
                "@type": "PropertyValue",
                "propertyID": "location",
                "name": _languages(LocalizedText("位置的依据", "evidence of the position")),
                "value": position.evidence.status.value,
                "description": describe_evidence(position.evidence, self._titles),
            }
        if caution := position_caution(position).zh:
            yield {
                "@type": "PropertyValue",
                "propertyID": "location-caution",
                "name": _languages(LocalizedText("位置提醒", "caution about the position")),
                "value": caution,
            }

    def _property(self, fact: ToldFact) -> dict[str, Any]:
        label = fact.label
        if fact.evidence.is_estimate:
            label = LocalizedText(f"{label.zh}（估算）", f"{label.get('en')} (estimate)")
        return {
            "@type": "PropertyValue",
            "propertyID": fact.key,
            "name": _languages(label),
            "value": fact.words.zh,
            "description": describe_evidence(fact.evidence, self._titles),
            "valueReference": {
                "@type": "PropertyValue",
                "propertyID": "status",
                "value": fact.evidence.status.value,
            },
        }


def _geo(position: Position) -> dict[str, Any] | None:
    """A point where it is sure, else the circle in which the place lies."""
    point = {
        "@type": "GeoCoordinates",
        "latitude": round(position.lat, _DECIMALS),
        "longitude": round(position.lon, _DECIMALS),
    }
    if may_leave(position):
        return point
    if position.uncertainty_km <= 0:
        return None
    # The radius is in metres.
    return {
        "@type": "GeoCircle",
        "geoMidpoint": point,
        "geoRadius": round(position.uncertainty_km * 1000),
    }


def _address(known: dict[str, ToldFact]) -> dict[str, Any] | None:
    parts = [known[key].words.zh for key in ("township", "village") if key in known]
    street = known["address"].words.zh if "address" in known else " ".join(parts)
    if not street:
        return None
    return {
        "@type": "PostalAddress",
        "addressCountry": "CN",
        "addressRegion": "辽宁省",
        "addressLocality": "凌源市",
        "streetAddress": street,
    }


def _source(source: Source) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "CreativeWork",
        "@id": _source_id(source.id),
        "name": source.title,
    }
    if source.url:
        node["url"] = source.url
    if source.date:
        node["datePublished"] = source.date
    return node


def _source_id(source: str) -> str:
    return f"{BASE}source:{source}"


def _languages(text: LocalizedText) -> list[dict[str, str]]:
    return [
        {"@language": "zh-CN", "@value": text.zh},
        *([{"@language": "en", "@value": text.en}] if text.en else []),
    ]
