"""Seeded problems like those of a county, made for measuring."""

from __future__ import annotations

import math
from random import Random

from lingyuan_trip.domain.hours import Window
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot

_EXTENT = 80
"""Minutes across the county."""
_KINDS = ("garden", "museum", "mountain", "pagoda", "temple", "village", "spring", "park")


def make_problem(count: int, days: int, seed: int, has_all_rules: bool) -> PlanningProblem:
    """A trip of some days with its nights at a lodging.

    Without all rules, hours are one span, the same every day, and there is no lunch, budget,
    shared ticket, required spot, charge for likeness or limit of stops.
    """
    random = Random(f"{count} {days} {seed}")
    spots = tuple(_make_spot(random, number, has_all_rules) for number in range(count))
    usual = [_make_hours(random, spot, has_all_rules) for spot in spots]
    station, lodging = count, count + 1
    planned = []
    for number in range(days):
        first, last = number == 0, number == days - 1
        planned.append(
            ProblemDay(
                date=f"2027-05-{number + 1:02}",
                start_place=station if first else lodging,
                start_minute=605 if first else 510,
                end_place=station if last else lodging,
                end_minute=1085 if last else 1110,
                windows=tuple(
                    hours if spot.required or not has_all_rules else _vary(random, hours)
                    for spot, hours in zip(spots, usual, strict=True)
                ),
                max_visits=6 if has_all_rules else None,
                lunch=LunchBreak(60, 660, 810) if has_all_rules else None,
            )
        )
    return PlanningProblem(
        spots=spots,
        days=tuple(planned),
        travel_minutes=_make_matrix(random, count + 2),
        budget=150 * days if has_all_rules else None,
        diversity=(0, 0, 10, 25, 45, 70, 100) if has_all_rules else (0,),
    )


def _make_spot(random: Random, number: int, has_all_rules: bool) -> ProblemSpot:
    prize = 20 * random.randint(1, 5) * random.choice([50, 75, 100, 100, 100, 150]) // 100
    spot = ProblemSpot(
        id=f"s{number:03}",
        prize=prize,
        visit_minutes=random.choice([30, 40, 45, 60, 60, 75, 90, 120]),
        kind=random.choice(_KINDS),
    )
    if not has_all_rules:
        return spot
    return ProblemSpot(
        id=spot.id,
        prize=spot.prize,
        visit_minutes=spot.visit_minutes,
        kind=spot.kind,
        group=random.choice("gh") if random.random() < 0.12 else None,
        price=random.choice([0, 0, 0, 20, 30, 50, 80]),
        required=number == 0,
    )


def _make_hours(random: Random, spot: ProblemSpot, has_all_rules: bool) -> tuple[Window, ...]:
    if has_all_rules and random.random() < 0.2:
        return (510, 690 - spot.visit_minutes), (810, 1020 - spot.visit_minutes)
    opens = random.choice([480, 510, 540, 540, 600])
    return ((opens, random.choice([960, 990, 1020, 1080]) - spot.visit_minutes),)


def _vary(random: Random, hours: tuple[Window, ...]) -> tuple[Window, ...]:
    """Closed on one day in ten, which differs between the days."""
    return () if random.random() < 0.1 else hours


def _make_matrix(random: Random, size: int) -> tuple[tuple[int, ...], ...]:
    points = [(random.uniform(0, _EXTENT), random.uniform(0, _EXTENT)) for _ in range(size)]
    rows = [
        [0 if a is b else max(2, round(math.dist(a, b)) + random.randint(0, 8)) for b in points]
        for a in points
    ]
    for via in range(size):
        for row in rows:
            first = row[via]
            row[:] = [min(known, first + rest) for known, rest in zip(row, rows[via], strict=True)]
    return tuple(map(tuple, rows))
