"""From a plan made by hand to clock times and troubles, at once."""

from __future__ import annotations

import datetime as dt
from collections import Counter, OrderedDict
from dataclasses import dataclass

from lingyuan_trip.domain.arrangement import ArrangedDay, Arrangement
from lingyuan_trip.domain.itinerary import Itinerary, ItineraryDay
from lingyuan_trip.domain.timed_arrangement import TimedArrangement, Trouble
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.by_hand.day_troubles import list_day_troubles
from lingyuan_trip.planner.by_hand.day_walk import DayWalk
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.stop_wish import StopWish, make_stop_wish
from lingyuan_trip.planner.by_hand.trip_troubles import list_trip_troubles
from lingyuan_trip.planner.frame import DayFrame, list_frames
from lingyuan_trip.planner.prices import count_entrance

_MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class _Timed:
    day: ItineraryDay
    troubles: tuple[Trouble, ...]


class Retimer:
    """Times arrangements under one request; days it has timed are kept.

    Raises RequestError for places that the data cannot plan with.
    """

    def __init__(self, ground: Ground, request: TripRequest) -> None:
        self._ground = ground
        self.request = request
        self.frames = list_frames(request, ground.travel_times)
        self._wishes: dict[tuple[str, dt.date], StopWish] = {}
        self._kept: OrderedDict[tuple[int, ArrangedDay], _Timed] = OrderedDict()

    def time(self, arrangement: Arrangement) -> TimedArrangement:
        """Every day with its times, and everything that breaks; later days are not travelled."""
        request = self.request
        arrangement = arrangement.with_days(request.days)
        days = [self._day(frame, arrangement.days[frame.number - 1]) for frame in self.frames]
        itinerary = Itinerary(tuple(timed.day for timed in days))
        spots = self._ground.spots
        visited = [spots[each.spot] for each in itinerary.visits if each.spot in spots]
        entrance = count_entrance(visited, request.party)
        whole = list_trip_troubles(arrangement, request, entrance, spots)
        return TimedArrangement(
            request=request,
            arrangement=arrangement,
            itinerary=itinerary,
            troubles=(*(each for timed in days for each in timed.troubles), *whole),
            score=self._count_score(itinerary),
            entrance=entrance,
        )

    def _day(self, frame: DayFrame, arranged: ArrangedDay) -> _Timed:
        key = (frame.number, arranged)
        if key not in self._kept:
            self._kept[key] = self._time_day(frame, arranged)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _time_day(self, frame: DayFrame, arranged: ArrangedDay) -> _Timed:
        ground, request = self._ground, self.request
        stops = [self._wish(spot, frame.date) for spot in arranged.spots]
        walks = []
        for moment in _list_lunch_moments(frame, arranged):
            walk = DayWalk(ground, frame, moment)
            walk.go(stops)
            walks.append(walk)
        best = min(walks, key=DayWalk.merit)
        day = best.finish()
        return _Timed(day, tuple(list_day_troubles(day, best.done, frame, request, ground)))

    def _wish(self, spot: str, date: dt.date) -> StopWish:
        key = (spot, date)
        if key not in self._wishes:
            self._wishes[key] = make_stop_wish(self._ground, self.request, spot, date)
        return self._wishes[key]

    def _count_score(self, itinerary: Itinerary) -> int:
        request = self.request
        found = [
            self._ground.find_spot_day(visit.spot, day.date)
            for day in itinerary.days
            for visit in day.visits
        ]
        known = [each for each in found if each is not None]
        worth = sum(each.prize(request.weight_of(each.spot.kind)) for each in known)
        if not request.diversity:
            return worth
        counts = Counter(each.spot.kind for each in known)
        most = len(rules.DIVERSITY) - 1
        return worth - sum(rules.DIVERSITY[min(count, most)] for count in counts.values())


def _list_lunch_moments(frame: DayFrame, arranged: ArrangedDay) -> list[int | None]:
    """On leaving a stop, or on reaching the next: both are between the same two visits."""
    if frame.lunch is None:
        return [None]
    after = arranged.lunch_after
    if after is None:
        return [*range(2 * len(arranged.spots) + 2)]
    return [2 * after, 2 * after + 1]
