"""Fill a trip: insert the spots of most worth for the slack that they cost."""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.planner.day_arrays import Flags
from lingyuan_trip.planner.local_search.route import TOO_LONG
from lingyuan_trip.planner.local_search.trip import Trip

Floats = NDArray[np.float64]

_NOISES = 4096


class Filler:
    """Greedy insertion, blurred so that no two fillings need be alike."""

    def __init__(self, random: Random, size: int) -> None:
        self._random = random
        self._size = size
        self._noise = np.array([random.random() for _ in range(_NOISES + size)])

    def fill(self, trip: Trip, banned: Flags | None, power: int, blur: float) -> None:
        """Insert spots until none fits; `banned` (n,) ones stay out."""
        noise = self._draw_noise(blur)
        while True:
            worths = trip.list_worths()
            if banned is not None:
                worths = np.where(banned, 0, worths)
            wanted = np.maximum(worths, 0) * noise
            weight = wanted if power == 1 else wanted * wanted
            best, chosen = 0.0, None
            for number, route in enumerate(trip.days):
                if len(route.stops) >= route.rules.limit:
                    continue
                losses, positions = route.best_insertions
                scores = np.where(losses < TOO_LONG, weight / (losses + 1), 0.0)
                place = int(scores.argmax())
                if scores[place] > best:
                    best, chosen = float(scores[place]), (number, int(positions[place]), place)
            if chosen is None:
                return
            trip.insert(*chosen)

    def _draw_noise(self, blur: float) -> Floats:
        begin = self._random.randrange(_NOISES)
        return 1.0 - blur * self._noise[begin : begin + self._size]
