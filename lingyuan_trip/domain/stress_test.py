"""What slower traffic and longer visits do to a plan."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

_NINETEEN_IN_TWENTY = 1.959964
"""Standard deviations on either side that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Chance:
    """In how many of the simulated runs something happened."""

    hits: int
    runs: int

    @property
    def share(self) -> float:
        """The share of the runs."""
        return self.hits / self.runs

    @property
    def low(self) -> float:
        """The lower end of the 95 % interval (Wilson) of the chance that the runs stand for."""
        return 0.0 if self.hits == 0 else self._middle - self._half

    @property
    def high(self) -> float:
        """The upper end of the same interval."""
        return 1.0 if self.hits == self.runs else self._middle + self._half

    @property
    def opposite(self) -> Chance:
        """The chance that it does not happen."""
        return Chance(self.runs - self.hits, self.runs)

    @property
    def _middle(self) -> float:
        square = _NINETEEN_IN_TWENTY**2
        return (self.hits + square / 2) / (self.runs + square)

    @property
    def _half(self) -> float:
        square = _NINETEEN_IN_TWENTY**2
        spread = self.hits * (self.runs - self.hits) / self.runs + square / 4
        return _NINETEEN_IN_TWENTY * math.sqrt(spread) / (self.runs + square)


class Part(StrEnum):
    """What part of a trip can go wrong."""

    LEG = "leg"
    VISIT = "visit"
    LUNCH = "lunch"
    POSITION = "position"


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """A part of the trip: a leg with both ends, or a visit, lunch or position with its place (ids).

    Were it no slower or farther than planned, `saved` of the runs in which something is missed
    would miss nothing, and the return that 19 of 20 do not exceed would be `minutes` earlier.
    """

    part: Part
    places: tuple[str, ...]
    saved: int
    minutes: int


@dataclass(frozen=True, slots=True)
class VisitRisk:
    """How likely a visit is missed because it can no longer start in time."""

    spot: str
    missed: Chance


@dataclass(frozen=True, slots=True)
class Returns:
    """Minutes after midnight of the return on the last day: planned, and of the runs the median,
    the one that 19 of 20 do not exceed, and the latest.
    """

    planned: int
    median: int
    late: int
    latest: int


@dataclass(frozen=True, slots=True)
class StressTest:
    """What became of a plan in seeded runs.

    `train_missed` counts returns after the last minute that gets one on the train, `margin_used`
    those after the minute the visitor asked for, `lunch_late` days with lunch later than its
    window, `nothing_missed` runs with every visit and the train. Weak points begin with the worst.
    """

    seed: int
    runs: int
    train_missed: Chance
    margin_used: Chance
    lunch_late: Chance
    nothing_missed: Chance
    visits: tuple[VisitRisk, ...]
    returns: Returns
    weak_points: tuple[WeakPoint, ...]

    @property
    def weakest_leg(self) -> WeakPoint | None:
        """The leg whose delays do most harm; None where no leg's delays do any."""
        return next((point for point in self.weak_points if point.part is Part.LEG), None)
