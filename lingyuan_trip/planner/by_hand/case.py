"""A trouble of a plan made by hand, with what is needed to look for ways out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.itinerary import Visit
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import Mend, MendKind, TimedArrangement, Trouble
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.placing import Timing, is_no_worse, key_of

_CROWD = max(rules.MAX_VISITS.values())


@dataclass(frozen=True)
class Case:
    """`time` gives clock times to what is tried."""

    ground: Ground
    time: Timing
    timed: TimedArrangement
    trouble: Trouble

    @property
    def request(self) -> TripRequest:
        """What is asked as the trouble stands."""
        return self.timed.request

    @property
    def arrangement(self) -> Arrangement:
        """The plan as the trouble stands."""
        return self.timed.arrangement

    @property
    def stop(self) -> Stop | None:
        """Where the spot of the trouble stands, on a day that is travelled."""
        spot = self.trouble.spot
        found = None if spot is None else self.arrangement.find(spot)
        return None if found is None or found.day >= self.request.days else found

    @property
    def days(self) -> tuple[int, ...]:
        """The day of the trouble, or every day that is travelled."""
        if self.trouble.day is not None:
            return (self.trouble.day,)
        return tuple(range(self.request.days))

    @property
    def is_crowded(self) -> bool:
        """Whether a day has so many stops that trying every order or spot would take long; no
        pace allows as many.
        """
        return any(len(self.arrangement.days[day].spots) > _CROWD for day in self.days)

    def list_visits(self) -> list[Visit]:
        """The visits on the days of the trouble, in order."""
        return [visit for day in self.days for visit in self.timed.itinerary.days[day].visits]

    def name(self, spot_id: str) -> LocalizedText:
        """What a spot is called."""
        spot = self.ground.spots.get(spot_id)
        return LocalizedText(spot_id) if spot is None else spot.name

    def worth(self, spot_id: str) -> int:
        """What a visit on its day is worth, as far as it is known."""
        stop = self.arrangement.find(spot_id)
        if stop is None or stop.day >= self.request.days:
            return 0
        date = self.timed.itinerary.days[stop.day].date
        found = self.ground.find_spot_day(spot_id, date)
        return 0 if found is None else found.prize(self.request.weight_of(found.spot.kind))

    def mend(
        self,
        kind: MendKind,
        text: LocalizedText,
        *,
        request: TripRequest | None = None,
        arrangement: Arrangement | None = None,
    ) -> Mend:
        """A way that changes the request, the arrangement, or both."""
        return Mend(kind, text, request or self.request, arrangement or self.arrangement)

    def works(self, mend: Mend) -> bool:
        """Whether the trouble is gone with it, and nothing is worse."""
        after = self.time(mend.request, mend.arrangement)
        gone = key_of(self.trouble) not in {key_of(each) for each in after.troubles}
        return gone and is_no_worse(after, self.timed)

    def ends(self, mend: Mend) -> int:
        """The sum of the minutes at which the days end with it."""
        after = self.time(mend.request, mend.arrangement)
        return sum(day.end_time for day in after.itinerary.days)


Way = Callable[[Case], Iterator[Mend]]
"""Things to try, the best first; none of them needs to work."""


def allowed(make: Callable[[], TripRequest]) -> TripRequest | None:
    """A request, where it makes sense."""
    try:
        return make()
    except RequestError:
        return None
