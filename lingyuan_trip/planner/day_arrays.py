"""One day of a problem as numpy arrays, ready for the search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

NEVER = 1 << 24
"""A minute later than any that is compared with it."""


@dataclass(frozen=True)
class DayArrays:
    """The spots that fit the day at least alone, as rows 0…n−1; row n of `travel` is the start.

    `opens` and `latest` are (windows, n); `travel` is (n + 1, n); `to_end` is (n + 1,). `rise`
    is what the next spot of a kind costs after 0, 1, 2 … of it.
    """

    places: tuple[int, ...]
    prize: Ints
    minutes: Ints
    price: Ints
    kind: Ints
    required: Flags
    opens: Ints
    latest: Ints
    travel: Ints
    to_end: Ints
    conflicts: Flags
    rise: Ints
    starts: int
    ends: int
    slots: int
    lunch: LunchBreak | None
    budget: int | None

    @property
    def size(self) -> int:
        """Number of rows."""
        return len(self.places)

    def start_visits(self, ready: Ints) -> Ints:
        """Earliest start of each spot's visit, for minutes (labels, n) at which it is reached."""
        start = np.full(ready.shape, NEVER)
        for opens, latest in zip(self.opens, self.latest, strict=True):
            within = np.where(ready <= latest, np.maximum(ready, opens), NEVER)
            start = np.minimum(start, within)
        return start

    def lunch_on_the_way(self, finish: Ints, travel: Ints) -> Ints:
        """Minute at which the next place is reached with lunch had before or after the leg."""
        if self.lunch is None:
            return np.full(np.broadcast_shapes(finish.shape, travel.shape), NEVER)
        minutes, earliest, latest = self.lunch.minutes, self.lunch.earliest, self.lunch.latest
        arrive = finish + travel
        before = np.where(finish <= latest, np.maximum(finish, earliest) + minutes + travel, NEVER)
        return np.where(arrive <= latest, np.maximum(arrive, earliest) + minutes, before)

    def return_minutes(self, last: Ints, finish: Ints, lunched: Flags) -> Ints:
        """Earliest minute at which the day is done from each label, NEVER where lunch is lost."""
        travel = self.to_end[last]
        return np.where(lunched, finish + travel, self.lunch_on_the_way(finish, travel))


def build_day(
    problem: PlanningProblem, index: int = 0, required: Iterable[int] | None = None
) -> DayArrays:
    """Arrays of one day; `required` places replace the problem's own.

    Spots that cannot be visited even alone are dropped: because travel obeys the triangle
    inequality, no day can hold them. Required spots stay, so that the search sees the conflict.
    """
    day = problem.days[index]
    must = (
        {place for place, spot in enumerate(problem.spots) if spot.required}
        if required is None
        else set(required)
    )
    places = tuple(
        place
        for place in range(len(problem.spots))
        if place in must or _fits_alone(problem, day, place)
    )
    spots = [problem.spots[place] for place in places]
    kinds = sorted({spot.kind for spot in spots})
    matrix = np.array(problem.travel_minutes, dtype=np.int64)
    rows = np.array(places, dtype=np.int64)
    origins = np.append(rows, day.start_place)
    opens, latest = _stack_windows(day, places)
    limit = len(places) if day.max_visits is None else min(day.max_visits, len(places))
    return DayArrays(
        places=places,
        prize=_ints(spot.prize for spot in spots),
        minutes=_ints(spot.visit_minutes for spot in spots),
        price=_ints(spot.price for spot in spots),
        kind=_ints(kinds.index(spot.kind) for spot in spots),
        required=np.array([place in must for place in places], dtype=bool),
        opens=opens,
        latest=latest,
        travel=matrix[np.ix_(origins, rows)],
        to_end=matrix[origins, day.end_place],
        conflicts=np.array(
            [
                [i != j and a.group is not None and a.group == b.group for j, b in enumerate(spots)]
                for i, a in enumerate(spots)
            ],
            dtype=bool,
        ).reshape(len(spots), len(spots)),
        rise=_rises(problem.diversity, limit),
        starts=day.start_minute,
        ends=day.end_minute,
        slots=limit,
        lunch=day.lunch,
        budget=problem.budget,
    )


def _fits_alone(problem: PlanningProblem, day: ProblemDay, place: int) -> bool:
    travel = problem.travel_minutes
    arrive = day.start_minute + travel[day.start_place][place]
    starts = [max(arrive, low) for low, high in day.windows[place] if max(arrive, low) <= high]
    if not starts:
        return False
    finish = min(starts) + problem.spots[place].visit_minutes
    return finish + travel[place][day.end_place] <= day.end_minute


def _stack_windows(day: ProblemDay, places: tuple[int, ...]) -> tuple[Ints, Ints]:
    most = max((len(day.windows[place]) for place in places), default=0)
    opens = np.full((most, len(places)), NEVER, dtype=np.int64)
    latest = np.full((most, len(places)), -1, dtype=np.int64)
    for row, place in enumerate(places):
        for number, (low, high) in enumerate(day.windows[place]):
            if low <= high:
                opens[number, row], latest[number, row] = low, high
    return opens, latest


def _rises(diversity: tuple[int, ...], limit: int) -> Ints:
    charges = np.array(diversity or (0,), dtype=np.int64)
    counts = np.minimum(np.arange(limit + 2), len(charges) - 1)
    return np.diff(charges[counts])


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)
