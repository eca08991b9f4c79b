"""A solver that remembers: days with the same numbers have the same answer."""

from __future__ import annotations

from dataclasses import replace

from lingyuan_trip.planner.answer import Answer, Report, Stop
from lingyuan_trip.planner.problem import PlanningProblem, ProblemDay
from lingyuan_trip.planner.solve import solve


class SolverWithMemory:
    """Solves each problem once, whatever its dates; stopped answers are not kept."""

    def __init__(self) -> None:
        self._answers: dict[PlanningProblem, Answer] = {}

    def __call__(self, problem: PlanningProblem, stop: Stop, report: Report) -> Answer:
        """The answer, from memory where the same numbers were solved before."""
        key = replace(problem, days=tuple(_strip(problem, day) for day in problem.days))
        known = self._answers.get(key)
        if known is None:
            known = solve(problem, stop, report)
            if not stop():
                self._answers[key] = known
        return known

    @property
    def solved(self) -> int:
        """How many different problems were solved to the end."""
        return len(self._answers)


def _strip(problem: PlanningProblem, day: ProblemDay) -> ProblemDay:
    """A day without its date, and without starts before which nobody is there, or after which
    nobody is back in time: sunrise and sunset then differ only where they matter.
    """
    travel, windows = problem.travel_minutes, []
    for place, spot in enumerate(problem.spots):
        first = day.start_minute + travel[day.start_place][place]
        last = day.end_minute - spot.visit_minutes - travel[place][day.end_place]
        cut = ((max(low, first), min(high, last)) for low, high in day.windows[place])
        windows.append(tuple((low, high) for low, high in cut if low <= high))
    return replace(day, date="", windows=tuple(windows))
