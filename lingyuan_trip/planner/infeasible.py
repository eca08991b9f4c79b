"""Which wish or limit makes a request impossible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lingyuan_trip.domain.plan_result import LeftOutReason
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner.alone import visit_alone
from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.conflict import FEW, find_conflict, find_too_many, fits
from lingyuan_trip.planner.formulate import NO_WAY_MINUTES, Formulation
from lingyuan_trip.planner.impossible import explain_alone
from lingyuan_trip.planner.wording import refusals


def diagnose(formulation: Formulation, stop: Stop) -> tuple[LocalizedText, ...]:
    """At least one sentence that says why no plan exists."""
    if formulation.request.required:
        found = tuple(_diagnose_musts(formulation, stop))
        if stop():
            return (refusals.stopped_without_reason(),)
        return found or (_diagnose_days(formulation),)
    return (_diagnose_days(formulation),)


def _diagnose_musts(formulation: Formulation, stop: Stop) -> list[LocalizedText]:
    musts = sorted(formulation.request.required)
    hopeless = [
        refusals.must_is_impossible(formulation.spots[spot_id].name, why[1])
        for spot_id in musts
        if (why := explain_alone(formulation, spot_id)) is not None
    ]
    if hopeless:
        return hopeless
    limits = [day.max_visits for day in formulation.open_problem.days]
    limit = sum(each or 0 for each in limits)
    if None not in limits and len(musts) > limit:
        return [refusals.too_many_musts(len(musts), limit, len(limits))]
    if shared := _find_shared(formulation, musts):
        return [refusals.musts_share_ticket(_names(formulation, shared))]
    spent, budget = _price(formulation, musts), formulation.request.budget
    if budget is not None and spent > budget:
        return [refusals.musts_cost_too_much(_names(formulation, musts), spent, budget)]
    return list(_diagnose_conflict(formulation, musts, stop))


def _diagnose_conflict(
    formulation: Formulation, musts: Sequence[str], stop: Stop
) -> Iterator[LocalizedText]:
    conflict = find_conflict(formulation, musts, stop)
    if not conflict:
        return
    names, days = _names(formulation, conflict), len(formulation.offers)
    # Of a conflict of many it helps to know only what eases all wishes.
    eased = conflict if len(conflict) <= FEW else musts
    if any(offer.frame.lunch for offer in formulation.offers) and fits(
        formulation, eased, stop, with_lunch=False
    ):
        yield refusals.musts_do_not_fit_with_lunch(names, days)
    elif any(formulation.request.find_pin(spot_id) for spot_id in conflict) and fits(
        formulation.without_pins(), eased, stop
    ):
        yield refusals.musts_do_not_fit_as_pinned(names, days)
    elif len(conflict) > FEW and (dropped := find_too_many(formulation, musts, stop)):
        yield refusals.so_many_musts_fit(
            len(musts), len(musts) - len(dropped), _names(formulation, dropped), days
        )
    else:
        yield refusals.musts_do_not_fit(names, days)


def _find_shared(formulation: Formulation, musts: Sequence[str]) -> list[str]:
    tickets = {spot_id: formulation.spots[spot_id].ticket for spot_id in musts}
    groups = {key: ticket.group for key, ticket in tickets.items() if ticket is not None}
    for group in groups.values():
        sharing = [spot_id for spot_id in groups if groups[spot_id] == group]
        if group is not None and len(sharing) > 1:
            return sharing
    return []


def _price(formulation: Formulation, spot_ids: Sequence[str]) -> int:
    places = (formulation.places_of(spot_id)[0] for spot_id in spot_ids)
    return sum(formulation.open_problem.spots[place].price for place in places)


def _diagnose_days(formulation: Formulation) -> LocalizedText:
    problem = formulation.open_problem
    for number, day in enumerate(problem.days, start=1):
        minutes = day.end_minute - day.start_minute
        between = problem.travel_minutes[day.start_place][day.end_place]
        if between >= NO_WAY_MINUTES:
            return refusals.no_way_between(number)
        if between > minutes:
            return refusals.stations_too_far(between, minutes)
    if not any(offer.prospects for offer in formulation.offers):
        return _diagnose_offers(formulation)
    budget = problem.budget
    if budget is not None and all(spot.price > budget for spot in problem.spots):
        return refusals.nothing_affordable(budget)
    return _diagnose_time(formulation)


def _diagnose_offers(formulation: Formulation) -> LocalizedText:
    reasons = {
        exclusion.reason for offer in formulation.offers for exclusion in offer.exclusions.values()
    }
    if LeftOutReason.NO_SERVICE in reasons:
        return refusals.nothing_served()
    return refusals.nothing_open(len(formulation.offers))


def _diagnose_time(formulation: Formulation) -> LocalizedText:
    problem = formulation.open_problem
    alone = [
        (visit_alone(problem, place, number), place)
        for number, day in enumerate(problem.days)
        for place in range(len(problem.spots))
        if day.windows[place]
    ]
    lates = [(one.late, place) for one, place in alone if one.late is not None]
    minutes = sum(day.end_minute - day.start_minute for day in problem.days)
    if not lates:
        return refusals.nothing_in_time(minutes)
    late, closest = min(lates)
    if late <= 0:
        return refusals.lunch_does_not_fit()
    return refusals.day_too_short(
        minutes, formulation.spots[formulation.place_ids[closest]].name, late
    )


def _names(formulation: Formulation, spot_ids: Sequence[str]) -> list[LocalizedText]:
    return [formulation.spots[spot_id].name for spot_id in spot_ids]
