"""Every reason for leaving a spot out is true, confirmed by solving with the spot forced in."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanResult, PlanStatus
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import forced as explaining
from lingyuan_trip.planner import one_day as solving
from lingyuan_trip.planner.day_arrays import build_day
from lingyuan_trip.planner.forced import find_forced_values
from lingyuan_trip.planner.goals import BestWithEach
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import solve
from tests.builders import (
    STATION,
    make_calendar,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)
from tests.planner.county import make_county
from tests.planner.tiny import find_best, make_problem, make_star
from tests.planner.tiny import make_county as make_numbers


def never() -> bool:
    return False


@pytest.mark.parametrize("beam_width", [1, 600])
def test_forced_values_agree_with_trying_everything(
    beam_width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explaining, "_BEAM_WIDTH", beam_width)
    for seed in range(80):
        problem = make_problem(seed)
        places = range(len(problem.spots))
        forced = find_forced_values(problem, places, never)
        for place in places:
            best = find_best(problem, forced=place)
            assert forced[place] == (None if best is None else -best[0]), (seed, place)


@pytest.mark.parametrize("seed", range(40))
def test_the_search_for_forced_values_drops_nothing_that_is_needed(seed: int) -> None:
    random = Random(seed)
    prizes = [random.randint(1, 30) for _ in range(8)]
    star = make_star(prizes, 3)
    # Spot 0 opens just in time to be the last of three.
    windows = (((720, 720),), *star.days[0].windows[1:])
    day = build_day(replace(star, days=(replace(star.days[0], windows=windows),)))
    expected = prizes[0] + sum(sorted(prizes[1:])[-2:])
    goal = BestWithEach([0])
    # One short of the truth: whatever is dropped now, is dropped wrongly.
    goal.values[:] = expected - 1
    Search(day, goal, 10**6, never).run()
    assert goal.values.tolist() == [expected]


def test_forced_values_agree_with_forcing_in_a_county(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explaining, "_BEAM_WIDTH", 20)
    for seed in range(4):
        problem = make_numbers(25, seed)
        forced = find_forced_values(problem, range(25), never)
        for place in range(25):
            answer = solve(force(problem, place))
            expected = None if answer.status is PlanStatus.INFEASIBLE else answer.value
            assert forced[place] == expected, (seed, place)


def test_what_a_cut_search_cannot_prove_it_does_not_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = make_numbers(18, seed=4)
    true = find_forced_values(problem, range(18), never)
    monkeypatch.setattr(explaining, "_BEAM_WIDTH", 20)
    monkeypatch.setattr(explaining, "LABEL_CELLS", 800)
    told = find_forced_values(problem, range(18), never)
    assert 0 < len(told) < 18
    assert all(true[place] == value for place, value in told.items())


def force(problem: PlanningProblem, place: int) -> PlanningProblem:
    spots = list(problem.spots)
    spots[place] = replace(spots[place], required=True)
    return replace(problem, spots=tuple(spots))


def plan_county(seed: int) -> tuple[PlanResult, TripRequest]:
    random = Random(seed)
    spots, times = make_county(16, seed)
    request = make_request(
        f"{random.randint(8, 12):02}:{random.choice(['05', '40'])}",
        f"{random.randint(15, 19)}:30",
        exit_margin=15,
        must=frozenset({f"s{random.randint(0, 15):02}"} if random.random() < 0.4 else ()),
    )
    return plan(request, spots, (), times, make_calendar()), request


@pytest.mark.parametrize("seed", range(25))
def test_reasons_are_true(seed: int) -> None:
    result, request = plan_county(seed)
    spots, times = make_county(16, seed)
    visited = {visit.spot for visit in result.itinerary.visits} if result.itinerary else set()
    if result.status is not PlanStatus.INFEASIBLE:
        assert visited | {left.spot for left in result.left_out} == {spot.id for spot in spots}
    for left in result.left_out:
        assert left.spot not in visited
        assert left.text.zh and left.text.en
        if left.spot in request.must:
            continue
        wish = replace(request, must=request.must | {left.spot})
        forced = plan(wish, spots, (), times, make_calendar())
        if left.reason is LeftOutReason.WORTH_LESS and left.loss is not None:
            assert forced.itinerary is not None
            assert result.score - forced.score == left.loss
        elif left.reason is not LeftOutReason.WORTH_LESS:
            assert forced.status is PlanStatus.INFEASIBLE


def leave_out(result: PlanResult, spot_id: str) -> LeftOut:
    (found,) = [left for left in result.left_out if left.spot == spot_id]
    return found


TIMES = make_travel_times({STATION: (0, 0), "near": (10, 0), "far": (200, 0), "side": (0, 10)})


def plan_two(other_hours: str = "09:00-17:00", **changes: str) -> PlanResult:
    spots = [
        make_spot("near", minutes=60, interest=5),
        make_spot("far", minutes=60, hours=make_hours(other_hours)),
    ]
    request = make_request(lunch=None, **changes)
    return plan(request, spots, (), TIMES, make_calendar())


def test_too_late_for_entry_says_both_times() -> None:
    left = leave_out(plan_two("09:00-14:00"), "far")
    assert left.reason is LeftOutReason.UNREACHABLE
    assert left.text.zh == "最早 13:20 到，而最晚须 13:00 开始游览"


def test_too_late_back_says_by_how_much() -> None:
    left = leave_out(plan_two(depart="17:12"), "far")
    assert left.reason is LeftOutReason.NO_TIME
    assert left.text.zh == "只去它也要晚到 28 分钟"


def test_lunch_that_does_not_fit_is_named() -> None:
    spots = [make_spot("near"), make_spot("far", minutes=60)]
    request = make_request("09:00", "17:00")
    left = leave_out(plan(request, spots, (), TIMES, make_calendar()), "far")
    assert left.reason is LeftOutReason.NO_TIME
    assert left.text.zh == "只去它再加上午餐，要晚到 25 分钟"


def test_a_shared_ticket_is_named_with_the_loss() -> None:
    spots = [make_spot("near", interest=5, group="g"), make_spot("side", interest=3, group="g")]
    left = leave_out(plan(make_request(), spots, (), TIMES, make_calendar()), "side")
    assert left.reason is LeftOutReason.WORTH_LESS
    assert left.loss == 120 - 55
    assert "景点near" in left.text.zh and "总推荐分低 65" in left.text.zh


def test_no_room_beside_a_wish_is_named() -> None:
    spots = [make_spot("near", minutes=300), make_spot("side", minutes=180)]
    request = make_request(must=frozenset({"near"}))
    left = leave_out(plan(request, spots, (), TIMES, make_calendar()), "side")
    assert left.reason is LeftOutReason.NO_TIME
    assert left.loss is None
    assert "想去的「景点near」" in left.text.zh


def test_worth_less_tells_the_loss_and_equal_worth_says_so() -> None:
    spots = [make_spot("near", minutes=300, interest=4), make_spot("side", minutes=300, interest=3)]
    left = leave_out(plan(make_request(), spots, (), TIMES, make_calendar()), "side")
    assert (left.reason, left.loss) == (LeftOutReason.WORTH_LESS, 179 - 123)
    assert re.search(r"总推荐分至少低 56", left.text.zh)
    equal = [spots[0], replace(spots[1], interest=4)]
    tie = leave_out(plan(make_request(), equal, (), TIMES, make_calendar()), "side")
    assert (tie.reason, tie.loss) == (LeftOutReason.WORTH_LESS, 0)
    assert "总推荐分一样" in tie.text.zh


def test_without_a_proof_no_loss_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", 2)
    spots, times = make_county(16, 3)
    result = plan(make_request(), spots, (), times, make_calendar(), stop=lambda: True)
    assert result.status in (PlanStatus.BOUNDED, PlanStatus.UNPROVEN)
    preferred = [left for left in result.left_out if left.reason is LeftOutReason.WORTH_LESS]
    assert preferred
    assert all(left.loss is None for left in preferred)


def test_nearest_misses_come_first() -> None:
    result, _ = plan_county(2)
    losses = [left.loss for left in result.left_out if left.loss is not None]
    assert losses == sorted(losses)
    assert all(left.loss is not None for left in result.left_out[: len(losses)])
