"""Minutes and kilometres between places, as a plan may count on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.trip_request import TravelMode

IntMatrix = NDArray[np.int32]
FloatMatrix = NDArray[np.float64]
UNREACHABLE = np.int32(2**29)
"""Stands for "no way" in a matrix of minutes; two of them still fit into an int32."""


@dataclass(frozen=True, eq=False)
class TravelTimes:
    """Directed minutes (n × n, closed under the triangle inequality) and kilometres by one mode.

    `published` marks legs whose minutes somebody has published; the status is given by place ids.
    """

    mode: TravelMode
    place_ids: tuple[str, ...]
    minutes_matrix: IntMatrix = field(repr=False)
    km_matrix: FloatMatrix = field(repr=False)
    published: dict[tuple[str, str], EvidenceStatus] = field(default_factory=dict, repr=False)

    @cached_property
    def _index(self) -> dict[str, int]:
        return {place_id: number for number, place_id in enumerate(self.place_ids)}

    def covers(self, place_id: str) -> bool:
        """Whether the place has a position, so that legs can be told."""
        return place_id in self._index

    def minutes(self, a: str, b: str) -> int | None:
        """Minutes from a to b, by the quickest way; None without service or position."""
        row, column = self._index.get(a), self._index.get(b)
        if row is None or column is None:
            return None
        found = int(self.minutes_matrix[row, column])
        return None if found >= UNREACHABLE else found

    def km(self, a: str, b: str) -> float | None:
        """Kilometres of the way that `minutes` counts, rounded to 0.1; None where that is None."""
        if self.minutes(a, b) is None:
            return None
        return round(float(self.km_matrix[self._index[a], self._index[b]]), 1)

    def evidence(self, a: str, b: str) -> EvidenceStatus:
        """How the minutes are known: estimated, unless they were published for this very leg."""
        return self.published.get((a, b), EvidenceStatus.ESTIMATED)
