"""Problems that differ in the place by which a required spot is visited.

A spot whose worth differs between the days stands in a problem once for each worth. "Required"
concerns a single place, so each choice of one place a required spot is a problem of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.answer import Answer, Report, Stop, ignore, judge, never
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import Solver, solve


def list_variants(
    problem: PlanningProblem, place_ids: Sequence[str], required: Collection[str]
) -> Iterator[PlanningProblem]:
    """The problem for each choice of one place a required spot."""
    count = len(problem.spots)
    choices = [
        [place for place in range(count) if place_ids[place] == spot_id]
        for spot_id in sorted(required)
    ]
    for chosen in product(*choices):
        yield require(problem, place_ids, chosen)


def list_choices(problem: PlanningProblem) -> list[PlanningProblem]:
    """The problem for each choice of one place a wish; the problem itself where it has none."""
    names = [spot.wish or f"#{place}" for place, spot in enumerate(problem.spots)]
    wishes = {spot.wish for spot in problem.spots if spot.wish is not None}
    required = {names[place] for place, spot in enumerate(problem.spots) if spot.required}
    return list(list_variants(problem, names, required | wishes))


def require(
    problem: PlanningProblem, place_ids: Sequence[str], chosen: Collection[int]
) -> PlanningProblem:
    """The problem with exactly these places required and no other place of their spots."""
    spot_ids = {place_ids[place] for place in chosen}
    count = len(problem.spots)
    barred = {p for p in range(count) if place_ids[p] in spot_ids and p not in chosen}
    if not barred and all(spot.required == (p in chosen) for p, spot in enumerate(problem.spots)):
        return problem
    return replace(
        problem,
        spots=tuple(
            replace(spot, required=place in chosen, wish=None)
            for place, spot in enumerate(problem.spots)
        ),
        days=tuple(
            replace(
                day,
                windows=tuple(() if p in barred else w for p, w in enumerate(day.windows)),
            )
            for day in problem.days
        ),
    )


def solve_variants(
    problems: Sequence[PlanningProblem],
    stop: Stop = never,
    on_improvement: Report = ignore,
    solver: Solver = solve,
) -> Answer:
    """The best of the answers, bounded by all of them; improvements only ever get better."""
    if len(problems) == 1:
        return solver(problems[0], stop, on_improvement)
    best: Answer | None = None

    def report(answer: Answer) -> None:
        if best is None or answer.value > best.value:
            on_improvement(answer)

    answers = []
    for problem in problems:
        answer = solver(problem, stop, report)
        answers.append(answer)
        if answer.days and (best is None or _rank(answer) < _rank(best)):
            best = answer
    upper = max(answer.upper_bound for answer in answers)
    if best is not None:
        upper = max(upper, best.value)
        return replace(best, upper_bound=upper, status=judge(best.value, upper))
    open_ = [answer for answer in answers if answer.status is not PlanStatus.INFEASIBLE]
    return replace(open_[0], upper_bound=upper) if open_ else answers[0]


def _rank(answer: Answer) -> tuple[int, int, tuple[tuple[int, ...], ...]]:
    return -answer.value, sum(answer.returns), answer.days
