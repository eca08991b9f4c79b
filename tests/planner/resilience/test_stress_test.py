"""Slower trips: what is drawn, what it does, and what is made of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from lingyuan_trip.domain.clock import parse_clock as at
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Itinerary, Lunch
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.stress_test import Chance, Part, StressTest
from lingyuan_trip.domain.trip_request import LunchWish, Pin, TravelMode, TripRequest
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.resilience import tables
from lingyuan_trip.planner.resilience.draw import Luck
from lingyuan_trip.planner.resilience.stress_test import stress_test
from lingyuan_trip.planner.resilience.tables import Factors
from tests.builders import STATION, make_calendar, make_hours, make_request, make_spot
from tests.planner.county import make_county
from tests.planner.resilience.trips import ASK, TRIP, leg, place, two_stops

TABLES = ("DAY_TRAFFIC", "LEG_TRAFFIC", "VISIT_OVERRUN", "LUNCH_OVERRUN")
NEAR = {STATION: place(41.2, 119.4), "a": place(41.3, 119.4), "b": place(41.3, 119.6)}


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing takes longer than planned."""
    for name in TABLES:
        monkeypatch.setattr(tables, name, Factors(((0.0, 1.0), (1.0, 1.0))))


def run(
    request: TripRequest = ASK,
    trip: Itinerary = TRIP,
    positions: dict[str, Position] | None = None,
    runs: int = 500,
    seed: int = 1,
    **hours: str,
) -> StressTest:
    spots = [
        make_spot(name, hours=make_hours(*hours.get(name, "00:00-24:00").split()))
        for name in ("a", "b")
    ]
    around = NEAR if positions is None else positions
    return stress_test(trip, request, spots, around, make_calendar(), seed=seed, runs=runs)


@pytest.mark.usefixtures("calm")
def test_a_trip_that_meets_no_delay_goes_as_planned() -> None:
    found = run()
    assert (found.returns.planned, found.returns.latest) == (at("13:00"), at("13:00"))
    assert found.train_missed == found.margin_used == Chance(0, 500)
    assert found.nothing_missed == Chance(500, 500)
    assert found.weak_points == ()


@pytest.mark.usefixtures("calm")
def test_the_train_is_missed_when_the_margin_is_used_up() -> None:
    def missed(depart: str) -> tuple[int, int]:
        found = run(replace(ASK, depart=at(depart)))
        return found.train_missed.hits, found.margin_used.hits

    assert missed("13:20") == (0, 0)
    assert missed("13:19") == (0, 500)
    assert missed("13:05") == (0, 500)
    assert missed("13:04") == (500, 500)
    assert run(replace(ASK, depart=at("13:02"), board_margin=2)).train_missed.hits == 0


@pytest.mark.usefixtures("calm")
def test_a_visit_that_cannot_start_in_time_is_missed_and_the_party_goes_on() -> None:
    found = run(b="08:00-11:59")
    assert [(risk.spot, risk.missed.hits) for risk in found.visits] == [("a", 0), ("b", 500)]
    assert found.returns.latest == at("12:00")
    assert (found.nothing_missed.hits, found.train_missed.hits) == (0, 0)


@pytest.mark.usefixtures("calm")
def test_a_visit_waits_for_a_later_opening_and_for_its_fixed_time() -> None:
    assert run(b="08:00-10:00 11:20-18:00").returns.latest == at("13:20")
    pinned = replace(ASK, pins=frozenset({Pin("b", at("11:30"))}))
    assert run(pinned).returns.latest == at("13:30")
    assert run(replace(ASK, pins=frozenset({Pin("b", at("10:59"))}))).visits[1].missed.hits == 500


def test_a_visit_that_runs_over_ends_when_the_spot_closes(
    calm: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "VISIT_OVERRUN", Factors(((0.0, 2.0), (1.0, 2.0))))
    assert run().returns.latest == at("15:00")
    assert run(b="08:00-13:10").returns.latest == at("14:10")


