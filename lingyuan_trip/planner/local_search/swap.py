"""Exchange stops for better spots that are left out."""

from __future__ import annotations

import numpy as np

from lingyuan_trip.planner.local_search.route import TOO_LONG
from lingyuan_trip.planner.local_search.trip import Trip


def swap_best(trip: Trip) -> bool:
    """Make the exchange of one stop that adds most to the merit; False when none does."""
    worths = trip.list_worths()
    most, found = 0, None
    for number, route in enumerate(trip.days):
        if not route.stops:
            continue
        losses = np.array([trip.loss_of(place) for place in route.stops])
        gains = worths - losses[:, None]
        useful = (route.swap_losses < TOO_LONG) & (worths > 0)
        gains = np.where(useful, gains, 0)
        best = int(gains.argmax())
        if gains.flat[best] > most:
            most, found = int(gains.flat[best]), (number, *divmod(best, gains.shape[1]))
    return found is not None and _try_swap(trip, *found)


def _try_swap(trip: Trip, number: int, position: int, place: int) -> bool:
    """Make an exchange, and take it back where spots of one kind made it look better than it is."""
    before = trip.merit
    (old,) = trip.remove(number, position, position + 1)
    trip.insert(number, position, place)
    if trip.merit > before:
        return True
    trip.remove(number, position, position + 1)
    trip.insert(number, position, old)
    return False
