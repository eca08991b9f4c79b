"""Travel minutes of a guidebook: straight lines × detour ÷ speed, published roads first."""

from __future__ import annotations

from collections.abc import Collection

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import Window
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.travel.closure import close, close_around_surveys
from lingyuan_trip.travel.ground import Ground
from lingyuan_trip.travel.road_rules import DAY_TRIP_HOURS, TAXI_WAIT_MINUTES
from lingyuan_trip.travel.surveyed import SurveyedLeg, gather_surveyed
from lingyuan_trip.travel.transit import transit_minutes
from lingyuan_trip.travel.travel_times import TravelTimes

MOST_PLACES = 1000
"""Beyond this closing the matrix takes longer than anybody waits (1000: 2 s, 2000: 20 s)."""


def estimate_travel_times(
    guidebook: Guidebook,
    mode: TravelMode,
    *,
    among: Collection[str] | None = None,
    hours: Window = DAY_TRIP_HOURS,
) -> TravelTimes:
    """Travel times between all places that have a position, in the order of the guidebook.

    `among` keeps only some of them (ids); `hours` is when public lines must run to be used.
    Raises RequestError for more than MOST_PLACES places.
    """
    located = [place.id for place, _ in guidebook.located_places]
    count = len(located if among is None else set(located) & set(among))
    if count > MOST_PLACES:
        raise RequestError(
            f"有位置的地点共 {count} 个，一次最多计算 {MOST_PLACES} 个之间的路程，请先缩小范围",
            f"There are {count} places with a position; ways are worked out between at most "
            f"{MOST_PLACES} at a time. Choose fewer",
        )
    ground = Ground.of(guidebook, among)
    if mode is TravelMode.TRANSIT:
        return _by_public_transport(guidebook, ground, hours)
    return _by_car(guidebook, ground, mode)


def _by_car(guidebook: Guidebook, ground: Ground, mode: TravelMode) -> TravelTimes:
    extra = TAXI_WAIT_MINUTES if mode is TravelMode.TAXI else 0
    km, minutes = ground.road_km.copy(), ground.car_minutes(extra)
    legs = _surveyed_between(guidebook, ground)
    surveyed = {
        (a, b): (leg.minutes_at(ground.speed(a, b)) + extra, leg.km) for (a, b), leg in legs.items()
    }
    close_around_surveys(minutes, km, surveyed)
    published: dict[tuple[str, str], EvidenceStatus] = {}
    for (a, b), leg in legs.items():
        # The wait for a taxi is our estimate, and so is any way around the published leg.
        if leg.minutes is not None and not extra and minutes[a, b] == leg.minutes:
            ends = ground.place_ids[a], ground.place_ids[b]
            published[ends] = published[ends[::-1]] = leg.status
    return TravelTimes(mode, ground.place_ids, minutes, km, published)


def _by_public_transport(guidebook: Guidebook, ground: Ground, hours: Window) -> TravelTimes:
    km = ground.road_km.copy()
    for (a, b), leg in _surveyed_between(guidebook, ground).items():
        km[a, b] = km[b, a] = leg.km
    minutes = transit_minutes(guidebook.bus_lines, ground, km, hours)
    close(minutes, km)
    return TravelTimes(TravelMode.TRANSIT, ground.place_ids, minutes, km)


def _surveyed_between(guidebook: Guidebook, ground: Ground) -> dict[tuple[int, int], SurveyedLeg]:
    index = {place_id: number for number, place_id in enumerate(ground.place_ids)}
    return {
        (index[a], index[b]): leg
        for (a, b), leg in gather_surveyed(guidebook.roads).items()
        if a in index and b in index
    }
