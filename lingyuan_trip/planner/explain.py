"""Why each spot is left out: the cheap true reason, else the proven price of forcing it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner import wording
from lingyuan_trip.planner.alone import visit_alone
from lingyuan_trip.planner.answer import Answer
from lingyuan_trip.planner.day_arrays import build_day
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.goals import NOTHING, BestWithEach
from lingyuan_trip.planner.kernel import Search
from lingyuan_trip.planner.one_day import LABEL_CELLS
from lingyuan_trip.planner.problem import PlanningProblem

_BEAM_WIDTH = 600

Forced = Mapping[int, int | None]
"""Best value with each place forced in; None where no such day exists. Unproven ones are absent."""


def explain(
    formulation: Formulation, answer: Answer, stop: Callable[[], bool]
) -> tuple[LeftOut, ...]:
    """A reason for every spot that the answer does not visit, nearest misses first."""
    found = list_impossible(formulation)
    visited = {place for day in answer.days for place in day}
    impossible = {left.spot for left in found}
    others = [
        place
        for place, spot in enumerate(formulation.problem.spots)
        if place not in visited and spot.id not in impossible
    ]
    proven = answer.status is PlanStatus.PROVEN_OPTIMAL
    forced = find_forced_values(formulation.problem, others, stop) if proven else {}
    writer = _Writer(formulation, answer, forced)
    beaten = sorted((writer.write(place) for place in others), key=_nearest_first)
    return (*beaten, *found)


def list_impossible(formulation: Formulation) -> list[LeftOut]:
    """Spots that the day cannot hold whatever else is planned, by id."""
    found = [
        LeftOut(spot_id, exclusion.reason, None, exclusion.text)
        for spot_id, exclusion in formulation.exclusions.items()
    ]
    for place, spot in enumerate(formulation.problem.spots):
        if spot.id in formulation.prospects:
            reason = explain_alone(formulation.problem, place)
            if reason is not None:
                found.append(LeftOut(spot.id, reason[0], None, reason[1]))
    return sorted(found, key=lambda left: left.spot)


def explain_alone(
    problem: PlanningProblem, place: int
) -> tuple[LeftOutReason, LocalizedText] | None:
    """Why the day cannot hold a spot even by itself; None where it can."""
    alone = visit_alone(problem, place)
    if alone.fits:
        return None
    if alone.late is None:
        latest = alone.latest_start
        assert latest is not None, "spots that can be planned have a window"
        return LeftOutReason.UNREACHABLE, wording.reached_too_late(alone.arrive, latest)
    if alone.late > 0:
        late = alone.late if alone.late_with_lunch is None else alone.late_with_lunch
        return LeftOutReason.NO_TIME, wording.late_even_alone(late)
    return LeftOutReason.NO_TIME, wording.no_room_beside_lunch(alone.late_with_lunch)


def find_forced_values(
    problem: PlanningProblem, places: Sequence[int], stop: Callable[[], bool]
) -> Forced:
    """The best value with each place forced in, where the search can prove it: all in one."""
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


class _Writer:
    def __init__(self, formulation: Formulation, answer: Answer, forced: Forced) -> None:
        self._formulation = formulation
        self._answer = answer
        self._forced = forced
        self._visited = [place for day in answer.days for place in day]

    def write(self, place: int) -> LeftOut:
        """The reason for a spot that fits the day by itself."""
        spot = self._formulation.problem.spots[place]
        value = self._forced.get(place)
        loss = None if value is None else self._answer.value - value
        twin = self._find_twin(place)
        if twin is not None:
            text = wording.shares_ticket(self._name(twin), loss)
            return LeftOut(spot.id, LeftOutReason.WORTH_LESS, loss, text)
        if place in self._forced and value is None:
            text = wording.no_room_beside_musts(self._name_musts())
            return LeftOut(spot.id, LeftOutReason.NO_TIME, None, text)
        season = self._formulation.prospects[spot.id].season_percent
        return LeftOut(spot.id, LeftOutReason.WORTH_LESS, loss, wording.worth_less(loss, season))

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
        return [spots[spot_id].name for spot_id in sorted(self._formulation.request.must)]


def _nearest_first(left: LeftOut) -> tuple[bool, int, str]:
    return left.loss is None, left.loss or 0, left.spot
