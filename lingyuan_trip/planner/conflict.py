"""Which of the visitor's wishes cannot be met together, and how many of them can."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import solve
from lingyuan_trip.planner.variants import list_variants, require

FEW = 3
"""A conflict of so many wishes is looked for by size on a trip of one day, and told by name."""


def find_conflict(formulation: Formulation, musts: Sequence[str], stop: Stop) -> list[str]:
    """Wishes that cannot be met together but can without any one of them; none where all can.

    On a trip of one day the smallest conflict, if it is of few.
    """
    if len(formulation.offers) == 1:
        for size in range(2, min(len(musts), FEW) + 1):
            for spot_ids in combinations(musts, size):
                if not fits(formulation, spot_ids, stop):
                    return list(spot_ids)
    if fits(formulation, musts, stop):
        return []
    kept = list(musts)
    for spot_id in musts:
        others = [other for other in kept if other != spot_id]
        if others and not fits(formulation, others, stop):
            kept = others
    return kept


def fits(
    formulation: Formulation,
    spot_ids: Collection[str],
    stop: Stop,
    *,
    with_lunch: bool = True,
) -> bool:
    """Whether a trip can visit these spots and nothing else, as far as is known."""
    problem, ids = formulation.open_problem, formulation.place_ids
    for variant in list_variants(problem, ids, spot_ids):
        places = [p for p, spot in enumerate(variant.spots) if spot.required and ids[p] in spot_ids]
        only = variant.restrict_to(places)
        answer = solve(only if with_lunch else only.without_lunch(), stop)
        if answer.status is not PlanStatus.INFEASIBLE:
            return True
    return False


def find_too_many(formulation: Formulation, musts: Sequence[str], stop: Stop) -> list[str] | None:
    """The fewest wishes to drop so that the others fit; None where that was not proven."""
    problem, ids = formulation.open_problem, formulation.place_ids
    places = [place for place in range(len(problem.spots)) if ids[place] in musts]
    answer = solve(_count_only(problem, ids, places), stop)
    if answer.status is not PlanStatus.PROVEN_OPTIMAL:
        return None
    met = {ids[places[place]] for day in answer.days for place in day}
    return [spot_id for spot_id in musts if spot_id not in met]


def _count_only(
    problem: PlanningProblem, ids: Sequence[str], places: Sequence[int]
) -> PlanningProblem:
    """The problem of visiting as many of some places as can be, none of them required."""
    only = require(problem, ids, ()).restrict_to(places)
    spots = tuple(replace(spot, prize=1, required=False) for spot in only.spots)
    return replace(only, spots=spots, diversity=(0,))
