from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from lingyuan_trip.domain.clock import format_clock, parse_clock
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import (
    DEFAULT_LODGING,
    Interest,
    Liking,
    Party,
    Pin,
    TripRequest,
    VisitLength,
)

DAY = dt.date(2027, 5, 1)


def test_the_day_is_what_remains_between_the_margins() -> None:
    request = TripRequest(DAY, parse_clock("10:05"), parse_clock("18:30"))
    assert format_clock(request.day_starts) == "10:20"
    assert format_clock(request.day_ends) == "18:05"


def test_a_departure_before_the_arrival_is_refused() -> None:
    with pytest.raises(RequestError, match="返程太早"):
        TripRequest(DAY, parse_clock("18:30"), parse_clock("10:05"))


def test_no_time_between_the_margins_is_refused() -> None:
    with pytest.raises(RequestError):
        TripRequest(DAY, 600, 640, exit_margin=15, board_margin=25)


def test_a_spot_cannot_be_wanted_and_avoided() -> None:
    with pytest.raises(RequestError, match="pagoda"):
        TripRequest(DAY, 600, 1100, must=frozenset({"pagoda"}), avoid=frozenset({"pagoda"}))


@pytest.mark.parametrize("year", [1, 1950, 2100, 9999])
def test_a_year_beyond_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(RequestError, match="1951–2099"):
        TripRequest(dt.date(year, 5, 1), 600, 1100)


@pytest.mark.parametrize(("text", "minutes"), [("0:00", 0), ("09:05", 545), ("24:00", 1440)])
def test_clock_times_are_read(text: str, minutes: int) -> None:
    assert parse_clock(text) == minutes


@pytest.mark.parametrize("text", ["24:01", "9:5", "9", "12:60", "a:bc", "", "-1:00"])
def test_other_words_are_no_clock_times(text: str) -> None:
    with pytest.raises(ValueError, match="not a clock time"):
        parse_clock(text)


def trip(**changes: Any) -> TripRequest:
    return TripRequest(DAY, 600, 1100, **changes)


def test_a_trip_has_a_night_after_each_day_but_the_last() -> None:
    assert trip().nights == ()
    assert trip(days=3).nights == (DEFAULT_LODGING, DEFAULT_LODGING)
    assert trip(days=3, lodgings=("inn",)).nights == ("inn", "inn")
    assert trip(days=3, lodgings=("inn", "spa")).nights == ("inn", "spa")
    assert trip(days=3).dates == (DAY, dt.date(2027, 5, 2), dt.date(2027, 5, 3))


def test_a_trip_of_days_may_leave_before_it_arrives_by_the_clock() -> None:
    assert TripRequest(DAY, 1100, 600, days=2).days == 2


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"days": 0}, "1–4 天"),
        ({"days": 5}, "1–4 天"),
        ({"lodgings": ("inn",)}, "不过夜"),
        ({"days": 4, "lodgings": ("inn", "spa")}, "住 3 晚"),
        ({"days": 2, "day_start": 1140, "day_end": 1140}, "住处"),
        ({"budget": -1}, "预算"),
        ({"pins": frozenset({Pin("a", day=2)})}, "第 2 天"),
        ({"pins": frozenset({Pin("a", 600), Pin("a", 700)})}, "一次"),
        ({"pins": frozenset({Pin("a", 600)}), "avoid": frozenset({"a"})}, "既想去又不去"),
        ({"lengths": frozenset({VisitLength("a", 30), VisitLength("a", 40)})}, "一个时长"),
    ],
)
def test_what_makes_no_sense_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RequestError, match=said):
        trip(**changes)


def test_parts_of_a_request_are_checked() -> None:
    for part in (
        lambda: Party(0, 0, 0),
        lambda: Party(-1, 2),
        lambda: Party(100),
        lambda: Pin("a"),
        lambda: Pin("a", minute=24 * 60),
        lambda: VisitLength("a", 0),
        lambda: Liking(Interest.FAMILY, 4),
        lambda: Liking(SpotKind.MUSEUM, 0),
    ):
        with pytest.raises(RequestError):
            part()


def test_what_is_pinned_is_required() -> None:
    request = trip(must=frozenset({"a"}), pins=frozenset({Pin("b", 600)}))
    assert request.required == {"a", "b"}
    assert request.find_pin("b") == Pin("b", 600)
    assert request.find_pin("a") is None


def test_the_greatest_weight_of_a_kind_counts() -> None:
    likings = frozenset({Liking(SpotKind.MUSEUM, 3), Liking(Interest.HONGSHAN, 2)})
    request = trip(interests=frozenset({Interest.FAMILY}), likings=likings)
    assert request.weight_of(SpotKind.MUSEUM) == 3
    assert request.weight_of(SpotKind.ARCHAEOLOGY) == 2
    assert request.weight_of(SpotKind.SKI) == 1
    assert request.weight_of(SpotKind.TEMPLE) == 0
