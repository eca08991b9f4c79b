"""Plans made off the GUI thread, with visible improvements and a stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.holidays import YearArrangement
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import TimedArrangement
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.gui.inquiry import Inquiry
from lingyuan_trip.gui.job import Report, StopFlag

if TYPE_CHECKING:
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner
    from lingyuan_trip.planner.trip_planner import TripPlanner
    from lingyuan_trip.travel.travel_times import TravelTimes


class Knowledge:
    """The guidebook with what is worked out from it, on first use and from any thread."""

    def __init__(
        self, guidebook: Guidebook, arrangements: tuple[YearArrangement, ...] = ()
    ) -> None:
        self.guidebook = guidebook
        self._arrangements = arrangements
        self.foreign: frozenset[PlanResult] = frozenset()
        self._times: dict[TravelMode, TravelTimes] = {}
        self._lock = Lock()
        self._stood: tuple[Trip, PlanResult | None] | None = None

    def with_past(
        self, names: Mapping[str, LocalizedText], plans: frozenset[PlanResult]
    ) -> Knowledge:
        """The same with names for places that the data no longer have, and with plans that were
        made with other data: what was proven of them was not proven of these.
        """
        made = Knowledge(replace(self.guidebook, lost=names), self._arrangements)
        made.foreign = plans
        made._times = self._times
        return made

    @cached_property
    def almanac(self) -> Almanac:
        """Holidays, lunar dates and sun times."""
        from lingyuan_trip.almanac import Almanac

        return Almanac({arrangement.year: arrangement for arrangement in self._arrangements})

    def travel_times(self, mode: TravelMode) -> TravelTimes:
        """Minutes and kilometres between all places for a mode."""
        from lingyuan_trip.travel.estimate import estimate_travel_times

        with self._lock:
            if mode not in self._times:
                self._times[mode] = estimate_travel_times(self.guidebook, mode)
            return self._times[mode]

    def planner(self, mode: TravelMode) -> TripPlanner:
        """What can be asked about trips by a mode, from any thread."""
        from lingyuan_trip.planner.trip_planner import TripPlanner

        return TripPlanner(self.guidebook, self.travel_times(mode), self.almanac.day)

    @cached_property
    def hand_planner(self) -> HandPlanner:
        """What can be asked about plans made by hand, at once and on the GUI thread."""
        from lingyuan_trip.planner.by_hand.ground import Ground
        from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner

        def find_ground(mode: TravelMode) -> Ground:
            return Ground(self.guidebook, self.travel_times(mode), self.almanac.day)

        return HandPlanner(find_ground)

    def retime(self, trip: Trip) -> TimedArrangement | None:
        """The plan of a trip as it stands, under the conditions as they stand.

        None without a plan, and where the data cannot plan with one of the places asked for.
        """
        standing = trip.standing
        if standing is None:
            return None
        try:
            return self.hand_planner.time(trip.request, standing)
        except RequestError:
            return None

    def standing(self, trip: Trip) -> PlanResult | None:
        """The same as an answer: the planner's own where nothing was changed since.

        The last one is kept, for whoever shows the same trip.
        """
        if self._stood is None or self._stood[0] is not trip:
            self._stood = trip, self._tell(trip)
        return self._stood[1]

    def _tell(self, trip: Trip) -> PlanResult | None:
        result = trip.result
        if result is not None and result in self.foreign:
            result = replace(result, status=PlanStatus.UNPROVEN, upper_bound=result.score)
        timed = self.retime(trip)
        return result if timed is None else self.hand_planner.as_result(timed, result)

    def plan(self, request: TripRequest, stop: StopFlag, report: Report) -> PlanResult:
        """The best plan for a request; reports every improvement."""
        return self.planner(request.mode).plan(request, stop=stop, on_improvement=report)


class Planning(QObject):
    """Runs one request at a time; a new one abandons the old.

    `cancelled` comes when a plan was dropped and no other is being made instead.
    """

    started = Signal(object)
    improved = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__()
        self._knowledge = knowledge
        self._inquiry = Inquiry(self)
        self._inquiry.progressed.connect(self.improved)
        self._inquiry.finished.connect(self.finished)
        self._inquiry.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether a plan is being made."""
        return self._inquiry.is_running

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Plan with other data from now on."""
        self.abandon()
        self._knowledge = knowledge

    def start(self, request: TripRequest) -> None:
        """Make a plan; abandons one that is still being made."""
        knowledge = self._knowledge
        self._inquiry.ask(lambda stop, report: knowledge.plan(request, stop, report))
        self.started.emit(request)

    def stop(self) -> None:
        """Ask for the best plan so far."""
        self._inquiry.stop()

    def cancel(self) -> None:
        """Drop what is being made, and say so."""
        if self._inquiry.is_running:
            self.abandon()
            self.cancelled.emit()

    def abandon(self) -> None:
        """Drop what is being made."""
        self._inquiry.abandon()

    def close(self, milliseconds: int = 5000) -> None:
        """End every thread; for closing the window."""
        self._inquiry.close(milliseconds)
