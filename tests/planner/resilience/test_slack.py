"""How late each place may be left, by hand and against walking the late day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.clock import parse_clock as at
from lingyuan_trip.domain.hours import ASSUMED_HOURS, OpeningSpan
from lingyuan_trip.domain.itinerary import Dinner, Item, ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.domain.slack import DaySlack, Limit
from lingyuan_trip.domain.spot import Setting
from lingyuan_trip.domain.trip_request import DinnerWish, LunchWish, Pin
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.opening import Opening, find_opening, find_openings
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.resilience.slack import day_slack
from tests.builders import (
    DATE,
    STATION,
    make_calendar,
    make_day,
    make_hours,
    make_request,
    make_spot,
)
from tests.planner.county import make_county
from tests.planner.resilience.trips import ASK, leg, two_stops


def openings(**hours: tuple[str, ...]) -> dict[str, Opening]:
    """`a=("09:00-12:00", "13:00-17:00")`."""
    found = {}
    for name, texts in hours.items():
        clocks = [[at(clock) for clock in text.split("-")] for text in texts]
        found[name] = Opening(tuple(OpeningSpan(opens, closes) for opens, closes in clocks))
    return found


ALL_DAY = ("00:00-24:00",)


def test_train_limits_every_stop_when_everything_is_open() -> None:
    slack = day_slack(two_stops(), ASK, openings(a=ALL_DAY, b=ALL_DAY))
    assert [(s.latest_leave, s.spare, s.limit) for s in (slack.departures[0], *slack.visits)] == [
        (at("09:40"), 40, Limit.TRAIN),
        (at("11:10"), 40, Limit.TRAIN),
        (at("12:40"), 40, Limit.TRAIN),
    ]
    assert slack.departures[0].place == slack.departures[0].limit_place == STATION


def test_closing_limits_the_stop_and_its_length_the_one_before() -> None:
    slack = day_slack(two_stops(), ASK, openings(a=ALL_DAY, b=("08:00-12:10",)))
    first, second = slack.visits
    assert (second.latest_leave, second.limit) == (at("12:10"), Limit.CLOSING)
    assert (first.latest_leave, first.spare, first.limit_place) == (at("10:40"), 10, "b")
    assert (slack.departures[0].spare, slack.departures[0].limit_place) == (10, "b")


def test_last_entry_limits_the_stop_before() -> None:
    entry = Opening((OpeningSpan(at("08:00"), at("18:00"), at("11:05")),))
    first, second = day_slack(two_stops(), ASK, {**openings(a=ALL_DAY), "b": entry}).visits
    assert (first.spare, first.limit, first.limit_place) == (5, Limit.ENTRY, "b")
    assert (second.spare, second.limit) == (40, Limit.TRAIN)


def test_sunset_limits_a_spot_in_the_open() -> None:
    outdoors = make_spot("b", hours=make_hours(*ALL_DAY), setting=Setting.OUTDOOR)
    opening = find_opening(outdoors, make_day(sunset="12:15"))
    first, second = day_slack(two_stops(), ASK, {**openings(a=ALL_DAY), "b": opening}).visits
    assert (second.latest_leave, second.limit) == (at("12:15"), Limit.SUNSET)
    assert (first.spare, first.limit, first.limit_place) == (15, Limit.SUNSET, "b")


def test_a_later_opening_after_a_midday_break_counts() -> None:
    hours = openings(a=ALL_DAY, b=("09:00-12:00", "12:30-18:00"))
    first, second = day_slack(two_stops(), replace(ASK, depart=at("15:00")), hours).visits
    assert (first.latest_leave, first.limit) == (at("12:10"), Limit.TRAIN)
    assert (second.latest_leave, second.limit) == (at("12:00"), Limit.CLOSING)


def test_lunch_window_limits_what_is_before_it() -> None:
    day = two_stops()
    lunch = Lunch("a", at("10:30"), at("11:00"))
    items = (*day.items[:2], lunch, *(_later(item, 30) for item in day.items[2:]))
    ask = replace(ASK, depart=at("15:00"), lunch=LunchWish(30, at("10:00"), at("10:40")))
    hours = openings(a=ALL_DAY, b=ALL_DAY)
    slack = day_slack(replace(day, items=items, end_time=at("13:30")), ask, hours)
    assert (slack.departures[0].spare, slack.departures[0].limit) == (10, Limit.LUNCH)
    assert (slack.visits[0].spare, slack.visits[0].limit) == (10, Limit.LUNCH)
    assert slack.visits[1].limit is Limit.TRAIN


def test_a_plan_that_is_late_has_less_than_nothing_to_spare() -> None:
    slack = day_slack(two_stops(), replace(ASK, depart=at("13:10")), openings(a=ALL_DAY, b=ALL_DAY))
    assert [visit.spare for visit in slack.visits] == [-10, -10]


def test_hours_that_forbid_the_planned_start_limit_nothing() -> None:
    hours = openings(a=ALL_DAY, b=("11:30-18:00",))
    assert [s.limit for s in day_slack(two_stops(), ASK, hours).visits] == [Limit.TRAIN] * 2


def test_a_fixed_time_limits_what_is_before_it() -> None:
    request = replace(ASK, pins=frozenset({Pin("b", at("11:10"))}))
    spots = {name: make_spot(name, hours=make_hours(*ALL_DAY)) for name in "ab"}
    day = two_stops()
    late = replace(day, items=(*day.items[:3], *(_later(item, 10) for item in day.items[3:])))
    hours = find_openings(late, request, spots, make_day())
    first, second = day_slack(late, request, hours).visits
    assert (first.latest_leave, first.limit, first.limit_place) == (at("10:40"), Limit.PINNED, "b")
    assert second.limit is Limit.TRAIN


def test_a_day_that_ends_at_a_lodging_is_limited_by_it_and_by_dinner() -> None:
    hours = openings(a=ALL_DAY, b=ALL_DAY)
    day = replace(two_stops(), end_place="inn", lodging="inn")
    items = (*day.items[:4], leg("b", "inn", "12:00", "13:00"))
    request = replace(ASK, days=2, day_end=at("18:00"), dinner=None)
    slack = day_slack(replace(day, items=items), request, hours)
    assert (slack.departures[0].spare, slack.departures[0].limit) == (300, Limit.LODGING)
    assert slack.departures[0].limit_place == "inn"
    meal = Dinner("inn", at("17:30"), at("18:30"))
    hungry = replace(request, dinner=DinnerWish(60, at("17:00"), at("17:40")))
    slack = day_slack(replace(day, items=(*items, meal)), hungry, hours)
    assert (slack.departures[0].spare, slack.departures[0].limit) == (280, Limit.DINNER)


def test_nothing_recorded_means_assumed_hours() -> None:
    assumed = ASSUMED_HOURS.on(DATE, False)
    assert assumed is not None
    assert find_opening(replace(make_spot("a"), hours=None), make_day()).spans == assumed.strictest
    assert find_opening(None, make_day()).spans == assumed.strictest


def _later(item: Item, minutes: int) -> Item:
    if isinstance(item, Leg):
        return replace(item, departs=item.departs + minutes, arrives=item.arrives + minutes)
    assert isinstance(item, Visit)
    shift = {f: getattr(item, f) + minutes for f in ("arrive", "start", "leave")}
    return replace(item, **shift)


@given(
    close_a=st.integers(at("10:30"), 1440),
    close_b=st.integers(at("12:00"), 1440),
    last_b=st.integers(at("11:00"), at("14:00")),
    delay=st.integers(0, 120),
)
def test_a_delay_holds_exactly_up_to_the_spare_minutes(
    close_a: int, close_b: int, last_b: int, delay: int
) -> None:
    """Leaving the first stop late works if and only if the late day keeps every limit."""
    hours = {
        "a": Opening((OpeningSpan(0, close_a),)),
        "b": Opening((OpeningSpan(0, close_b, last_b),)),
    }
    first = day_slack(two_stops(), ASK, hours).visits[0]
    start = at("11:00") + delay
    holds = (
        at("10:30") + delay <= close_a
        and start <= last_b
        and start + 60 <= close_b
        and start + 120 <= ASK.day_ends
    )
    assert holds == (delay <= first.spare)


@pytest.mark.parametrize("seed", range(20))
def test_every_place_of_a_planned_day_can_be_left_exactly_so_late(seed: int) -> None:
    spots, times = make_county(15, seed)
    request, calendar_day = make_request("09:20", "17:40"), make_day()
    form = formulate(request, spots, (), times, make_calendar())
    itinerary = plan(request, spots, (), times, make_calendar()).itinerary
    assert itinerary is not None
    (day,) = itinerary.days
    found = {spot.id: find_opening(spot, calendar_day) for spot in spots}
    slack = day_slack(day, request, found)
    number = {id(item): count for count, item in enumerate(day.visits)}
    for index, item in enumerate(day.items):
        if isinstance(item, Visit):
            check_latest(form, day, index, slack.visits[number[id(item)]].latest_leave, found)
    first = day.items.index(day.legs[0])
    assert walk(form, day, first, slack.departures[0].latest_leave)
    assert not walk(form, day, first, slack.departures[0].latest_leave + 1)


def check_latest(
    form: Formulation, day: ItineraryDay, index: int, latest: int, found: dict[str, Opening]
) -> None:
    visit = day.items[index]
    assert isinstance(visit, Visit)
    end = found[visit.spot].latest_end(visit.start)
    assert end is not None
    assert latest <= end[0] and walk(form, day, index + 1, latest)
    assert latest == end[0] or not walk(form, day, index + 1, latest + 1)


def walk(form: Formulation, day: ItineraryDay, index: int, minute: int) -> bool:
    """Whether the items from one on can all be kept when they are begun at a minute."""
    lunch = form.request.lunch
    for item in day.items[index:]:
        match item:
            case Leg():
                minute += item.minutes
            case Lunch():
                assert lunch is not None
                start = max(minute, lunch.earliest)
                if start > lunch.latest:
                    return False
                minute = start + lunch.minutes
            case Visit():
                windows = form.offers[0].prospects[item.spot].windows
                starts = [max(minute, low) for low, high in windows if minute <= high]
                if not starts:
                    return False
                minute = min(starts) + item.minutes
    return minute <= form.request.day_ends


def test_openings_are_those_the_plan_was_made_with() -> None:
    spots, times = make_county(40, 3)
    for sunset in ("19:00", "15:10"):
        day = make_day(sunset=sunset)
        form = formulate(make_request(), spots, (), times, make_calendar(sunset=sunset))
        for prospect in form.offers[0].prospects.values():
            windows = find_opening(prospect.spot, day).start_windows(prospect.minutes)
            assert tuple((w.first, w.last) for w in windows) == prospect.windows


def test_lunch_lies_between_the_end_of_a_visit_and_the_departure() -> None:
    day = two_stops()
    lunch = Lunch("a", at("10:30"), at("11:00"))
    items = (*day.items[:2], lunch, *(_later(item, 30) for item in day.items[2:]))
    ask = replace(ASK, depart=at("15:00"), lunch=LunchWish(30, at("10:00"), at("12:00")))
    hours = openings(a=ALL_DAY, b=ALL_DAY)
    slack = day_slack(replace(day, items=items, end_time=at("13:30")), ask, hours)
    assert slack.visits[0].latest_leave == at("11:40")
    assert [found.latest_leave for found in slack.departures] == [
        at("10:10"),
        at("12:10"),
        at("13:40"),
    ]


def test_a_day_that_stays_where_it_is_has_no_slack_to_tell() -> None:
    assert day_slack(replace(two_stops(), items=()), ASK, {}) == DaySlack((), ())
