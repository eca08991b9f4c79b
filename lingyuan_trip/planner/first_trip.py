"""A first trip within moments: days filled one after the other by beam, then local search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lingyuan_trip.planner.answer import Stop, never
from lingyuan_trip.planner.choice import Trip
from lingyuan_trip.planner.day_arrays import build_day
from lingyuan_trip.planner.goals import BestDay
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.local_search.search import improve
from lingyuan_trip.planner.problem import PlanningProblem, ProblemSpot

BEAM_WIDTH = 60
ROUNDS_A_NIGHT = 100


Order = Callable[[int, tuple[int, ...]], tuple[tuple[int, ...], int]]
"""Places of a day in the order that returns first, and that minute."""


def find_first_trip(
    problem: PlanningProblem, known: Trip | None, order: Order, stop: Stop
) -> Trip | None:
    """A good trip that meets every wish, as good as `known` at least; None where none is found."""
    trips = [known] if known else _list_trips(problem, stop)
    good = [trip for trip in trips if trip is not None and meets_wishes(problem, trip)]
    begin = max(good, key=problem.value_of, default=None)
    if begin is not None and stop():
        return begin
    rounds = ROUNDS_A_NIGHT * max(1, len(problem.days) - 1)
    return search_on(problem, begin, order, rounds, stop) or begin


def _list_trips(problem: PlanningProblem, stop: Stop) -> list[Trip | None]:
    numbers = range(len(problem.days))
    trips = [_fill(problem, numbers, stop)]
    if not stop():
        trips.append(_fill(problem, numbers[::-1], stop))
    return trips


def search_on(
    problem: PlanningProblem, begin: Trip | None, order: Order, rounds: int, stop: Stop
) -> Trip | None:
    """What local search makes of a trip; None where it finds none at all."""
    days = None
    if begin is not None:
        days = [order(number, places)[0] for number, places in enumerate(begin)]
    found = improve(problem, days, rounds=rounds, stop=stop)
    return None if found is None else tuple(tuple(sorted(day)) for day in found.days)


def meets_wishes(problem: PlanningProblem, trip: Trip) -> bool:
    """Whether a trip visits every required spot."""
    visited = {place for day in trip for place in day}
    return all(place in visited for place, spot in enumerate(problem.spots) if spot.required)


def _fill(problem: PlanningProblem, order: Sequence[int], stop: Stop) -> Trip | None:
    """Fill each day twice; a stop is obeyed once each has been filled."""
    days: list[tuple[int, ...] | None] = [None] * len(problem.days)
    for number in (*order, *order):
        if None not in days and stop():
            break
        found = _find_day(problem, number, _list_others(days, number))
        if found is None:
            return None
        # A day may need a stop on the way to have lunch: nothing at all is no day yet.
        known = days[number]
        trip = [*days[:number], found, *days[number + 1 :]]
        if known is None or _merit(problem, trip) >= _merit(problem, days):
            days = trip
    return tuple(day for day in days if day is not None)


def _list_others(days: Sequence[tuple[int, ...] | None], number: int) -> list[int]:
    return [place for other, day in enumerate(days) if other != number for place in day or ()]


def _merit(problem: PlanningProblem, planned: Sequence[tuple[int, ...] | None]) -> tuple[int, int]:
    days = [day or () for day in planned]
    met = sum(problem.spots[place].required for day in days for place in day)
    return met, problem.value_of(days)


def _find_day(
    problem: PlanningProblem, number: int, others: Sequence[int]
) -> tuple[int, ...] | None:
    """The best day that a beam finds beside the spots of the other days."""
    taken = [problem.spots[place] for place in others]
    free = [
        place
        for place, spot in enumerate(problem.spots)
        if place not in others and (spot.group is None or spot.group not in _groups(taken))
    ]
    beside = _restrict(problem, number, free, taken)
    goal = BestDay()
    day = build_day(beside)
    Search(day, goal, BEAM_WIDTH, never).run()
    if not goal.sets:
        return None
    best = min(goal.sets)
    return tuple(free[place] for bit, place in enumerate(day.places) if best >> bit & 1)


def _groups(spots: Iterable[ProblemSpot]) -> set[str | None]:
    return {spot.group for spot in spots}


def _restrict(
    problem: PlanningProblem, number: int, free: Sequence[int], taken: Sequence[ProblemSpot]
) -> PlanningProblem:
    """One day of the free spots; wishes count more than anything else, none is forced."""
    counts = Counter(spot.kind for spot in taken)
    most = sum(abs(spot.prize) for spot in problem.spots) + max(problem.diversity) + 1
    alone = replace(problem, days=(problem.days[number],)).restrict_to(free)
    spots = tuple(
        replace(
            spot,
            prize=problem.spots[place].prize
            - _rise(problem.diversity, counts[spot.kind])
            + most * problem.spots[place].required,
            required=False,
        )
        for spot, place in zip(alone.spots, free, strict=True)
    )
    budget = problem.budget
    if budget is not None:
        budget = max(0, budget - sum(spot.price for spot in taken))
    return replace(alone, spots=spots, budget=budget)


def _rise(diversity: tuple[int, ...], count: int) -> int:
    last = len(diversity) - 1
    return diversity[min(count + 1, last)] - diversity[min(count, last)]
