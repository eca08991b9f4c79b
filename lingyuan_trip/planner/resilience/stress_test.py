"""The test of a plan against slower traffic, longer visits and places that lie elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.itinerary import Item, Itinerary, ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.stress_test import (
    Chance,
    Part,
    Returns,
    StressTest,
    VisitRisk,
    WeakPoint,
)
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.opening import Opening, find_openings
from lingyuan_trip.planner.resilience.draw import Ints, Luck
from lingyuan_trip.planner.resilience.tables import GATE_MINUTES
from lingyuan_trip.planner.resilience.walk import Flags, WalkedDay, walk_day

RUNS = 2000
_LATE_SHARE = 0.95


def stress_test(
    itinerary: Itinerary,
    request: TripRequest,
    spots: Sequence[Spot],
    positions: Mapping[str, Position],
    calendar: Calendar,
    *,
    seed: int,
    runs: int = RUNS,
) -> StressTest:
    """What becomes of a plan in `runs` trips that go less smoothly; the same for the same seed.

    `positions` by place (id): those that are uncertain are drawn inside their radius.
    """
    luck = Luck(seed, runs, request.mode, positions)
    return _Trial(itinerary, request, spots, calendar, luck).report()


@dataclass(frozen=True)
class _Part:
    """A part of a day; `item` is its number among the items, None for a position."""

    part: Part
    day: int
    places: tuple[str, ...]
    item: int | None = None


class _Trial:
    """The walked days of all runs, and again with one part that goes well."""

    def __init__(
        self,
        itinerary: Itinerary,
        request: TripRequest,
        spots: Sequence[Spot],
        calendar: Calendar,
        luck: Luck,
    ) -> None:
        self._days = itinerary.days
        self._request = request
        self._luck = luck
        by_id = {spot.id: spot for spot in spots}
        self._openings = [
            find_openings(day, request, by_id, calendar(day.date)) for day in self._days
        ]
        self._minutes = [self._draw(number) for number in range(len(self._days))]
        self._walked = [self._walk(day, self._minutes[day]) for day in range(len(self._days))]

    def report(self) -> StressTest:
        """The whole test."""
        request, runs = self._request, self._luck.runs
        last = self._walked[-1]
        lunch_late = np.any([walked.lunch_late for walked in self._walked], axis=0)
        return StressTest(
            seed=self._luck.seed,
            runs=runs,
            train_missed=_chance(last.returned > self._last_minute),
            margin_used=_chance(last.returned > request.day_ends),
            lunch_late=_chance(lunch_late),
            nothing_missed=_chance(~self._failures(self._walked)),
            visits=tuple(self._visit_risks()),
            returns=_returns(self._days[-1], last.returned),
            weak_points=tuple(self._weak_points()),
        )

    @property
    def _last_minute(self) -> int:
        return self._request.depart - min(GATE_MINUTES, self._request.board_margin)

    def _draw(self, day: int, better: _Part | None = None) -> list[Ints | None]:
        """Minutes of each item of a day, with one part no slower or farther than planned."""
        items = enumerate(self._days[day].items)
        near = frozenset(better.places if better and better.part is Part.POSITION else ())
        calm = better.item if better is not None else None
        return [self._draw_item(item, day, number == calm, near) for number, item in items]

    def _draw_item(self, item: Item, day: int, calm: bool, near: frozenset[str]) -> Ints | None:
        match item:
            case Leg():
                return self._luck.leg_minutes(item, day, calm, near)
            case Visit():
                return self._luck.visit_minutes(item, calm)
            case Lunch():
                return self._luck.lunch_minutes(item, day, calm)
            case _:
                return None

    def _walk(self, day: int, minutes: Sequence[Ints | None]) -> WalkedDay:
        openings: Mapping[str, Opening] = self._openings[day]
        return walk_day(self._days[day], minutes, self._request, openings, self._luck.runs)

    def _failures(self, walked: Sequence[WalkedDay]) -> Flags:
        """Runs in which a visit or the train is missed."""
        failed: Flags = walked[-1].returned > self._last_minute
        for day in walked:
            for missed in day.missed:
                failed = failed | missed
        return failed

    def _visit_risks(self) -> Iterator[VisitRisk]:
        for day, walked in zip(self._days, self._walked, strict=True):
            for visit, missed in zip(day.visits, walked.missed, strict=True):
                yield VisitRisk(visit.spot, _chance(missed))

    def _weak_points(self) -> list[WeakPoint]:
        found = [self._measure(part) for day in range(len(self._days)) for part in self._parts(day)]
        weak = [point for point in found if point.saved > 0 or point.minutes > 0]
        return sorted(weak, key=lambda point: (-point.saved, -point.minutes))

    def _parts(self, day: int) -> Iterator[_Part]:
        unsure: dict[str, None] = {}
        for number, item in enumerate(self._days[day].items):
            match item:
                case Leg():
                    ends = item.origin, item.destination
                    yield _Part(Part.LEG, day, ends, number)
                    unsure |= dict.fromkeys(filter(self._luck.is_uncertain, ends))
                case Visit():
                    yield _Part(Part.VISIT, day, (item.spot,), number)
                case Lunch():
                    yield _Part(Part.LUNCH, day, (item.place,), number)
        for place in unsure:
            yield _Part(Part.POSITION, day, (place,))

    def _measure(self, part: _Part) -> WeakPoint:
        """How much better the runs would be with one part no slower or farther than planned."""
        walked = list(self._walked)
        walked[part.day] = self._walk(part.day, self._draw(part.day, part))
        saved = int(self._failures(self._walked).sum()) - int(self._failures(walked).sum())
        before, after = (days[part.day].returned for days in (self._walked, walked))
        return WeakPoint(part.part, part.places, saved, _late(before) - _late(after))


def _chance(happened: Flags) -> Chance:
    return Chance(int(happened.sum()), len(happened))


def _returns(day: ItineraryDay, returned: Ints) -> Returns:
    ordered = np.sort(returned)
    return Returns(day.end_time, int(ordered[len(ordered) // 2]), _late(returned), int(ordered[-1]))


def _late(returned: Ints) -> int:
    """The minute that 19 of 20 returns do not exceed."""
    return int(np.sort(returned)[int(len(returned) * _LATE_SHARE) - 1])