@pytest.mark.usefixtures("calm")
def test_lunch_waits_for_its_time_and_is_had_late() -> None:
    day = two_stops()
    items = (*day.items[:2], Lunch("a", at("10:30"), at("11:00")), *day.items[2:])
    trip = Itinerary((replace(day, items=items),))
    early = run(replace(ASK, lunch=LunchWish(30, at("10:40"), at("12:00"))), trip)
    assert (early.returns.latest, early.lunch_late.hits) == (at("13:40"), 0)
    late = run(replace(ASK, lunch=LunchWish(30, at("09:40"), at("10:20"))), trip)
    assert (late.returns.latest, late.lunch_late.hits) == (at("13:30"), 500)


def test_the_same_seed_gives_the_same_test_and_another_seed_another() -> None:
    assert run(seed=5) == run(seed=5)
    assert run(seed=5).returns != run(seed=6).returns


def test_more_time_before_the_train_misses_it_less_on_the_same_days() -> None:
    missed = [
        run(replace(ASK, depart=at("13:05") + more)).train_missed.hits for more in (0, 15, 40)
    ]
    assert missed[0] > missed[1] > missed[2]


def test_the_part_that_hurts_most_is_named_first(
    calm: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "LEG_TRAFFIC", Factors(((0.0, 1.0), (0.9, 1.0), (1.0, 3.0))))
    worst = run(replace(ASK, depart=at("13:20"))).weak_points[0]
    assert (worst.part, worst.places) == (Part.LEG, ("b", STATION))
    assert worst.saved > 0
    assert worst.minutes > 0


@pytest.mark.usefixtures("calm")
def test_a_place_of_unknown_position_is_a_weak_point() -> None:
    unsure = {**NEAR, "b": place(41.3, 119.6, 20.0)}
    (worst,) = run(replace(ASK, depart=at("13:21")), positions=unsure).weak_points
    assert (worst.part, worst.places) == (Part.POSITION, ("b",))


@pytest.mark.usefixtures("calm")
def test_positions_are_drawn_inside_their_radius_and_the_same_for_every_leg() -> None:
    positions = {STATION: place(41.2, 119.4), "a": place(41.2, 119.4, 8.0)}
    luck = Luck(3, 4000, TravelMode.DRIVE, positions)
    there = luck.leg_minutes(leg(STATION, "a", "09:00", "10:40"), 0)
    back = luck.leg_minutes(leg("a", STATION, "12:00", "13:40"), 0)
    assert (there == back).all()
    # The plan counts half the radius, so the edge of the disc is twice as far as planned.
    assert 190 < there.max() <= 200
    assert there.min() < 20
    # Of a disc a quarter lies within half its radius.
    assert abs(np.mean(there <= 100) - 0.25) < 0.03


@pytest.mark.usefixtures("calm")
def test_published_minutes_do_not_hang_on_the_position() -> None:
    positions = {STATION: place(41.2, 119.4), "a": place(41.3, 119.4, 8.0)}
    known = replace(leg(STATION, "a", "09:00", "10:40"), evidence=EvidenceStatus.SOURCED)
    assert set(Luck(3, 100, TravelMode.DRIVE, positions).leg_minutes(known, 0)) == {100}


