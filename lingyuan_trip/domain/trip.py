"""The visitor's trip as it stands."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.arrangement import Arrangement, arrange
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip_request import TripRequest


@dataclass(frozen=True, slots=True)
class Trip:
    """What was asked, what was answered, and what the visitor made of it by hand.

    `result` is None until a plan was made, `arrangement` while the plan stands as it was made.
    """

    request: TripRequest
    result: PlanResult | None = None
    arrangement: Arrangement | None = None

    @property
    def is_current(self) -> bool:
        """Whether the plan answers the request as it stands."""
        return self.result is not None and self.result.request == self.request

    @property
    def standing(self) -> Arrangement | None:
        """The order of visits as it stands: made by hand, or else as planned; None without any."""
        if self.arrangement is not None:
            return self.arrangement
        if self.result is None or self.result.itinerary is None:
            return None
        return arrange(self.result.itinerary)
