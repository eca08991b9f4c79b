"""What comes of a reference trip with some data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.impact.reference import ReferenceTrip


@dataclass(frozen=True, slots=True)
class Outcome:
    """The plan of a reference trip, or why there is none.

    `leave_by` is the latest minute to leave each visit, by spot (id); `to_train` the minutes to
    spare at the station at the end.
    """

    trip: ReferenceTrip
    request: TripRequest
    result: PlanResult | None
    why: LocalizedText | None = None
    leave_by: Mapping[str, int] = field(default_factory=dict)
    to_train: int = 0

    @property
    def itinerary(self) -> Itinerary | None:
        """The plan itself."""
        return None if self.result is None else self.result.itinerary

    @property
    def spots(self) -> tuple[str, ...]:
        """The spots visited (ids), in order."""
        plan = self.itinerary
        return () if plan is None else tuple(visit.spot for visit in plan.visits)
