"""Every way that is offered mends, and what is asked for is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.timed_arrangement import MendKind, TimedArrangement, TroubleKind
from lingyuan_trip.domain.trip_request import Pin, TravelMode, TripRequest
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner
from tests.builders import (
    STATION,
    make_calendar,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)
from tests.planner.by_hand.edits import FIRST, HANDS, ByHand, edit, find_violations, shipped

MUSEUM, GARDEN, PAGODA = "niuheliang-museum", "lily-expo-garden", "shibalipu-pagoda"


def arranged(*days: tuple[str, ...], request: TripRequest = FIRST) -> TimedArrangement:
    plan = Arrangement(())
    for day, spots in enumerate(days):
        for number, spot in enumerate(spots):
            plan = plan.put(spot, Stop(day, number))
    return HANDS.time(request, plan)


def rules_broken(timed: TimedArrangement) -> Counter[tuple[str, str | None]]:
    return Counter((each.rule, each.place) for each in find_violations(timed))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 25))
def test_every_way_that_is_offered_mends(seed: int, count: int) -> None:
    random, standing = Random(seed), ByHand(FIRST)
    for _ in range(count):
        standing = edit(random, standing)
    timed = standing.timed()
    for trouble in timed.troubles:
        ways = HANDS.find_mends(timed, trouble)
        assert len({(way.request, way.arrangement) for way in ways}) == len(ways) <= 3
        for way in ways:
            after = HANDS.time(way.request, way.arrangement)
            same = (trouble.kind, trouble.day, trouble.spot)
            assert same not in {(each.kind, each.day, each.spot) for each in after.troubles}
            assert len(after.troubles) < len(timed.troubles)
            assert sum(rules_broken(after).values()) <= sum(rules_broken(timed).values())
            assert way.text.zh and way.text.en


def ways(timed: TimedArrangement, kind: TroubleKind) -> dict[MendKind, str]:
    """What is offered for the first trouble of a kind, in Chinese."""
    trouble = next(each for each in timed.troubles if each.kind is kind)
    return {way.kind: way.text.zh for way in HANDS.find_mends(timed, trouble)}


def test_a_closing_museum_is_told_in_minutes_and_seen_shorter_sooner_or_not() -> None:
    timed = arranged((GARDEN, PAGODA, MUSEUM))
    (closing, train) = timed.troubles
    assert (closing.kind, closing.spot, closing.minutes) == (TroubleKind.OPENING, MUSEUM, 88)
    assert closing.text.zh == "另有来源说 16:00 关门，只能看 92 分钟，还差 88 分钟"
    assert ways(timed, TroubleKind.OPENING) == {
        MendKind.SHORTEN: "只看 92 分钟",
        MendKind.MOVE: "移到第 1 站",
        MendKind.EXCHANGE: "换成「小窝铺（窝铺人家）」",
    }
    assert (train.kind, train.minutes) == (TroubleKind.TRAIN, 6)
    assert ways(timed, TroubleKind.TRAIN)[MendKind.SHORTEN] == "「牛河梁遗址博物馆」少看 10 分钟"


def test_a_late_entry_names_the_last_one() -> None:
    hours = make_hours("09:00-17:00", last_entry="10:30")
    spots = make_spot("a", minutes=90), make_spot("b", hours=hours, minutes=30)
    times = make_travel_times({STATION: (0, 0), "a": (10, 0), "b": (20, 0)})
    made_up = Ground(Guidebook("made up", spots=spots), times, make_calendar())
    plan = Arrangement(()).put("a", Stop(0, 0)).put("b", Stop(0, 1))
    hands = HandPlanner(lambda _mode: made_up)
    (late,) = hands.time(make_request("09:00", "18:00", lunch=None), plan).troubles
    assert (late.spot, late.minutes) == ("b", 20)
    assert late.text.zh == "晚到 20 分钟，10:30 停止入园"


def test_another_day_is_offered_where_there_is_one() -> None:
    two = replace(FIRST, days=2)
    timed = arranged((GARDEN, PAGODA, MUSEUM), ("wanxiang-temple",), request=two)
    assert ways(timed, TroubleKind.OPENING)[MendKind.OTHER_DAY] == "移到第 2 天"


def test_who_sleeps_there_can_leave_earlier() -> None:
    two = replace(FIRST, days=2, day_start=10 * 60)
    pinned = replace(two, pins=frozenset({Pin(MUSEUM, 10 * 60 + 10)}))
    timed = arranged((), (MUSEUM,), request=pinned)
    assert ways(timed, TroubleKind.PIN)[MendKind.LEAVE_EARLIER].endswith("分钟出发（09:45）")


@pytest.mark.parametrize(
    ("changes", "kind", "offered"),
    [
        (
            {"must": frozenset({PAGODA})},
            TroubleKind.MISSING,
            {MendKind.ADD: "排进「十八里堡塔」", MendKind.LET_GO: "不再指定「十八里堡塔」"},
        ),
        (
            {"pins": frozenset({Pin(MUSEUM, 585)})},
            TroubleKind.PIN,
            {MendKind.FREE_TIME: "不固定时刻"},
        ),
        ({"budget": 50}, TroubleKind.BUDGET, {MendKind.CONDITIONS: "预算提高到 150 元"}),
        (
            {"avoid": frozenset({MUSEUM})},
            TroubleKind.AVOIDED,
            {MendKind.LET_GO: "不再标为不去", MendKind.REMOVE: "拿掉「牛河梁遗址博物馆」"},
        ),
        ({"mode": TravelMode.TRANSIT}, TroubleKind.NO_WAY, {MendKind.CONDITIONS: "改为包车·出租"}),
    ],
)
def test_each_trouble_has_ways_of_its_own(
    changes: dict[str, Any], kind: TroubleKind, offered: dict[MendKind, str]
) -> None:
    spots = (MUSEUM, GARDEN) if "budget" in changes else (MUSEUM,)
    told = ways(arranged(spots, request=replace(FIRST, **changes)), kind)
    assert offered.items() <= told.items()


def test_one_of_a_shared_ticket_goes_and_both_are_offered() -> None:
    timed = arranged((MUSEUM, "niuheliang-park"))
    ticket = next(each for each in timed.troubles if each.kind is TroubleKind.TICKET)
    said = [way.text.zh for way in HANDS.find_mends(timed, ticket)]
    assert said == ["拿掉「牛河梁国家考古遗址公园」", "拿掉「牛河梁遗址博物馆」"]


def test_lunch_that_was_put_too_late_is_let_free() -> None:
    plan = Arrangement(()).put(MUSEUM, Stop(0, 0)).put(PAGODA, Stop(0, 1)).have_lunch(0, 2)
    timed = HANDS.time(FIRST, plan)
    assert ways(timed, TroubleKind.LUNCH)[MendKind.LUNCH] == "午餐另找时间"


def test_a_spot_that_vanished_from_the_data_can_only_be_replaced() -> None:
    timed = arranged((MUSEUM, "vanished"))
    assert set(ways(timed, TroubleKind.UNKNOWN)) == {MendKind.EXCHANGE, MendKind.REMOVE}
    assert set(ways(timed, TroubleKind.NO_WAY)) == {MendKind.EXCHANGE, MendKind.REMOVE}


def test_days_that_are_gone_come_back_or_their_stops_go() -> None:
    timed = arranged((MUSEUM,), (GARDEN,))
    assert ways(timed, TroubleKind.NO_DAY) == {
        MendKind.CONDITIONS: "行程改为 2 天",
        MendKind.REMOVE: "拿掉「中国（凌源）百合博览园」",
    }


def test_another_spot_breaks_nothing_and_is_worth_most() -> None:
    timed = arranged((MUSEUM, PAGODA))
    other = HANDS.find_exchange(timed, PAGODA)
    assert other is not None
    best = HANDS.time(FIRST, timed.arrangement.exchange(PAGODA, other))
    assert best.works
    for spot in shipped().spots:
        if spot.id not in timed.arrangement.spots:
            tried = HANDS.time(FIRST, timed.arrangement.exchange(PAGODA, spot.id))
            assert not tried.works or tried.score <= best.score


def test_a_spot_goes_where_it_breaks_nothing_and_costs_least_time() -> None:
    timed = arranged((GARDEN, PAGODA))
    place = HANDS.find_place(timed, "wanxiang-temple")
    ends = {
        number: HANDS.time(FIRST, timed.arrangement.put("wanxiang-temple", Stop(0, number)))
        for number in range(3)
    }
    best = ends[place.number]
    assert best.works
    assert all(
        not each.works or best.itinerary.days[0].end_time <= each.itinerary.days[0].end_time
        for each in ends.values()
    )
