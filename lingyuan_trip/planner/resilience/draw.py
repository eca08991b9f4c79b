"""Seeded minutes of every item of a trip, one number a run.

Each part of the trip has a stream of its own, named by what it is: the same leg, visit or place
meets the same luck in every plan, so that two plans are compared on the same days. No sine and
no logarithm: their last bit differs between processors.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import cos, radians

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Leg, Lunch, Visit
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.planner.resilience import tables
from lingyuan_trip.planner.resilience.tables import Factors
from lingyuan_trip.travel.road_rules import SEARCH_MINUTES, TAXI_WAIT_MINUTES

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_TRIES = 8
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True)
class Luck:
    """What the runs of one seed bring to the parts of a trip; `positions` by place (id)."""

    seed: int
    runs: int
    mode: TravelMode
    positions: Mapping[str, Position]
    _offsets: dict[str, Floats] = field(default_factory=dict, repr=False)

    @cached_property
    def _east(self) -> float:
        lats = [position.lat for position in self.positions.values()]
        return cos(radians(sum(lats) / len(lats))) if lats else 1.0

    def visit_minutes(self, visit: Visit, calm: bool = False) -> Ints:
        """Minutes of a visit (runs); as planned if `calm`."""
        overrun = 1.0 if calm else self._factor(tables.VISIT_OVERRUN, "visit", visit.spot)
        return self._spread(visit.minutes * overrun)

    def lunch_minutes(self, lunch: Lunch, day: int, calm: bool = False) -> Ints:
        """Minutes of the break (runs); as planned if `calm`."""
        overrun = 1.0 if calm else self._factor(tables.LUNCH_OVERRUN, "lunch", str(day))
        return self._spread((lunch.until - lunch.starts) * overrun)

    def leg_minutes(
        self, leg: Leg, day: int, calm: bool = False, near: frozenset[str] = frozenset()
    ) -> Ints:
        """Minutes of a leg (runs); a `calm` one meets no delay of its own, and places that are
        `near` lie no farther than planned.
        """
        ends = leg.origin, leg.destination
        wait = TAXI_WAIT_MINUTES if self.mode is TravelMode.TAXI else 0
        ride = max(0, leg.minutes - wait) * self._farther(leg, not near.isdisjoint(ends))
        search = SEARCH_MINUTES * sum(map(self.is_uncertain, ends))
        own = self._factor(tables.LEG_TRAFFIC, "leg", *ends)
        if calm:
            own = np.minimum(own, 1.0)
        day_factor = self._factor(tables.DAY_TRAFFIC, "day", str(day))
        return wait + self._spread(np.maximum(ride, search) * day_factor * own)

    def is_uncertain(self, place: str) -> bool:
        """Whether a place is drawn inside its radius."""
        position = self.positions.get(place)
        return position is not None and position.is_uncertain

    def _farther(self, leg: Leg, is_near: bool) -> Floats | float:
        """How many times as long the leg is as planned, for where its ends really lie.

        Plans count the distance of the centres and half of each radius. Nothing is drawn for a leg
        whose minutes were published.
        """
        ends = leg.origin, leg.destination
        measured = leg.evidence is not EvidenceStatus.ESTIMATED
        unsure = [end for end in ends if self.is_uncertain(end)]
        if measured or not unsure or any(end not in self.positions for end in ends):
            return 1.0
        a, b = (self.positions[end] for end in ends)
        centre = np.array([(b.lon - a.lon) * self._east, b.lat - a.lat]) * _KM_PER_DEGREE
        halves = sum(self.positions[end].uncertainty_km / 2 for end in unsure)
        planned = float(np.sqrt((centre**2).sum())) + halves
        way = centre + self._offset(ends[1]) - self._offset(ends[0])
        farther: Floats = np.sqrt((way**2).sum(axis=-1)) / planned
        return np.minimum(farther, 1.0) if is_near else farther

    def _offset(self, place: str) -> Floats | float:
        """Kilometres east and north from where the plan puts a place (runs, 2)."""
        if not self.is_uncertain(place):
            return 0.0
        if place not in self._offsets:
            radius = self.positions[place].uncertainty_km
            self._offsets[place] = radius * _in_disc(self._stream("position", place), self.runs)
        return self._offsets[place]

    def _factor(self, factors: Factors, *names: str) -> Floats:
        luck = self._stream(*names).random(self.runs)
        found: Floats = np.interp(luck, factors.shares, factors.values)
        return found

    def _spread(self, minutes: Floats | float) -> Ints:
        """Whole minutes, one number a run."""
        whole: Ints = np.broadcast_to(np.rint(minutes), self.runs).astype(np.int64)
        return whole

    def _stream(self, *names: str) -> np.random.Generator:
        name = zlib.crc32(":".join(names).encode())
        return np.random.Generator(np.random.PCG64([self.seed, name]))


def _in_disc(stream: np.random.Generator, runs: int) -> Floats:
    """Points evenly spread over the disc of radius 1 (runs, 2): the first of some tries inside.

    Where none is, which happens to five in a million, the centre stands in.
    """
    tries = stream.random((runs, _TRIES, 2)) * 2 - 1
    inside = (tries**2).sum(axis=-1) <= 1
    first = inside.argmax(axis=-1)
    found: Floats = tries[np.arange(runs), first]
    found[~inside.any(axis=-1)] = 0.0
    return found
