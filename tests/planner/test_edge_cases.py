"""Problems at the edge of what the format allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.hours import Window
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner import kernel
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot
from lingyuan_trip.planner.solve import solve
from tests.planner.tiny import find_best, make_county
from tests.planner.trips import find_best_trip, make_trip

ALL_DAY = ((0, 1440),)


def make_way(prizes: Sequence[int], kinds: str, diversity: tuple[int, ...]) -> PlanningProblem:
    """Two days past spots on a line; on each only one is reached in time for lunch."""
    at = (30, 30, 50, 50, 0, 80)
    spots = tuple(
        ProblemSpot(f"s{n}", prize, n // 2, kind)
        for n, (prize, kind) in enumerate(zip(prizes, kinds, strict=True))
    )
    windows: tuple[tuple[tuple[Window, ...], ...], ...]
    windows = ((ALL_DAY, (), ALL_DAY, ()), (ALL_DAY, ALL_DAY, (), ALL_DAY))
    lunch = LunchBreak(10, 720, 725)
    days = tuple(ProblemDay("2027-05-01", 4, 690, 5, 790, each, None, lunch) for each in windows)
    matrix = tuple(tuple(abs(a - b) for b in at) for a in at)
    return PlanningProblem(spots, days, matrix, diversity=diversity)


@pytest.mark.parametrize(
    ("prizes", "kinds", "diversity"),
    [
        ((20, 1, 30, 30), "xyab", (0,)),
        ((20, 1, 30, 30), "xxab", (0, 0, 10)),
        ((20, 1, 30, 0), "xxxx", (0, 0, 10, 40, 100)),
        ((20, -3, 30, 30), "xyab", (0,)),
    ],
)
def test_a_stop_on_the_way_that_lunch_hangs_on_is_kept(
    prizes: Sequence[int], kinds: str, diversity: tuple[int, ...]
) -> None:
    problem = make_way(prizes, kinds, diversity)
    answer = solve(problem)
    found = (-answer.value, sum(answer.returns), [list(day) for day in answer.days])
    assert found == find_best_trip(problem)


def test_more_spots_than_a_word_has_bits_on_days_that_hold_few() -> None:
    trip = make_trip(90, 2, 1)
    days = tuple(
        replace(day, end_minute=day.start_minute + 250, lunch=None, max_visits=None)
        for day in trip.days
    )
    answer = solve(replace(trip, days=days, budget=None))
    assert answer.status is PlanStatus.PROVEN_OPTIMAL


def test_a_spot_that_costs_is_left_out() -> None:
    far = tuple(tuple(0 if a == b else 10 for b in range(6)) for a in range(6))
    prizes, minutes = (5, 5, 5, 12, -50), (30, 30, 30, 300, 10)
    spots = tuple(
        ProblemSpot(f"s{n}", prize, minutes[n], f"k{n}") for n, prize in enumerate(prizes)
    )
    day = ProblemDay("2027-05-01", 5, 480, 5, 820, (ALL_DAY,) * 5)
    problem = PlanningProblem(spots, (day,), far)
    best = find_best(problem)
    assert best is not None and solve(problem).value == -best[0] == 15


def test_visits_that_take_no_time_are_all_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "SHARPEN_FROM", 0)
    together = tuple(
        tuple(0 if a < 3 and b < 3 else 20 * (a != b) for b in range(5)) for a in range(5)
    )
    spots = tuple(ProblemSpot(f"s{n}", 12 if n == 3 else 5, 30 * (n == 3), "a") for n in range(4))
    day = ProblemDay("2027-05-01", 4, 480, 4, 560, (ALL_DAY,) * 4)
    assert solve(PlanningProblem(spots, (day,), together)).value == 15


def test_a_kind_that_is_not_visited_charges_nothing() -> None:
    text = replace(make_county(3, 1), diversity=(5, 5)).to_json()
    with pytest.raises(DataError):
        PlanningProblem.from_json(text)


@pytest.mark.parametrize("days", [1, 2])
def test_a_stop_before_the_first_step_still_tells_a_bound(days: int) -> None:
    problem = make_county(40, 3) if days == 1 else make_trip(25, 2, 1)
    most = sum(spot.prize for spot in problem.spots)
    stopped = solve(problem, stop=lambda: True)
    assert stopped.value <= solve(problem).value <= stopped.upper_bound <= most
