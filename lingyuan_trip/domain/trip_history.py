"""Every state of a trip that can be undone or redone to."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip

MOST_STEPS = 200
"""Older steps are forgotten."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a change was called: Chinese as at the source, with `{spot}` for a name."""

    text: str
    spot: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class TripHistory:
    """The states in order, the step between each and the next, and which state is in force."""

    trips: tuple[Trip, ...]
    steps: tuple[Step, ...] = ()
    at: int = 0

    def __post_init__(self) -> None:
        if len(self.trips) != len(self.steps) + 1:
            raise ValueError(f"{len(self.steps)} steps between {len(self.trips)} states")
        if not 0 <= self.at < len(self.trips):
            raise ValueError(f"state {self.at} of {len(self.trips)}")

    @property
    def trip(self) -> Trip:
        """The trip as it stands."""
        return self.trips[self.at]