def test_the_wait_for_a_taxi_is_not_stretched(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DAY_TRAFFIC", "LEG_TRAFFIC"):
        monkeypatch.setattr(tables, name, Factors(((0.0, 2.0), (1.0, 2.0))))
    way = leg(STATION, "a", "09:00", "09:25")
    assert set(Luck(1, 10, TravelMode.DRIVE, NEAR).leg_minutes(way, 0)) == {100}
    assert set(Luck(1, 10, TravelMode.TAXI, NEAR).leg_minutes(way, 0)) == {85}


def test_the_day_is_slow_for_all_its_legs() -> None:
    luck = Luck(1, 4000, TravelMode.DRIVE, NEAR)
    way = leg(STATION, "a", "09:00", "10:40"), leg("a", "b", "12:00", "13:40")
    same, other = (luck.leg_minutes(way[1], day) for day in (0, 1))
    first = luck.leg_minutes(way[0], 0)
    assert np.corrcoef(first, same)[0, 1] > 0.15
    assert abs(np.corrcoef(first, other)[0, 1]) < 0.05


@pytest.mark.parametrize("name", TABLES)
def test_tables_lean_to_the_right(name: str) -> None:
    factors: Factors = getattr(tables, name)
    assert (factors.shares[0], factors.shares[-1]) == (0.0, 1.0)
    assert list(factors.shares) == sorted(factors.shares)
    assert list(factors.values) == sorted(factors.values)
    middle = float(np.interp(0.5, factors.shares, factors.values))
    assert factors.values[-1] - middle > 2 * (middle - factors.values[0])


def test_the_interval_of_a_chance() -> None:
    none, some = Chance(0, 2000), Chance(20, 2000)
    assert none.low == 0
    assert none.high == pytest.approx(0.00192, abs=1e-5)
    # Wilson's interval of 1 % in 2,000 runs.
    assert (some.low, some.high) == pytest.approx((0.00648, 0.01539), abs=1e-5)
    assert some.opposite.low == pytest.approx(1 - some.high)
    assert none.opposite.high == 1


def two_days() -> Itinerary:
    """The day by hand, then a night at b and an hour back to the station in the morning."""
    first = two_stops()
    way_back = leg("b", STATION, "08:30", "09:30")
    second = replace(
        first,
        date=first.date + dt.timedelta(days=1),
        start_place="b",
        end_time=at("09:30"),
        items=(way_back,),
    )
    stay = replace(first, items=first.items[:-1], end_place="b", end_time=at("12:00"), lodging="b")
    return Itinerary((stay, second))


def test_a_night_ends_the_delay_of_a_day() -> None:
    request = replace(ASK, days=2, lodgings=("b",), depart=at("09:40"), board_margin=5)
    found = run(request, two_days())
    assert [risk.spot for risk in found.visits] == ["a", "b"]
    assert found.returns.planned == at("09:30")
    assert 0 < found.train_missed.hits < 250
    assert {point.places for point in found.weak_points if point.saved} == {("b", STATION)}


@pytest.mark.usefixtures("calm")
@pytest.mark.parametrize("days", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_plans_that_meet_no_delay_go_to_the_minute(seed: int, days: int) -> None:
    """The walk and the timing are written apart; they agree on every plan."""
    spots, times = make_county(12, seed)
    lodgings = (spots[0].id,) if days > 1 else ()
    request = make_request("09:20", "17:40", days=days, lodgings=lodgings)
    itinerary = plan(request, spots, (), times, make_calendar(), with_reasons=False).itinerary
    assert itinerary is not None
    found = stress_test(itinerary, request, spots, {}, make_calendar(), seed=1, runs=3)
    last = itinerary.days[-1]
    assert found.returns.median == found.returns.latest == last.end_time
    assert found.nothing_missed.hits == 3
    assert found.lunch_late.hits == 0


@pytest.mark.parametrize("seed", range(8))
def test_plans_of_random_counties_can_be_tested(seed: int) -> None:
    spots, times = make_county(15, seed)
    request = make_request("09:20", "17:40", exit_margin=15, board_margin=25)
    itinerary = plan(request, spots, (), times, make_calendar()).itinerary
    assert itinerary is not None
    found = stress_test(itinerary, request, spots, {}, make_calendar(), seed=seed, runs=200)
    assert [risk.spot for risk in found.visits] == [visit.spot for visit in itinerary.visits]
    assert found.returns.median <= found.returns.late <= found.returns.latest
    assert found.train_missed.hits <= found.margin_used.hits
