"""The papers, in pixels of 96 to the inch."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from lingyuan_trip.gui.theme.paper_sizes import MM


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper with its margin; `height` is infinite for a picture as long as it gets.

    `side_share` is the part of the width that map and facts take beside the timeline, 0 where
    they stand in one column with it. On a `is_tinted` one the ground has the colour of our paper.
    """

    name: str
    width: float
    height: float
    margin: float
    side_share: float = 0.0
    is_tinted: bool = False

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def is_endless(self) -> bool:
        """Whether there is but one page, as high as what is on it."""
        return self.height == inf


A4 = Paper("a4", 210 * MM, 297 * MM, 13 * MM, side_share=0.42)
A6 = Paper("a6", 105 * MM, 148 * MM, 7 * MM)
LONG = Paper("long", 360, inf, 16, is_tinted=True)
"""Painted three times as large it is 1080 pixels wide, as phones are."""
