"""What another program reads out of the JSON-LD, and that no estimate passes for a fact there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld

from lingyuan_trip.domain.evidence import Fact
from lingyuan_trip.domain.festival import EditionChange, Festival, FestivalEdition
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot, Ticket
from lingyuan_trip.export.open_data import jsonld_bytes
from tests.export.open_data.builders import (
    FIRST,
    GUESS,
    KNOWN,
    make_rule,
    make_spot,
    never,
    shipped,
)

VOCABULARY = "https://schema.org/"
# As schema.org has them: the properties of each type that are used, with those of its parents.
_THING = {"identifier", "name", "description", "subjectOf", "url"}
_PLACE = _THING | {"geo", "address", "isAccessibleForFree", "containedInPlace"}
_PLACE |= {"openingHoursSpecification", "specialOpeningHoursSpecification", "additionalProperty"}
_EVENT = _THING | {"startDate", "endDate", "previousStartDate", "eventStatus", "location"}
_EVENT |= {"superEvent", "subEvent"}
PROPERTIES = {
    "Dataset": _THING | {"version", "license", "inLanguage", "citation"},
    "TouristAttraction": _PLACE,
    "TrainStation": _PLACE,
    "Place": _PLACE,
    "Event": _EVENT,
    "EventSeries": _EVENT,
    "CreativeWork": _THING | {"datePublished"},
    "GeoCoordinates": {"latitude", "longitude"},
    "GeoCircle": {"geoMidpoint", "geoRadius"},
    "PostalAddress": {"addressCountry", "addressRegion", "addressLocality", "streetAddress"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes", "validFrom", "validThrough"},
    "PropertyValue": {"propertyID", "name", "value", "description", "valueReference"},
}


def load_context(url: str, _options: Any = None) -> dict[str, Any]:
    """The vocabulary stands in for the context of schema.org, which lies on the net."""
    assert url == "https://schema.org"
    document = {"@context": {"@vocab": VOCABULARY}}
    return {"contextUrl": None, "documentUrl": url, "document": document}


def expand(book: Guidebook) -> dict[str, Any]:
    """The graph as another program has it, by id."""
    content = json.loads(jsonld_bytes(book, FIRST, never))
    nodes = jsonld.flatten(content, None, {"documentLoader": load_context})
    return {node["@id"]: node for node in nodes}


@pytest.fixture(scope="module")
def shipped_nodes() -> dict[str, Any]:
    return expand(shipped())


def node_of(book: Guidebook, name: str = "sample") -> dict[str, Any]:
    return next(
        node
        for node in json.loads(jsonld_bytes(book, FIRST, never))["@graph"]
        if node["@id"] == f"urn:lingyuan-trip:{name}"
    )


def test_types_and_properties_are_those_of_schema_org(shipped_nodes: dict[str, Any]) -> None:
    seen = set()
    for node in shipped_nodes.values():
        for kind in node.get("@type", ()):
            name = kind.removeprefix(VOCABULARY)
            seen.add(name)
            keys = {key.removeprefix(VOCABULARY) for key in node if not key.startswith("@")}
            assert keys <= PROPERTIES[name], (name, keys - PROPERTIES[name])
    assert seen >= {"TouristAttraction", "Event", "OpeningHoursSpecification", "TrainStation"}


def test_every_reference_leads_to_a_node(shipped_nodes: dict[str, Any]) -> None:
    for node in shipped_nodes.values():
        for key, values in node.items():
            if key.startswith("@"):
                continue
            for value in values:
                if "@id" in value:
                    assert value["@id"] in shipped_nodes


def test_every_spot_festival_and_station_is_there(shipped_nodes: dict[str, Any]) -> None:
    book = shipped()
    entries: list[Spot | Festival | Gateway] = [*book.spots, *book.festivals, *book.gateways]
    for entry in entries:
        node = shipped_nodes[f"urn:lingyuan-trip:{entry.id}"]
        names = {n.get("@language"): n["@value"] for n in node[f"{VOCABULARY}name"]}
        assert names["zh-cn"] == entry.name.zh


def test_no_estimate_of_the_shipped_data_stands_as_a_fact() -> None:
    book = shipped()
    graph = json.loads(jsonld_bytes(book, FIRST, never))["@graph"]
    nodes = {node["@id"]: node for node in graph}
    for spot in book.spots:
        node = nodes[f"urn:lingyuan-trip:{spot.id}"]
        rules = () if spot.hours is None else spot.hours.rules
        if all(rule.evidence.is_estimate for rule in rules):
            assert "openingHoursSpecification" not in node
        price = None if spot.ticket is None else spot.ticket.price
        assert ("isAccessibleForFree" in node) == (
            price is not None and not price.evidence.is_estimate
        )
        position = spot.position
        if position is not None and (position.is_uncertain or position.evidence.is_estimate):
            assert node.get("geo", {}).get("@type") != "GeoCoordinates"
        for told in node["additionalProperty"]:
            is_estimate = told.get("valueReference", {}).get("value") == "estimated"
            assert is_estimate == ("（估算）" in told["name"][0]["@value"])


def test_a_fact_becomes_a_property_and_an_estimate_only_is_told() -> None:
    spot = replace(
        make_spot(make_rule(540, 1020)),
        phone=Fact("0421-0000000", KNOWN),
        address=Fact("样例路 1 号", KNOWN),
        ticket=Ticket(Fact(0, KNOWN)),
        position=Position(41.25, 119.41, KNOWN, 0.05),
    )
    node = node_of(Guidebook("1", spots=(spot,)))
    assert node["telephone"] == "0421-0000000"
    assert node["address"]["streetAddress"] == "样例路 1 号"
    assert node["isAccessibleForFree"] is True
    assert node["geo"] == {"@type": "GeoCoordinates", "latitude": 41.25, "longitude": 119.41}
    guessed = replace(
        spot,
        phone=Fact("0421-0000000", GUESS),
        address=Fact("样例路 1 号", GUESS),
        ticket=Ticket(Fact(0, GUESS)),
        position=Position(41.25, 119.41, GUESS),
    )
    node = node_of(Guidebook("1", spots=(guessed,)))
    assert not {"telephone", "address", "isAccessibleForFree", "geo"} & set(node)
    told = {each["propertyID"]: each for each in node["additionalProperty"]}
    assert told["phone"]["value"] == "0421-0000000"
    assert told["phone"]["description"] == "估算；估的"


def test_usual_dates_are_words_and_announced_ones_dates(shipped_nodes: dict[str, Any]) -> None:
    lily = shipped_nodes["urn:lingyuan-trip:lily-festival"]
    assert f"{VOCABULARY}startDate" not in lily
    assert "往年时段，以官方公告为准" in lily[f"{VOCABULARY}description"][0]["@value"]
    for event in lily[f"{VOCABULARY}subEvent"]:
        assert f"{VOCABULARY}startDate" in shipped_nodes[event["@id"]]


@pytest.mark.parametrize(
    ("edition", "status", "dates"),
    [
        ({"start": FIRST}, "EventScheduled", ("2027-01-01", None)),
        (
            {"start": FIRST, "change": EditionChange.CANCELLED},
            "EventCancelled",
            ("2027-01-01", None),
        ),
        (
            {"change": EditionChange.POSTPONED, "first_announced": DateRange(FIRST, FIRST)},
            "EventPostponed",
            ("2027-01-01", None),
        ),
        (
            {
                "start": FIRST.replace(month=2),
                "change": EditionChange.POSTPONED,
                "first_announced": DateRange(FIRST, FIRST),
            },
            "EventRescheduled",
            ("2027-02-01", "2027-01-01"),
        ),
    ],
)
def test_what_became_of_an_edition(
    edition: dict[str, Any], status: str, dates: tuple[str, str | None]
) -> None:
    lily = next(f for f in shipped().festivals if f.id == "lily-festival")
    festival = replace(lily, editions=(FestivalEdition(2027, KNOWN, **edition),), hosts=())
    event = node_of(Guidebook("1", festivals=(festival,)), "lily-festival:2027:1")
    assert event["eventStatus"] == f"{VOCABULARY}{status}"
    assert (event["startDate"], event.get("previousStartDate")) == dates
