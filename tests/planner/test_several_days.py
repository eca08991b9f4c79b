"""Trips of several days agree with trying everything, ties included."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner import several_days
from lingyuan_trip.planner.answer import Answer
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import solve
from tests.planner.tiny import return_minute
from tests.planner.trips import find_best_trip, make_tiny_trip, make_trip


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_tiny_trips_agree_with_trying_everything(first: int) -> None:
    without_answer = 0
    for seed in range(first, first + 50):
        problem = make_tiny_trip(seed)
        best, answer = find_best_trip(problem), solve(problem)
        if best is None:
            without_answer += 1
            assert answer.status is PlanStatus.INFEASIBLE, seed
            continue
        assert answer.status is PlanStatus.PROVEN_OPTIMAL, seed
        found = (-answer.value, sum(answer.returns), [list(day) for day in answer.days])
        assert found == best, seed
        assert answer.upper_bound == answer.value
    assert 3 < without_answer < 25


def test_the_integer_program_agrees_where_the_join_gives_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(several_days, "MOST_PAIRS", 0)
    for seed in range(300, 340):
        problem = make_tiny_trip(seed)
        best, answer = find_best_trip(problem), solve(problem)
        found = (-answer.value, sum(answer.returns), [list(day) for day in answer.days])
        assert best is None or found == best, seed
        assert (best is None) is (answer.status is PlanStatus.INFEASIBLE), seed


@pytest.mark.parametrize("seed", range(4))
def test_days_of_a_county_can_be_done(seed: int) -> None:
    problem = make_trip(25, 2, seed)
    answer = solve(problem)
    assert answer.status is PlanStatus.PROVEN_OPTIMAL
    assert answer.value == problem.value_of(answer.days)
    for number, day in enumerate(answer.days):
        alone = replace(problem, days=(problem.days[number],))
        assert return_minute(alone, day) == answer.returns[number]


def test_every_improvement_is_better_and_within_its_bound() -> None:
    seen: list[Answer] = []
    problem = make_trip(25, 3, 0)
    final = solve(problem, on_improvement=seen.append)
    values = [answer.value for answer in seen]
    assert values == sorted(set(values))
    assert all(answer.value <= final.value <= answer.upper_bound for answer in seen)


@pytest.mark.parametrize("patience", [0, 40, 300, 450])
def test_a_stopped_search_keeps_the_best_so_far(patience: int) -> None:
    problem = make_trip(40, 3, 0)
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > patience

    stopped = solve(problem, stop)
    assert stopped.status in (PlanStatus.BOUNDED, PlanStatus.UNPROVEN)
    assert stopped.value == problem.value_of(stopped.days)
    # 1260 is what the search proves when it is let finish.
    assert stopped.value <= 1260 <= stopped.upper_bound
    assert sum(map(len, stopped.days)) > 0


def test_the_same_problem_gives_the_same_answer_in_any_order_of_spots() -> None:
    problem = make_trip(25, 2, 3)
    assert solve(_turn(problem)).value == solve(problem).value
    assert solve(problem) == solve(problem)


def _turn(problem: PlanningProblem) -> PlanningProblem:
    """The same problem with its spots in the opposite order."""
    count, places = len(problem.spots), len(problem.travel_minutes)
    order = [*reversed(range(count)), *range(count, places)]
    days = tuple(replace(day, windows=tuple(reversed(day.windows))) for day in problem.days)
    matrix = tuple(tuple(problem.travel_minutes[a][b] for b in order) for a in order)
    return replace(problem, spots=tuple(reversed(problem.spots)), days=days, travel_minutes=matrix)
