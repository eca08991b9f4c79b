"""What one day asks, as lists to step through it and as arrays to try all spots at once."""

from __future__ import annotations

import numpy as np

from lingyuan_trip.domain.hours import Window
from lingyuan_trip.planner.day_arrays import NEVER, Ints
from lingyuan_trip.planner.problem import PlanningProblem

TOO_EARLY = -NEVER
"""A minute before any at which something can be reached."""


class DayRules:
    """A day of a problem; `opens` and `latest` are (windows, n), `travel` is (places, places)."""

    def __init__(self, problem: PlanningProblem, number: int) -> None:
        day = problem.days[number]
        self.start_place, self.start_minute = day.start_place, day.start_minute
        self.end_place, self.end_minute = day.end_place, day.end_minute
        self.lunch = day.lunch
        self.limit = len(problem.spots) if day.max_visits is None else day.max_visits
        self.travel = problem.travel_minutes
        self.minutes = [spot.visit_minutes for spot in problem.spots]
        self.windows: list[list[Window]] = [
            sorted(window for window in windows if window[0] <= window[1])
            for windows in day.windows
        ]
        count = len(problem.spots)
        matrix = np.array(problem.travel_minutes, dtype=np.int64)
        matrix = matrix.reshape(len(problem.travel_minutes), -1)
        self.travel_to = np.ascontiguousarray(matrix[:, :count])
        self.travel_from = np.ascontiguousarray(matrix[:count].T)
        self.visit_minutes = np.array(self.minutes, dtype=np.int64)
        self.opens, self.latest = _stack(self.windows)

    def start_visit(self, place: int, ready: int) -> int:
        """The earliest start of a visit to a place reached at a minute, else NEVER."""
        start = NEVER
        for low, high in self.windows[place]:
            if ready <= high:
                start = min(start, max(ready, low))
        return start

    def latest_ready(self, place: int, latest_start: int) -> int:
        """The last minute to reach a place and start its visit by another."""
        ready = TOO_EARLY
        for low, high in self.windows[place]:
            if low <= latest_start:
                ready = max(ready, min(high, latest_start))
        return ready

    def eat(self, finish: int, travel: int) -> int:
        """When the next place is reached with lunch had before or after the leg, else NEVER."""
        lunch = self.lunch
        if lunch is None or finish > lunch.latest:
            return NEVER
        if finish + travel <= lunch.latest:
            return max(finish + travel, lunch.earliest) + lunch.minutes
        return max(finish, lunch.earliest) + lunch.minutes + travel

    def latest_to_eat(self, ready: int, travel: int) -> int:
        """The last minute to be done with a visit, to eat, and to be ready after the leg."""
        lunch = self.lunch
        if lunch is None:
            return TOO_EARLY
        latest = TOO_EARLY
        if lunch.earliest + lunch.minutes <= ready:
            latest = min(lunch.latest, ready - lunch.minutes) - travel
        if lunch.earliest + lunch.minutes + travel <= ready:
            latest = max(latest, min(lunch.latest, ready - lunch.minutes - travel))
        return latest

    def start_visits(self, ready: Ints) -> Ints:
        """The earliest start of each spot's visit, for minutes (positions, n), else NEVER."""
        opens, latest = self.opens[0], self.latest[0]
        start: Ints = np.where(ready <= latest, np.maximum(ready, opens), NEVER)
        for opens, latest in zip(self.opens[1:], self.latest[1:], strict=True):
            other = np.where(ready <= latest, np.maximum(ready, opens), NEVER)
            start = np.minimum(start, other)
        return start

    def eat_everywhere(self, finish: Ints, travel: Ints) -> Ints:
        """`eat` for arrays."""
        lunch = self.lunch
        assert lunch is not None, "asked only of days with lunch"
        arrive = finish + travel
        before = np.maximum(finish, lunch.earliest) + (lunch.minutes + travel)
        before = np.where(finish <= lunch.latest, before, NEVER)
        after = np.maximum(arrive, lunch.earliest) + lunch.minutes
        return np.where(arrive <= lunch.latest, after, before)


def _stack(windows: list[list[Window]]) -> tuple[Ints, Ints]:
    most = max(1, max(map(len, windows), default=0))
    opens = np.full((most, len(windows)), NEVER, dtype=np.int64)
    latest = np.full((most, len(windows)), TOO_EARLY, dtype=np.int64)
    for place, spans in enumerate(windows):
        for number, (low, high) in enumerate(spans):
            opens[number, place], latest[number, place] = low, high
    return opens, latest
