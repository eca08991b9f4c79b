"""The engine agrees with CP-SAT, where that proves, on problems too large to try everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.problem import PlanningProblem, ProblemDay
from lingyuan_trip.planner.solve import solve
from tests.planner.rule_check import check_trip
from tests.planner.tiny import make_problem
from tests.planner.trips import make_tiny_trip, make_trip

pytest.importorskip("ortools", reason="OR-Tools has no wheel for this platform")
from benchmarks.peers import cp_sat_peer

EFFORT = 1.5
"""CP-SAT's own measure, the same on every machine; some two seconds at the most."""


def test_days_of_nine_to_twelve_spots() -> None:
    problems = [*list_days(240)]
    found = [has_trip for has_trip in map(compare, problems) if has_trip is not None]
    assert len(found) >= 60
    assert 15 <= found.count(False) <= 40


@pytest.mark.parametrize("days", [2, 3])
def test_trips_of_nine_to_twelve_spots(days: int) -> None:
    trips = [pin(make_trip(9 + seed % 3, days, seed), seed) for seed in range(5)]
    assert sum(compare(problem) is not None for problem in trips) >= 3


def test_trips_with_every_rule_at_its_limit() -> None:
    found = [compare(make_tiny_trip(seed)) for seed in range(1000, 1040)]
    assert None not in found
    assert 3 <= found.count(False) <= 20


def test_every_rule_is_among_the_problems() -> None:
    problems = [*list_days(240)]
    days = [problem.days[0] for problem in problems]
    assert sum(has_pinned(problem) for problem in problems) > 8
    assert sum(any(spot.required for spot in problem.spots) for problem in problems) > 30
    assert sum(problem.budget is not None for problem in problems) > 20
    assert sum(any(problem.diversity) for problem in problems) > 20
    assert sum(day.lunch is not None for day in days) > 30
    assert sum(max(map(len, day.windows)) > 1 for day in days) > 30
    assert sum(has_shared_tickets(problem) for problem in problems) > 30


def compare(problem: PlanningProblem) -> bool | None:
    """Whether there is a trip, by both alike; None where CP-SAT proves nothing."""
    verdict, answer = cp_sat_peer.solve(problem, effort=EFFORT), solve(problem)
    if answer.days:
        assert answer.status is PlanStatus.PROVEN_OPTIMAL
        check_trip(problem, answer.days, answer.returns)
    assert verdict.days is None or verdict.value <= answer.value
    assert not verdict.is_proven or answer.value <= verdict.upper_bound or verdict.days is None
    if not verdict.is_proven:
        return None
    assert (verdict.days is None) == (answer.status is PlanStatus.INFEASIBLE)
    assert verdict.days is None or verdict.value == answer.value
    return verdict.days is not None


def list_days(count: int) -> Iterator[PlanningProblem]:
    for seed in range(count):
        problem = make_problem(seed, most=12)
        if len(problem.spots) >= 9:
            yield pin(problem, seed)


def pin(problem: PlanningProblem, seed: int) -> PlanningProblem:
    """In one problem of three, a spot is required and starts at a fixed minute of one day."""
    random = Random(1000 + seed)
    if random.random() > 0.34:
        return problem
    place, number = random.randrange(len(problem.spots)), random.randrange(len(problem.days))
    spots = [*problem.spots]
    spots[place] = replace(spots[place], required=True)
    minute = problem.days[number].start_minute + random.randint(40, 240)
    days = [
        set_windows(day, place, ((minute, minute),) if other == number else ())
        for other, day in enumerate(problem.days)
    ]
    return replace(problem, spots=tuple(spots), days=tuple(days))


def set_windows(day: ProblemDay, place: int, windows: tuple[tuple[int, int], ...]) -> ProblemDay:
    changed = [*day.windows]
    changed[place] = windows
    return replace(day, windows=tuple(changed))


def has_pinned(problem: PlanningProblem) -> bool:
    return any(
        spot.required and [low == high for low, high in windows] == [True]
        for spot, windows in zip(problem.spots, problem.days[0].windows, strict=True)
    )


def has_shared_tickets(problem: PlanningProblem) -> bool:
    groups = [spot.group for spot in problem.spots if spot.group is not None]
    return len(groups) > len(set(groups))
