"""Local search keeps every rule and finds nearly always what trying everything finds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.planner.local_search import search as searching
from lingyuan_trip.planner.local_search.search import GoodTrip, improve
from lingyuan_trip.planner.problem import PlanningProblem
from tests.planner.rule_check import check_trip
from tests.planner.tiny import find_best, make_county, make_problem


def test_tiny_days_are_found() -> None:
    without_answer = 0
    for seed in range(300):
        problem = make_problem(seed)
        best, found = find_best(problem), improve(problem, rounds=200)
        assert (best is None) == (found is None), seed
        if best is None or found is None:
            without_answer += 1
        else:
            check_trip(problem, found.days, found.returns)
            assert found.value == problem.value_of(found.days) == -best[0], seed
    assert without_answer > 30


@pytest.mark.parametrize("seed", range(3))
def test_every_improvement_keeps_the_rules(seed: int) -> None:
    problem = make_long_county(seed)
    reported: list[GoodTrip] = []
    answer = improve(problem, seed=seed, rounds=200, on_improvement=reported.append)
    for trip in reported:
        check_trip(problem, trip.days, trip.returns)
    ranks = [(trip.value, -sum(trip.returns)) for trip in reported]
    assert ranks == sorted(set(ranks))
    assert len(ranks) > 1
    assert answer == reported[-1]


def test_the_seed_decides() -> None:
    problem = make_long_county(3)
    first = improve(problem, seed=1, rounds=50)
    assert first == improve(problem, seed=1, rounds=50)
    assert first != improve(problem, seed=2, rounds=50)


def test_a_given_trip_is_never_lost() -> None:
    problem = make_long_county(4)
    good = improve(problem, rounds=300)
    assert good is not None
    assert improve(problem, good.days, rounds=0) == good
    again = improve(problem, good.days, seed=9, rounds=30)
    assert again is not None
    assert again.value >= good.value


def test_stopping_is_asked_every_round() -> None:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    assert improve(make_long_county(5), stop=stop, rounds=10_000) is not None
    assert asked == 21


def test_what_is_required_comes_first() -> None:
    """Each of the worthless far spots fits only on a day of its own."""
    problem = make_long_county(6)
    spots = [
        replace(spot, prize=0, visit_minutes=290, required=True, group=None) if number < 2 else spot
        for number, spot in enumerate(problem.spots)
    ]
    days = [
        replace(day, windows=(*[((0, 700),)] * 2, *day.windows[2:]), lunch=None)
        for day in problem.days
    ]
    problem = replace(problem, spots=tuple(spots), days=tuple(days))
    answer = improve(problem, rounds=0)
    assert answer is not None
    check_trip(problem, answer.days, answer.returns)


def test_required_spots_that_greed_misplaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "_MUST_ROUNDS", 0)
    found = 0
    for seed in range(300):
        problem = make_problem(seed)
        spots = tuple(replace(spot, required=True) for spot in problem.spots)
        problem = replace(problem, spots=spots)
        best, answer = find_best(problem), improve(problem, rounds=0)
        assert (best is None) == (answer is None), seed
        found += best is not None
    assert found > 30


def make_long_county(seed: int) -> PlanningProblem:
    """Three days among forty spots."""
    problem = make_county(40, seed, max_visits=7)
    return replace(problem, days=problem.days * 3, diversity=(0, 0, 10, 25, 45))
