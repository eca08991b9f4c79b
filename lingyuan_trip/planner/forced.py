"""What plans are worth that hold a spot the best plan leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lingyuan_trip.planner.answer import Answer, Stop
from lingyuan_trip.planner.day_arrays import build_day
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.goals import NOTHING, BestWithEach
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.one_day import LABEL_CELLS
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.variants import list_variants, solve_variants

_BEAM_WIDTH = 600

Forced = Mapping[int, int | None]
"""Best value with each place forced in; None where no such day exists. Unproven ones are absent."""


def find_forced_values(
    problem: PlanningProblem, places: Sequence[int], stop: Callable[[], bool]
) -> Forced:
    """The best value of a day with each place forced in, where it can be proven: all in one."""
    day = build_day(problem)
    rows = [day.places.index(place) for place in places if place in day.places]
    goal = BestWithEach(rows)
    lost = None
    for width in (_BEAM_WIDTH, max(1, LABEL_CELLS // max(1, day.size))):
        search = Search(day, goal, width, stop)
        search.run()
        lost = search.lost_bound
        if lost is None or stop():
            break
    forced: dict[int, int | None] = {place: None for place in places if place not in day.places}
    for row, value in zip(rows, goal.values.tolist(), strict=True):
        if lost is None or value >= lost:
            forced[day.places[row]] = None if value == NOTHING else value
    return forced


def solve_with(formulation: Formulation, spot_id: str, stop: Stop) -> Answer:
    """The best trip that visits a spot which can be planned on some day."""
    required = formulation.request.required | {spot_id}
    problems = list_variants(formulation.open_problem, formulation.place_ids, required)
    return solve_variants(tuple(problems), stop)
