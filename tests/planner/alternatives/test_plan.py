"""Plans beside the best one: what each changes, what it costs, and that it is a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.domain.alternative import Alternative, Difference
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot, Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Pace, TripRequest
from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.planner.alternatives import plan as planning
from lingyuan_trip.planner.alternatives.plan import plan_alternatives
from lingyuan_trip.planner.plan import PlannerBug, plan
from lingyuan_trip.planner.verify import verify
from lingyuan_trip.planner.violation import broken
from tests.builders import (
    CHECKED,
    DATE,
    STATION,
    make_calendar,
    make_fact,
    make_festival,
    make_request,
    make_spot,
    make_travel_times,
    with_unknown_hours,
)
from tests.planner.county import make_county

NORTH, SOUTH = (
    Zone(zone_id, 1, LocalizedText(zh, en), LocalizedText(zh, en), CHECKED)
    for zone_id, zh, en in (("north", "北片", "North"), ("south", "南片", "South"))
)
TIMES = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (30, 0), "c": (-30, 0)})
A = replace(make_spot("a", interest=5, minutes=150), zone="north")
B = replace(make_spot("b", interest=4, minutes=150), zone="north")
C = replace(make_spot("c", interest=3, minutes=120), zone="south")


def find(
    *spots: Spot,
    request: TripRequest | None = None,
    festivals: tuple[Festival, ...] = (),
    count: int = 6,
    **more: Any,
) -> dict[Difference, Alternative]:
    parts = (spots, festivals, TIMES, make_calendar())
    best = plan(request or make_request(), *parts)
    found = plan_alternatives(best, *parts, (NORTH, SOUTH), count=count, **more)
    assert found[0].result == best
    return {each.difference: each for each in found}


def test_another_zone_says_which_it_leaves_out_and_what_that_costs() -> None:
    found = find(A, B, C)
    assert found[Difference.BEST].route == (("a", "b"),)
    other = found[Difference.OTHER_ZONE]
    assert (other.route, other.cost, other.is_proven) == ((("c",),), 190 + 126 - 78, True)
    assert other.text == LocalizedText("换个片区：不去北片", "Another zone: nothing in North")


def test_an_alternative_answers_the_request_and_is_bounded_by_the_best() -> None:
    found = find(A, B, C)
    best, other = found[Difference.BEST].result, found[Difference.OTHER_ZONE].result
    assert other.request == best.request
    assert (other.score, other.upper_bound) == (78, 190 + 126)
    assert other.status is PlanStatus.UNPROVEN
    assert find(A, C)[Difference.OTHER_ZONE].result.status is PlanStatus.UNPROVEN


def test_wishes_stay_in_a_zone_that_is_left_out() -> None:
    found = find(A, B, C, request=make_request(must=frozenset({"b"})))
    other = found[Difference.OTHER_ZONE]
    assert set(other.route[0]) == {"b", "c"}
    assert other.text.zh == "换个片区：不去北片，想去的除外"


def test_a_relaxed_day_is_a_request_of_its_own() -> None:
    found = find(A, B, C)
    relaxed = found[Difference.RELAXED]
    assert relaxed.result.request.pace is Pace.RELAXED
    itinerary = relaxed.result.itinerary
    assert itinerary is not None
    assert {visit.minutes for visit in itinerary.visits} == {188}
    assert relaxed.cost == found[Difference.BEST].result.score - relaxed.result.score
    assert Difference.RELAXED not in find(A, B, C, request=make_request(pace=Pace.RELAXED))


def test_a_festival_draws_a_plan_of_its_own() -> None:
    far = replace(C, interest=1)
    usual = make_festival("c", usual=((4, 20), (5, 10)))
    found = find(A, B, far, festivals=(usual,))
    assert "c" in found[Difference.FESTIVAL].route[0]
    assert found[Difference.FESTIVAL].text.zh == "赶节：试节（往年时段，以官方公告为准），去景点c"
    dated = make_festival("c", edition=(DATE, DATE))
    text = find(A, B, far, festivals=(dated,))[Difference.FESTIVAL].text
    assert text == LocalizedText(
        "赶节：试节，去景点c", "For the festival: Test festival, at Spot c"
    )


@pytest.mark.parametrize(
    "festival",
    [
        make_festival("a", edition=(DATE, DATE)),
        make_festival("c", edition=(DATE.replace(day=2), DATE.replace(day=3))),
        make_festival("elsewhere", edition=(DATE, DATE)),
        make_festival(edition=(DATE, DATE)),
    ],
)
def test_a_festival_that_is_visited_over_or_elsewhere_makes_no_plan(festival: Festival) -> None:
    assert Difference.FESTIVAL not in find(A, B, replace(C, interest=1), festivals=(festival,))


def test_a_host_that_the_visitor_avoids_is_not_forced_in() -> None:
    dated = make_festival("c", edition=(DATE, DATE))
    request = make_request(avoid=frozenset({"c"}))
    assert Difference.FESTIVAL not in find(A, B, C, request=request, festivals=(dated,))


def test_known_hours_leave_out_what_rests_on_an_estimate() -> None:
    found = find(with_unknown_hours(A), B, C)
    assert "a" not in found[Difference.KNOWN_HOURS].route[0]
    assert Difference.KNOWN_HOURS not in find(A, B, C)
    wished = make_request(must=frozenset({"a"}))
    assert Difference.KNOWN_HOURS not in find(with_unknown_hours(A), B, C, request=wished)


def with_price(spot: Spot, yuan: int) -> Spot:
    return replace(spot, ticket=Ticket(make_fact(yuan)), zone=None)


def test_the_cheapest_plan_costs_nothing_or_at_most_half() -> None:
    paid_a, paid_b = with_price(A, 60), with_price(B, 20)
    free = find(paid_a, paid_b, replace(C, zone=None))[Difference.CHEAPEST]
    assert (free.route, free.text.zh[:4]) == ((("c",),), "不花门票")
    half = find(paid_a, paid_b)[Difference.CHEAPEST]
    assert half.route == (("b",),)
    assert half.text.zh.startswith("省门票：合计不超过 40 元（最优方案 80 元")
    assert Difference.CHEAPEST not in find(A, B, C)


def test_a_budget_of_ones_own_stays_the_limit() -> None:
    request = make_request(budget=60, must=frozenset({"a"}))
    assert Difference.CHEAPEST not in find(with_price(A, 60), B, request=request)


def test_trips_of_several_days_have_alternatives_too() -> None:
    spots = [replace(spot, zone="north") for spot in (A, B)] + [C]
    times = make_travel_times(
        {STATION: (0, 0), "a": (20, 0), "b": (30, 0), "c": (-30, 0), "inn": (10, 0)}
    )
    parts = (spots, (), times, make_calendar())
    best = plan(make_request(days=2, lodgings=("inn",)), *parts)
    found = plan_alternatives(best, *parts, (NORTH, SOUTH), count=6)
    assert sorted(spot for day in found[0].route for spot in day) == ["a", "b", "c"]
    other = next(each for each in found if each.difference is Difference.OTHER_ZONE)
    assert [spot for day in other.route for spot in day] == ["c"]


def test_only_plans_that_differ_are_told() -> None:
    assert set(find(A)) == {Difference.BEST}


def test_no_more_than_asked_for_and_none_without_a_best_plan() -> None:
    assert len(find(with_unknown_hours(A), B, C, count=2)) == 2
    parts = ((A,), (), TIMES, make_calendar())
    none = plan(make_request(depart="10:10"), *parts)
    assert plan_alternatives(none, *parts, (NORTH,)) == ()


def test_a_stop_keeps_what_was_found() -> None:
    seen: list[Alternative] = []
    found = find(with_unknown_hours(A), B, C, stop=lambda: len(seen) >= 2, on_found=seen.append)
    assert list(found.values()) == seen
    assert len(seen) == 2


def test_a_plan_that_is_not_valid_for_the_request_is_never_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(planning, "verify", lambda *_: (broken("train", None, "晚", "late"),))
    with pytest.raises(PlannerBug, match="train"):
        find(A, B, C)


@pytest.mark.parametrize("seed", range(12))
def test_alternatives_of_random_counties_are_plans_that_differ(seed: int) -> None:
    county, times = make_county(14, seed)
    spots = [
        replace(spot, zone="north" if number % 2 else "south") for number, spot in enumerate(county)
    ]
    festivals = (make_festival("s05", edition=(DATE, DATE)),)
    parts = (spots, festivals, times, make_calendar())
    best = plan(make_request("09:20", "17:40"), *parts)
    found = plan_alternatives(best, *parts, (NORTH, SOUTH), count=6)
    assert len({each.route for each in found}) == len(found) >= 2
    for each in found:
        result: PlanResult = each.result
        assert result.itinerary is not None
        assert verify(result.itinerary, result.request, *parts, result.score) == ()
        assert each.cost == best.score - result.score >= 0
        assert each.is_proven
