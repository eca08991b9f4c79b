"""What ng-routes say of partial days is never too low, and saves most of the work."""

from __future__ import annotations

import numpy as np
import pytest

from lingyuan_trip.planner import kernel
from lingyuan_trip.planner.completion import Completion
from lingyuan_trip.planner.day_arrays import Ints, build_day
from lingyuan_trip.planner.goals import BestDay
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.labels import Labels
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import solve
from tests.planner.tiny import find_best, make_county, make_problem


def test_tiny_problems_agree_with_trying_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "SHARPEN_FROM", 0)
    for seed in range(300, 500):
        problem = make_problem(seed)
        best, answer = find_best(problem), solve(problem)
        assert (best is None) is (answer.days == ()), seed
        if best is not None:
            assert (-answer.value, answer.returns[0], list(answer.days[0])) == best, seed


@pytest.mark.parametrize("seed", range(6))
def test_the_best_day_lies_within_the_bound_all_along(seed: int) -> None:
    problem = make_county(25, seed)
    answer, day = solve(problem), build_day(problem)
    completion = Completion(day)
    row_of = {place: row for row, place in enumerate(day.places)}
    rows = [row_of[place] for place in answer.days[0]]
    gained = 0
    for end, (row, finish, fed) in enumerate(_walk(problem, answer.days[0]), 1):
        visited = np.zeros((1, day.size), dtype=bool)
        visited[0, rows[:end]] = True
        gained += problem.spots[day.places[row]].prize
        more = completion.bound(visited, _one(row), np.array([fed]), _one(finish))
        assert gained + int(more[0]) >= answer.value


def test_most_labels_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = make_county(40, 3)
    monkeypatch.setattr(kernel, "SHARPEN_FROM", 100)
    with_routes = _count_labels(problem)
    monkeypatch.setattr(kernel, "SHARPEN_FROM", 1 << 40)
    assert with_routes * 5 < _count_labels(problem)


def _count_labels(problem: PlanningProblem) -> int:
    seen: list[int] = []

    class CountingSearch(Search):
        def _cut(self, labels: Labels) -> Labels:
            seen.append(len(labels))
            return super()._cut(labels)

    CountingSearch(build_day(problem), BestDay(), 100_000, stop=lambda: False).run()
    return sum(seen)


def _walk(problem: PlanningProblem, order: tuple[int, ...]) -> list[tuple[int, int, bool]]:
    """Row, finish and whether lunch was had at every stop, with lunch as soon as it can be had."""
    day = problem.days[0]
    rows = {place: row for row, place in enumerate(build_day(problem).places)}
    lunch = day.lunch
    assert lunch is not None
    minute, place, fed, stops = day.start_minute, day.start_place, False, []
    for spot in order:
        minute += problem.travel_minutes[place][spot]
        if not fed and minute >= lunch.earliest:
            minute, fed = minute + lunch.minutes, True
        (window,) = day.windows[spot]
        minute = max(minute, window[0]) + problem.spots[spot].visit_minutes
        stops.append((rows[spot], minute, fed))
        place = spot
    assert minute + problem.travel_minutes[place][day.end_place] <= day.end_minute
    return stops


def _one(value: int) -> Ints:
    return np.array([value], dtype=np.int64)


def test_a_table_that_was_stopped_says_so() -> None:
    day = build_day(make_county(25, 1))
    assert Completion(day).is_whole
    assert not Completion(day, stop=lambda: True).is_whole
