"""A request becomes the right numbers, and spots that cannot be planned get their true reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.hours import DateRange, HolidayRule, Hours, OpeningRule, OpeningSpan
from lingyuan_trip.domain.itinerary import Basis, RestsOn
from lingyuan_trip.domain.plan_result import LeftOutReason
from lingyuan_trip.domain.spot import Notice, Setting, Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Interest, LunchWish, Pace, TravelMode, TripRequest
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.problem import LunchBreak
from lingyuan_trip.planner.prospect import Exclusion, Prospect
from tests.builders import (
    CHECKED,
    DATE,
    GUESSED,
    PUBLISHED,
    STATION,
    make_calendar,
    make_festival,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
    with_unknown_hours,
)


def form(
    spots: Sequence[Spot],
    request: TripRequest | None = None,
    festivals: Sequence[Festival] = (),
    calendar: Calendar | None = None,
) -> Formulation:
    places = {STATION: (0.0, 0.0)}
    places |= {spot.id: (10.0 * n, 0.0) for n, spot in enumerate(spots, 1)}
    times = make_travel_times(places)
    return formulate(
        request or make_request(), spots, festivals, times, calendar or make_calendar()
    )


def prospect(spot: Spot, **kwargs: Any) -> Prospect:
    return form([spot], **kwargs).offers[0].prospects[spot.id]


def exclusion(spot: Spot, **kwargs: Any) -> Exclusion:
    return form([spot], **kwargs).offers[0].exclusions[spot.id]


def test_the_day_runs_from_leaving_the_station_to_boarding() -> None:
    request = make_request("10:05", "18:30", exit_margin=15, board_margin=25)
    formulation = form([make_spot("a")], request)
    day = formulation.problem.days[0]
    assert (day.start_minute, day.end_minute) == (10 * 60 + 20, 18 * 60 + 5)
    assert formulation.place_ids == ("a", STATION)
    assert (day.start_place, day.end_place) == (1, 1)
    assert formulation.problem.travel_minutes == ((0, 10), (10, 0))


def test_two_gateways_are_two_places() -> None:
    times = make_travel_times({STATION: (0, 0), "other": (7, 0), "a": (3, 0)})
    request = make_request(depart_gateway="other")
    formulation = formulate(request, [make_spot("a")], (), times, make_calendar())
    day = formulation.problem.days[0]
    assert formulation.place_ids == ("a", STATION, "other")
    assert (day.start_place, day.end_place) == (1, 2)


def test_spots_stand_in_the_order_of_their_ids() -> None:
    formulation = form([make_spot("c"), make_spot("a"), make_spot("b")])
    assert formulation.place_ids[:3] == ("a", "b", "c")
    assert formulation.places_of("c") == (2,)


@pytest.mark.parametrize(
    ("pace", "minutes", "stops"),
    [(Pace.RELAXED, 81, 3), (Pace.NORMAL, 65, 5), (Pace.TIGHT, 52, 8)],
)
def test_pace_scales_visits_and_stops(pace: Pace, minutes: int, stops: int) -> None:
    problem = form([make_spot("a", minutes=65)], make_request(pace=pace)).problem
    assert problem.spots[0].visit_minutes == minutes
    assert problem.days[0].max_visits == stops


def test_windows_bound_the_start_by_last_entry_and_closing() -> None:
    hours = make_hours("09:00-12:00", "13:00-17:00", last_entry="15:00")
    found = prospect(make_spot("a", hours=hours, minutes=90))
    assert found.windows == ((540, 630), (780, 900))


def test_the_stricter_of_two_publications_is_planned_with() -> None:
    hours = Hours(
        make_hours("09:00-17:00").rules, make_hours("09:30-16:00", last_entry="14:00").rules
    )
    assert prospect(make_spot("a", hours=hours, minutes=60)).windows == ((570, 840),)


def test_publications_without_common_time_close_a_spot() -> None:
    hours = Hours(make_hours("09:00-12:00").rules, make_hours("13:00-16:00").rules)
    assert exclusion(make_spot("a", hours=hours)).reason is LeftOutReason.CLOSED


def test_holidays_decide_the_hours() -> None:
    rules = (
        *make_hours("09:00-17:00").rules,
        OpeningRule((), CHECKED, weekdays=frozenset({6}), holidays=HolidayRule.EXCEPT),
    )
    spot = make_spot("a", hours=Hours(rules))
    assert exclusion(spot).reason is LeftOutReason.CLOSED
    assert prospect(spot, calendar=make_calendar(is_holiday=True)).holiday_matters


def test_unknown_hours_are_an_estimate_and_named() -> None:
    found = prospect(with_unknown_hours(make_spot("a", minutes=60)))
    assert found.windows == ((540, 900),)
    assert found.rests_on == (RestsOn(Basis.HOURS, EvidenceStatus.ESTIMATED),)
    assert found.hours_assumed


def test_days_that_no_rule_speaks_of_are_unknown() -> None:
    winter = OpeningRule((OpeningSpan(600, 700),), CHECKED, months=frozenset({12}))
    assert prospect(make_spot("a", hours=Hours((winter,)))).hours_assumed


def test_checked_values_are_not_named() -> None:
    assert prospect(make_spot("a")).rests_on == ()


def test_every_estimate_is_named() -> None:
    usual = make_festival("a", usual=((4, 20), (5, 10)))
    spot = replace(
        make_spot("a", uncertainty_km=2.5, hours=make_hours("09:00-17:00", evidence=GUESSED)),
        visit_minutes=None,
    )
    assert prospect(spot, festivals=[usual]).rests_on == (
        RestsOn(Basis.POSITION, EvidenceStatus.VERIFIED, 2.5),
        RestsOn(Basis.HOURS, EvidenceStatus.ESTIMATED),
        RestsOn(Basis.VISIT_MINUTES, EvidenceStatus.ESTIMATED),
        RestsOn(Basis.FESTIVAL, EvidenceStatus.ESTIMATED),
    )


def test_hours_to_be_checked_are_named_with_their_status() -> None:
    rule = OpeningRule((OpeningSpan(540, 1020),), PUBLISHED, check_first=True)
    found = prospect(make_spot("a", hours=Hours((rule,))))
    assert found.rests_on == (RestsOn(Basis.HOURS, EvidenceStatus.SOURCED),)


def test_outdoor_visits_end_before_sunset() -> None:
    spot = make_spot("a", setting=Setting.OUTDOOR, hours=make_hours("00:00-24:00"), minutes=60)
    assert prospect(spot, calendar=make_calendar(sunset="16:30")).windows == ((300, 930),)
    indoors = make_spot("a", hours=make_hours("00:00-24:00"), minutes=60)
    assert prospect(indoors, calendar=make_calendar(sunset="16:30")).windows == ((0, 1380),)


def test_unknown_setting_is_judged_by_kind() -> None:
    calendar = make_calendar(sunset="16:30")
    museum = replace(make_spot("a", minutes=60), setting=None)
    assert prospect(museum, calendar=calendar).windows[0][1] == 960
    pagoda = replace(make_spot("a", kind=SpotKind.PAGODA, minutes=60), setting=None)
    assert prospect(pagoda, calendar=calendar).windows[0][1] == 930


def test_no_light_left_is_no_time() -> None:
    spot = make_spot("a", setting=Setting.OUTDOOR, hours=make_hours("15:00-20:00"), minutes=120)
    found = exclusion(spot, calendar=make_calendar(sunset="16:30"))
    assert found.reason is LeftOutReason.NO_TIME
    assert "日落 16:30" in found.text.zh


def test_opening_shorter_than_the_visit_is_no_time() -> None:
    found = exclusion(make_spot("a", hours=make_hours("09:00-10:00"), minutes=61))
    assert found.reason is LeftOutReason.NO_TIME
    assert "09:00–10:00" in found.text.zh
    assert "61 分钟" in found.text.zh


def test_closed_that_day() -> None:
    assert exclusion(make_spot("a", hours=make_hours())).reason is LeftOutReason.CLOSED


def test_closed_out_of_season_is_the_season() -> None:
    found = exclusion(make_spot("a", hours=make_hours(), season=[7, 8]))
    assert found.reason is LeftOutReason.SEASON
    assert "7、8 月" in found.text.zh


def test_skiing_has_no_summer_even_with_unknown_hours() -> None:
    spot = with_unknown_hours(make_spot("a", kind=SpotKind.SKI, season=[12, 1, 2]))
    assert exclusion(spot).reason is LeftOutReason.SEASON


def test_a_notice_closes_for_its_days() -> None:
    notice = Notice(LocalizedText("维修"), CHECKED, DateRange(DATE, DATE), closed=True)
    spot = replace(make_spot("a"), notices=(notice,))
    found = exclusion(spot)
    assert found.reason is LeftOutReason.CLOSED
    assert "维修" in found.text.zh
    later = DateRange(DATE + dt.timedelta(1), DATE + dt.timedelta(2))
    assert prospect(replace(spot, notices=(replace(notice, dates=later),)))
    assert prospect(replace(spot, notices=(replace(notice, closed=False),)))


def test_avoided_comes_before_every_other_reason() -> None:
    request = make_request(avoid=frozenset({"a"}))
    assert exclusion(make_spot("a", hours=make_hours()), request=request).reason is (
        LeftOutReason.AVOIDED
    )


def test_no_position_no_route() -> None:
    spots = [make_spot("a"), replace(make_spot("b"), position=None)]
    times = make_travel_times({STATION: (0, 0), "a": (5, 0)})
    found = formulate(make_request(), spots, (), times, make_calendar()).offers[0].exclusions["b"]
    assert found.reason is LeftOutReason.UNREACHABLE
    assert "位置未知" in found.text.zh


def test_no_service_by_public_transport() -> None:
    spot = make_spot("a")
    times = make_travel_times({STATION: (0, 0), "a": (2**29, 0)}, TravelMode.TRANSIT)
    request = make_request(mode=TravelMode.TRANSIT)
    found = formulate(request, [spot], (), times, make_calendar()).offers[0].exclusions["a"]
    assert found.reason is LeftOutReason.NO_SERVICE
    by_car = formulate(make_request(), [spot], (), times, make_calendar()).offers[0].exclusions["a"]
    assert by_car.reason is LeftOutReason.UNREACHABLE


@pytest.mark.parametrize(
    ("season", "edition", "usual", "wished", "prize"),
    [
        (None, False, False, False, 80),
        ([5], False, False, False, 80),
        ([6], False, False, False, 60),
        (None, True, False, False, 120),
        (None, False, True, False, 96),
        (None, False, False, True, 160),
        ([6], True, True, True, 180),
    ],
)
def test_prizes(
    season: list[int] | None, edition: bool, usual: bool, wished: bool, prize: int
) -> None:
    festivals = []
    if usual:
        festivals.append(make_festival("a", usual=((4, 20), (5, 10))))
    if edition:
        festivals.append(make_festival("a", edition=(DATE, DATE)))
    wishes = frozenset({Interest.HONGSHAN}) if wished else frozenset()
    request = make_request(interests=wishes)
    spot = make_spot("a", interest=4, season=season)
    assert prospect(spot, request=request, festivals=festivals).prize == prize


@pytest.mark.parametrize(
    ("setting", "prize"), [(Setting.OUTDOOR, 40), (Setting.MIXED, 60), (Setting.INDOOR, 60)]
)
def test_a_roof_keeps_some_interest_out_of_season(setting: Setting, prize: int) -> None:
    spot = make_spot("a", interest=4, season=[6], setting=setting)
    assert prospect(spot).prize == prize


def test_festivals_elsewhere_and_on_other_days_add_nothing() -> None:
    tomorrow = DATE + dt.timedelta(1)
    festivals = [
        make_festival("b", edition=(DATE, DATE)),
        make_festival("a", edition=(tomorrow, tomorrow)),
    ]
    assert prospect(make_spot("a", interest=4), festivals=festivals).prize == 80


def test_lunch_is_required_where_the_day_holds_it() -> None:
    problem = form([make_spot("a")]).problem
    assert problem.days[0].lunch == LunchBreak(45, 660, 810)


@pytest.mark.parametrize(
    ("arrive", "depart", "kept"),
    [
        ("13:30", "18:00", True),
        ("13:31", "18:00", False),
        ("08:00", "11:45", True),
        ("08:00", "11:44", False),
    ],
)
def test_lunch_outside_the_day_is_dropped_and_said_so(arrive: str, depart: str, kept: bool) -> None:
    formulation = form([make_spot("a")], make_request(arrive, depart))
    assert (formulation.problem.days[0].lunch is not None) == kept
    assert bool(formulation.notes) != kept
    if not kept:
        assert "11:00–13:30" in formulation.notes[0].zh


def test_no_lunch_wish_is_nothing_to_tell() -> None:
    formulation = form([make_spot("a")], make_request("15:00", lunch=None))
    assert formulation.problem.days[0].lunch is None
    assert formulation.notes == ()


def test_an_own_lunch_wish_is_kept() -> None:
    request = make_request(lunch=LunchWish(30, 700, 720))
    assert form([make_spot("a")], request).problem.days[0].lunch == LunchBreak(30, 700, 720)


def test_required_spots_that_cannot_be_planned_stay_in_the_problem() -> None:
    request = make_request(must=frozenset({"a"}))
    formulation = form([make_spot("a", hours=make_hours()), make_spot("b")], request)
    assert formulation.problem.spots[0].required
    assert formulation.problem.days[0].windows[0] == ()
    assert not formulation.problem.spots[1].required


def test_groups_and_prices_reach_the_problem() -> None:
    problem = form([make_spot("a", group="g"), make_spot("b")]).problem
    assert [spot.group for spot in problem.spots] == ["g", None]
    assert problem.budget is None


def test_places_nobody_knows_are_refused() -> None:
    with pytest.raises(RequestError, match="nowhere"):
        form([make_spot("a")], make_request(arrive_gateway="nowhere"))
    with pytest.raises(RequestError, match="ghost"):
        form([make_spot("a")], make_request(must=frozenset({"ghost"})))
