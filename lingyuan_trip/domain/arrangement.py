"""A plan made by hand: which spots on which day, in which order. Values that never change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lingyuan_trip.domain.itinerary import Itinerary


@dataclass(frozen=True, slots=True)
class ArrangedDay:
    """The spots (ids) of a day in order.

    Lunch is had after `lunch_after` of them, 0 being before the first; None lets it stand where
    it fits best.
    """

    spots: tuple[str, ...] = ()
    lunch_after: int | None = None

    def __post_init__(self) -> None:
        if self.lunch_after is not None and not 0 <= self.lunch_after <= len(self.spots):
            raise ValueError(f"lunch after {self.lunch_after} of {len(self.spots)} stops")


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a spot stands: its day and its number on it, both from 0."""

    day: int
    number: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The days of a plan made by hand; a spot is visited at most once.

    How long a visit takes, what is locked and what is fixed in time belong to the request. There
    may be more days than the request has: those are kept, but not travelled.
    """

    days: tuple[ArrangedDay, ...]

    def __post_init__(self) -> None:
        if len(set(self.spots)) < len(self.spots):
            raise ValueError("a spot stands in an arrangement twice")

    @property
    def spots(self) -> tuple[str, ...]:
        """All spots in order."""
        return tuple(spot for day in self.days for spot in day.spots)

    def find(self, spot: str) -> Stop | None:
        """Where a spot stands."""
        for number, day in enumerate(self.days):
            if spot in day.spots:
                return Stop(number, day.spots.index(spot))
        return None

    def put(self, spot: str, stop: Stop) -> Arrangement:
        """With a spot at a place, counted after it was taken from where it stood."""
        without = self.remove(spot).with_days(stop.day + 1)
        day = without.days[stop.day]
        number = min(stop.number, len(day.spots))
        lunch = day.lunch_after
        if lunch is not None and lunch > number:
            lunch += 1
        spots = (*day.spots[:number], spot, *day.spots[number:])
        return without._with_day(stop.day, ArrangedDay(spots, lunch))

    def remove(self, spot: str) -> Arrangement:
        """Without a spot."""
        stop = self.find(spot)
        if stop is None:
            return self
        day = self.days[stop.day]
        lunch = day.lunch_after
        if lunch is not None and lunch > stop.number:
            lunch -= 1
        spots = tuple(each for each in day.spots if each != spot)
        return self._with_day(stop.day, ArrangedDay(spots, lunch))

    def exchange(self, spot: str, other: str) -> Arrangement:
        """With another spot in the place of one."""
        days = tuple(
            replace(day, spots=tuple(other if each == spot else each for each in day.spots))
            for day in self.days
        )
        return Arrangement(days)

    def have_lunch(self, day: int, after: int | None) -> Arrangement:
        """With lunch after so many stops of a day."""
        return self._with_day(day, replace(self.days[day], lunch_after=after))

    def with_days(self, count: int) -> Arrangement:
        """With that many days at least; what was added is empty."""
        missing = max(0, count - len(self.days))
        return Arrangement((*self.days, *(ArrangedDay() for _ in range(missing))))

    def _with_day(self, number: int, day: ArrangedDay) -> Arrangement:
        return Arrangement((*self.days[:number], day, *self.days[number + 1 :]))


def arrange(itinerary: Itinerary) -> Arrangement:
    """The arrangement that an itinerary follows, with lunch wherever it fits best."""
    days = (tuple(visit.spot for visit in day.visits) for day in itinerary.days)
    return Arrangement(tuple(ArrangedDay(spots) for spots in days))
