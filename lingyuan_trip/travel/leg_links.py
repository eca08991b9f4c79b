"""The legs around a stop as links into map programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lingyuan_trip.domain.guidebook import Guidebook, Place
from lingyuan_trip.domain.itinerary import Itinerary, Leg
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.travel.map_links import amap_route, baidu_route


@dataclass(frozen=True, slots=True)
class LegLinks:
    """The way to a place in 高德 and in 百度."""

    destination: Place
    amap: str
    baidu: str


def list_leg_links(
    itinerary: Itinerary, spot: str, guidebook: Guidebook, mode: TravelMode
) -> Iterator[LegLinks]:
    """The way to a spot, and on from the last spot of a day to where the day ends.

    A leg from or to a place that has left the data has none.
    """
    for leg in _list_legs(itinerary, spot):
        origin, destination = (
            guidebook.find_place(leg.origin),
            guidebook.find_place(leg.destination),
        )
        if origin is not None and destination is not None:
            amap, baidu = (make(origin, destination, mode) for make in (amap_route, baidu_route))
            yield LegLinks(destination, amap, baidu)


def _list_legs(itinerary: Itinerary, spot: str) -> Iterator[Leg]:
    for day in itinerary.days:
        visits = day.visits
        yield from (leg for leg in day.legs if leg.destination == spot)
        if visits and visits[-1].spot == spot:
            yield from (leg for leg in day.legs[-1:] if leg.origin == spot)
