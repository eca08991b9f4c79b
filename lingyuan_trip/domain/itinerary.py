"""A planned trip with clock times, minutes after midnight."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.evidence import EvidenceStatus


class Basis(StrEnum):
    """What part of the data a visit rests on."""

    POSITION = "position"
    HOURS = "hours"
    VISIT_MINUTES = "visit_minutes"
    FESTIVAL = "festival"


@dataclass(frozen=True, slots=True)
class RestsOn:
    """An estimate, or a value to be checked, that a visit depends on."""

    basis: Basis
    status: EvidenceStatus
    uncertainty_km: float | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """A movement between two places (ids)."""

    origin: str
    destination: str
    departs: int
    arrives: int
    km: float
    evidence: EvidenceStatus

    @property
    def minutes(self) -> int:
        """Length in minutes."""
        return self.arrives - self.departs


@dataclass(frozen=True, slots=True)
class Wait:
    """Time spent at a place before it opens, or before a meal can be had."""

    place: str
    starts: int
    until: int


@dataclass(frozen=True, slots=True)
class Visit:
    """Being at a spot: `arrive`, `start` of the visit proper, `leave`."""

    spot: str
    arrive: int
    start: int
    leave: int
    rests_on: tuple[RestsOn, ...] = ()

    @property
    def minutes(self) -> int:
        """Length of the visit proper in minutes."""
        return self.leave - self.start


@dataclass(frozen=True, slots=True)
class Lunch:
    """The midday break, at a place (id)."""

    place: str
    starts: int
    until: int


@dataclass(frozen=True, slots=True)
class Dinner:
    """The evening meal at the lodging (id), after the day's visits."""

    place: str
    starts: int
    until: int


Item = Leg | Wait | Visit | Lunch | Dinner


@dataclass(frozen=True, slots=True)
class ItineraryDay:
    """One day: where and when it begins, what follows in order, and where it ends.

    `start_time` is the train's arrival on the first day and the start from the lodging on others;
    `end_time` is when the party is at the end place for good, dinner not counted. `lodging` is
    where the night after it is spent, None after the last day.
    """

    date: dt.date
    start_place: str
    start_time: int
    end_place: str
    end_time: int
    items: tuple[Item, ...] = ()
    lodging: str | None = None

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits in order."""
        return tuple(item for item in self.items if isinstance(item, Visit))

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs in order."""
        return tuple(item for item in self.items if isinstance(item, Leg))

    def waits_for_lunch(self, wait: Wait) -> bool:
        """Whether a wait ends with the time for lunch, not with an opening."""
        return isinstance(self._find_next(wait), Lunch)

    def waits_for_dinner(self, wait: Wait) -> bool:
        """Whether a wait ends with the time for dinner."""
        return isinstance(self._find_next(wait), Dinner)

    def _find_next(self, item: Item) -> Item | None:
        after = self.items.index(item) + 1
        return self.items[after] if after < len(self.items) else None


@dataclass(frozen=True, slots=True)
class Itinerary:
    """The whole trip."""

    days: tuple[ItineraryDay, ...]

    @property
    def visits(self) -> tuple[Visit, ...]:
        """All visits in order."""
        return tuple(visit for day in self.days for visit in day.visits)

    def find_day(self, spot: str) -> int | None:
        """The number of the day on which a spot (id) is visited, from 1."""
        for number, day in enumerate(self.days, 1):
            if any(visit.spot == spot for visit in day.visits):
                return number
        return None
