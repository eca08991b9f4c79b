"""Everything the planner can be asked about one guidebook, for those who ask more than once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lingyuan_trip.domain.alternative import Alternative
from lingyuan_trip.domain.best_day import BestDays, DayScore
from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import LeftOut, PlanResult
from lingyuan_trip.domain.safe_plan import SafePlan
from lingyuan_trip.domain.slack import DaySlack
from lingyuan_trip.domain.stress_test import StressTest
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.plan import (
    explain_left_out,
    ignore,
    list_left_out,
    never,
    plan,
)
from lingyuan_trip.travel.travel_times import TravelTimes

Stop = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class TripPlanner:
    """A guidebook with the travel times of one mode and the calendar.

    What is asked for beside a plan is imported when it is asked for.
    """

    guidebook: Guidebook
    travel_times: TravelTimes
    calendar: Calendar

    def plan(
        self,
        request: TripRequest,
        *,
        stop: Stop = never,
        on_improvement: Callable[[PlanResult], None] = ignore,
        with_reasons: bool = True,
    ) -> PlanResult:
        """The best plan of a request."""
        book = self.guidebook
        return plan(
            request,
            book.spots,
            book.festivals,
            self.travel_times,
            self.calendar,
            stop=stop,
            on_improvement=on_improvement,
            with_reasons=with_reasons,
        )

    def list_left_out(self, result: PlanResult, *, stop: Stop = never) -> tuple[LeftOut, ...]:
        """A reason for every spot that a plan leaves out."""
        book = self.guidebook
        parts = (book.spots, book.festivals, self.travel_times, self.calendar)
        return list_left_out(result, *parts, stop=stop)

    def explain_spot(self, result: PlanResult, spot_id: str, *, stop: Stop = never) -> LeftOut:
        """Why a plan leaves a spot out, with what it would cost worked out by planning with it."""
        book = self.guidebook
        parts = (book.spots, book.festivals, self.travel_times, self.calendar)
        return explain_left_out(result, spot_id, *parts, stop=stop)

    def find_slacks(self, itinerary: Itinerary, request: TripRequest) -> tuple[DaySlack, ...]:
        """How late each place of a plan may be left."""
        from lingyuan_trip.planner.resilience.slack import find_slacks

        return find_slacks(itinerary, request, self.guidebook.spots, self.calendar)

    def test(
        self, itinerary: Itinerary, request: TripRequest, *, seed: int, runs: int | None = None
    ) -> StressTest:
        """What becomes of a plan in slower trips."""
        from lingyuan_trip.planner.resilience.stress_test import RUNS, stress_test

        positions = {place.id: position for place, position in self.guidebook.located_places}
        spots, calendar = self.guidebook.spots, self.calendar
        return stress_test(
            itinerary, request, spots, positions, calendar, seed=seed, runs=runs or RUNS
        )

    def plan_to_catch(
        self, request: TripRequest, *, wanted: float, seed: int, stop: Stop = never
    ) -> SafePlan | None:
        """The best plan that catches the train with a chance, told with its reasons.

        Every attempt is tested by the train as the request asks for it.
        """
        from dataclasses import replace

        from lingyuan_trip.planner.resilience.catch_train import plan_to_catch

        def test(result: PlanResult, runs: int) -> StressTest:
            assert result.itinerary is not None
            return self.test(result.itinerary, request, seed=seed, runs=runs)

        def make_plan(asked: TripRequest) -> PlanResult:
            return self.plan(asked, stop=stop, with_reasons=False)

        safe = plan_to_catch(request, make_plan, test, wanted=wanted, stop=stop)
        if safe is None:
            return None
        told = self.plan(safe.result.request, stop=stop)
        # A stop may have come between the two.
        return replace(safe, result=told) if told.itinerary == safe.result.itinerary else safe

    def plan_alternatives(
        self,
        best: PlanResult,
        *,
        count: int = 3,
        stop: Stop = never,
        on_found: Callable[[Alternative], None] = lambda found: None,
    ) -> tuple[Alternative, ...]:
        """The best plan and others that differ from it in a stated way."""
        from lingyuan_trip.planner.alternatives.plan import plan_alternatives

        book = self.guidebook
        return plan_alternatives(
            best,
            book.spots,
            book.festivals,
            self.travel_times,
            self.calendar,
            book.zones,
            count=count,
            stop=stop,
            on_found=on_found,
        )

    def compare_days(
        self,
        request: TripRequest,
        *,
        days: int,
        stop: Stop = never,
        on_progress: Callable[[DayScore, int], None] = lambda score, done: None,
    ) -> BestDays:
        """The same wishes on each of the coming days."""
        from lingyuan_trip.planner.best_day.compare import compare_days

        book = self.guidebook
        return compare_days(
            request,
            book.spots,
            book.festivals,
            self.travel_times,
            self.calendar,
            days=days,
            stop=stop,
            on_progress=on_progress,
        )
