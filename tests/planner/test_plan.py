"""From a request to a checked plan: the whole line, on made-up and on the shipped data."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.catalogue import read_guidebook
from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange, HolidayRule, Hours, OpeningRule
from lingyuan_trip.domain.itinerary import Basis, Itinerary, Leg, Lunch, Visit, Wait
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Notice
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import LunchWish, TravelMode, TripRequest
from lingyuan_trip.paths import data_dir
from lingyuan_trip.planner import one_day as solving
from lingyuan_trip.planner import plan as planning
from lingyuan_trip.planner.plan import PlannerBug, plan
from lingyuan_trip.planner.timing import build_itinerary
from lingyuan_trip.planner.verify import verify
from lingyuan_trip.travel.estimate import estimate_travel_times
from tests.builders import (
    CHECKED,
    DATE,
    STATION,
    make_calendar,
    make_fact,
    make_festival,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
    with_unknown_hours,
)
from tests.planner.county import make_county

TIMES = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (50, 0)})


def make_plan(*spots: Any, request: TripRequest | None = None, **kwargs: Any) -> PlanResult:
    festivals = kwargs.pop("festivals", ())
    calendar = kwargs.pop("calendar", make_calendar())
    return plan(request or make_request(), spots, festivals, TIMES, calendar, **kwargs)


def days_of(result: PlanResult) -> Itinerary:
    assert result.itinerary is not None
    return result.itinerary


def test_a_day_is_timed_to_the_minute() -> None:
    spots = (make_spot("a"), make_spot("b", hours=make_hours("13:00-17:00"), minutes=90))
    request = make_request("10:05", "16:00", exit_margin=15, board_margin=25)
    (day,) = days_of(make_plan(*spots, request=request)).days
    assert (day.start_place, day.start_time) == (STATION, 605)
    assert (day.end_place, day.end_time) == (STATION, 920)
    estimated = EvidenceStatus.ESTIMATED
    assert day.items == (
        Leg(STATION, "a", 620, 640, 10.0, estimated),
        Visit("a", 640, 640, 700),
        Leg("a", "b", 700, 730, 15.0, estimated),
        Lunch("b", 730, 775),
        Wait("b", 775, 780),
        Visit("b", 730, 780, 870),
        Leg("b", STATION, 870, 920, 25.0, estimated),
    )


def test_lunch_in_the_station_delays_the_first_leg_without_a_wait() -> None:
    request = make_request("10:00", "18:00", lunch=LunchWish(30, 610, 615))
    (day,) = days_of(make_plan(make_spot("a"), request=request)).days
    assert day.items[:2] == (
        Lunch(STATION, 610, 640),
        Leg(STATION, "a", 640, 660, 10.0, EvidenceStatus.ESTIMATED),
    )
    assert day.start_time == 600


def test_lunch_without_waiting_for_it_is_better_than_lunch_at_noon() -> None:
    times = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (155, 0)})
    spots = (make_spot("a", minutes=30), make_spot("b", hours=make_hours("14:00-18:00")))
    result = plan(make_request(depart="20:00"), spots, (), times, make_calendar())
    assert Lunch("b", 13 * 60 + 5, 13 * 60 + 50) in days_of(result).days[0].items


def test_end_is_the_last_leg_though_lunch_follows() -> None:
    request = make_request("08:00", "12:30", lunch=LunchWish(30, 660, 720))
    spot = make_spot("a", hours=make_hours("08:00-11:00"), minutes=150)
    (day,) = days_of(make_plan(spot, request=request)).days
    last = day.items[-1]
    assert isinstance(last, Lunch | Leg)
    assert day.end_time == day.legs[-1].arrives
    assert day.items.index(day.legs[-1]) >= len(day.items) - 2


def test_a_visit_names_what_it_rests_on_and_the_plan_counts_it() -> None:
    result = make_plan(with_unknown_hours(make_spot("a", uncertainty_km=4)), make_spot("b"))
    bases = {visit.spot: visit.rests_on for visit in days_of(result).visits}
    assert {rest.basis for rest in bases["a"]} == {Basis.POSITION, Basis.HOURS}
    assert bases["b"] == ()
    assert result.count_estimates(Basis.HOURS) == 1
    zh = "\n".join(note.zh for note in result.notes)
    assert "景点a 位置约 ±4 km，出发前请核实" in zh
    assert "「景点a」的开放时间查不到" in zh


def test_festivals_and_seasons_are_told() -> None:
    dated = make_festival("a", edition=(DATE, DATE))
    result = make_plan(make_spot("a"), make_spot("b", season=[8]), festivals=[dated])
    zh = [note.zh for note in result.notes]
    assert "试节当天在景点a举行" in zh
    assert "景点b不在当季，推荐分按 75 % 计" in zh
    assert result.score == 83 + 41
    usual = make_festival("a", usual=((4, 20), (5, 10)))
    told = make_plan(make_spot("a"), festivals=[usual]).notes
    assert any("往年时段，以官方公告为准" in note.zh for note in told)


def test_a_festival_draws_the_plan_to_its_host() -> None:
    spots = (make_spot("a", minutes=300), make_spot("b", minutes=300))
    assert days_of(make_plan(*spots)).visits[0].spot == "a"
    on = [make_festival("b", edition=(DATE, DATE))]
    assert days_of(make_plan(*spots, festivals=on)).visits[0].spot == "b"


def test_holidays_not_yet_published_are_told_where_they_matter() -> None:
    rules = (
        *make_hours("09:00-17:00").rules,
        OpeningRule((), CHECKED, weekdays=frozenset({1}), holidays=HolidayRule.ONLY),
        OpeningRule((), CHECKED, weekdays=frozenset({6}), holidays=HolidayRule.ONLY),
    )
    spot = make_spot("a", hours=Hours(rules))
    unknown = make_plan(spot, make_spot("b"), calendar=make_calendar(known=False)).notes
    assert ["「景点a」" in note.zh and "调休" in note.zh for note in unknown] == [True]
    assert make_plan(spot, calendar=make_calendar()).notes == ()


def test_notices_reservations_and_taxis_are_told() -> None:
    notice = Notice(LocalizedText("东门维修"), CHECKED, DateRange(DATE, DATE))
    spot = replace(
        make_spot("a"),
        notices=(notice,),
        reservation=make_fact(LocalizedText("电话预约")),
        return_taxi_hard=make_fact(True),
    )
    zh = [note.zh for note in make_plan(spot).notes]
    assert zh == ["景点a需预约：电话预约", "景点a：东门维修"]
    by_taxi = make_plan(spot, request=make_request(mode=TravelMode.TAXI)).notes
    assert by_taxi[-1].zh == "「景点a」返程叫车困难，建议包车"


def test_a_plan_that_breaks_a_rule_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def spoil(*arguments: Any) -> Itinerary:
        (day,) = build_itinerary(*arguments).days
        return Itinerary((replace(day, end_time=day.end_time - 1),))

    monkeypatch.setattr(planning, "build_itinerary", spoil)
    with pytest.raises(PlannerBug, match="end"):
        make_plan(make_spot("a"))


def test_improvements_are_checked_plans_and_the_last_is_the_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", 1)
    spots, times = make_county(20, 1)
    seen: list[PlanResult] = []
    result = plan(make_request(), spots, (), times, make_calendar(), on_improvement=seen.append)
    assert seen
    assert all(each.verified and each.itinerary is not None for each in seen)
    assert [each.score for each in seen] == sorted(each.score for each in seen)
    assert seen[-1].itinerary == result.itinerary
    assert result.status is PlanStatus.PROVEN_OPTIMAL


@pytest.mark.parametrize("seed", range(30))
def test_plans_of_random_counties_pass_the_checker(seed: int) -> None:
    spots, times = make_county(25, seed)
    request = make_request("09:20", "17:40", exit_margin=15, board_margin=25)
    result = plan(request, spots, (), times, make_calendar())
    assert result.verified
    assert result.status is PlanStatus.PROVEN_OPTIMAL
    assert verify(days_of(result), request, spots, (), times, make_calendar(), result.score) == ()


def test_reasons_can_be_done_without() -> None:
    spots, times = make_county(12, 3)
    parts = (make_request(), spots, (), times, make_calendar())
    told, untold = plan(*parts), plan(*parts, with_reasons=False)
    assert told.left_out
    assert untold == replace(told, left_out=())


def test_the_same_request_gives_the_same_plan_whatever_the_order_of_the_data() -> None:
    spots, times = make_county(25, 7)
    request = make_request()
    first = plan(request, spots, (), times, make_calendar())
    assert plan(request, spots[::-1], (), times, make_calendar()) == first


@pytest.fixture(scope="module")
def guidebook() -> Guidebook:
    found = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert found is not None
    return found


@pytest.mark.parametrize("mode", [TravelMode.DRIVE, TravelMode.TAXI])
@pytest.mark.parametrize("month", range(1, 13))
def test_shipped_data_are_planned_and_proven(
    guidebook: Guidebook, month: int, mode: TravelMode
) -> None:
    request = TripRequest(
        dt.date(2027, month, 3), parse_clock("10:05"), parse_clock("18:30"), mode=mode
    )
    times = estimate_travel_times(guidebook, mode)
    result = plan(request, guidebook.spots, guidebook.festivals, times, Almanac().day)
    assert result.status is PlanStatus.PROVEN_OPTIMAL
    assert result.verified
    assert days_of(result).days[0].end_time <= request.day_ends
    told = {left.spot for left in result.left_out}
    visited = {visit.spot for visit in days_of(result).visits}
    assert told | visited == {spot.id for spot in guidebook.spots}


def test_the_planner_needs_no_geometry_no_reader_and_no_window() -> None:
    code = (
        "import sys, lingyuan_trip.planner.plan;"
        "heavy = {'PySide6', 'shapely', 'geopy', 'pydantic', 'yaml'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
