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
from lingyuan_trip.planner import wording
from lingyuan_trip.planner.answer import Answer
from lingyuan_trip.planner.explain import explain, list_impossible
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.infeasible import diagnose
from lingyuan_trip.planner.notes import list_notes
from lingyuan_trip.planner.solve import Solver, solve
from lingyuan_trip.planner.timing import build_itinerary
from lingyuan_trip.planner.verify import verify
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
    maker = _Maker(formulation, spots, festivals)

    def report(answer: Answer) -> None:
        if any(answer.days):
            on_improvement(maker.make(answer, ()))

    answer = solver(formulation.problem, stop, report)
    if not any(answer.days):
        return maker.refuse(answer)
    return maker.make(answer, explain(formulation, answer, stop) if with_reasons else ())


class _Maker:
    """Turns answers into results for one formulation."""

    def __init__(
        self, formulation: Formulation, spots: Sequence[Spot], festivals: Sequence[Festival]
    ) -> None:
        self._formulation = formulation
        self._spots = spots
        self._festivals = festivals

    def make(self, answer: Answer, left_out: tuple[LeftOut, ...]) -> PlanResult:
        """The result of an answer with visits; raises PlannerBug when it breaks a rule."""
        itinerary = build_itinerary(self._formulation, answer.days)
        self._check(itinerary, answer.value)
        return PlanResult(
            request=self._formulation.request,
            status=answer.status,
            itinerary=itinerary,
            score=answer.value,
            upper_bound=answer.upper_bound,
            verified=True,
            left_out=left_out,
            notes=list_notes(self._formulation, itinerary),
        )

    def refuse(self, answer: Answer) -> PlanResult:
        """The result where no spot can be visited, or none was found before the stop."""
        proven = answer.status in (PlanStatus.INFEASIBLE, PlanStatus.PROVEN_OPTIMAL)
        reasons: tuple[LocalizedText, ...] = (wording.stopped_without_plan(),)
        if proven:
            reasons = diagnose(self._formulation)
        return PlanResult(
            request=self._formulation.request,
            status=PlanStatus.INFEASIBLE if proven else PlanStatus.UNPROVEN,
            itinerary=None,
            score=0,
            upper_bound=0 if proven else answer.upper_bound,
            verified=False,
            left_out=tuple(list_impossible(self._formulation)),
            notes=(*reasons, *self._formulation.notes),
        )

    def _check(self, itinerary: Itinerary, score: int) -> None:
        form = self._formulation
        found = verify(
            itinerary,
            form.request,
            self._spots,
            self._festivals,
            form.travel_times,
            form.calendar,
            score,
        )
        if found:
            raise PlannerBug("; ".join(f"{v.rule} {v.place}: {v.text.en}" for v in found))
