"""The stored reference trips: what they cover, when they are, and files that are none."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.festival import Festival, FestivalEdition
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import Interest, Pace, TravelMode
from lingyuan_trip.impact.reference import read_reference_trips
from lingyuan_trip.paths import reference_trips_file
from tests.builders import CHECKED
from tests.impact.samples import TODAY, bundled, stored_trips


def test_the_stored_trips_cover_what_visitors_ask() -> None:
    trips = stored_trips()
    asked = [trip.asked for trip in trips]
    assert len(trips) == 20
    assert len({trip.id for trip in trips}) == len({trip.name.zh for trip in trips}) == 20
    assert all(trip.name.en for trip in trips)
    located = {gate.id for gate in bundled().guidebook.gateways if gate.position is not None}
    assert {request.arrive_gateway for request in asked} == located
    assert {request.depart_gateway for request in asked} == located
    assert {request.mode for request in asked} == set(TravelMode)
    assert {request.pace for request in asked} == set(Pace)
    assert {request.days for request in asked} == {1, 2}
    assert {trip.when.month for trip in trips} >= {1, 4, 5, 6, 7, 8, 9, 10, 12}
    liked = {liking.name for request in asked for liking in request.likings}
    liked |= {name for request in asked for name in request.interests}
    assert {name for name in liked if not isinstance(name, SpotKind)} >= {
        *(Interest.HONGSHAN, Interest.FLOWERS, Interest.MONUMENTS, Interest.HOT_SPRING),
        *(Interest.HIKING, Interest.PICKING, Interest.FAMILY),
    }
    assert any(request.party.elders for request in asked)
    assert any(request.party.children for request in asked)
    assert any(request.budget is not None for request in asked)
    assert any(request.lunch is None for request in asked)
    named = {trip.when.festival for trip in trips} - {None}
    assert named <= {festival.id for festival in bundled().guidebook.festivals}
    assert len(named) == 3


@pytest.mark.parametrize("ahead", range(0, 400, 13))
def test_every_trip_is_within_the_coming_year(ahead: int) -> None:
    today = TODAY + dt.timedelta(days=ahead)
    for trip in stored_trips():
        date = trip.ask(today, bundled().guidebook).date
        assert today <= date <= today + dt.timedelta(days=372), trip.id


def lily_with(*editions: tuple[dt.date, dt.date]) -> tuple[Festival, ...]:
    made = tuple(FestivalEdition(a.year, CHECKED, 1, a, b) for a, b in editions)
    return tuple(
        replace(each, editions=made) if each.id == "lily-festival" else each
        for each in bundled().guidebook.festivals
    )


def test_a_festival_trip_follows_the_announced_dates() -> None:
    trip = next(trip for trip in stored_trips() if trip.when.festival == "lily-festival")
    book = bundled().guidebook
    moved = replace(book, festivals=lily_with((dt.date(2027, 6, 3), dt.date(2027, 6, 13))))
    assert trip.ask(TODAY, moved).date == dt.date(2027, 6, 5)
    midweek = replace(book, festivals=lily_with((dt.date(2027, 6, 7), dt.date(2027, 6, 9))))
    assert trip.ask(TODAY, midweek).date == dt.date(2027, 6, 7)
    running = trip.ask(dt.date(2027, 6, 10), moved).date
    assert running == dt.date(2027, 6, 12)
    unknown = replace(book, festivals=())
    assert trip.ask(TODAY, unknown).date == dt.date(2027, 7, 3)


def spoil(**changes: Any) -> list[object]:
    whole = json.loads(reference_trips_file().read_text(encoding="utf-8"))
    whole["trips"] = whole["trips"][:1]
    for key, value in changes.items():
        whole["trips"][0][key] = value
    return [whole]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ([], "最外层"),
        ({"format": "other/1", "trips": []}, "format"),
        (spoil(when={"month": 13, "weekday": "sat", "number": 1})[0], "month"),
        (spoil(when={"month": 5, "weekday": "sat", "number": 5})[0], "number"),
        (spoil(when={"month": 5, "weekday": "saturday", "number": 1})[0], "weekday"),
        (spoil(request={"arrive": "10:05"})[0], "depart"),
        (spoil(request={"arrive": "18:05", "depart": "18:00"})[0], "request"),
        (spoil(request={"arrive": "10:05", "depart": "18:00", "mode": "ship"})[0], "mode"),
    ],
)
def test_a_file_that_is_none_is_refused_with_the_place(
    told: object, place: str, tmp_path: Path
) -> None:
    path = tmp_path / "trips.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(DataError, match=place):
        read_reference_trips(path)
