"""The search agrees with trying everything, and is honest where it cannot finish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner import one_day as solving
from lingyuan_trip.planner.answer import Answer, ignore, never
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot
from lingyuan_trip.planner.solve import solve
from tests.planner.tiny import find_best, make_county, make_problem, return_minute

ALL_DAY = ((0, 1440),)


def make_line(count: int, **changes: Any) -> PlanningProblem:
    """Spots ten minutes apart on a line from the start, 30 minutes each, from 600 to 900."""
    travel = tuple(tuple(10 * abs(a - b) for b in range(-1, count)) for a in range(-1, count))
    order = [*range(1, count + 1), 0]
    matrix = tuple(tuple(travel[a][b] for b in order) for a in order)
    day = ProblemDay("2027-05-01", count, 600, count, 900, (ALL_DAY,) * count)
    spots = tuple(ProblemSpot(f"s{n}", 20, 30, "a") for n in range(count))
    return PlanningProblem(spots, (replace(day, **changes),), matrix)


@pytest.mark.parametrize("beam_width", [1, solving.BEAM_WIDTH])
def test_tiny_problems_agree_with_trying_everything(
    beam_width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", beam_width)
    without_answer = 0
    for seed in range(300):
        problem = make_problem(seed)
        best = find_best(problem)
        answer = solve(problem)
        if best is None:
            without_answer += 1
            assert answer.status is PlanStatus.INFEASIBLE, seed
        else:
            assert answer.status is PlanStatus.PROVEN_OPTIMAL, seed
            found = (-answer.value, answer.returns[0], list(answer.days[0]))
            assert found == best, seed
            assert answer.upper_bound == answer.value
    assert 30 < without_answer < 150


def test_lunch_can_be_had_before_leaving_the_start() -> None:
    lunch = LunchBreak(30, 600, 605)
    answer = solve(make_line(1, lunch=lunch, end_minute=680))
    assert answer.days == ((0,),)
    assert answer.returns == (680,)
    assert solve(make_line(1, lunch=lunch, end_minute=679)).days == ((),)


def test_lunch_can_be_had_after_the_return() -> None:
    answer = solve(make_line(1, lunch=LunchBreak(30, 650, 650)))
    assert answer.days == ((0,),)
    assert answer.returns == (680,)


def test_lunch_goes_into_a_wait_for_opening() -> None:
    problem = make_line(1, lunch=LunchBreak(60, 610, 700), windows=(((700, 800),),))
    assert solve(problem).returns == (740,)


def test_equal_values_take_the_smallest_list() -> None:
    answer = solve(make_line(3, max_visits=2, end_minute=1200))
    assert answer.days == ((0, 1),)


def test_equal_values_prefer_the_earlier_return() -> None:
    problem = make_line(3, max_visits=1)
    far_first = replace(problem, travel_minutes=_swap(problem.travel_minutes, 0, 2))
    assert solve(far_first).days == ((2,),)


def test_of_equal_days_the_smallest_list_is_found_where_the_beam_missed_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Spot 0 must come first and is reached late, but leaves a shorter way to the next."""
    monkeypatch.setattr(solving, "BEAM_WIDTH", 1)
    matrix = ((0, 15, 15, 10), (20, 0, 20, 10), (20, 20, 0, 10), (15, 10, 10, 0))
    windows = (((0, 615),), ALL_DAY, ALL_DAY)
    day = ProblemDay("2027-05-01", 3, 600, 3, 900, windows, max_visits=2)
    spots = tuple(ProblemSpot(f"s{n}", 20, 30, "a") for n in range(3))
    answer = solve(PlanningProblem(spots, (day,), matrix))
    assert (answer.days, answer.returns) == (((0, 1),), (700,))


@pytest.mark.parametrize("count", [63, 64, 65, 80])
def test_more_spots_than_a_word_has_bits(count: int) -> None:
    problem = make_county(count, seed=5, max_visits=4)
    answer = solve(problem)
    assert answer.status is PlanStatus.PROVEN_OPTIMAL
    assert return_minute(problem, answer.days[0]) == answer.returns[0]
    # The same day must be found when the spots stand in the opposite order.
    turned = _reverse(problem)
    assert solve(turned).value == answer.value


def test_two_hundred_spots() -> None:
    problem = make_county(200, seed=2, max_visits=3)
    answer = solve(problem)
    assert answer.status is PlanStatus.PROVEN_OPTIMAL
    assert return_minute(problem, answer.days[0]) == answer.returns[0]


