"""Which festivals a person wants to see on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lingyuan_trip.domain.festival import Festival, FestivalTheme


@dataclass(frozen=True, slots=True)
class FestivalFilter:
    """No themes mean all of them; `announced_only` leaves out what is only an estimate."""

    themes: frozenset[FestivalTheme] = frozenset()
    announced_only: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not self.themes and not self.announced_only

    def switch_theme(self, theme: FestivalTheme, on: bool) -> FestivalFilter:
        """The same filter with or without a theme."""
        rest = self.themes - {theme}
        return replace(self, themes=rest | {theme} if on else rest)

    def apply(self, festivals: Sequence[Festival]) -> tuple[Festival, ...]:
        """What is let through, without estimates where only announced dates count."""
        found = (f for f in festivals if not self.themes or f.theme in self.themes)
        if not self.announced_only:
            return tuple(found)
        announced = (_without_estimates(festival) for festival in found)
        return tuple(f for f in announced if f.editions or f.yearly is not None)


def _without_estimates(festival: Festival) -> Festival:
    yearly = festival.yearly
    is_guess = yearly is not None and yearly.evidence.is_estimate
    return replace(festival, usual_period=None, yearly=None if is_guess else yearly)
