"""The ways of a day as links for map programs."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.sheet.model import Guide
from lingyuan_trip.export.words import position_caution
from lingyuan_trip.travel.map_links import amap_route, baidu_route, may_leave


def list_guides(handout: Handout, day: ItineraryDay, language: Language) -> Iterator[Guide]:
    """Each leg of the day."""
    mode = handout.result.request.mode
    for leg in day.legs:
        origin, destination = handout.get_place(leg.origin), handout.get_place(leg.destination)
        caution = LocalizedText("")
        if not may_leave(destination.position):
            why = position_caution(destination.position)
            caution = LocalizedText(f"按名称搜索：{why.zh}", f"searches the name: {why.get('en')}")
        yield Guide(
            departs=leg.departs,
            origin=origin.name.get(language),
            destination=destination.name.get(language),
            amap=amap_route(origin, destination, mode),
            baidu=baidu_route(origin, destination, mode),
            caution=caution.get(language),
        )
