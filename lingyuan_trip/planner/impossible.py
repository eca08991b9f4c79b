"""Spots that a trip cannot hold whatever else is planned, and the true reason of each."""

from __future__ import annotations

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner.alone import visit_alone
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.prospect import Exclusion
from lingyuan_trip.planner.wording import reasons

Why = tuple[LeftOutReason, LocalizedText]

_OF_THE_TRIP = (LeftOutReason.AVOIDED, LeftOutReason.NO_SERVICE)
"""Reasons that are no matter of the day."""


def list_impossible(formulation: Formulation) -> list[LeftOut]:
    """Spots that no day can hold even alone, by id."""
    found = []
    for spot_id in sorted(formulation.spots):
        why = explain_alone(formulation, spot_id)
        if why is not None:
            found.append(LeftOut(spot_id, why[0], None, why[1]))
    return found


def explain_alone(formulation: Formulation, spot_id: str) -> Why | None:
    """Why no day of the trip can hold a spot even by itself; None where one can."""
    whys = []
    for number in range(len(formulation.offers)):
        why = _explain_on(formulation, spot_id, number)
        if why is None:
            return _explain_price(formulation, spot_id)
        whys.append((number + 1, why))
    return _unite(whys)


def _explain_on(formulation: Formulation, spot_id: str, number: int) -> Why | None:
    exclusion = formulation.offers[number].exclusions.get(spot_id)
    if exclusion is not None:
        return _tell(exclusion)
    problem = formulation.open_problem
    place = next(
        place for place in formulation.places_of(spot_id) if problem.days[number].windows[place]
    )
    alone = visit_alone(problem, place, number)
    if alone.fits:
        return None
    if alone.late is None:
        latest = alone.latest_start
        assert latest is not None, "spots that can be planned have a window"
        return LeftOutReason.UNREACHABLE, reasons.reached_too_late(alone.arrive, latest)
    if alone.late > 0:
        late = alone.late if alone.late_with_lunch is None else alone.late_with_lunch
        return LeftOutReason.NO_TIME, reasons.late_even_alone(late)
    return LeftOutReason.NO_TIME, reasons.no_room_beside_lunch(alone.late_with_lunch)


def _explain_price(formulation: Formulation, spot_id: str) -> Why | None:
    budget = formulation.request.budget
    (place, *_) = formulation.places_of(spot_id)
    price = formulation.open_problem.spots[place].price
    if budget is None or price <= budget:
        return None
    return LeftOutReason.BUDGET, reasons.over_budget(price, budget)


def _unite(whys: list[tuple[int, Why]]) -> Why:
    """One reason for all days; that a spot is fixed on another day says nothing of its own."""
    telling = [each for each in whys if each[1][0] is not LeftOutReason.PINNED] or whys
    number, first = telling[0]
    if len(whys) == 1 or first[0] in _OF_THE_TRIP:
        return first
    if len(telling) == 1:
        return first[0], reasons.on_day(number, first[1])
    return first[0], reasons.on_no_day([(number, text) for number, (_, text) in telling])


def _tell(exclusion: Exclusion) -> Why:
    return exclusion.reason, exclusion.text
