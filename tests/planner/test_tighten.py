"""Tightening by cuts: its bound and the sets it keeps, held against every trip there is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from random import Random

import numpy as np
import pytest

from lingyuan_trip.planner import tighten
from lingyuan_trip.planner.answer import never
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.pricing import SCALE
from lingyuan_trip.planner.problem import PlanningProblem, ProblemDay, ProblemSpot
from lingyuan_trip.planner.tighten import Tightening

_SPOTS, _DAYS, _SETS = 5, 3, 8
_CASES = range(80)

Rows = tuple[int, ...]
"""For each day the row of its set."""
Trips = dict[Rows, tuple[int, int]]
"""Every trip with its value and its return minutes."""


@dataclass(frozen=True)
class Case:
    """Lists of sets, and every trip that they allow."""

    problem: PlanningProblem
    lists: tuple[DaySets, ...]
    trips: Trips

    def tighten(self, known: Rows, least_value: int | None = None) -> tuple[Tightening, list[int]]:
        """A run to its end from a known trip, and the bounds on the way."""
        made = Tightening(Coupling(self.problem), self.lists, least_value, never)
        bounds: list[int] = []

        def note() -> bool:
            assert made.bound is not None
            bounds.append(made.bound)
            return False

        made.run([np.array([row]) for row in known], note)
        assert made.bound is not None
        return made, [*bounds, made.bound]


def make_case(seed: int) -> Case:
    """Sets of two or three spots that overlap a lot, as odd rings of them need cuts."""
    random = Random(seed)
    spots = tuple(
        ProblemSpot(
            id=f"s{number}",
            prize=random.randint(5, 9),
            visit_minutes=30,
            kind=random.choice("abc"),
            group=random.choice([None, None, None, "g"]),
            price=random.choice([0, 10]),
            required=number == 0 and random.random() < 0.3,
        )
        for number in range(_SPOTS)
    )
    windows = (((0, 1440),),) * _SPOTS
    day = ProblemDay("2027-05-01", _SPOTS, 600, _SPOTS, 1080, windows)
    still = ((0,) * (_SPOTS + 1),) * (_SPOTS + 1)
    budget = random.choice([None, 30])
    problem = PlanningProblem(spots, (day,) * _DAYS, still, budget, (0, 0, 2, 5))
    lists = tuple(_make_sets(random) for _ in range(_DAYS))
    return Case(problem, lists, _list_trips(problem, lists))


def _make_sets(random: Random) -> DaySets:
    sets = {(): 0} | {
        tuple(sorted(random.sample(range(_SPOTS), random.choice([2, 2, 2, 3])))): 0
        for _ in range(_SETS)
    }
    flags = np.array([[spot in places for spot in range(_SPOTS)] for places in sets])
    return DaySets(flags, np.array([random.randint(900, 960) for _ in sets]))


def _list_trips(problem: PlanningProblem, lists: tuple[DaySets, ...]) -> Trips:
    trips = {}
    for rows in product(*(range(len(sets)) for sets in lists)):
        days = [sets.places(row) for sets, row in zip(lists, rows, strict=True)]
        if _is_allowed(problem, [place for day in days for place in day]):
            backs = sum(int(sets.returns[row]) for sets, row in zip(lists, rows, strict=True))
            trips[rows] = problem.value_of(days), backs
    return trips


def _is_allowed(problem: PlanningProblem, visited: list[int]) -> bool:
    spots = [problem.spots[place] for place in visited]
    groups = [spot.group for spot in spots if spot.group is not None]
    return (
        len(set(visited)) == len(visited)
        and len(set(groups)) == len(groups)
        and (problem.budget is None or sum(spot.price for spot in spots) <= problem.budget)
        and all(spot in spots for spot in problem.spots if spot.required)
    )


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    made = [make_case(seed) for seed in _CASES]
    return [case for case in made if case.trips]


def test_no_bound_is_below_the_best_trip(cases: list[Case]) -> None:
    for case in cases:
        best = max(value for value, _ in case.trips.values())
        _, bounds = case.tighten(min(case.trips))
        assert min(bounds) >= best * SCALE
        assert bounds == sorted(bounds, reverse=True)


def test_cuts_lower_the_bound_of_the_linear_program(
    cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_cuts = [case.tighten(min(case.trips))[1][-1] for case in cases]
    monkeypatch.setattr(tighten, "CUT_ROUNDS", 0)
    without = [case.tighten(min(case.trips))[1][-1] for case in cases]
    assert all(less <= more for less, more in zip(with_cuts, without, strict=True))
    lower = sum(less < more for less, more in zip(with_cuts, without, strict=True))
    assert lower >= 5


def test_every_set_of_a_trip_as_good_as_asked_for_is_kept(cases: list[Case]) -> None:
    dropped = 0
    for case in cases:
        best = max(value for value, _ in case.trips.values())
        tightening, _ = case.tighten(min(case.trips))
        for least in (best, best - 2):
            kept = tightening.keep_able(least * SCALE)
            good = [rows for rows, (value, _) in case.trips.items() if value >= least]
            assert _hold(kept, case, good)
        dropped += sum(map(len, case.lists)) - sum(map(len, tightening.keep_able(best * SCALE)))
    assert dropped > len(cases)


def test_the_soonest_return_is_bounded_among_trips_of_a_value(cases: list[Case]) -> None:
    for case in cases:
        best = max(value for value, _ in case.trips.values())
        good = [rows for rows, (value, _) in case.trips.items() if value == best]
        soonest = min(case.trips[rows][1] for rows in good)
        tightening, bounds = case.tighten(max(good), least_value=best)
        assert min(bounds) >= -soonest * SCALE
        first = [rows for rows in good if case.trips[rows][1] == soonest]
        assert _hold(tightening.keep_able(-soonest * SCALE), case, first)


def test_what_a_trip_uses_up_is_what_it_is_below_the_bound_or_less(cases: list[Case]) -> None:
    for case in cases:
        tightening, bounds = case.tighten(min(case.trips))
        for rows, (value, _) in case.trips.items():
            used = sum(int(each[row]) for each, row in zip(tightening.used, rows, strict=True))
            assert used <= bounds[-1] - value * SCALE


def test_an_offer_has_the_sets_that_use_up_no_more_the_least_first(cases: list[Case]) -> None:
    case = cases[0]
    tightening, _ = case.tighten(min(case.trips))
    for spare in (0, SCALE, 3 * SCALE):
        for offer, used in zip(tightening.offer(spare), tightening.used, strict=True):
            assert offer.used.tolist() == sorted(each for each in used.tolist() if each <= spare)


def test_a_stop_leaves_the_bound_open(cases: list[Case]) -> None:
    case = cases[0]
    stopped = Tightening(Coupling(case.problem), case.lists, None, lambda: True)
    stopped.run([np.array([row]) for row in min(case.trips)], lambda: False)
    assert stopped.bound is None


def _hold(kept: list[DaySets], case: Case, trips: list[Rows]) -> bool:
    return all(
        len(sets.find(whole.places(row))) == 1
        for rows in trips
        for sets, whole, row in zip(kept, case.lists, rows, strict=True)
    )
