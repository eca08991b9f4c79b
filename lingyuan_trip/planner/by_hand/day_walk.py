"""One way through a day arranged by hand: no spot is moved or dropped, whatever comes too late."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.itinerary import (
    Dinner,
    Item,
    ItineraryDay,
    Leg,
    Lunch,
    Visit,
    Wait,
)
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.stop_wish import StopWish
from lingyuan_trip.planner.frame import DayFrame
from lingyuan_trip.planner.opening import StartWindow

_NOON = 12 * 60


class DayWalk:
    """Walks the spots of a day in order, with lunch at one moment.

    Moment 0 is before setting out, 2i + 1 on reaching stop i, 2i + 2 on leaving it. `done` is the
    minute at which everything but dinner is done.
    """

    def __init__(self, ground: Ground, frame: DayFrame, lunch_moment: int | None) -> None:
        self._ground = ground
        self._frame = frame
        self._lunch_moment = lunch_moment
        self._moment = 0
        self._now = frame.start_minute
        self._reached = self._now
        self._back = self._now
        self._place = frame.start_place
        self._items: list[Item] = []
        self._lunch_wait = 0
        self._lunch_start = _NOON
        self._late = 0
        self.done = self._now

    def go(self, stops: Sequence[StopWish]) -> None:
        """Make the stops and return."""
        self._eat()
        for stop in stops:
            self._travel(stop.spot)
            self._eat()
            self._visit(stop)
            self._eat()
        self._travel(self._frame.end_place)
        self._eat()
        self.done = self._now
        self._late += max(0, self.done - self._frame.end_minute)

    def merit(self) -> tuple[int, int, int, int, int]:
        """Smaller is better: what works comes first, then what the planner prefers."""
        away = abs(self._lunch_start - _NOON)
        return self._late, self.done, self._lunch_wait, away, self._lunch_moment or 0

    def finish(self) -> ItineraryDay:
        """The day walked."""
        frame = self._frame
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

    def _travel(self, place: str) -> None:
        if place == self._place:
            return
        way = self._ground.way(self._place, place)
        arrives = self._now + (way.minutes or 0)
        self._items.append(Leg(self._place, place, self._now, arrives, way.km, way.evidence))
        self._now = self._reached = self._back = arrives
        self._place = place

    def _visit(self, stop: StopWish) -> None:
        if stop.pinned is None:
            start, late = choose_start(stop.windows, self._now)
        else:
            start, late = max(self._now, stop.pinned), max(0, self._now - stop.pinned)
        self._late += late
        self._wait_until(start)
        leave = start + stop.minutes
        self._items.append(Visit(stop.spot, self._reached, start, leave, stop.rests_on))
        self._now = self._back = leave

    def _eat(self) -> None:
        is_now = self._moment == self._lunch_moment
        self._moment += 1
        lunch = self._frame.lunch
        if not is_now or lunch is None:
            return
        start = max(self._now, lunch.earliest)
        self._late += max(0, start - lunch.latest)
        self._lunch_wait, self._lunch_start = start - self._now, start
        self._wait_until(start)
        self._items.append(Lunch(self._place, start, start + lunch.minutes))
        self._now = start + lunch.minutes

    def _dine(self) -> None:
        dinner = self._frame.dinner
        if dinner is None:
            return
        start = max(self._now, dinner.earliest)
        self._wait_until(start)
        self._items.append(Dinner(self._place, start, start + dinner.minutes))

    def _wait_until(self, minute: int) -> None:
        # A day that begins with a meal or a visit simply begins later.
        if minute > self._now and self._items:
            self._items.append(Wait(self._place, self._now, minute))
        self._now = minute


def choose_start(windows: tuple[StartWindow, ...], now: int) -> tuple[int, int]:
    """When to start a visit, and how many minutes that is too late: the least lateness, then the
    earliest.
    """
    starts = (max(now, window.first) for window in windows)
    late = ((max(0, start - w.last), start) for start, w in zip(starts, windows, strict=True))
    minutes, start = min(late, default=(0, now))
    return start, minutes
