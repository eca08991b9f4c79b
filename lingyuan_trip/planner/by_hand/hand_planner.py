"""Everything that can be asked about plans made by hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.timed_arrangement import Mend, TimedArrangement, Trouble
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.planner.by_hand.as_result import as_result
from lingyuan_trip.planner.by_hand.case import Case
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.mends import find_mends
from lingyuan_trip.planner.by_hand.placing import find_exchange, find_place
from lingyuan_trip.planner.by_hand.retime import Retimer

_MOST_KEPT = 64


class HandPlanner:
    """Times plans at once; `find_ground` gives the data with the travel times of a mode."""

    def __init__(self, find_ground: Callable[[TravelMode], Ground]) -> None:
        self._find_ground = find_ground
        self._grounds: dict[TravelMode, Ground] = {}
        self._retimers: OrderedDict[TripRequest, Retimer] = OrderedDict()

    def time(self, request: TripRequest, arrangement: Arrangement) -> TimedArrangement:
        """A plan with clock times and troubles; raises RequestError for unknown places."""
        return self._retimer(request).time(arrangement)

    def as_result(self, timed: TimedArrangement, made_of: PlanResult | None) -> PlanResult:
        """The plan in the form of an answer; `made_of` is the planner's answer it began as."""
        return as_result(timed, made_of, self._ground(timed.request.mode))

    def find_mends(self, timed: TimedArrangement, trouble: Trouble) -> tuple[Mend, ...]:
        """Ways out of a trouble; each mends it and breaks nothing new."""
        ground = self._ground(timed.request.mode)
        return find_mends(Case(ground, self.time, timed, trouble))

    def find_place(self, timed: TimedArrangement, spot: str) -> Stop:
        """Where a spot that is to be added breaks least."""
        return find_place(self.time, timed, spot)

    def find_exchange(self, timed: TimedArrangement, spot: str) -> str | None:
        """The best other spot in the place of one; None where each would break something."""
        others = sorted(self._ground(timed.request.mode).spots)
        return find_exchange(self.time, timed, spot, others)

    def _ground(self, mode: TravelMode) -> Ground:
        if mode not in self._grounds:
            self._grounds[mode] = self._find_ground(mode)
        return self._grounds[mode]

    def _retimer(self, request: TripRequest) -> Retimer:
        found = self._retimers.get(request)
        if found is None:
            found = self._retimers[request] = Retimer(self._ground(request.mode), request)
            if len(self._retimers) > _MOST_KEPT:
                self._retimers.popitem(last=False)
        return found
