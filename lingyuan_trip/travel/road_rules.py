"""How roads are estimated: our own figures, nobody has measured them.

Eight published distances between county towns here are 1.12 to 1.49 times the straight line,
1.27 in the middle; no published pair lies inside the southern mountains.
"""

from __future__ import annotations

from lingyuan_trip.domain.guidebook import Guidebook, Place
from lingyuan_trip.domain.place import Terrain
from lingyuan_trip.domain.spot import Spot

DETOUR = {Terrain.VALLEY: 1.25, Terrain.MOUNTAIN: 1.45}
"""Kilometres of road for one kilometre of straight line."""

CAR_SPEED = {Terrain.VALLEY: 45.0, Terrain.MOUNTAIN: 35.0}
"""Kilometres an hour by car, with villages, bends and the walk from the car park."""

WALKING_SPEED = 4.5
"""Kilometres an hour on foot."""

LONGEST_WALK_KM = 3.0
"""Farther places are not joined on foot."""

DAY_TRIP_HOURS = (9 * 60, 18 * 60)
"""A public line is planned with only if it runs all this time, so that nobody is left behind."""

TAXI_WAIT_MINUTES = 5
"""Added to every leg by taxi: to find the car and to pay."""

SEARCH_MINUTES = 5
"""The least a leg takes for each end that is not known to the kilometre."""

UNKNOWN_TERRAIN = Terrain.MOUNTAIN
"""Taken where nothing says what the roads are like: the slower of the two."""


def find_terrain(place: Place, guidebook: Guidebook) -> Terrain:
    """The terrain of a place, else of its zone, else the slower one."""
    if place.terrain is not None:
        return place.terrain.value
    zone = guidebook.find_zone(place.zone) if isinstance(place, Spot) else None
    if zone is not None and zone.terrain is not None:
        return zone.terrain.value
    return UNKNOWN_TERRAIN
