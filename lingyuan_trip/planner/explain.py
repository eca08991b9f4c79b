"""Why each spot is left out: the cheap true reason, else the proven price of forcing it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.answer import Answer
from lingyuan_trip.planner.forced import Forced, find_forced_values, solve_with
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.impossible import list_impossible
from lingyuan_trip.planner.wording import reasons


def explain(
    formulation: Formulation, answer: Answer, stop: Callable[[], bool]
) -> tuple[LeftOut, ...]:
    """A reason for every spot that the answer does not visit, nearest misses first.

    The loss of forcing a spot in is worked out for trips of one day; see `explain_spot`.
    """
    found = list_impossible(formulation)
    others = _list_beaten(formulation, answer, {left.spot for left in found})
    writer = _Writer(formulation, answer, _find_forced(formulation, answer, others, stop))
    beaten = sorted((writer.write(spot_id) for spot_id in others), key=_nearest_first)
    return tuple(_tell_festival(formulation, left) for left in (*beaten, *found))


def explain_spot(
    formulation: Formulation, answer: Answer, spot_id: str, stop: Callable[[], bool]
) -> LeftOut:
    """The reason for one spot that the answer does not visit, with the loss solved for.

    `loss` is told where both plans are proven; else the text says that it was not worked out.
    """
    return _tell_festival(formulation, _explain_spot(formulation, answer, spot_id, stop))


def _explain_spot(
    formulation: Formulation, answer: Answer, spot_id: str, stop: Callable[[], bool]
) -> LeftOut:
    impossible = {left.spot: left for left in list_impossible(formulation)}
    if spot_id in impossible:
        return impossible[spot_id]
    forced = solve_with(formulation, spot_id, stop)
    if forced.status is PlanStatus.INFEASIBLE:
        text = reasons.not_possible(formulation.request.days)
        return LeftOut(spot_id, _what_limits(formulation, spot_id, stop), None, text)
    proven = {answer.status, forced.status} == {PlanStatus.PROVEN_OPTIMAL}
    loss = answer.value - forced.value if forced.days else None
    if proven and loss is not None:
        (place, *_) = formulation.places_of(spot_id)
        return _Writer(formulation, answer, {place: forced.value}).write(spot_id)
    told = None if loss is None or loss < 0 else loss
    return LeftOut(spot_id, LeftOutReason.WORTH_LESS, None, reasons.not_worked_out(told))


def _tell_festival(formulation: Formulation, left: LeftOut) -> LeftOut:
    """The same reason, with the festival that is missed by it."""
    for date in formulation.request.dates:
        running = rules.find_festival(left.spot, formulation.festivals, date)
        if running is not None:
            text = reasons.with_festival(left.text, *running)
            return replace(left, text=text)
    return left


def _what_limits(formulation: Formulation, spot_id: str, stop: Callable[[], bool]) -> LeftOutReason:
    """Whether the budget or the time keeps a spot out that no trip can hold."""
    if formulation.request.budget is None:
        return LeftOutReason.NO_TIME
    free = replace(formulation, open_problem=replace(formulation.open_problem, budget=None))
    without = solve_with(free, spot_id, stop)
    return LeftOutReason.BUDGET if without.days else LeftOutReason.NO_TIME


def _list_beaten(formulation: Formulation, answer: Answer, impossible: set[str]) -> list[str]:
    ids = formulation.place_ids
    visited = {ids[place] for day in answer.days for place in day}
    planned = dict.fromkeys(ids[: len(formulation.problem.spots)])
    return [spot_id for spot_id in planned if spot_id not in visited | impossible]


def _find_forced(
    formulation: Formulation, answer: Answer, others: list[str], stop: Callable[[], bool]
) -> Forced:
    is_one_day = len(formulation.offers) == 1
    if not is_one_day or answer.status is not PlanStatus.PROVEN_OPTIMAL:
        return {}
    places = [place for spot_id in others for place in formulation.places_of(spot_id)]
    return find_forced_values(formulation.problem, places, stop)


class _Writer:
    def __init__(self, formulation: Formulation, answer: Answer, forced: Forced) -> None:
        self._formulation = formulation
        self._answer = answer
        self._forced = forced
        self._visited = [place for day in answer.days for place in day]

    def write(self, spot_id: str) -> LeftOut:
        """The reason for a spot that fits some day by itself."""
        (place, *_) = self._formulation.places_of(spot_id)
        value = self._forced.get(place)
        loss = None if value is None else self._answer.value - value
        twin = self._find_twin(place)
        if twin is not None:
            text = reasons.shares_ticket(self._name(twin), loss)
            return LeftOut(spot_id, LeftOutReason.WORTH_LESS, loss, text)
        if place in self._forced and value is None:
            return self._write_no_room(spot_id, place)
        text = reasons.worth_less(
            loss, self._season_percent(spot_id), on_request=len(self._formulation.offers) > 1
        )
        return LeftOut(spot_id, LeftOutReason.WORTH_LESS, loss, text)

    def _write_no_room(self, spot_id: str, place: int) -> LeftOut:
        problem, names = self._formulation.problem, self._name_musts()
        if problem.budget is not None:
            spent = sum(spot.price for spot in problem.spots if spot.required)
            if spent + problem.spots[place].price > problem.budget:
                text = reasons.no_money_beside_musts(names)
                return LeftOut(spot_id, LeftOutReason.BUDGET, None, text)
        text = reasons.no_room_beside_musts(names)
        return LeftOut(spot_id, LeftOutReason.NO_TIME, None, text)

    def _season_percent(self, spot_id: str) -> int:
        """The most it counts on a day of the trip."""
        offers = self._formulation.offers
        prospects = (offer.prospects[spot_id] for offer in offers if spot_id in offer.prospects)
        return max(prospect.season_percent for prospect in prospects)

    def _find_twin(self, place: int) -> int | None:
        spots = self._formulation.problem.spots
        group = spots[place].group
        if group is None:
            return None
        return next((other for other in self._visited if spots[other].group == group), None)

    def _name(self, place: int) -> LocalizedText:
        return self._formulation.spots[self._formulation.place_ids[place]].name

    def _name_musts(self) -> list[LocalizedText]:
        spots = self._formulation.spots
        return [spots[spot_id].name for spot_id in sorted(self._formulation.request.required)]


def _nearest_first(left: LeftOut) -> tuple[bool, int, str]:
    return left.loss is None, left.loss or 0, left.spot
