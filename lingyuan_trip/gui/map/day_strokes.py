"""How the days of a trip are told apart on the map: by colour, and by the number of arrow heads.

Dashes stay what they are everywhere, the mark of an estimate.
"""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.gui.i18n import translate

_ROLES = ("jade", "spring", "z3", "z4")


@dataclass(frozen=True, slots=True)
class NumberedDay:
    """A day and which day of the trip it is, from 1."""

    number: int
    day: ItineraryDay


@dataclass(frozen=True, slots=True)
class DayStroke:
    """The theme role of a day's lines and the arrow heads on each; `number` 0 for a day alone."""

    number: int
    role: str
    arrows: int

    @property
    def key(self) -> str:
        """Tells the keys of one day from those of another."""
        return f"{self.number}-" if self.number else ""

    @property
    def name(self) -> str:
        """第 2 天."""
        return translate("Map", "第 {number} 天").format(number=self.number)


ALONE = DayStroke(0, "jade", 1)


def stroke_of(number: int) -> DayStroke:
    """How the day of a number (from 1) is drawn beside others."""
    return DayStroke(number, _ROLES[(number - 1) % len(_ROLES)], number)
