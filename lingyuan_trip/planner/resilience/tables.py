"""How much slower a day may be than planned: our own estimates, nobody has measured them.

Each table gives factors on the planned minutes at shares of all cases; between two lines the
factor grows evenly. All lean to the right: a delay can be long, a gain is short.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Factors:
    """Shares from 0 to 1 with the factor that so many cases do not exceed."""

    lines: tuple[tuple[float, float], ...]

    @property
    def shares(self) -> tuple[float, ...]:
        """The shares, from 0 to 1."""
        return tuple(share for share, _ in self.lines)

    @property
    def values(self) -> tuple[float, ...]:
        """The factor at each share."""
        return tuple(value for _, value in self.lines)


DAY_TRAFFIC = Factors(
    ((0.0, 0.92), (0.25, 0.97), (0.5, 1.0), (0.75, 1.05), (0.9, 1.12), (0.98, 1.3), (1.0, 1.6))
)
"""Of all legs of one day: weather, holiday traffic, a slow driver."""

LEG_TRAFFIC = Factors(
    ((0.0, 0.85), (0.25, 0.95), (0.5, 1.0), (0.75, 1.08), (0.9, 1.2), (0.98, 1.5), (1.0, 2.0))
)
"""Of one leg, on top of the day: a wrong turn, road works, looking for the car park."""

VISIT_OVERRUN = Factors(((0.0, 1.0), (0.6, 1.0), (0.8, 1.08), (0.93, 1.2), (0.99, 1.5), (1.0, 1.6)))
"""Of one visit: six in ten end as planned, none earlier."""

LUNCH_OVERRUN = Factors(
    ((0.0, 1.0), (0.5, 1.0), (0.8, 1.15), (0.93, 1.35), (0.99, 1.7), (1.0, 2.0))
)
"""Of lunch: as with visits, but kitchens keep people waiting."""

GATE_MINUTES = 5
"""Whoever is at the station later than this before departure misses the train (estimate)."""
