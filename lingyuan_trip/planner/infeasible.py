"""Which wish or limit makes a request impossible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from lingyuan_trip.domain.plan_result import LeftOutReason, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner import wording
from lingyuan_trip.planner.alone import visit_alone
from lingyuan_trip.planner.explain import explain_alone
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.solve import solve


def diagnose(formulation: Formulation) -> tuple[LocalizedText, ...]:
    """At least one sentence that says why no plan exists."""
    if formulation.request.must:
        return tuple(_diagnose_musts(formulation)) or (_diagnose_day(formulation),)
    return (_diagnose_day(formulation),)


def _diagnose_musts(formulation: Formulation) -> list[LocalizedText]:
    problem = formulation.problem
    musts = [place for place, spot in enumerate(problem.spots) if spot.required]
    hopeless = [
        wording.must_is_impossible(_name(formulation, place), reason)
        for place in musts
        if (reason := _find_reason(formulation, place)) is not None
    ]
    if hopeless:
        return hopeless
    limit = problem.days[0].max_visits
    if limit is not None and len(musts) > limit:
        return [wording.too_many_musts(len(musts), limit)]
    shared = _find_shared(problem, musts)
    if shared:
        return [wording.musts_share_ticket(_names(formulation, shared))]
    conflict = _find_conflict(problem, musts)
    if not conflict:
        return []
    without_lunch = problem.days[0].lunch is not None and _fits(
        problem.without_lunch().restrict_to(conflict)
    )
    return [wording.musts_do_not_fit(_names(formulation, conflict), without_lunch)]


def _find_reason(formulation: Formulation, place: int) -> LocalizedText | None:
    spot_id = formulation.place_ids[place]
    exclusion = formulation.exclusions.get(spot_id)
    if exclusion is not None:
        return exclusion.text
    reason = explain_alone(formulation.problem, place)
    return None if reason is None else reason[1]


def _find_shared(problem: PlanningProblem, musts: Sequence[int]) -> list[int]:
    for place in musts:
        group = problem.spots[place].group
        sharing = [other for other in musts if problem.spots[other].group == group]
        if group is not None and len(sharing) > 1:
            return sharing
    return []


def _find_conflict(problem: PlanningProblem, musts: Sequence[int]) -> list[int]:
    """The smallest of the wishes that cannot be met together, the first of equals."""
    for size in range(2, len(musts) + 1):
        for places in combinations(musts, size):
            if not _fits(problem.restrict_to(places)):
                return list(places)
    return []


def _fits(problem: PlanningProblem) -> bool:
    return solve(problem).status is not PlanStatus.INFEASIBLE


def _diagnose_day(formulation: Formulation) -> LocalizedText:
    problem = formulation.problem
    day = problem.days[0]
    minutes = day.end_minute - day.start_minute
    between = problem.travel_minutes[day.start_place][day.end_place]
    if between > minutes:
        return wording.stations_too_far(between, minutes)
    if not formulation.prospects:
        reasons = {exclusion.reason for exclusion in formulation.exclusions.values()}
        if LeftOutReason.NO_SERVICE in reasons:
            return wording.nothing_served()
        return wording.nothing_open()
    alone = {place: visit_alone(problem, place) for place in range(len(problem.spots))}
    if any(one.late is not None and one.late <= 0 for one in alone.values()):
        return wording.lunch_does_not_fit()
    lates = [(one.late, place) for place, one in alone.items() if one.late is not None]
    if not lates:
        return wording.nothing_in_time(minutes)
    late, closest = min(lates)
    return wording.day_too_short(minutes, _name(formulation, closest), late)


def _name(formulation: Formulation, place: int) -> LocalizedText:
    return formulation.spots[formulation.place_ids[place]].name


def _names(formulation: Formulation, places: Sequence[int]) -> list[LocalizedText]:
    return [_name(formulation, place) for place in places]
