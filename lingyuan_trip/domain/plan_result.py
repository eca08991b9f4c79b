"""The planner's answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lingyuan_trip.domain.itinerary import Basis, Itinerary
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest


class PlanStatus(StrEnum):
    """How good the answer is known to be."""

    PROVEN_OPTIMAL = "proven_optimal"
    BOUNDED = "bounded"
    UNPROVEN = "unproven"
    INFEASIBLE = "infeasible"
    BY_HAND = "by_hand"


class LeftOutReason(StrEnum):
    """Why a spot is not in the plan."""

    CLOSED = "closed"
    UNREACHABLE = "unreachable"
    NO_SERVICE = "no_service"
    NO_TIME = "no_time"
    BUDGET = "budget"
    SEASON = "season"
    WORTH_LESS = "worth_less"
    AVOIDED = "avoided"
    PINNED = "pinned"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A spot that is not in the plan: why, and the score lost by forcing it in where proven."""

    spot: str
    reason: LeftOutReason
    loss: int | None
    text: LocalizedText


@dataclass(frozen=True, slots=True)
class Entrance:
    """Entrance money of a plan for the whole party, in yuan by the dearest published prices.

    `unknown` are visited spots (ids) whose price nobody knows: they count 0. `estimated` are those
    whose price is our estimate.
    """

    yuan: int
    unknown: tuple[str, ...] = ()
    estimated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanResult:
    """An itinerary with its score, the proven upper bound, and the reasons for what is missing.

    `itinerary` is None only when `status` is infeasible; then `notes` says which wish or limit
    makes it so. `notes` also carries what the visitor must know about the plan. A plan that was
    changed by hand is `verified` if it breaks no rule, and bounded only as far as the answer it
    was made of.
    """

    request: TripRequest
    status: PlanStatus
    itinerary: Itinerary | None
    score: int
    upper_bound: int
    verified: bool
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[LocalizedText, ...] = field(default=())
    entrance: Entrance | None = None

    @property
    def gap(self) -> float:
        """How far the best possible plan could be above this one, as a share of this one."""
        if self.score <= 0:
            return 0.0 if self.upper_bound <= self.score else float("inf")
        return (self.upper_bound - self.score) / self.score

    def count_estimates(self, basis: Basis) -> int:
        """How many visits rest on an estimated or uncertain value of that kind."""
        if self.itinerary is None:
            return 0
        return sum(
            any(rest.basis is basis for rest in visit.rests_on) for visit in self.itinerary.visits
        )
