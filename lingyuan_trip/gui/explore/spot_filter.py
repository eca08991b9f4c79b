"""Which spots a visitor wants to see listed; no Qt. What is unknown never counts as yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from lingyuan_trip.domain.season import Season
from lingyuan_trip.domain.spot import Setting, Spot, SpotKind, Walking
from lingyuan_trip.domain.spot_on_day import SpotOnDay
from lingyuan_trip.gui.explore.search import matches


class Condition(StrEnum):
    """What can be asked of a spot beside zone, kind and name."""

    OPEN = "open"
    IN_SEASON = "in_season"
    FREE = "free"
    INDOORS = "indoors"
    EASY_WALK = "easy_walk"


@dataclass(frozen=True, slots=True)
class SpotFilter:
    """Every condition must hold; no zone and no kinds mean all of them."""

    query: str = ""
    zone: str | None = None
    kinds: frozenset[SpotKind] = frozenset()
    conditions: frozenset[Condition] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether every spot is let through."""
        return not (self.query.strip() or self.zone or self.kinds or self.conditions)

    def switch(self, condition: Condition, on: bool) -> SpotFilter:
        """The same filter with or without a condition."""
        kept = self.conditions - {condition}
        return replace(self, conditions=kept | {condition} if on else kept)

    def accepts(self, seen: SpotOnDay, words: tuple[str, ...] = ()) -> bool:
        """Whether a spot on a date is let through; `words` are searched beside its names."""
        return self.suits(seen) and matches(seen.spot, self.query, words)

    def suits(self, seen: SpotOnDay) -> bool:
        """Whether everything but the search lets a spot on a date through."""
        spot = seen.spot
        return (
            (self.zone is None or spot.zone == self.zone)
            and (not self.kinds or spot.kind in self.kinds)
            and all(_TESTS[condition](seen) for condition in self.conditions)
        )


def is_free(spot: Spot) -> bool:
    """Whether every published price is nothing."""
    return spot.ticket is not None and spot.ticket.planned_price == 0


def is_indoors(spot: Spot) -> bool:
    """Whether the visit is known to be under a roof throughout."""
    return spot.setting is not None and spot.setting.value is Setting.INDOOR


def is_easy_to_walk(spot: Spot) -> bool:
    """Whether walking is known to be easy."""
    return spot.walking is not None and spot.walking.value is Walking.EASY


_TESTS: dict[Condition, Callable[[SpotOnDay], bool]] = {
    Condition.OPEN: lambda seen: seen.is_open,
    Condition.IN_SEASON: lambda seen: seen.season is Season.BEST,
    Condition.FREE: lambda seen: is_free(seen.spot),
    Condition.INDOORS: lambda seen: is_indoors(seen.spot),
    Condition.EASY_WALK: lambda seen: is_easy_to_walk(seen.spot),
}
