"""Plans that differ from the best one in a stated way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText


class Difference(StrEnum):
    """How a plan differs from the best one."""

    BEST = "best"
    FESTIVAL = "festival"
    RELAXED = "relaxed"
    OTHER_ZONE = "other_zone"
    KNOWN_HOURS = "known_hours"
    CHEAPEST = "cheapest"


@dataclass(frozen=True, slots=True)
class Alternative:
    """A plan under a restriction that `text` states; `cost` is what it gives up, in points.

    `is_proven` says that no plan under the restriction is better. `result` is judged against the
    request itself: it is valid there, and its bound is that of the best plan. Only a slower pace
    changes the request.
    """

    difference: Difference
    text: LocalizedText
    cost: int
    is_proven: bool
    result: PlanResult

    @property
    def route(self) -> tuple[tuple[str, ...], ...]:
        """The spots (ids) of each day in order."""
        itinerary = self.result.itinerary
        days = () if itinerary is None else itinerary.days
        return tuple(tuple(visit.spot for visit in day.visits) for day in days)
