"""What a trip of several days becomes as numbers, and back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.hours import Hours, OpeningRule
from lingyuan_trip.domain.itinerary import Basis, Dinner, Leg, Visit, Wait
from lingyuan_trip.domain.plan_result import LeftOutReason, PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Concession, ConcessionGroup, Spot, Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Party, Pin, TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.plan import explain_left_out, plan
from tests.builders import (
    CHECKED,
    DATE,
    GUESSED,
    STATION,
    make_calendar,
    make_fact,
    make_festival,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)
from tests.planner.county import make_county

SECOND = DATE + dt.timedelta(days=1)
PLACES = {STATION: (0.0, 0.0), "inn": (40.0, 0.0), "a": (10.0, 0.0), "b": (20.0, 10.0)}
PLACES |= {"c": (30.0, 0.0), "d": (20.0, -10.0)}
TIMES = make_travel_times(PLACES)


def ask(days: int = 2, **changes: Any) -> TripRequest:
    return make_request(**{"days": days, "lodgings": ("inn",) if days > 1 else (), **changes})


def form(
    spots: Sequence[Spot], request: TripRequest, festivals: Sequence[Festival] = ()
) -> Formulation:
    return formulate(request, spots, festivals, TIMES, make_calendar())


def make(
    spots: Sequence[Spot], request: TripRequest, festivals: Sequence[Festival] = ()
) -> PlanResult:
    return plan(request, spots, festivals, TIMES, make_calendar())


def closed_on(spot_id: str, date: dt.date) -> Spot:
    usual = make_hours("09:00-17:00").rules
    closed = OpeningRule((), CHECKED, weekdays=frozenset({date.isoweekday()}))
    return replace(make_spot(spot_id), hours=Hours((*usual, closed)))


def visited(result: PlanResult) -> list[list[str]]:
    assert result.itinerary is not None
    return [[visit.spot for visit in day.visits] for day in result.itinerary.days]


def test_each_day_has_its_own_windows_and_places() -> None:
    found = form([closed_on("a", DATE), make_spot("b")], ask())
    first, second = found.problem.days
    assert found.place_ids == ("a", "b", STATION, "inn")
    assert (first.start_place, first.end_place) == (2, 3)
    assert (second.start_place, second.end_place) == (3, 2)
    assert (first.date, second.date) == ("2027-05-01", "2027-05-02")
    assert first.windows == ((), ((540, 960),))
    assert second.windows == (((540, 960),), ((540, 960),))


def test_a_lodging_that_is_a_spot_has_a_place_of_its_own() -> None:
    found = form([make_spot("a")], ask(lodgings=("a",)))
    assert found.place_ids == ("a", STATION, "a")
    assert found.problem.days[1].start_place == 2
    assert found.problem.travel_minutes[2][0] == 0
    assert found.places_of("a") == (0,)


def test_a_festival_of_one_day_makes_two_places_of_which_one_is_visited() -> None:
    festival = make_festival("a", edition=(SECOND, SECOND))
    found = form([make_spot("a"), make_spot("b")], ask(), [festival])
    spots = found.problem.spots
    assert [(spot.id, spot.prize, spot.group) for spot in spots] == [
        ("a", 83, "#a"),
        ("a#2", 55, "#a"),
        ("b", 55, None),
    ]
    assert found.place_ids[:3] == ("a", "a", "b")
    assert [bool(day.windows[0]) for day in found.problem.days] == [False, True]
    assert [bool(day.windows[1]) for day in found.problem.days] == [True, False]


@pytest.mark.parametrize("pinned", [None, 1, 2])
def test_the_day_of_a_festival_is_chosen_unless_another_is_pinned(pinned: int | None) -> None:
    festival = make_festival("a", edition=(SECOND, SECOND))
    pins = frozenset() if pinned is None else frozenset({Pin("a", day=pinned)})
    must = frozenset({"a"}) if pinned is None else frozenset()
    request = ask(pins=pins, must=must)
    result = make([make_spot("a"), make_spot("b")], request, [festival])
    day = 2 if pinned is None else pinned
    assert result.status is PlanStatus.PROVEN_OPTIMAL
    assert "a" in visited(result)[day - 1]
    assert result.score == 55 + (83 if day == 2 else 55)


def test_a_required_spot_that_fits_only_the_poorer_day_is_still_visited() -> None:
    festival = make_festival("a", edition=(DATE, DATE))
    spots = [make_spot("a", minutes=300), make_spot("b", minutes=300)]
    request = ask(must=frozenset({"a", "b"}), pins=frozenset({Pin("b", day=1)}))
    result = make(spots, request, [festival])
    assert visited(result) == [["b"], ["a"]]
    assert (result.score, result.upper_bound) == (246, 246)


def test_money_counts_for_the_party_with_the_reductions_that_are_known() -> None:
    concessions = (
        Concession(LocalizedText("老人"), CHECKED, 10, ConcessionGroup.ELDERS),
        Concession(LocalizedText("儿童"), CHECKED, None, ConcessionGroup.CHILDREN),
        Concession(LocalizedText("军人"), CHECKED, 0),
    )
    ticket = Ticket(make_fact(50), concessions=concessions)
    spots = [replace(make_spot("a"), ticket=ticket), make_spot("b")]
    found = form(spots, ask(party=Party(2, 1, 1)))
    assert [spot.price for spot in found.problem.spots] == [2 * 50 + 10 + 50, 0]


def test_the_budget_is_kept_and_what_it_leaves_out_is_said() -> None:
    guess = Ticket(make_fact(30, GUESSED))
    dear, cheap = Ticket(make_fact(60)), Ticket(make_fact(20))
    spots = [
        replace(make_spot("a", interest=4), ticket=dear),
        replace(make_spot("b"), ticket=guess),
        replace(make_spot("c"), ticket=cheap),
        make_spot("d"),
    ]
    result = make(spots, ask(budget=60, party=Party(1, 0, 0)))
    assert sorted(spot for day in visited(result) for spot in day) == ["b", "c", "d"]
    assert result.entrance is not None
    assert (result.entrance.yuan, result.entrance.unknown, result.entrance.estimated) == (
        50,
        ("d",),
        ("b",),
    )
    notes = " ".join(note.zh for note in result.notes)
    assert "合计 50 元" in notes and "1 处票价未查到，没有算进预算：「景点d」" in notes
    assert "1 处票价是估算：「景点b」" in notes


def test_more_of_one_kind_counts_less() -> None:
    spots = [make_spot(name) for name in "abc"]
    assert make(spots, ask(diversity=True)).score == 3 * 55 - rules.DIVERSITY[3]
    assert make(spots, ask(diversity=False)).score == 3 * 55


def test_a_party_with_elders_takes_longer_and_stops_less_often() -> None:
    for party, minutes, stops in (
        (Party(2), 60, 5),
        (Party(1, 1), 72, 4),
        (Party(1, 0, 1), 66, 4),
        (Party(1, 1, 1), 72, 4),
    ):
        found = form([make_spot("a")], ask(party=party)).problem
        assert found.spots[0].visit_minutes == minutes
        assert all(day.max_visits == stops for day in found.days)
    notes = make([make_spot("a")], ask(party=Party(1, 1))).notes
    assert any("120 %" in note.zh and "4 站" in note.zh for note in notes)


def test_a_pin_is_one_start_on_its_day() -> None:
    request = ask(pins=frozenset({Pin("a", 840, 2), Pin("b", 700)}))
    first, second = form([make_spot("a"), make_spot("b")], request).problem.days
    assert first.windows == ((), ((700, 700),))
    assert second.windows == (((840, 840),), ((700, 700),))


def test_waiting_for_a_pin_and_dinner_at_the_inn() -> None:
    request = ask(pins=frozenset({Pin("a", 840, 1)}), lunch=None)
    result = make([make_spot("a")], request)
    assert result.itinerary is not None
    first, second = result.itinerary.days
    assert first.items == (
        Leg(STATION, "a", 600, 610, 5.0, TIMES.evidence(STATION, "a")),
        Wait("a", 610, 840),
        Visit("a", 610, 840, 900),
        Leg("a", "inn", 900, 930, 15.0, TIMES.evidence("a", "inn")),
        Wait("inn", 930, 1050),
        Dinner("inn", 1050, 1110),
    )
    assert (first.end_time, first.lodging, second.lodging) == (930, "inn", None)
    assert second.visits == () and second.end_place == STATION


def test_a_night_at_a_spot_begins_with_the_spot_at_its_opening() -> None:
    spots = [make_spot("a", hours=make_hours("10:00-17:00"))]
    request = ask(lodgings=("a",), lunch=None, dinner=None, pins=frozenset({Pin("a", day=2)}))
    result = make(spots, request)
    assert result.itinerary is not None
    visit = result.itinerary.days[1].items[0]
    assert isinstance(visit, Visit) and (visit.start, visit.leave) == (600, 660)


def test_reasons_of_several_days_are_told_with_the_day() -> None:
    spots = [make_spot("a"), closed_on("b", DATE), closed_on("c", DATE)]
    spots[1] = replace(spots[1], season=None)
    request = ask(must=frozenset({"a"}), pins=frozenset({Pin("b", day=1)}))
    result = make(spots, request)
    assert result.status is PlanStatus.INFEASIBLE
    assert "第 1 天：当天不开放" in result.notes[0].zh
    shut = replace(make_spot("d"), hours=make_hours())
    (left,) = make([make_spot("a"), shut], ask()).left_out
    assert left.reason is LeftOutReason.CLOSED
    assert left.text.zh == "每一天都不行：当天不开放"


def test_a_spot_over_the_budget_alone_says_so() -> None:
    dear = replace(make_spot("a"), ticket=Ticket(make_fact(60)))
    result = make([dear, make_spot("b")], ask(budget=100, party=Party(2)))
    (left,) = result.left_out
    assert left.reason is LeftOutReason.BUDGET
    assert "120 元" in left.text.zh and "100 元" in left.text.zh


def test_estimates_are_counted_for_the_hours_too() -> None:
    guessed = make_spot("a", hours=make_hours("09:00-17:00", evidence=GUESSED))
    result = make([guessed], ask())
    assert result.count_estimates(Basis.HOURS) == 1
    assert any("「景点a」的开放时间请提前确认" in note.zh for note in result.notes)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"must": frozenset("ab"), "budget": 70}, "门票共 120 元，超过预算 70 元"),
        (
            {"pins": frozenset({Pin("a", 700, 1), Pin("b", 700, 1)})},
            "按您固定的时间排不进这 2 天；不固定就可以",
        ),
        ({"must": frozenset("abcd"), "pace": "relaxed", "days": 1}, "3 站"),
        ({"budget": 10, "avoid": frozenset("cd")}, "超过 10 元的预算"),
    ],
)
def test_what_makes_a_trip_impossible_is_said(changes: dict[str, Any], said: str) -> None:
    from lingyuan_trip.domain.trip_request import Pace

    if "pace" in changes:
        changes = {**changes, "pace": Pace(changes["pace"])}
    ticket = Ticket(make_fact(30))
    spots = [replace(make_spot(name), ticket=ticket) for name in "abcd"]
    days = changes.pop("days", 2) if "days" in changes else 2
    result = make(spots, ask(days, party=Party(2), **changes))
    assert result.status is PlanStatus.INFEASIBLE
    assert said in result.notes[0].zh


@pytest.mark.parametrize("seed", range(8))
def test_the_loss_of_a_spot_is_that_of_insisting_on_it(seed: int) -> None:
    spots, times = make_county(12, seed)
    lodging = spots[seed % len(spots)].id
    request = make_request(days=2, lodgings=(lodging,), diversity=True, day_end=17 * 60)
    result = plan(request, spots, (), times, make_calendar())
    assert result.itinerary is not None
    for left in result.left_out[:4]:
        told = explain_left_out(result, left.spot, spots, (), times, make_calendar())
        wish = replace(request, must=frozenset({left.spot}))
        forced = plan(wish, spots, (), times, make_calendar())
        if told.reason is LeftOutReason.WORTH_LESS:
            assert told.loss == result.score - forced.score
        else:
            assert forced.status is PlanStatus.INFEASIBLE and told.loss is None


def test_what_no_trip_can_hold_beside_a_wish_is_proven() -> None:
    spots = [make_spot("a", minutes=400), make_spot("b", minutes=400)]
    request = ask(arrive="19:00", lunch=None, pins=frozenset({Pin("a", 540, 2)}))
    result = make(spots, request)
    told = explain_left_out(result, "b", spots, (), TIMES, make_calendar())
    assert told.reason is LeftOutReason.NO_TIME and told.loss is None


def test_a_stopped_explanation_tells_no_loss() -> None:
    spots = [make_spot(name, minutes=150) for name in "abcd"]
    result = make(spots, ask())
    left = result.left_out[0].spot if result.left_out else None
    if left is None:
        request = ask(day_end=14 * 60)
        result = make(spots, request)
        left = result.left_out[0].spot
    bounded = replace(result, status=PlanStatus.BOUNDED, upper_bound=result.score + 1)
    told = explain_left_out(bounded, left, spots, (), TIMES, make_calendar(), stop=lambda: True)
    assert told.loss is None
    assert "没算完" in told.text.zh


def test_of_many_wishes_it_is_said_how_many_fit() -> None:
    spots = [make_spot(name) for name in "abcd"]
    request = ask(must=frozenset("abcd"), day_end=12 * 60, depart="12:00", lunch=None)
    result = make(spots, request)
    assert result.status is PlanStatus.INFEASIBLE
    (note,) = result.notes
    match = re.search(r"想去的 4 处排不进这 2 天，最多排得下 (\d) 处：去掉(.+)就可以", note.zh)
    assert match is not None
    dropped = frozenset(re.findall(r"「景点(.)」", match[2]))
    assert len(dropped) == 4 - int(match[1])
    eased = make(spots, replace(request, must=request.must - dropped))
    assert eased.status is PlanStatus.PROVEN_OPTIMAL


def test_a_search_for_the_reason_can_be_stopped() -> None:
    spots = [make_spot(name, minutes=300) for name in "abcd"]
    request = ask(must=frozenset("abcd"))
    result = plan(request, spots, (), TIMES, make_calendar(), stop=lambda: True)
    assert result.itinerary is None
    assert "已停止" in result.notes[0].zh


@pytest.mark.parametrize("days", [2, 3, 4])
def test_a_stop_at_any_moment_gives_the_best_plan_so_far(days: int) -> None:
    spots, times = make_county(14, days)
    request = make_request(days=days, lodgings=(spots[0].id,))
    best = plan(request, spots, (), times, make_calendar()).score
    for asked in range(0, 30, 2):
        answers = iter(range(asked))
        stopped = plan(
            request,
            spots,
            (),
            times,
            make_calendar(),
            stop=lambda answers=answers: next(answers, None) is None,  # type: ignore[misc]
        )
        assert stopped.score <= best <= stopped.upper_bound
        assert stopped.itinerary is not None and stopped.verified
