"""The legs around a stop as links."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from lingyuan_trip.dataset import bundled_spots_file, load_dataset
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Item, Itinerary, ItineraryDay, Leg, Visit
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.travel.leg_links import list_leg_links
from lingyuan_trip.travel.map_links import amap_route, baidu_route


@pytest.fixture(scope="module")
def guidebook() -> Guidebook:
    made = load_dataset(bundled_spots_file()).guidebook
    assert made is not None
    return made


def day_of(*places: str) -> ItineraryDay:
    items: list[Item] = []
    for origin, destination in pairwise(places):
        items.append(Leg(origin, destination, 600, 620, 10, EvidenceStatus.ESTIMATED))
        if destination != places[-1]:
            items.append(Visit(destination, 620, 620, 680))
    return ItineraryDay(dt.date(2027, 5, 1), places[0], 600, places[-1], 900, tuple(items))


STATION, MUSEUM, TOWN = "niuheliang-station", "niuheliang-museum", "reshuitang-hot-spring"
TRIP = Itinerary((day_of(STATION, MUSEUM, TOWN), day_of(TOWN, "lily-expo-garden", STATION)))


@pytest.mark.parametrize(
    ("spot", "legs"),
    [
        (MUSEUM, [(STATION, MUSEUM), (MUSEUM, TOWN)]),
        ("lily-expo-garden", [(TOWN, "lily-expo-garden"), ("lily-expo-garden", STATION)]),
        ("pine-forest", []),
    ],
)
def test_the_way_there_and_the_way_home(
    guidebook: Guidebook, spot: str, legs: list[tuple[str, str]]
) -> None:
    found = list(list_leg_links(TRIP, spot, guidebook, TravelMode.DRIVE))
    assert [links.destination.id for links in found] == [destination for _, destination in legs]
    for links, ends in zip(found, legs, strict=True):
        origin, destination = map(guidebook.get_place, ends)
        assert links.amap == amap_route(origin, destination, TravelMode.DRIVE)
        assert links.baidu == baidu_route(origin, destination, TravelMode.DRIVE)


def test_a_stop_in_the_middle_has_the_way_there_alone(guidebook: Guidebook) -> None:
    trip = Itinerary((day_of(STATION, MUSEUM, "pine-forest", STATION),))
    found = list(list_leg_links(trip, MUSEUM, guidebook, TravelMode.DRIVE))
    assert [links.destination.id for links in found] == [MUSEUM]


def test_a_place_that_left_the_data_has_no_link(guidebook: Guidebook) -> None:
    less = replace(guidebook, spots=tuple(s for s in guidebook.spots if s.id != MUSEUM))
    assert list(list_leg_links(TRIP, MUSEUM, less, TravelMode.DRIVE)) == []
