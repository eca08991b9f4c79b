"""Public lines are used only when enough is known of them; near places are walked to."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from geopy.distance import geodesic

from lingyuan_trip.catalogue import read_guidebook
from lingyuan_trip.domain.road import BusLine, RoadDistance
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.paths import data_dir
from lingyuan_trip.travel.estimate import estimate_travel_times
from lingyuan_trip.travel.travel_times import TravelTimes
from tests.travel.builders import guidebook_of, make_line, make_road, make_town

FAR = (
    make_town("a", 41.0, 119.0),
    make_town("b", 41.1, 119.2),
    make_town("c", 41.2, 119.4),
)
LINE = make_line([("a", 0), ("b", 25), ("c", 55)])


def ride(
    *lines: BusLine, hours: tuple[int, int] | None = None, roads: tuple[RoadDistance, ...] = ()
) -> TravelTimes:
    book = guidebook_of(*FAR, lines=lines, roads=roads)
    if hours is None:
        return estimate_travel_times(book, TravelMode.TRANSIT)
    return estimate_travel_times(book, TravelMode.TRANSIT, hours=hours)


def test_a_ride_takes_one_headway_and_the_minutes_between_stops() -> None:
    times = ride(LINE)
    assert times.minutes("a", "b") == 20 + 25
    assert times.minutes("b", "c") == 20 + 30
    assert times.minutes("a", "c") == 20 + 55


def test_a_line_does_not_run_backwards() -> None:
    assert ride(LINE).minutes("b", "a") is None
    back = make_line([("c", 0), ("b", 30), ("a", 56)])
    assert ride(LINE, back).minutes("b", "a") == 20 + 26


def test_lines_can_be_changed() -> None:
    times = ride(make_line([("a", 0), ("b", 25)]), make_line([("b", 0), ("c", 30)], headway=60))
    assert times.minutes("a", "c") == 45 + 90


@pytest.mark.parametrize(
    "line",
    [replace(LINE, first=None), replace(LINE, last=None), replace(LINE, headway_minutes=None)],
    ids=["first", "last", "headway"],
)
def test_a_line_without_timetable_is_not_planned_with(line: BusLine) -> None:
    assert ride(line).minutes("a", "b") is None


def test_a_stop_without_minutes_is_not_ridden_to() -> None:
    times = ride(make_line([("a", 0), ("b", None), ("c", 55)]))
    assert times.minutes("a", "b") is None
    assert times.minutes("a", "c") == 75


def test_a_line_must_run_all_day_or_all_the_hours_asked_for() -> None:
    early = replace(LINE, last=17 * 60 + 30)
    assert ride(early).minutes("a", "b") is None
    assert ride(early, hours=(600, 1000)).minutes("a", "b") == 45
    assert ride(replace(LINE, first=601), hours=(600, 1000)).minutes("a", "b") is None


def test_near_places_are_walked_between_both_ways() -> None:
    near, here = (41.01, 119.01), (41.0, 119.0)
    book = guidebook_of(make_town("a", *here), make_town("b", *near))
    times = estimate_travel_times(book, TravelMode.TRANSIT)
    km = geodesic(here, near).km * 1.25
    assert times.minutes("a", "b") == times.minutes("b", "a") == math.ceil(km / 4.5 * 60)
    assert times.km("a", "b") == round(km, 1)


def test_nobody_walks_to_a_place_that_is_not_well_known() -> None:
    book = guidebook_of(
        make_town("a", 41.0, 119.0), make_town("b", 41.0, 119.0, uncertainty_km=1.0)
    )
    assert estimate_travel_times(book, TravelMode.TRANSIT).minutes("a", "b") is None


def test_a_surveyed_road_decides_whether_it_is_a_walk() -> None:
    assert ride(roads=(make_road("a", "b", 2.5),)).minutes("a", "b") == math.ceil(2.5 / 4.5 * 60)
    near = make_town("a", 41.0, 119.0), make_town("b", 41.01, 119.01)
    book = guidebook_of(*near, roads=(make_road("a", "b", 9.0),))
    assert estimate_travel_times(book, TravelMode.TRANSIT).minutes("a", "b") is None


def test_nothing_in_the_shipped_data_reaches_a_spot() -> None:
    """The only line has no headway; the day that changes, plans may use it."""
    book = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert book is not None and all(line.headway_minutes is None for line in book.bus_lines)
    times = estimate_travel_times(book, TravelMode.TRANSIT)
    spots = [spot.id for spot in book.spots if times.covers(spot.id)]
    assert spots
    assert all(times.minutes("niuheliang-station", spot) is None for spot in spots)
