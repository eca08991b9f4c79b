from __future__ import annotations

from typing import Any

import pytest

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.clock import parse_clock as at
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.wishes import DinnerWish, LunchWish
from lingyuan_trip.planner.frame import DayFrame, list_frames
from lingyuan_trip.planner.verify_day_rules import list_day_rules
from tests.builders import STATION, make_request, make_travel_times

TIMES = make_travel_times({STATION: (0, 0), "inn": (30, 0), "spa": (60, 0)})
NO_MEALS: dict[str, Any] = {"lunch": None, "dinner": None}


def frames(arrive: str = "10:00", depart: str = "18:00", **changes: Any) -> tuple[DayFrame, ...]:
    asked = {"days": 2, "lodgings": ("inn",), **NO_MEALS, **changes}
    return list_frames(make_request(arrive, depart, **asked), TIMES)


def minutes(frame: DayFrame) -> tuple[str, str]:
    return format_clock(frame.start_minute), format_clock(frame.end_minute)


def test_days_between_stations_and_lodgings() -> None:
    first, second, third = frames(days=3, lodgings=("inn", "spa"), exit_margin=15)
    assert (first.start_place, first.end_place, first.lodging) == (STATION, "inn", "inn")
    assert (second.start_place, second.end_place, second.lodging) == ("inn", "spa", "spa")
    assert (third.start_place, third.end_place, third.lodging) == ("spa", STATION, None)
    assert (format_clock(first.start_time), *minutes(first)) == ("10:00", "10:15", "19:00")
    assert (format_clock(second.start_time), *minutes(second)) == ("08:30", "08:30", "19:00")
    assert minutes(third) == ("08:30", "18:00")


def test_who_arrives_late_still_goes_to_the_lodging() -> None:
    first, _ = frames(arrive="20:00")
    assert minutes(first) == ("20:00", "20:30")


def test_an_early_train_is_caught() -> None:
    _, second = frames(depart="08:40")
    assert minutes(second) == ("08:10", "08:40")
    assert second.start_time == second.start_minute


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"arrive": "23:45"}, "到达太晚"),
        ({"depart": "00:20"}, "太早"),
        ({"lodgings": ("nowhere",)}, "nowhere"),
        ({"depart_gateway": "nowhere"}, "nowhere"),
    ],
)
def test_what_no_day_can_hold_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RequestError, match=said):
        frames(**changes)


def test_dinner_ends_the_day_in_time_for_it() -> None:
    first, second = frames(dinner=DinnerWish(60, at("17:30"), at("18:30")))
    assert minutes(first) == ("10:00", "18:30")
    assert first.dinner is not None and second.dinner is None
    assert first.notes == second.notes == ()


def test_no_dinner_where_the_lodging_is_reached_too_late() -> None:
    first, _ = frames(arrive="19:05", dinner=DinnerWish())
    assert first.dinner is None and minutes(first) == ("19:05", "19:35")
    (note,) = first.notes
    assert "第 1 天" in note.zh and "19:30" in note.zh


@pytest.mark.parametrize(
    ("arrive", "is_kept"), [("13:00", True), ("13:30", True), ("13:31", False), ("15:00", False)]
)
def test_lunch_is_kept_where_it_fits_beside_the_way(arrive: str, is_kept: bool) -> None:
    first, second = frames(arrive=arrive, lunch=LunchWish())
    assert (first.lunch is not None) == is_kept
    assert second.lunch is not None
    assert len(first.notes) == (0 if is_kept else 1)


def test_lunch_before_an_early_train_fits_on_either_end_of_the_way_or_not_at_all() -> None:
    lunch = LunchWish(45, at("11:00"), at("13:30"))
    # Before the way of 30 minutes it would end at 11:45, after it begin at 11:00 at the station.
    assert frames(depart="11:45", lunch=lunch)[1].lunch is not None
    assert frames(depart="11:44", lunch=lunch)[1].lunch is None


@pytest.mark.parametrize("arrive", ["09:00", "13:20", "18:40", "19:20", "22:00"])
@pytest.mark.parametrize("depart", ["07:00", "11:40", "12:30", "20:00"])
@pytest.mark.parametrize("days", [1, 2, 4])
def test_the_checker_finds_the_same_frames_in_its_own_way(
    arrive: str, depart: str, days: int
) -> None:
    if days == 1 and arrive >= depart:
        return
    lodgings = ("spa",) if days > 1 else ()
    request = make_request(arrive, depart, days=days, lodgings=lodgings)
    found = list_frames(request, TIMES)
    for frame, rules in zip(found, list_day_rules(request, TIMES), strict=True):
        assert (rules.date, rules.start_place, rules.end_place, rules.lodging) == (
            frame.date,
            frame.start_place,
            frame.end_place,
            frame.lodging,
        )
        assert (rules.start_time, rules.out, rules.back) == (
            frame.start_time,
            frame.start_minute,
            frame.end_minute,
        )
        assert rules.needs_lunch == (frame.lunch is not None)
        assert rules.needs_dinner == (frame.dinner is not None)
