"""Whether a day can hold one spot by itself, and by how much it cannot."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.planner.problem import PlanningProblem


@dataclass(frozen=True, slots=True)
class Alone:
    """The day of one spot: earliest arrival, latest start of the visit, minutes late back.

    `late` counts from the end of the day (negative: early); it is None where the visit cannot
    start any more. With lunch it is None also where no moment for lunch is left.
    """

    arrive: int
    latest_start: int | None
    late: int | None
    late_with_lunch: int | None

    @property
    def fits(self) -> bool:
        """Whether the day can hold the spot with all its rules."""
        return self.late_with_lunch is not None and self.late_with_lunch <= 0


def visit_alone(problem: PlanningProblem, place: int, number: int = 0) -> Alone:
    """A day (from 0) with one spot and nothing else."""
    day = problem.days[number]
    windows = day.windows[place]
    arrive = day.start_minute + problem.travel_minutes[day.start_place][place]
    plain = _Day(problem, place, number).back(None)
    fed = plain
    if day.lunch is not None:
        backs = (_Day(problem, place, number).back(moment) for moment in range(4))
        fed = min((back for back in backs if back is not None), default=None)
    return Alone(
        arrive=arrive,
        latest_start=max((high for _, high in windows), default=None),
        late=None if plain is None else plain - day.end_minute,
        late_with_lunch=None if fed is None else fed - day.end_minute,
    )


class _Day:
    def __init__(self, problem: PlanningProblem, place: int, number: int) -> None:
        self._problem = problem
        self._place = place
        self._day = problem.days[number]

    def back(self, lunch_moment: int | None) -> int | None:
        """When the day is done with lunch before leaving, on arrival, after the visit or back."""
        travel, day, place = self._problem.travel_minutes, self._day, self._place
        minute: int | None = self._eat(day.start_minute, lunch_moment == 0)
        minute = self._eat(_add(minute, travel[day.start_place][place]), lunch_moment == 1)
        minute = self._eat(self._visit(minute), lunch_moment == 2)
        return self._eat(_add(minute, travel[place][day.end_place]), lunch_moment == 3)

    def _visit(self, minute: int | None) -> int | None:
        if minute is None:
            return None
        windows = self._day.windows[self._place]
        starts = [max(minute, low) for low, high in windows if minute <= high]
        return min(starts) + self._problem.spots[self._place].visit_minutes if starts else None

    def _eat(self, minute: int | None, is_now: bool) -> int | None:
        lunch = self._day.lunch
        if minute is None or not is_now or lunch is None:
            return minute
        start = max(minute, lunch.earliest)
        return start + lunch.minutes if start <= lunch.latest else None


def _add(minute: int | None, minutes: int) -> int | None:
    return None if minute is None else minute + minutes
