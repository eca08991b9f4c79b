"""From an order of visits to clock times.

The first leg leaves as soon as the party is out of the station (or has had lunch there); every
visit starts as early as its windows allow. Of all moments for lunch the day takes the one that
brings it back earliest, then the one without waiting for it, then the one nearest to noon. Dinner
follows at the lodging.
"""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.itinerary import (
    Dinner,
    Item,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    Visit,
    Wait,
)
from lingyuan_trip.planner.formulate import Formulation

_NOON = 12 * 60


class DoesNotFit(ValueError):
    """The places cannot be visited in this order within the day."""


def build_itinerary(formulation: Formulation, days: Sequence[Sequence[int]]) -> Itinerary:
    """The itinerary of places in order, one list a day; raises DoesNotFit."""
    return Itinerary(
        tuple(time_day(formulation, number, places) for number, places in enumerate(days))
    )


def time_day(formulation: Formulation, number: int, places: Sequence[int]) -> ItineraryDay:
    """A day (from 0) with clock times; raises DoesNotFit."""
    walks = []
    for moment in _list_lunch_moments(formulation, number, len(places)):
        walk = _Walk(formulation, number, moment)
        if walk.go(places):
            walks.append(walk)
    if not walks:
        raise DoesNotFit(", ".join(formulation.place_ids[place] for place in places))
    return min(walks, key=_Walk.merit).finish()


def _list_lunch_moments(formulation: Formulation, number: int, visits: int) -> list[int | None]:
    """Moment 0 is before the first leg, 2i + 1 on reaching stop i, 2i + 2 on leaving it."""
    if formulation.open_problem.days[number].lunch is None:
        return [None]
    return [*range(2 * visits + 2)]


class _Walk:
    """One way through the day: the places in order, with lunch at one moment."""

    def __init__(self, formulation: Formulation, number: int, lunch_moment: int | None) -> None:
        self._formulation = formulation
        self._offer = formulation.offers[number]
        self._day = formulation.open_problem.days[number]
        self._lunch_moment = lunch_moment
        self._moment = 0
        self._now = self._day.start_minute
        self._place = self._day.start_place
        self._lunch_wait = 0
        self._lunch_start = _NOON
        self._back = self._now
        self._items: list[Item] = []

    def go(self, places: Sequence[int]) -> bool:
        """Visit the places and return; False when something does not fit."""
        if not self._eat():
            return False
        for place in places:
            if not self._visit(place):
                return False
        self._travel(self._day.end_place)
        return self._eat() and self._now <= self._day.end_minute

    def merit(self) -> tuple[int, int, int, int]:
        """Smaller is better."""
        away = abs(self._lunch_start - _NOON)
        return self._now, self._lunch_wait, away, self._lunch_moment or 0

    def finish(self) -> ItineraryDay:
        """The day walked."""
        frame = self._offer.frame
        self._dine()
        return ItineraryDay(
            date=frame.date,
            start_place=frame.start_place,
            start_time=frame.start_time,
            end_place=frame.end_place,
            end_time=self._back,
            items=tuple(self._items),
            lodging=frame.lodging,
        )

    def _visit(self, place: int) -> bool:
        self._travel(place)
        arrive = self._now
        if not self._eat():
            return False
        starts = [max(self._now, a) for a, b in self._day.windows[place] if self._now <= b]
        if not starts:
            return False
        self._wait_until(min(starts))
        leave = self._now + self._formulation.open_problem.spots[place].visit_minutes
        spot = self._id(place)
        bases = self._offer.prospects[spot].rests_on
        self._items.append(Visit(spot, arrive, self._now, leave, bases))
        self._now = self._back = leave
        return self._eat()

    def _travel(self, place: int) -> None:
        minutes = self._formulation.open_problem.travel_minutes[self._place][place]
        if self._id(place) != self._id(self._place):
            self._items.append(self._leg(self._id(self._place), self._id(place), minutes))
            self._back = self._now + minutes
        self._now += minutes
        self._place = place

    def _leg(self, origin: str, destination: str, minutes: int) -> Leg:
        times = self._formulation.travel_times
        km = times.km(origin, destination) or 0.0
        evidence = times.evidence(origin, destination)
        return Leg(origin, destination, self._now, self._now + minutes, km, evidence)

    def _eat(self) -> bool:
        """Have lunch if this is its moment; False when it is too late for it."""
        is_now = self._moment == self._lunch_moment
        self._moment += 1
        lunch = self._day.lunch
        if not is_now or lunch is None:
            return True
        start = max(self._now, lunch.earliest)
        if start > lunch.latest:
            return False
        self._lunch_wait, self._lunch_start = start - self._now, start
        self._wait_until(start)
        self._items.append(Lunch(self._id(self._place), start, start + lunch.minutes))
        self._now = start + lunch.minutes
        return True

    def _dine(self) -> None:
        dinner = self._offer.frame.dinner
        if dinner is None:
            return
        start = max(self._now, dinner.earliest)
        self._wait_until(start)
        self._items.append(Dinner(self._id(self._place), start, start + dinner.minutes))

    def _wait_until(self, minute: int) -> None:
        # A day that begins with a meal or a visit simply begins later.
        if minute > self._now and self._items:
            self._items.append(Wait(self._id(self._place), self._now, minute))
        self._now = minute

    def _id(self, place: int) -> str:
        return self._formulation.place_ids[place]
