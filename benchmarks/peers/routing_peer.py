"""OR-Tools routing on problems of one window a spot, without groups, lunch, budget and limits."""

from __future__ import annotations

import time
from typing import Any

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from lingyuan_trip.planner.problem import PlanningProblem

_PRIZE_SCALE = 1_000
"""Of the scales and searches tried, this one and these came nearest to the best known values."""


def solve(problem: PlanningProblem, seconds: float) -> list[list[int]] | None:
    """The best days within some CPU seconds, model building included."""
    ends = time.process_time() + seconds
    travel = problem.travel_minutes
    minutes = [spot.visit_minutes for spot in problem.spots]
    minutes += [0] * (len(travel) - len(minutes))
    starts = [day.start_place for day in problem.days]
    manager = pywrapcp.RoutingIndexManager(
        len(travel), len(starts), starts, [day.end_place for day in problem.days]
    )
    routing = pywrapcp.RoutingModel(manager)
    _add_times(problem, manager, routing, minutes)
    routing.AddSearchMonitor(routing.solver().CustomLimit(lambda: time.process_time() > ends))
    words = pywrapcp.DefaultRoutingSearchParameters()
    words.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.AUTOMATIC
    words.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.TABU_SEARCH
    words.time_limit.FromSeconds(600)
    found = routing.SolveWithParameters(words)
    if found is None:
        return None
    return [_read(number, manager, routing, found) for number in range(len(starts))]


def _add_times(problem: PlanningProblem, manager: Any, routing: Any, minutes: list[int]) -> None:
    travel = problem.travel_minutes
    busy = [[leg + stay for leg in row] for row, stay in zip(travel, minutes, strict=True)]
    legs = routing.RegisterTransitMatrix([list(row) for row in travel])
    routing.SetArcCostEvaluatorOfAllVehicles(legs)
    horizon = max(day.end_minute for day in problem.days)
    transit = routing.RegisterTransitMatrix(busy)
    routing.AddDimension(transit, horizon, horizon, False, "time")
    clock = routing.GetDimensionOrDie("time")
    for number, day in enumerate(problem.days):
        clock.CumulVar(routing.Start(number)).SetRange(day.start_minute, day.end_minute)
        clock.CumulVar(routing.End(number)).SetRange(day.start_minute, day.end_minute)
    for place, spot in enumerate(problem.spots):
        index = manager.NodeToIndex(place)
        spans = problem.days[0].windows[place]
        if spans and spans[0][0] <= min(spans[0][1], horizon):
            clock.CumulVar(index).SetRange(spans[0][0], min(spans[0][1], horizon))
        else:
            routing.ActiveVar(index).SetValue(0)
        if not spot.required:
            routing.AddDisjunction([index], spot.prize * _PRIZE_SCALE)


def _read(number: int, manager: Any, routing: Any, found: Any) -> list[int]:
    stops: list[int] = []
    index = found.Value(routing.NextVar(routing.Start(number)))
    while not routing.IsEnd(index):
        stops.append(manager.IndexToNode(index))
        index = found.Value(routing.NextVar(index))
    return stops
