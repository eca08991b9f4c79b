"""Whether a trip keeps every rule of its problem, timed anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lingyuan_trip.planner.problem import PlanningProblem
from tests.planner.tiny import return_minute


def check_trip(
    problem: PlanningProblem, days: Sequence[Sequence[int]], returns: Sequence[int]
) -> None:
    """Asserts that the days keep every rule and are done at these minutes."""
    visited = [place for day in days for place in day]
    spots = [problem.spots[place] for place in visited]
    groups = [spot.group for spot in spots if spot.group is not None]
    assert len(days) == len(problem.days)
    assert len(visited) == len(set(visited))
    assert len(groups) == len(set(groups))
    assert all(spot in spots for spot in problem.spots if spot.required)
    if problem.budget is not None:
        assert sum(spot.price for spot in spots) <= problem.budget
    for day, order, minute in zip(problem.days, days, returns, strict=True):
        assert day.max_visits is None or len(order) <= day.max_visits
        assert return_minute(replace(problem, days=(day,)), order) == minute
