"""How much room there is: the window's width measured in the text that has to fit."""

from __future__ import annotations

from enum import IntEnum

from lingyuan_trip.gui import theme as tokens


class Density(IntEnum):
    """`NARROW` puts one below the other what `COMPACT` still shows side by side."""

    WIDE = 0
    COMPACT = 1
    NARROW = 2


def density_of(width: int, scale: float) -> Density:
    """The density of a window; text at 200 % needs twice the width."""
    room = width / max(1.0, scale)
    if room < tokens.NARROW_BELOW:
        return Density.NARROW
    return Density.COMPACT if room < tokens.COMPACT_BELOW else Density.WIDE