def test_spots_beyond_the_first_word_are_really_tried() -> None:
    problem = make_county(130, seed=3, max_visits=3)
    spots = list(problem.spots)
    windows = list(problem.days[0].windows)
    spots[129] = replace(spots[129], prize=1000, visit_minutes=30)
    windows[129] = ALL_DAY
    day = replace(problem.days[0], windows=tuple(windows))
    answer = solve(replace(problem, spots=tuple(spots), days=(day,)))
    assert 129 in answer.days[0]


def test_a_cut_search_bounds_the_optimum(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = [make_county(18, seed) for seed in range(6)]
    proven = [solve(problem).value for problem in problems]
    monkeypatch.setattr(solving, "BEAM_WIDTH", 2)
    monkeypatch.setattr(solving, "EASY_CELLS", 60)
    cut = [solving.solve_day(problem, never, ignore)[0] for problem in problems]
    assert any(answer.status is PlanStatus.BOUNDED for answer in cut)
    for best, answer in zip(proven, cut, strict=True):
        assert answer.value <= best <= answer.upper_bound


def test_days_that_hold_too_many_labels_are_proven_by_prices(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problems = [make_county(18, seed) for seed in range(6)]
    proven = [solve(problem) for problem in problems]
    monkeypatch.setattr(solving, "BEAM_WIDTH", 2)
    monkeypatch.setattr(solving, "EASY_CELLS", 60)
    assert [solve(problem) for problem in problems] == proven


def test_stopping_keeps_the_first_plan_with_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", 2)
    problem = make_county(25, seed=1)
    best = solve(problem).value
    stopped = solve(problem, stop=lambda: True)
    assert stopped.days
    assert stopped.status is not PlanStatus.PROVEN_OPTIMAL
    assert stopped.value <= best <= stopped.upper_bound


def test_stopping_later_never_loses_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", 2)
    problem = make_county(25, seed=1)
    best = solve(problem).value
    for patience in range(1, 12):
        reported: list[Answer] = []
        answer = solve(problem, _after(patience), reported.append)
        assert answer.value == reported[-1].value
        assert answer.value <= best <= answer.upper_bound


def test_improvements_only_get_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", 1)
    reported: list[Answer] = []
    for seed in range(20):
        reported.clear()
        answer = solve(make_county(20, seed), on_improvement=reported.append)
        merits = [(each.value, -each.returns[0]) for each in reported]
        assert merits == sorted(set(merits))
        assert merits[-1] == (answer.value, -answer.returns[0])


def test_required_spots_are_met_when_the_beam_misses_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(solving, "BEAM_WIDTH", 1)
    problem = make_line(6, end_minute=780)
    spots = list(problem.spots)
    spots[5] = replace(spots[5], required=True, prize=0)
    answer = solve(replace(problem, spots=tuple(spots)), stop=lambda: True)
    assert 5 in answer.days[0]


def test_a_break_on_the_way_can_make_far_wishes_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lunch at 605 sharp: only the spot on the way is reached in time to have it there."""
    monkeypatch.setattr(solving, "BEAM_WIDTH", 1)
    far, near, start = 0, 1, 3
    matrix = ((0, 55, 60, 60), (55, 0, 5, 5), (60, 5, 0, 1), (60, 5, 1, 0))
    spots = (
        ProblemSpot("far", 20, 10, "a", required=True),
        ProblemSpot("near", 20, 0, "a"),
        ProblemSpot("tempting", 500, 2, "a"),
    )
    day = ProblemDay(
        "2027-05-01",
        start,
        600,
        start,
        760,
        (((600, 690),), ALL_DAY, ALL_DAY),
        None,
        LunchBreak(30, 605, 605),
    )
    answer = solve(PlanningProblem(spots, (day,), matrix))
    assert answer.days == ((near, far),)


def _after(patience: int) -> Callable[[], bool]:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > patience

    return stop


def _swap(matrix: tuple[tuple[int, ...], ...], a: int, b: int) -> tuple[tuple[int, ...], ...]:
    order = [*range(len(matrix))]
    order[a], order[b] = order[b], order[a]
    return tuple(tuple(matrix[i][j] for j in order) for i in order)


def _reverse(problem: PlanningProblem) -> PlanningProblem:
    count = len(problem.spots)
    order = [*reversed(range(count)), *range(count, len(problem.travel_minutes))]
    day = replace(problem.days[0], windows=problem.days[0].windows[::-1])
    matrix = tuple(tuple(problem.travel_minutes[i][j] for j in order) for i in order)
    return replace(problem, spots=problem.spots[::-1], days=(day,), travel_minutes=matrix)
