"""The long steps of a search ask for a stop on the way, and what they then leave is sound."""

from __future__ import annotations

from itertools import count
from random import Random

import numpy as np
import pytest

from lingyuan_trip.planner.answer import Stop, ignore, never
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_arrays import build_day
from lingyuan_trip.planner.day_sets import DaySets, keep_maximal
from lingyuan_trip.planner.first_trip import find_first_trip, meets_wishes
from lingyuan_trip.planner.labels import order_sets
from lingyuan_trip.planner.one_day import order_day, solve_day
from lingyuan_trip.planner.order import Orderer
from lingyuan_trip.planner.pricing import SetProgram
from tests.planner.tiny import make_county, make_star, return_minute
from tests.planner.trips import make_trip


def after(asked: int) -> Stop:
    """A stop that says yes from one question on."""
    numbers = count()
    return lambda: next(numbers) >= asked


@pytest.mark.parametrize(("words", "spots"), [(1, 20), (1, 64), (2, 64)])
def test_sets_are_ordered_alike_by_one_key_and_by_several(words: int, spots: int) -> None:
    random = np.random.default_rng(spots)
    most = (1 << spots) - 1
    pool = random.integers(0, most, (words, 40), dtype=np.uint64, endpoint=True)
    sets = pool[:, random.integers(0, 40, 500)]
    then = random.integers(0, 30, 500)
    assert order_sets(sets, then).tolist() == np.lexsort((then, *sets)).tolist()


def make_sets(seed: int) -> DaySets:
    """Two hundred sets of ten spots, of which many hold others."""
    random = Random(seed)
    sets = sorted(
        {tuple(sorted(random.sample(range(10), random.randint(0, 5)))) for _ in range(200)}
    )
    flags = np.array([[spot in places for spot in range(10)] for places in sets])
    return DaySets(flags, np.zeros(len(sets), dtype=np.int64))


def test_only_sets_that_no_other_holds_are_kept() -> None:
    sets = make_sets(1)
    every = [{*sets.places(row)} for row in range(len(sets))]
    kept = keep_maximal(sets, never)
    expected = [each for each in every if not any(each < other for other in every)]
    assert [{*kept.places(row)} for row in range(len(kept))] == expected
    assert len(kept) < len(sets)
    assert len(keep_maximal(sets, after(1))) == len(sets)


def test_a_linear_program_is_left_behind() -> None:
    problem = make_trip(12, 2, 0)
    program = SetProgram(Coupling(problem))
    none = DaySets(np.zeros((1, len(problem.spots)), dtype=bool), np.zeros(1, dtype=np.int64))
    for number in range(len(problem.days)):
        program.add_sets(number, none)
    assert program.solve(after(0)).is_stopped
    whole = SetProgram(Coupling(problem))
    for number in range(len(problem.days)):
        whole.add_sets(number, none)
    solved = whole.solve(never)
    assert solved.is_proven
    assert not solved.is_stopped


def test_of_equal_days_a_stop_takes_any_in_time() -> None:
    problem = make_star([20] * 8, visits=4)
    day = build_day(problem)
    sets = {0b11110000, 0b00111100, 0b00001111}
    assert Orderer(day).find_smallest(sets, problem.days[0].end_minute) == (0, 1, 2, 3)
    first = Orderer(day).find_smallest({0b11110000, 0b00111100}, day.ends, after(0))
    assert first == (2, 3, 4, 5)
    skipped = Orderer(day).find_smallest({0b01111000, 0b10000111}, day.ends, after(0))
    assert skipped == (3, 4, 5, 6)


@pytest.mark.parametrize("asked", [0, 1, 2, 4, 8, 16, 40])
def test_a_stopped_day_is_in_order(asked: int) -> None:
    problem = make_county(40, 3)
    answer, _ = solve_day(problem, after(asked), ignore)
    assert return_minute(problem, answer.days[0]) == answer.returns[0]
    assert problem.value_of(answer.days) == answer.value <= answer.upper_bound


def test_an_order_visits_every_place_that_it_is_given() -> None:
    problem = make_county(12, 5)
    best, _ = solve_day(problem, never, ignore)
    for places in (best.days[0], best.days[0][:2], best.days[0][:1]):
        ordered, back = order_day(problem, 0, sorted(places))
        assert sorted(ordered) == sorted(places)
        assert return_minute(problem, ordered) == back


@pytest.mark.parametrize("asked", range(5))
def test_a_first_trip_is_there_after_any_stop(asked: int) -> None:
    problem = make_trip(25, 3, 1)
    trip = find_first_trip(
        problem, None, lambda number, places: order_day(problem, number, places), after(asked)
    )
    assert trip is not None
    assert meets_wishes(problem, trip)
    assert all(trip)
