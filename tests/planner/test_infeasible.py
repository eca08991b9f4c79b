"""When nothing fits, the result says which wish or limit makes it so."""

from __future__ import annotations

from typing import Any

import pytest

from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import LunchWish, Pace, TravelMode
from lingyuan_trip.planner.plan import plan
from tests.builders import (
    STATION,
    make_calendar,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)

TIMES = make_travel_times(
    {
        STATION: (0, 0),
        "a": (30, 0),
        "b": (0, 30),
        "c": (0, 50),
        "d": (100, 0),
        "e": (10, 0),
        "other": (500, 0),
    }
)


def refuse(*spots: Spot, must: str = "", **changes: Any) -> PlanResult:
    request = make_request(must=frozenset(must), **changes)
    result = plan(request, spots, (), TIMES, make_calendar())
    assert result.status is PlanStatus.INFEASIBLE
    assert result.itinerary is None
    assert result.score == 0
    assert all(note.zh and note.en for note in result.notes)
    return result


def test_a_wish_that_is_closed() -> None:
    notes = refuse(make_spot("a", hours=make_hours()), make_spot("b"), must="a").notes
    assert [note.zh for note in notes] == ["想去的「景点a」排不进：当天不开放"]


def test_a_wish_that_is_too_far() -> None:
    notes = refuse(make_spot("a"), make_spot("d", minutes=200), must="d", depart="16:00").notes
    assert [note.zh for note in notes] == ["想去的「景点d」排不进：只去它也要晚到 85 分钟"]


def test_every_hopeless_wish_is_named() -> None:
    closed = make_hours()
    spots = (make_spot("a", hours=closed), make_spot("b"), make_spot("c", hours=closed))
    assert len(refuse(*spots, must="abc").notes) == 2


def test_two_wishes_that_do_not_fit_together_and_only_they() -> None:
    spots = (make_spot("a", minutes=30), make_spot("b", minutes=180), make_spot("c", minutes=180))
    notes = refuse(*spots, must="abc").notes
    assert [note.zh for note in notes] == [
        "想去的「景点b」「景点c」加上午餐排不进同一天；不留午餐时间就可以"
    ]
    without = refuse(*spots[:2], make_spot("c", minutes=230), must="abc", lunch=None).notes
    assert [note.zh for note in without] == ["想去的「景点b」「景点c」排不进同一天：请去掉其中之一"]


def test_three_wishes_of_which_any_two_fit() -> None:
    spots = tuple(make_spot(name, minutes=120) for name in "abc")
    notes = refuse(*spots, must="abc", lunch=None, depart="17:00").notes
    assert notes[0].zh == "想去的「景点a」「景点b」「景点c」排不进同一天：请去掉其中之一"


def test_wishes_that_share_a_ticket() -> None:
    spots = (make_spot("a", group="g"), make_spot("b", group="g"), make_spot("c"))
    notes = refuse(*spots, must="abc").notes
    assert "「景点a」「景点b」同一张门票" in notes[0].zh


def test_more_wishes_than_stops() -> None:
    spots = tuple(make_spot(name, minutes=10) for name in "abcde")
    notes = refuse(*spots, must="abcde", pace=Pace.RELAXED).notes
    assert "想去 5 处，超过这一节奏每天 3 站的上限" in notes[0].zh


def test_a_day_too_short_names_the_closest_spot() -> None:
    notes = refuse(make_spot("a"), make_spot("d"), depart="11:30").notes
    assert "景点a，也要晚到 30 分钟" in notes[0].zh
    assert "90 分钟" in notes[0].zh


def test_a_day_on_which_nothing_is_open() -> None:
    result = refuse(make_spot("a", hours=make_hours()))
    assert "没有可安排的景点" in result.notes[0].zh
    assert [left.spot for left in result.left_out] == ["a"]


def test_a_day_on_which_no_bus_goes_anywhere() -> None:
    times = make_travel_times({STATION: (0, 0), "a": (2**29, 0)}, TravelMode.TRANSIT)
    request = make_request(mode=TravelMode.TRANSIT)
    result = plan(request, (make_spot("a"),), (), times, make_calendar())
    assert result.status is PlanStatus.INFEASIBLE
    assert "换成自驾或包车" in result.notes[0].zh


def test_a_day_that_comes_too_late_for_everything() -> None:
    notes = refuse(make_spot("a"), arrive="18:00", depart="22:00").notes
    assert "没有景点能在开放时间内游览并按时回站" in notes[0].zh


def test_lunch_can_be_what_is_too_much() -> None:
    notes = refuse(make_spot("a"), depart="12:30", lunch=LunchWish(60, 660, 690)).notes
    assert notes[0].zh == "加上午餐，一处景点也排不下；不留午餐时间就可以"


def test_stations_too_far_apart() -> None:
    notes = refuse(make_spot("a"), depart_gateway="other").notes
    assert notes[0].zh == "从到达站到返程站路上就要 500 分钟，而行程只有 480 分钟"


@pytest.mark.parametrize("arrive", ["10:00", "14:00"])
def test_a_dropped_lunch_is_told_even_then(arrive: str) -> None:
    notes = refuse(make_spot("a", hours=make_hours()), arrive=arrive).notes
    assert len(notes) == (1 if arrive == "10:00" else 2)
