"""No bound is below what can really be reached."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from lingyuan_trip.planner.day_arrays import Flags, Ints, build_day
from lingyuan_trip.planner.expand import Family
from lingyuan_trip.planner.goals import BestDay
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.labels import Labels
from lingyuan_trip.planner.problem import PlanningProblem
from tests.planner.tiny import make_county, make_problem, make_star, return_minute


class Everything(BestDay):
    """Keeps every label and notes the highest bound of each set and last spot."""

    def __init__(self) -> None:
        super().__init__()
        self.bounds: dict[tuple[int, int], int] = {}

    def keep(self, family: Family, upper: Ints, least_return: Ints) -> Flags:
        return np.ones(upper.shape, dtype=bool)

    def choose(self, labels: Labels, width: int) -> Ints:
        keys = zip(labels.sets(), labels.last.tolist(), strict=True)
        for key, upper in zip(keys, labels.upper.tolist(), strict=True):
            self.bounds[key] = max(upper, self.bounds.get(key, upper))
        return np.arange(len(labels))


def search_everything(problem: PlanningProblem) -> tuple[Everything, tuple[int, ...]]:
    goal, day = Everything(), build_day(problem)
    Search(day, goal, width=0, stop=lambda: False).run()
    return goal, day.places


def check(problem: PlanningProblem, longest: int) -> int:
    goal, places = search_everything(problem)
    checked = 0
    rows = range(len(places))
    required = {place for place, spot in enumerate(problem.spots) if spot.required}
    for length in range(1, longest + 1):
        for order in permutations(rows, length):
            visited = [places[row] for row in order]
            if not required <= set(visited) or not is_allowed(problem, visited):
                continue
            if return_minute(problem, visited) is None:
                continue
            value = problem.value_of([visited])
            for end in range(1, length + 1):
                members = sum(1 << row for row in order[:end])
                assert goal.bounds[members, order[end - 1]] >= value, (order, end)
                checked += 1
    return checked


def is_allowed(problem: PlanningProblem, visited: list[int]) -> bool:
    limit = problem.days[0].max_visits
    groups = [problem.spots[place].group for place in visited]
    named = [group for group in groups if group is not None]
    price = sum(problem.spots[place].price for place in visited)
    return (
        (limit is None or len(visited) <= limit)
        and len(named) == len(set(named))
        and (problem.budget is None or price <= problem.budget)
    )


@pytest.mark.parametrize("seed", range(60))
def test_bounds_of_tiny_problems(seed: int) -> None:
    check(make_problem(seed), longest=4)


@pytest.mark.parametrize("seed", range(4))
def test_bounds_of_county_days(seed: int) -> None:
    assert check(make_county(9, seed, max_visits=4), longest=4) > 100


@pytest.mark.parametrize("visits", [2, 3, 4])
def test_bounds_of_days_without_a_spare_minute(visits: int) -> None:
    check(make_star([20] * 6, visits), visits)
    check(make_star([7, 11, 13, 17, 19, 23], visits), visits)
