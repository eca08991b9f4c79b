"""From a request to a plan that has passed the checker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import LeftOut, PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.answer import Answer, Stop
from lingyuan_trip.planner.explain import explain, explain_spot
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.impossible import list_impossible
from lingyuan_trip.planner.infeasible import diagnose
from lingyuan_trip.planner.notes import list_notes
from lingyuan_trip.planner.prices import count_entrance
from lingyuan_trip.planner.solve import Solver, solve
from lingyuan_trip.planner.timing import build_itinerary
from lingyuan_trip.planner.variants import solve_variants
from lingyuan_trip.planner.verify import verify
from lingyuan_trip.planner.wording import refusals
from lingyuan_trip.travel.travel_times import TravelTimes


class PlannerBug(AssertionError):
    """The checker found a broken rule in a plan of the search; never the visitor's fault."""


def never() -> bool:
    """The stop criterion that lets a search finish."""
    return False


def ignore(result: PlanResult) -> None:
    """Take no notice of an improvement."""


def plan(
    request: TripRequest,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
    *,
    stop: Callable[[], bool] = never,
    on_improvement: Callable[[PlanResult], None] = ignore,
    with_reasons: bool = True,
    solver: Solver = solve,
) -> PlanResult:
    """The best plan of a request, with reasons for what it leaves out.

    `stop` is asked often; once it says True the best plan so far is returned with what is known
    of its quality. Plans on the way are reported without reasons, and so is the last one unless
    it is made `with_reasons`. The same arguments give the same result. A `solver` of one's own
    may remember answers. Raises RequestError for places that the data cannot plan with.
    """
    formulation = formulate(request, spots, festivals, travel_times, calendar)

    def report(answer: Answer) -> None:
        if any(answer.days):
            on_improvement(_make(formulation, answer, ()))

    answer = solve_variants(formulation.variants, stop, report, solver)
    if not any(answer.days):
        return _refuse(formulation, answer, stop)
    reasons = explain(formulation, answer, stop) if with_reasons else ()
    return _make(formulation, answer, reasons)


def explain_left_out(
    result: PlanResult,
    spot_id: str,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
    *,
    stop: Callable[[], bool] = never,
) -> LeftOut:
    """Why a plan leaves a spot out and what it would cost, worked out by planning with it.

    The plan must have visits, and must not have this one.
    """
    formulation = formulate(result.request, spots, festivals, travel_times, calendar)
    return explain_spot(formulation, _answer_of(formulation, result), spot_id, stop)


def list_left_out(
    result: PlanResult,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
    *,
    stop: Callable[[], bool] = never,
) -> tuple[LeftOut, ...]:
    """A reason for every spot that a plan leaves out, as it comes with a plan that was asked for.

    The plan must have visits.
    """
    formulation = formulate(result.request, spots, festivals, travel_times, calendar)
    return explain(formulation, _answer_of(formulation, result), stop)


def _make(formulation: Formulation, answer: Answer, left_out: tuple[LeftOut, ...]) -> PlanResult:
    """The result of an answer with visits; raises PlannerBug when it breaks a rule."""
    itinerary = build_itinerary(formulation, answer.days)
    _check(formulation, itinerary, answer.value)
    visited = [formulation.spots[visit.spot] for visit in itinerary.visits]
    return PlanResult(
        request=formulation.request,
        status=answer.status,
        itinerary=itinerary,
        score=answer.value,
        upper_bound=answer.upper_bound,
        verified=True,
        left_out=left_out,
        notes=list_notes(formulation, itinerary),
        entrance=count_entrance(visited, formulation.request.party),
    )


def _refuse(formulation: Formulation, answer: Answer, stop: Stop) -> PlanResult:
    """The result where no spot can be visited, or none was found before the stop."""
    proven = answer.status in (PlanStatus.INFEASIBLE, PlanStatus.PROVEN_OPTIMAL)
    why: tuple[LocalizedText, ...] = (refusals.stopped_without_plan(),)
    if proven:
        why = diagnose(formulation, stop)
    return PlanResult(
        request=formulation.request,
        status=PlanStatus.INFEASIBLE if proven else PlanStatus.UNPROVEN,
        itinerary=None,
        score=0,
        upper_bound=0 if proven else answer.upper_bound,
        verified=False,
        left_out=tuple(list_impossible(formulation)),
        notes=(*why, *formulation.notes),
    )


def _check(formulation: Formulation, itinerary: Itinerary, score: int) -> None:
    found = verify(
        itinerary,
        formulation.request,
        tuple(formulation.spots.values()),
        formulation.festivals,
        formulation.travel_times,
        formulation.calendar,
        score,
    )
    if found:
        raise PlannerBug("; ".join(f"{v.rule} {v.place}: {v.text.en}" for v in found))


def _answer_of(formulation: Formulation, result: PlanResult) -> Answer:
    assert result.itinerary is not None, "only a plan leaves something out"
    days = tuple(
        tuple(_find_place(formulation, visit.spot, number) for visit in day.visits)
        for number, day in enumerate(result.itinerary.days)
    )
    return Answer(result.status, result.score, result.upper_bound, days)


def _find_place(formulation: Formulation, spot_id: str, number: int) -> int:
    windows = formulation.open_problem.days[number].windows
    return next(place for place in formulation.places_of(spot_id) if windows[place])
