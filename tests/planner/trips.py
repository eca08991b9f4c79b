"""Seeded trips of several days: tiny ones for trying everything, county-like ones for proofs."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations
from random import Random

from lingyuan_trip.domain.hours import Window
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot
from tests.planner.tiny import make_matrix, make_problem, return_minute

Best = tuple[int, int, list[list[int]]]
"""Value negated, sum of return minutes, places of each day: the smallest is the best."""


def make_tiny_trip(seed: int) -> PlanningProblem:
    """Two or three days of four to six spots with every rule; days need not be alike."""
    random = Random(seed)
    base = _find_base(random, 6 if random.random() < 0.5 else 5)
    count = len(base.spots)
    days = [base.days[0]]
    for number in range(random.choice([1, 1, 2])):
        other = make_problem(random.randrange(1 << 30), most=6).days[0]
        windows = [random.choice((*base.days[0].windows, *other.windows)) for _ in base.spots]
        days.append(
            replace(
                base.days[0] if random.random() < 0.25 else other,
                date=f"2027-05-0{number + 2}",
                start_place=count + random.randint(0, 1),
                end_place=count + random.randint(0, 1),
                windows=tuple(windows),
            )
        )
    budget = base.budget if base.budget is None else base.budget * len(days) - 20
    return replace(base, days=tuple(days), budget=budget)


def _find_base(random: Random, most: int) -> PlanningProblem:
    while True:
        problem = make_problem(random.randrange(1 << 30), most)
        if len(problem.spots) >= 4:
            return problem


def find_best_trip(problem: PlanningProblem) -> Best | None:
    """The best trip by trying every set of spots on every day, if there is one."""
    offers = [_list_day(problem, number) for number in range(len(problem.days))]
    required = {place for place, spot in enumerate(problem.spots) if spot.required}
    trips: list[tuple[int, list[list[int]]]] = [(0, [])]
    for offer in offers:
        trips = [
            (minutes + back, [*days, order])
            for minutes, days in trips
            for back, order in offer
            if not any(set(order) & set(day) for day in days)
        ]
    best: Best | None = None
    for minutes, days in trips:
        visited = {place for day in days for place in day}
        if required <= visited and _is_allowed(problem, visited):
            trip = (-problem.value_of(days), minutes, days)
            best = trip if best is None else min(best, trip)
    return best


def _list_day(problem: PlanningProblem, number: int) -> list[tuple[int, list[int]]]:
    """For every set that fits the day: its earliest return and the smallest order with it."""
    alone = replace(problem, days=(problem.days[number],))
    limit = problem.days[number].max_visits
    size = len(problem.spots) if limit is None else min(limit, len(problem.spots))
    found = []
    for chosen in (c for k in range(size + 1) for c in combinations(range(len(problem.spots)), k)):
        backs = [(return_minute(alone, order), list(order)) for order in permutations(chosen)]
        on_time = [(back, order) for back, order in backs if back is not None]
        if on_time and _is_allowed(problem, set(chosen)):
            found.append(min(on_time))
    return found


def _is_allowed(problem: PlanningProblem, visited: set[int]) -> bool:
    spots = [problem.spots[place] for place in visited]
    groups = [spot.group for spot in spots if spot.group is not None]
    if len(groups) != len(set(groups)):
        return False
    return problem.budget is None or sum(spot.price for spot in spots) <= problem.budget


def make_trip(count: int, days: int, seed: int) -> PlanningProblem:
    """A trip among spots like those of a county, with nights at a lodging and every rule."""
    random = Random(seed * 1000 + count * 10 + days)
    spots = tuple(
        ProblemSpot(
            id=f"s{number:03}",
            prize=random.choice([20, 40, 50, 60, 60, 80, 90, 100]),
            visit_minutes=random.choice([30, 45, 60, 60, 75, 90, 120, 150]),
            kind=random.choice("abcdefgh"),
            group=random.choice("gh") if random.random() < 0.12 else None,
            price=random.choice([0, 0, 0, 20, 30, 50, 80]),
            required=number < 2 and random.random() < 0.6,
        )
        for number in range(count)
    )
    station, lodging = count, count + 1
    lunch = LunchBreak(60, 660, 810)
    planned = []
    for number in range(days):
        first, last = number == 0, number == days - 1
        planned.append(
            ProblemDay(
                f"2027-05-{number + 1:02}",
                station if first else lodging,
                605 if first else 510,
                station if last else lodging,
                1085 if last else 1110,
                tuple(_open(random, spot) for spot in spots),
                random.choice([None, 5, 6]),
                lunch,
            )
        )
    return PlanningProblem(
        spots=spots,
        days=tuple(planned),
        travel_minutes=make_matrix(random, count + 2, 85),
        budget=random.choice([None, 120 * days, 200 * days]),
        diversity=(0, 0, 10, 25, 45, 70, 100),
    )


def _open(random: Random, spot: ProblemSpot) -> tuple[Window, ...]:
    chance = random.random()
    if chance < 0.12 and not spot.required:
        return ()
    if chance < 0.3:
        return (510, 690 - spot.visit_minutes // 2), (810, 1020 - spot.visit_minutes)
    opens = random.choice([480, 510, 540, 600])
    return ((opens, random.choice([960, 990, 1020, 1080]) - spot.visit_minutes),)
