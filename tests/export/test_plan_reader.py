from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import Interest, Liking, Party, Pin, TripRequest, VisitLength
from lingyuan_trip.export.json_values import JsonValue
from lingyuan_trip.export.plan_json import plan_to_dict, plan_to_json, request_to_dict
from lingyuan_trip.export.plan_reader import plan_from_json
from lingyuan_trip.export.request_reader import read_request
from lingyuan_trip.planner.plan import plan
from tests.builders import STATION, make_calendar, make_festival, make_request, make_travel_times
from tests.planner.county import make_county

OTHERS: tuple[dict[str, Any], ...] = (
    {},
    {"lunch": None, "must": frozenset({"s01"}), "avoid": frozenset({"s02"})},
    {
        "days": 3,
        "lodgings": ("s00", "s00"),
        "day_start": 9 * 60,
        "day_end": 17 * 60,
        "dinner": None,
    },
    {"days": 3, "lodgings": ("s00", "s01"), "budget": 0, "party": Party(2, 1, 3)},
    {"lengths": frozenset({VisitLength("s03", 45), VisitLength("s04", 200)})},
    {"pins": frozenset({Pin("s03", 700), Pin("s04", day=1)}), "diversity": True},
    {
        "interests": frozenset({Interest.FAMILY}),
        "likings": frozenset({Liking(SpotKind.MUSEUM, 2), Liking(Interest.HIKING, 3)}),
    },
)


@pytest.mark.parametrize("changes", OTHERS)
def test_a_request_is_read_as_it_was_written(changes: dict[str, Any]) -> None:
    request = make_request(**changes)
    assert read_request(JsonValue(request_to_dict(request), "request")) == request


def test_nights_are_written_out() -> None:
    request = make_request(days=3)
    told = read_request(JsonValue(request_to_dict(request), "request"))
    assert told == replace(request, lodgings=("reshuitang-hot-spring", "reshuitang-hot-spring"))


def test_what_an_older_plan_does_not_say_is_usual() -> None:
    value = request_to_dict(TripRequest(make_request().date, 600, 1080))
    new = (
        "days",
        "lodgings",
        "day_start",
        "day_end",
        "dinner",
        "party",
        "budget",
        "pins",
        "lengths",
    )
    old = {key: told for key, told in value.items() if key not in (*new, "interest_weights")}
    assert replace(read_request(JsonValue(old, "")), dinner=make_request().dinner) == TripRequest(
        make_request().date, 600, 1080
    )


@pytest.mark.parametrize("seed", range(4))
def test_a_plan_is_read_as_it_was_written(seed: int) -> None:
    spots, times = make_county(10, seed)
    festival = make_festival("s01", usual=((4, 1), (6, 1)))
    request = make_request(days=2, lodgings=("s00",), budget=100)
    result = plan(request, spots, (festival,), times, make_calendar())
    text = plan_to_json(result, {}, "zh")
    assert plan_to_dict(plan_from_json(text), {}, "zh") == json.loads(text)
    assert plan_from_json(text).itinerary == result.itinerary


def test_a_refusal_is_read_too() -> None:
    times = make_travel_times({STATION: (0, 0)})
    result = plan(make_request(), (), (), times, make_calendar())
    assert plan_from_json(plan_to_json(result, {})).itinerary is None


@pytest.mark.parametrize("text", ["", "[]", "1", "null", '"plan"', "{}", "[" * 100_000])
def test_anything_else_is_refused_in_both_languages(text: str) -> None:
    with pytest.raises(DataError) as caught:
        plan_from_json(text)
    assert caught.value.text.zh and caught.value.text.en
