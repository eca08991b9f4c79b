"""Tiny random problems with every rule, and the answer by trying everything."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from random import Random

from lingyuan_trip.domain.hours import Window
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot

Best = tuple[int, int, list[int]]
"""Value negated, return minute, places: the smallest is the best."""


def make_problem(seed: int, most: int = 6) -> PlanningProblem:
    """A problem of up to `most` spots; about one in four has no answer."""
    random = Random(seed)
    count = random.randint(1, most)
    # Coarse prizes make ties, fine ones show a bound that is a little too low.
    prizes = [20, 40, 60, 60, 80] if seed % 2 else [*range(1, 13)]
    spots = tuple(
        ProblemSpot(
            id=f"s{number}",
            prize=random.choice(prizes),
            visit_minutes=random.choice([20, 30, 45, 60, 90]),
            kind=random.choice("abc"),
            group=random.choice([None, None, "g", "h"]),
            price=random.choice([0, 20, 50]),
            required=random.random() < 0.12,
        )
        for number in range(count)
    )
    starts = random.randint(480, 700)
    day = ProblemDay(
        date="2027-05-01",
        start_place=count,
        start_minute=starts,
        end_place=count + random.randint(0, 1),
        end_minute=starts + random.randint(60, 600),
        windows=tuple(_make_windows(random) for _ in spots),
        max_visits=random.choice([None, None, 2, 3]),
        lunch=_make_lunch(random),
    )
    return PlanningProblem(
        spots=spots,
        days=(day,),
        travel_minutes=make_matrix(random, count + 2, 40),
        budget=random.choice([None, None, 60, 100]),
        diversity=random.choice([(0,), (0, 0, 10, 25), (0, 5, 5, 40)]),
    )


def make_county(count: int, seed: int, max_visits: int | None = None) -> PlanningProblem:
    """A day of eight hours among spots like those of a county."""
    random = Random(seed)
    spots = tuple(
        ProblemSpot(
            id=f"s{number:03}",
            prize=20 * random.randint(1, 5),
            visit_minutes=random.choice([30, 45, 60, 60, 90, 120]),
            kind=random.choice("abcdefgh"),
            group=random.choice("gh") if random.random() < 0.15 else None,
        )
        for number in range(count)
    )
    windows = tuple(
        () if random.random() < 0.1 else ((540, 1020 - spot.visit_minutes),) for spot in spots
    )
    lunch = LunchBreak(45, 660, 810)
    day = ProblemDay("2027-05-01", count, 600, count, 1085, windows, max_visits, lunch)
    return PlanningProblem(spots, (day,), make_matrix(random, count + 1, 90))


def make_star(prizes: Sequence[int], visits: int) -> PlanningProblem:
    """Equal visits, equal ways between all places, and a day that holds `visits` to the minute."""
    count, minutes, way = len(prizes), 30, 20
    spots = tuple(ProblemSpot(f"s{n}", prize, minutes, "a") for n, prize in enumerate(prizes))
    length = visits * minutes + (visits + 1) * way
    day = ProblemDay("2027-05-01", count, 600, count, 600 + length, (((0, 1440),),) * count)
    places = range(count + 1)
    matrix = tuple(tuple(0 if a == b else way for b in places) for a in places)
    return PlanningProblem(spots, (day,), matrix)


def make_matrix(random: Random, size: int, extent: int) -> tuple[tuple[int, ...], ...]:
    """Directed minutes closed under the triangle inequality."""
    points = [(random.randint(0, extent), random.randint(0, extent)) for _ in range(size)]
    rows = [
        [0 if a is b else max(1, int(math.dist(a, b)) + random.randint(0, 6)) for b in points]
        for a in points
    ]
    for via in range(size):
        for row in rows:
            first = row[via]
            row[:] = [min(known, first + rest) for known, rest in zip(row, rows[via], strict=True)]
    return tuple(map(tuple, rows))


def find_best(problem: PlanningProblem, forced: int | None = None) -> Best | None:
    """The best day by trying every order of every set, if there is one."""
    return min(_list_days(problem, forced), default=None)


def return_minute(problem: PlanningProblem, order: Sequence[int]) -> int | None:
    """The earliest minute at which a day in this order is done, if it can be done."""
    day = problem.days[0]
    moments = [None] if day.lunch is None else [*range(2 * len(order) + 2)]
    found = [_walk(problem, order, moment) for moment in moments]
    in_time = [minute for minute in found if minute is not None and minute <= day.end_minute]
    return min(in_time, default=None)


def _list_days(problem: PlanningProblem, forced: int | None) -> Iterator[Best]:
    places = range(len(problem.spots))
    musts = {place for place in places if problem.spots[place].required}
    if forced is not None:
        musts.add(forced)
    limit = problem.days[0].max_visits
    for size in range(len(places) + 1 if limit is None else min(limit, len(places)) + 1):
        for chosen in combinations(places, size):
            if musts <= set(chosen) and _is_allowed(problem, chosen):
                for order in permutations(chosen):
                    back = return_minute(problem, order)
                    if back is not None:
                        yield -problem.value_of([order]), back, list(order)


def _is_allowed(problem: PlanningProblem, chosen: Sequence[int]) -> bool:
    spots = [problem.spots[place] for place in chosen]
    groups = [spot.group for spot in spots if spot.group is not None]
    if len(groups) != len(set(groups)):
        return False
    return problem.budget is None or sum(spot.price for spot in spots) <= problem.budget


def _walk(problem: PlanningProblem, order: Sequence[int], moment: int | None) -> int | None:
    day, travel = problem.days[0], problem.travel_minutes
    minute: int | None = _eat(day, day.start_minute, moment == 0)
    place = day.start_place
    for number, spot in enumerate(order):
        if minute is None:
            return None
        minute = _eat(day, minute + travel[place][spot], moment == 2 * number + 1)
        starts = [
            max(minute, low)
            for low, high in day.windows[spot]
            if minute is not None and minute <= high
        ]
        if not starts:
            return None
        finish = min(starts) + problem.spots[spot].visit_minutes
        minute, place = _eat(day, finish, moment == 2 * number + 2), spot
    if minute is None:
        return None
    return _eat(day, minute + travel[place][day.end_place], moment == 2 * len(order) + 1)


def _eat(day: ProblemDay, minute: int, is_now: bool) -> int | None:
    if not is_now or day.lunch is None:
        return minute
    start = max(minute, day.lunch.earliest)
    return start + day.lunch.minutes if start <= day.lunch.latest else None


def _make_windows(random: Random) -> tuple[Window, ...]:
    if random.random() < 0.1:
        return ()
    if random.random() < 0.3:
        morning = (540, random.randint(600, 690))
        return morning, (random.randint(760, 830), random.randint(840, 960))
    opens = random.choice([480, 540, 600, 660])
    return ((opens, opens + random.randint(0, 420)),)


def _make_lunch(random: Random) -> LunchBreak | None:
    if random.random() < 0.4:
        return None
    earliest = random.choice([660, 690, 720])
    return LunchBreak(
        random.choice([30, 45, 60]), earliest, earliest + random.choice([0, 5, 60, 120])
    )
