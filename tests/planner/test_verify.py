"""The checker passes good plans and finds whatever one thing was spoiled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.itinerary import (
    Basis,
    Dinner,
    Item,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    RestsOn,
    Visit,
    Wait,
)  # fmt: skip
from lingyuan_trip.domain.spot import Notice, Setting, Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Pace, TripRequest
from lingyuan_trip.planner.verify import verify
from tests.builders import (
    CHECKED,
    DATE,
    GUESSED,
    STATION,
    make_calendar,
    make_festival,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)

TIMES = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (50, 0), "c": (20, 15)})
SPOTS = (
    make_spot("a", hours=make_hours("09:00-16:00", last_entry="15:00")),
    make_spot("b", hours=make_hours("13:00-17:00"), minutes=90),
    make_spot("c"),
)
REQUEST = make_request("10:05", "16:00", exit_margin=15, board_margin=25)


def leg(origin: str, destination: str, departs: int) -> Leg:
    minutes = TIMES.minutes(origin, destination)
    km = TIMES.km(origin, destination)
    assert minutes is not None and km is not None
    return Leg(origin, destination, departs, departs + minutes, km, EvidenceStatus.ESTIMATED)


ITEMS: tuple[Item, ...] = (
    leg(STATION, "a", 620),
    Visit("a", 640, 640, 700),
    Lunch("a", 700, 745),
    leg("a", "b", 745),
    Wait("b", 775, 780),
    Visit("b", 775, 780, 870),
    leg("b", STATION, 870),
)
GOOD = Itinerary((ItineraryDay(DATE, STATION, 605, STATION, 920, ITEMS),))


def rules_broken(
    itinerary: Itinerary = GOOD,
    request: TripRequest = REQUEST,
    spots: Sequence[Spot] = SPOTS,
    **kwargs: int,
) -> set[str]:
    found = verify(itinerary, request, spots, (), TIMES, make_calendar(), **kwargs)
    assert all(violation.text.zh and violation.text.en for violation in found)
    return {violation.rule for violation in found}


def with_items(*items: Item, **changes: Any) -> Itinerary:
    day = replace(GOOD.days[0], items=items, **changes)
    return Itinerary((day,))


def with_item(number: int, item: Item) -> Itinerary:
    return with_items(*(item if n == number else each for n, each in enumerate(ITEMS)))


def change(number: int, **changes: Any) -> Itinerary:
    return with_item(number, replace(ITEMS[number], **changes))


def delay(first: int, minutes: int) -> Itinerary:
    """Everything from an item on happens later, the way home included."""
    moved = (*ITEMS[:first], *(_shift(item, minutes) for item in ITEMS[first:]))
    return with_items(*moved, end_time=920 + minutes)


def _shift(item: Item, by: int) -> Item:
    match item:
        case Leg():
            return replace(item, departs=item.departs + by, arrives=item.arrives + by)
        case Visit():
            return Visit(item.spot, item.arrive + by, item.start + by, item.leave + by)
        case Wait() | Lunch() | Dinner():
            return replace(item, starts=item.starts + by, until=item.until + by)


def test_a_good_plan_breaks_nothing() -> None:
    assert rules_broken() == set()
    assert rules_broken(score=55 + 67) == set()


def test_lunch_in_the_station_may_come_first() -> None:
    items = (
        Lunch(STATION, 660, 705),
        leg(STATION, "a", 705),
        Visit("a", 725, 725, 785),
        leg("a", STATION, 785),
    )
    assert rules_broken(with_items(*items, end_time=805)) == set()


SPOILED: dict[str, tuple[Itinerary, str]] = {
    "missed train": (delay(6, 16), "train"),
    "missed train by lunch after the return": (
        with_items(*ITEMS[:2], leg("a", STATION, 700), Lunch(STATION, 915, 960), end_time=720),
        "train",
    ),
    "gap between items": (change(3, departs=746, arrives=776), "times"),
    "overlap": (change(2, starts=690, until=735), "times"),
    "before leaving the station": (change(0, departs=610, arrives=630), "times"),
    "repeated spot": (
        with_items(
            *ITEMS[:3], leg("a", "c", 745), Visit("c", 760, 760, 820), leg("c", "a", 820),
            Visit("a", 835, 835, 895), leg("a", STATION, 895), end_time=915,
        ),
        "repeated",
    ),
    "too quick a leg": (change(0, arrives=639), "leg_minutes"),
    "wrong kilometres": (change(3, km=1.0), "leg_km"),
    "leg called surveyed": (change(3, evidence=EvidenceStatus.SOURCED), "leg_evidence"),
    "leg to nowhere": (change(6, destination="moon"), "leg"),
    "leg from elsewhere": (with_item(3, leg("c", "b", 745)), "place"),
    "visit cut short": (change(5, leave=860), "visit_minutes"),
    "visit before opening": (with_items(
        *ITEMS[:4], Visit("b", 775, 775, 865), leg("b", STATION, 865), end_time=915), "hours"),
    "arrival told wrong": (change(5, arrive=780), "arrive"),
    "unknown spot": (change(5, spot="ghost"), "unknown"),
    "no lunch": (with_items(
        *ITEMS[:2], leg("a", "b", 700), Wait("b", 730, 780), Visit("b", 730, 780, 870), ITEMS[6]
    ), "lunch"),
    "two lunches": (with_items(*ITEMS[:2], Lunch("a", 700, 745), Lunch("a", 745, 790),
        leg("a", "b", 790), Visit("b", 820, 820, 910), leg("b", STATION, 910), end_time=960,
    ), "lunch"),
    "short lunch": (change(2, until=740), "lunch"),
    "lunch too early": (with_items(
        leg(STATION, "a", 620), Lunch("a", 640, 685), Visit("a", 640, 685, 745), *ITEMS[3:]
    ), "lunch"),
    "wait before the first leg": (
        with_items(Wait(STATION, 620, 630), leg(STATION, "a", 630), Visit("a", 650, 650, 710),
                   Lunch("a", 710, 755), leg("a", STATION, 755), end_time=775), "wait"),
    "wait for nothing": (with_items(*ITEMS[:3], Wait("a", 745, 750), leg("a", "b", 750),
        Visit("b", 780, 780, 870), ITEMS[6]), "wait"),
    "wrong date": (
        Itinerary((replace(GOOD.days[0], date=DATE + dt.timedelta(1)),)), "date"),
    "wrong start": (Itinerary((replace(GOOD.days[0], start_time=600),)), "start"),
    "wrong end": (Itinerary((replace(GOOD.days[0], end_time=919),)), "end"),
    "never back": (with_items(*ITEMS[:6]), "end"),
    "estimate without cause": (
        change(1, rests_on=(RestsOn(Basis.HOURS, EvidenceStatus.ESTIMATED),)), "rests_on"),
    "two days": (Itinerary((GOOD.days[0], GOOD.days[0])), "days"),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILED)
def test_one_spoiled_thing_is_found(name: str) -> None:
    itinerary, rule = SPOILED[name]
    assert rule in rules_broken(itinerary)


def test_late_entry_is_found_though_still_open() -> None:
    # 15:00 is the last entry of a; a visit from 15:00 ends at closing, one from 14:59 is fine.
    def start_at(minute: int) -> set[str]:
        items = (
            leg(STATION, "a", 620), Wait("a", 640, 660), Lunch("a", 660, 705),
            Wait("a", 705, minute), Visit("a", 640, minute, minute + 60),
            leg("a", STATION, minute + 60),
        )  # fmt: skip
        late = replace(REQUEST, depart=1200)
        spots = (make_spot("a", hours=make_hours("09:00-18:00", last_entry="15:00")),)
        return rules_broken(with_items(*items, end_time=minute + 80), late, spots)

    assert start_at(900) == set()
    assert start_at(901) == {"last_entry"}


def replaced(**changes: Any) -> tuple[Spot, ...]:
    return (replace(SPOTS[0], **changes), *SPOTS[1:])


NOTICE = Notice(LocalizedText("维修"), CHECKED, DateRange(DATE, DATE), closed=True)
DATA: dict[str, tuple[Callable[[], Sequence[Spot]], str]] = {
    "closed day": (lambda: replaced(hours=make_hours()), "closed"),
    "closed notice": (lambda: replaced(notices=(NOTICE,)), "closed"),
    "shorter hours": (lambda: replaced(hours=make_hours("09:00-11:30")), "hours"),
    "estimated hours not named": (
        lambda: replaced(hours=make_hours("09:00-17:00", evidence=GUESSED)), "rests_on"),
    "unknown hours not named": (lambda: replaced(hours=None), "rests_on"),
    "assumed length not named": (lambda: replaced(visit_minutes=None), "rests_on"),
    "uncertain position not named": (
        lambda: (make_spot("a", uncertainty_km=3), *SPOTS[1:]), "rests_on"),
    "skiing in May": (lambda: (make_spot("a", kind=SpotKind.SKI, season=[1]), *SPOTS[1:]),
                      "season"),
    "shared ticket": (
        lambda: (make_spot("a", group="g"), make_spot("b", group="g", minutes=90)), "group"),
}  # fmt: skip


@pytest.mark.parametrize("name", DATA)
def test_data_that_forbid_the_plan_are_heeded(name: str) -> None:
    spots, rule = DATA[name]
    broken = rules_broken(spots=spots())
    assert rule in broken


def test_the_stricter_of_two_publications_counts() -> None:
    hours = replace(make_hours("09:00-17:00"), alternatives=make_hours("09:00-11:00").rules)
    assert rules_broken(spots=replaced(hours=hours)) == {"hours"}


def test_outdoor_visits_in_the_dark_are_found() -> None:
    spots = (make_spot("a", setting=Setting.OUTDOOR), *SPOTS[1:])
    assert rules_broken(spots=spots) == set()
    found = verify(GOOD, REQUEST, spots, (), TIMES, make_calendar(sunset="11:30"))
    assert [violation.rule for violation in found] == ["daylight"]


def test_wishes_and_limits_are_heeded() -> None:
    assert rules_broken(request=replace(REQUEST, avoid=frozenset({"a"}))) == {"avoided"}
    assert rules_broken(request=replace(REQUEST, must=frozenset({"c"}))) == {"must"}
    assert rules_broken(request=replace(REQUEST, lunch=None)) == {"lunch"}
    assert rules_broken(request=replace(REQUEST, pace=Pace.TIGHT)) == {"visit_minutes"}
    assert "end" in rules_broken(request=replace(REQUEST, depart_gateway="c"))


def test_more_stops_than_the_pace_allows() -> None:
    spots = tuple(make_spot(f"s{n}", minutes=4) for n in range(5))
    times = make_travel_times({STATION: (0, 0), **{s.id: (0, 0) for s in spots}})
    request = make_request(pace=Pace.RELAXED, lunch=None)
    items: list[Item] = []
    minute, place = 600, STATION
    for spot in spots:
        items.append(Leg(place, spot.id, minute, minute, 0.0, EvidenceStatus.ESTIMATED))
        items.append(Visit(spot.id, minute, minute, minute + 5))
        minute, place = minute + 5, spot.id
    items.append(Leg(place, STATION, minute, minute, 0.0, EvidenceStatus.ESTIMATED))
    day = ItineraryDay(DATE, STATION, 600, STATION, minute, tuple(items))
    found = verify(Itinerary((day,)), request, spots, (), times, make_calendar())
    assert [violation.rule for violation in found] == ["max_visits"]


def test_a_wrong_score_is_found() -> None:
    assert rules_broken(score=55 + 68) == {"score"}


def test_festivals_count_in_the_score_and_estimated_ones_must_be_named() -> None:
    dated = [make_festival("a", edition=(DATE, DATE))]
    assert verify(GOOD, REQUEST, SPOTS, dated, TIMES, make_calendar(), 83 + 67) == ()
    usual = [make_festival("a", usual=((4, 20), (5, 10)))]
    found = verify(GOOD, REQUEST, SPOTS, usual, TIMES, make_calendar(), 66 + 67)
    assert [violation.rule for violation in found] == ["rests_on"]
