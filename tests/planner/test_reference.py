"""Reference days of the shipped data, compared whole.

After a change of the data or the rules, `python -m tests.planner.test_reference` writes the files
anew; the difference shows what the change does to plans.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.catalogue import read_guidebook
from lingyuan_trip.domain.clock import format_clock, parse_clock
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Dinner, Item, Leg, Lunch, Visit, Wait
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import (
    Interest,
    Liking,
    Pace,
    Party,
    Pin,
    TravelMode,
    TripRequest,
)
from lingyuan_trip.paths import data_dir
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.travel.estimate import estimate_travel_times

FOLDER = Path(__file__).parent / "reference"
MAY, JULY, NOVEMBER = dt.date(2027, 5, 1), dt.date(2027, 7, 24), dt.date(2026, 11, 28)
ARRIVE, DEPART = parse_clock("10:05"), parse_clock("18:30")
REQUESTS = {
    "may": TripRequest(MAY, ARRIVE, DEPART),
    "july-relaxed": TripRequest(JULY, ARRIVE, DEPART, pace=Pace.RELAXED),
    "november-taxi": TripRequest(NOVEMBER, ARRIVE, DEPART, mode=TravelMode.TAXI),
    "november-hongshan": TripRequest(
        NOVEMBER, ARRIVE, DEPART, interests=frozenset({Interest.HONGSHAN})
    ),
    "may-museum": TripRequest(MAY, ARRIVE, DEPART, must=frozenset({"niuheliang-museum"})),
    "may-two-days": TripRequest(MAY, ARRIVE, DEPART, days=2),
    "july-three-days": TripRequest(
        dt.date(2027, 6, 30),
        ARRIVE,
        DEPART,
        days=3,
        lodgings=("lingyuan-city", "nvshengong-spa"),
        party=Party(2, 1, 1),
        budget=600,
        pins=frozenset({Pin("lily-expo-garden", day=2)}),
        likings=frozenset({Liking(SpotKind.ARCHAEOLOGY, 2)}),
    ),
}


@cache
def shipped() -> Guidebook:
    guidebook = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert guidebook is not None
    return guidebook


def make(request: TripRequest) -> PlanResult:
    guidebook = shipped()
    times = estimate_travel_times(guidebook, request.mode)
    return plan(request, guidebook.spots, guidebook.festivals, times, Almanac().day)


def describe(result: PlanResult) -> str:
    return "\n".join(_describe(result)) + "\n"


def _describe(result: PlanResult) -> Iterator[str]:
    yield f"{result.request.date} {result.status} {result.score}"
    for day in result.itinerary.days if result.itinerary is not None else ():
        yield f"{format_clock(day.start_time)} {day.start_place}"
        yield from map(_item, day.items)
        yield f"{format_clock(day.end_time)} {day.end_place}"
    for left in result.left_out:
        loss = "" if left.loss is None else f" {left.loss}"
        yield f"without {left.spot}: {left.reason}{loss}"


def _item(item: Item) -> str:
    match item:
        case Leg():
            return f"{format_clock(item.departs)} leg {item.minutes} min {item.km:g} km"
        case Wait():
            return f"{format_clock(item.starts)} wait until {format_clock(item.until)}"
        case Lunch():
            return f"{format_clock(item.starts)} lunch"
        case Dinner():
            return f"{format_clock(item.starts)} dinner"
        case Visit():
            bases = ", ".join(f"{rest.basis} {rest.status}" for rest in item.rests_on)
            return f"{format_clock(item.start)} {item.spot} {item.minutes} min [{bases}]"


@pytest.mark.parametrize("name", REQUESTS)
def test_reference_day(name: str) -> None:
    expected = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert describe(make(REQUESTS[name])) == expected


if __name__ == "__main__":
    for name, request in REQUESTS.items():
        (FOLDER / f"{name}.txt").write_text(describe(make(request)), encoding="utf-8")
