"""PyVRP on the problems that it can state."""

from __future__ import annotations

import time

import pyvrp

from lingyuan_trip.planner.problem import PlanningProblem, ProblemDay

_PRIZE_SCALE = 10_000
"""Collecting must beat travelling: a point of prize costs this much when lost."""


def can_state(problem: PlanningProblem) -> bool:
    """Whether the problem has only rules that PyVRP knows."""
    first = problem.days[0].windows
    return (
        problem.budget is None
        and not any(problem.diversity)
        and all(day.lunch is None and day.windows == first for day in problem.days)
        and all(len(windows) < 2 for windows in first)
    )


def solve(problem: PlanningProblem, seconds: float, seed: int) -> list[list[int]] | None:
    """The best days within some CPU seconds, model building included."""
    ends = time.process_time() + seconds
    model = _make_model(problem)
    result = model.solve(
        stop=lambda cost: time.process_time() > ends,
        seed=seed,
        collect_stats=False,
        display=False,
    )
    if not result.best.is_feasible():
        return None
    open_spots = _list_open(problem)
    days: list[list[int]] = [[] for _ in problem.days]
    for route in result.best.routes():
        days[route.vehicle_type()] = [
            open_spots[step.idx] for step in route.schedule() if step.is_client()
        ]
    return days


def _make_model(problem: PlanningProblem) -> pyvrp.Model:
    model = pyvrp.Model()
    travel = problem.travel_minutes
    places = [model.add_location(0, 0) for _ in travel]
    depots = {
        place: model.add_depot(places[place])
        for place in sorted({place for day in problem.days for place in _ends_of(day)})
    }
    names = {spot.group for spot in problem.spots if spot.group is not None}
    groups = {name: model.add_client_group(required=False) for name in sorted(names)}
    for place in _list_open(problem):
        spot = problem.spots[place]
        low, high = problem.days[0].windows[place][0]
        model.add_client(
            places[place],
            delivery=1,
            service_duration=spot.visit_minutes,
            tw_early=low,
            tw_late=high,
            prize=spot.prize * _PRIZE_SCALE,
            required=spot.required,
            group=None if spot.group is None else groups[spot.group],
        )
    for day in problem.days:
        model.add_vehicle_type(
            capacity=len(problem.spots) if day.max_visits is None else day.max_visits,
            start_depot=depots[day.start_place],
            end_depot=depots[day.end_place],
            tw_early=day.start_minute,
            tw_late=day.end_minute,
        )
    for origin, row in zip(places, travel, strict=True):
        for place, minutes in zip(places, row, strict=True):
            if origin is not place:
                model.add_edge(origin, place, distance=-(-minutes // 10), duration=minutes)
    return model


def _list_open(problem: PlanningProblem) -> list[int]:
    windows = problem.days[0].windows
    return [place for place, spans in enumerate(windows) if spans and spans[0][0] <= spans[0][1]]


def _ends_of(day: ProblemDay) -> tuple[int, int]:
    return day.start_place, day.end_place
