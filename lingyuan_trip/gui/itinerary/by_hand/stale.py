"""Whether a plan was made under other conditions than those that stand."""

from __future__ import annotations

from dataclasses import replace

from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TripRequest


def is_stale(trip: Trip) -> bool:
    """Whether anything else was asked for since; what is fixed of single stops does not count, for
    it is said on them.
    """
    if trip.result is None:
        return False
    return _without_stops(trip.result.request) != _without_stops(trip.request)


def _without_stops(request: TripRequest) -> TripRequest:
    return replace(request, pins=frozenset(), lengths=frozenset())
