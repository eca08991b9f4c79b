"""Car minutes: worked by hand, surveyed roads, floors, and the triangle inequality."""

from __future__ import annotations

import math

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from lingyuan_trip.catalogue import read_guidebook
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Terrain, Town
from lingyuan_trip.domain.road import RoadDistance
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.paths import data_dir
from lingyuan_trip.travel.estimate import MOST_PLACES, estimate_travel_times
from lingyuan_trip.travel.travel_times import TravelTimes
from tests.travel.builders import guidebook_of, make_road, make_spot, make_town, make_zone

DRIVE, TAXI = TravelMode.DRIVE, TravelMode.TAXI
VALLEY, MOUNTAIN = Terrain.VALLEY, Terrain.MOUNTAIN
AT_A, AT_B = (41.0, 119.0), (41.1, 119.2)


def drive(*towns: Town, roads: tuple[RoadDistance, ...] = ()) -> TravelTimes:
    return estimate_travel_times(guidebook_of(*towns, roads=roads), DRIVE)


@pytest.mark.parametrize(
    ("terrain_a", "terrain_b", "detour", "speed"),
    [
        (VALLEY, VALLEY, 1.25, 45),
        (VALLEY, MOUNTAIN, 1.45, 35),
        (MOUNTAIN, MOUNTAIN, 1.45, 35),
        (VALLEY, None, 1.45, 35),
    ],
)
def test_line_times_detour_by_the_speed_of_the_worse_end(
    terrain_a: Terrain, terrain_b: Terrain | None, detour: float, speed: float
) -> None:
    times = drive(make_town("a", *AT_A, terrain_a), make_town("b", *AT_B, terrain_b))
    km = geodesic(AT_A, AT_B).km * detour
    assert times.minutes("a", "b") == times.minutes("b", "a") == math.ceil(km / speed * 60)
    assert times.km("a", "b") == round(km, 1)


def test_half_the_radius_of_each_uncertain_end_is_driven_too() -> None:
    times = drive(
        make_town("a", *AT_A, uncertainty_km=4.0), make_town("b", *AT_B, uncertainty_km=2.0)
    )
    km = (geodesic(AT_A, AT_B).km + 2.0 + 1.0) * 1.25
    assert times.km("a", "b") == round(km, 1)
    assert times.minutes("a", "b") == math.ceil(km / 45 * 60)


def test_a_radius_below_a_kilometre_adds_nothing() -> None:
    times = drive(make_town("a", *AT_A, uncertainty_km=0.9), make_town("b", *AT_B))
    assert times.km("a", "b") == round(geodesic(AT_A, AT_B).km * 1.25, 1)


def test_a_spot_takes_the_terrain_of_its_zone() -> None:
    spots = (make_spot("a", *AT_A, "hills"), make_spot("b", *AT_B, "hills"))
    book = Guidebook("test", zones=(make_zone("hills", 1, VALLEY),), spots=spots)
    times = estimate_travel_times(book, DRIVE)
    assert times.km("a", "b") == round(geodesic(AT_A, AT_B).km * 1.25, 1)


def test_floor_between_places_that_are_not_well_known() -> None:
    times = drive(
        make_town("known", 41.0, 119.0),
        make_town("a", 41.0, 119.0, uncertainty_km=1.0),
        make_town("b", 41.0, 119.0, uncertainty_km=1.0),
    )
    assert times.minutes("a", "b") == 10
    assert times.minutes("known", "a") == 5


def test_a_surveyed_road_wins_both_ways() -> None:
    towns = make_town("a", *AT_A, uncertainty_km=9.0), make_town("b", *AT_B, MOUNTAIN)
    times = drive(*towns, roads=(make_road("b", "a", 12.3),))
    assert times.km("a", "b") == times.km("b", "a") == 12.3
    assert times.minutes("a", "b") == times.minutes("b", "a") == math.ceil(12.3 / 35 * 60)
    assert times.evidence("a", "b") is EvidenceStatus.ESTIMATED


def test_published_minutes_are_taken_and_no_estimate() -> None:
    towns = make_town("a", *AT_A), make_town("b", *AT_B), make_town("c", 41.5, 119.5)
    times = drive(*towns, roads=(make_road("a", "b", 30.0, 31),))
    assert times.minutes("b", "a") == 31
    assert times.evidence("b", "a") is EvidenceStatus.SOURCED
    assert times.evidence("a", "c") is EvidenceStatus.ESTIMATED


def test_of_two_publications_the_stricter_counts() -> None:
    roads = (make_road("a", "b", 15.0, 40), make_road("b", "a", 16.0, 35))
    times = drive(make_town("a", *AT_A), make_town("b", *AT_B), roads=roads)
    assert (times.km("a", "b"), times.minutes("a", "b")) == (16.0, 40)


def test_estimates_do_not_go_round_a_slow_surveyed_road() -> None:
    """The road from a to b takes twice the estimate, and c lies beside b."""
    towns = make_town("a", *AT_A), make_town("b", *AT_B), make_town("c", 41.095, 119.19)
    road = make_road("a", "b", 50.0)
    times = drive(*towns, roads=(road,))
    assert times.minutes("a", "b") == math.ceil(50.0 / 45 * 60)
    assert times.km("a", "b") == 50.0
    without = drive(*towns)
    over_c = (times.minutes("a", "c") or 0) + (times.minutes("c", "b") or 0)
    assert over_c >= 67
    assert (times.minutes("a", "c") or 0) > (without.minutes("a", "c") or 0)
    assert (times.km("a", "c") or 0) > (without.km("a", "c") or 0)


