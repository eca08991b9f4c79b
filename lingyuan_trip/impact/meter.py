"""Plans the reference trips with the data as they were and as they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.impact.change import Change, compare
from lingyuan_trip.impact.outcome import Outcome
from lingyuan_trip.impact.reference import ReferenceTrip
from lingyuan_trip.planner.best_day.memory import SolverWithMemory
from lingyuan_trip.planner.plan import never, plan
from lingyuan_trip.planner.resilience.slack import find_slacks
from lingyuan_trip.travel.estimate import estimate_travel_times
from lingyuan_trip.travel.travel_times import TravelTimes

Stop = Callable[[], bool]
Progress = Callable[[int, int], None]
_MOST_REMEMBERED = 2000


def _say_nothing(_done: int, _all: int) -> None:
    pass


@dataclass(frozen=True)
class Knowledge:
    """What trips are planned with: the guidebook (dates known) and the calendar."""

    guidebook: Guidebook
    calendar: Calendar


@dataclass(frozen=True)
class Impact:
    """The outcomes before and after a change, trip by trip, and what differs.

    `changes` has an entry for each trip, None where its plan is the same.
    """

    before: tuple[Outcome, ...]
    after: tuple[Outcome, ...]
    changes: tuple[Change | None, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """What differs, without the trips that stay the same."""
        return tuple(change for change in self.changes if change is not None)


@dataclass(frozen=True)
class _Former:
    guidebook: Guidebook
    asked: tuple[TripRequest, ...]
    outcomes: tuple[Outcome, ...]


class ImpactMeter:
    """Measures change after change; a trip whose numbers stay the same is not solved again.

    The same data, trips and day give the same impact. One meter serves one thread at a time.
    """

    def __init__(self, trips: Sequence[ReferenceTrip], today: dt.date) -> None:
        self.trips = tuple(trips)
        self._today = today
        self._solver = SolverWithMemory()
        self._former: _Former | None = None

    def plan_all(
        self,
        knowledge: Knowledge,
        requests: Sequence[TripRequest] | None = None,
        *,
        stop: Stop = never,
        progress: Progress = _say_nothing,
    ) -> tuple[Outcome, ...] | None:
        """The outcome of every trip; None where it was stopped."""
        if self._solver.solved > _MOST_REMEMBERED:
            self._solver = SolverWithMemory()
        asked = self.ask(knowledge.guidebook) if requests is None else requests
        times: dict[TravelMode, TravelTimes] = {}
        made: list[Outcome] = []
        for trip, request in zip(self.trips, asked, strict=True):
            if stop():
                return None
            if request.mode not in times:
                times[request.mode] = estimate_travel_times(knowledge.guidebook, request.mode)
            made.append(self._plan(trip, request, knowledge, times[request.mode], stop))
            progress(len(made), len(self.trips))
        return None if stop() else tuple(made)

    def measure(
        self,
        before: Knowledge,
        after: Knowledge,
        *,
        stop: Stop = never,
        progress: Progress = _say_nothing,
    ) -> Impact | None:
        """What a change does; None where it was stopped.

        Both are planned for the days that follow from the data after the change.
        """
        asked = self.ask(after.guidebook)
        count = 2 * len(self.trips)
        former = self._plan_before(before, asked, stop, lambda done, _: progress(done, count))
        if former is None:
            return None
        later = self.plan_all(
            after,
            asked,
            stop=stop,
            progress=lambda done, _: progress(len(self.trips) + done, count),
        )
        if later is None:
            return None
        changes = tuple(compare(old, new) for old, new in zip(former, later, strict=True))
        return Impact(former, later, changes)

    def ask(self, guidebook: Guidebook) -> tuple[TripRequest, ...]:
        """The requests of all trips, on their days."""
        return tuple(trip.ask(self._today, guidebook) for trip in self.trips)

    def _plan_before(
        self, before: Knowledge, asked: tuple[TripRequest, ...], stop: Stop, progress: Progress
    ) -> tuple[Outcome, ...] | None:
        known = self._former
        if known is not None and known.guidebook is before.guidebook and known.asked == asked:
            return known.outcomes
        made = self.plan_all(before, asked, stop=stop, progress=progress)
        if made is not None:
            self._former = _Former(before.guidebook, asked, made)
        return made

    def _plan(
        self,
        trip: ReferenceTrip,
        request: TripRequest,
        knowledge: Knowledge,
        times: TravelTimes,
        stop: Stop,
    ) -> Outcome:
        book, calendar = knowledge.guidebook, knowledge.calendar
        parts = (request, book.spots, book.festivals, times, calendar)
        try:
            result = plan(*parts, stop=stop, with_reasons=False, solver=self._solver)
        except RequestError as error:
            return Outcome(trip, request, None, error.text)
        if result.itinerary is None:
            why = result.notes[0] if result.notes else None
            return Outcome(trip, request, result, why)
        leave_by = _find_latest(result.itinerary, request, book, calendar)
        return Outcome(trip, request, result, None, leave_by, _spare_at_station(result))


def _find_latest(
    itinerary: Itinerary, request: TripRequest, guidebook: Guidebook, calendar: Calendar
) -> dict[str, int]:
    slacks = find_slacks(itinerary, request, guidebook.spots, calendar)
    return {each.place: each.latest_leave for day in slacks for each in day.visits}


def _spare_at_station(result: PlanResult) -> int:
    assert result.itinerary is not None
    return result.request.day_ends - result.itinerary.days[-1].end_time
