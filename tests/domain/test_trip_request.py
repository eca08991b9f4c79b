from __future__ import annotations

import datetime as dt

import pytest

from lingyuan_trip.domain.clock import format_clock, parse_clock
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.trip_request import TripRequest

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


@pytest.mark.parametrize(("text", "minutes"), [("0:00", 0), ("09:05", 545), ("24:00", 1440)])
def test_clock_times_are_read(text: str, minutes: int) -> None:
    assert parse_clock(text) == minutes


@pytest.mark.parametrize("text", ["24:01", "9:5", "9", "12:60", "a:bc", "", "-1:00"])
def test_other_words_are_no_clock_times(text: str) -> None:
    with pytest.raises(ValueError, match="not a clock time"):
        parse_clock(text)