def test_a_survey_between_places_at_one_spot_is_kept_too() -> None:
    """Two entrances of one place, with a third place where both seem to be."""
    towns = [make_town(place_id, *AT_A) for place_id in ("a", "b", "c")]
    times = drive(*towns, roads=(make_road("a", "b", 6.0),))
    assert times.minutes("a", "b") == 8


def test_a_fast_surveyed_road_serves_places_behind_it() -> None:
    """The kilometres told are those of the way that the minutes count."""
    towns = make_town("a", *AT_A, MOUNTAIN), make_town("b", *AT_B), make_town("c", 41.12, 119.24)
    times = drive(*towns, roads=(make_road("a", "b", 24.0, 20),))
    beyond = times.minutes("b", "c")
    assert beyond is not None
    assert times.minutes("a", "c") == 20 + beyond
    assert times.km("a", "c") == pytest.approx(24.0 + (times.km("b", "c") or 0), abs=0.11)
    assert times.evidence("a", "c") is EvidenceStatus.ESTIMATED


def test_a_taxi_takes_a_little_longer_for_every_leg() -> None:
    book = guidebook_of(
        make_town("a", *AT_A), make_town("b", *AT_B), roads=(make_road("a", "b", 20.0, 30),)
    )
    times = estimate_travel_times(book, TAXI)
    assert times.minutes("a", "b") == 35
    assert times.minutes("a", "a") == 0
    assert times.evidence("a", "b") is EvidenceStatus.ESTIMATED


def test_places_without_position_are_not_covered() -> None:
    times = drive(make_town("a", *AT_A))
    assert times.covers("a") and not times.covers("moon")
    assert times.minutes("a", "moon") is None and times.km("moon", "a") is None


def test_only_the_places_asked_for() -> None:
    book = guidebook_of(make_town("a", *AT_A), make_town("b", *AT_B), make_town("c", 41.5, 119.5))
    times = estimate_travel_times(book, DRIVE, among={"c", "a", "unknown"})
    assert times.place_ids == ("a", "c")


def test_too_many_places_are_refused_in_words() -> None:
    towns = [make_town(str(number), 41.0, 119.0) for number in range(MOST_PLACES + 1)]
    with pytest.raises(RequestError, match="1001"):
        estimate_travel_times(guidebook_of(*towns), DRIVE)
    assert estimate_travel_times(guidebook_of(*towns), DRIVE, among={"7"}).place_ids == ("7",)


coordinates = st.tuples(st.integers(4050, 4150), st.integers(11850, 11960))
towns_made = st.lists(
    st.tuples(coordinates, st.sampled_from(Terrain), st.sampled_from([0.0, 0.5, 1.0, 6.0])),
    min_size=2,
    max_size=9,
)


@st.composite
def guidebooks(draw: st.DrawFn) -> Guidebook:
    """Up to nine places with some surveyed roads of any length."""
    towns = [
        make_town(str(number), lat / 100, lon / 100, terrain, radius)
        for number, ((lat, lon), terrain, radius) in enumerate(draw(towns_made))
    ]
    ends = st.integers(0, len(towns) - 1)
    drawn = draw(st.lists(st.tuples(ends, ends, st.integers(0, 200)), max_size=4))
    roads = [make_road(str(a), str(b), float(km)) for a, b, km in drawn]
    return guidebook_of(*towns, roads=roads)


@settings(max_examples=100, deadline=None)
@given(guidebooks(), st.sampled_from([DRIVE, TAXI]))
def test_matrix_is_closed_symmetric_and_sound(book: Guidebook, mode: TravelMode) -> None:
    times = estimate_travel_times(book, mode)
    matrix = times.minutes_matrix.astype(np.int64)
    assert (matrix[:, :, None] + matrix[None, :, :] >= matrix[:, None, :]).all()
    assert (matrix == matrix.T).all() and (times.km_matrix >= 0).all()
    assert not matrix.diagonal().any()


@settings(max_examples=100, deadline=None)
@given(towns_made, st.integers(1, 400))
def test_one_survey_is_always_kept_if_slower(
    made: list[tuple[tuple[int, int], Terrain, float]], km: int
) -> None:
    towns = [
        make_town(str(number), lat / 100, lon / 100, terrain, radius)
        for number, ((lat, lon), terrain, radius) in enumerate(made)
    ]
    speed = 35 if MOUNTAIN in (made[0][1], made[1][1]) else 45
    times = drive(*towns, roads=(make_road("0", "1", km),))
    assert times.minutes("0", "1") == math.ceil(km / speed * 60)
    assert times.km("0", "1") == km


@pytest.mark.parametrize("mode", TravelMode)
def test_shipped_data_are_closed_and_keep_every_surveyed_road(mode: TravelMode) -> None:
    book = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert book is not None
    times = estimate_travel_times(book, mode)
    matrix = times.minutes_matrix.astype(np.int64)
    assert (matrix[:, :, None] + matrix[None, :, :] >= matrix[:, None, :]).all()
    if mode is DRIVE:
        told = {frozenset((road.a, road.b)): road.km for road in book.roads}
        covered = [pair for pair in told if all(times.covers(end) for end in pair)]
        assert covered
        for a, b in covered:
            assert times.km(a, b) == told[frozenset((a, b))]


def test_the_same_data_give_the_same_numbers() -> None:
    book = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert book is not None
    one, other = (estimate_travel_times(book, DRIVE) for _ in range(2))
    assert (one.minutes_matrix == other.minutes_matrix).all()
    assert (one.km_matrix == other.km_matrix).all()
