"""What a `.lytrip` file holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import TripHistory

SUFFIX = ".lytrip"
NUMBER = 1
"""Of the form of the file; whatever is added makes the next one."""
FORMAT = "lingyuan-trip"
MOST_BYTES = 16 * 1024**2

Names = Mapping[str, LocalizedText]
DataUsed = Mapping[str, str]
"""Origin, version and SHA-256 of the data that a plan was made with."""


@dataclass(frozen=True)
class TripFile:
    """A trip with its history.

    `names` are those of every place it speaks of, for readers whose data no longer have them.
    `made_with` tells the data of each plan. `program` wrote it; `is_newer` when that was a later
    one whose files we understand in part only.
    """

    history: TripHistory
    names: Names
    made_with: Mapping[PlanResult, DataUsed] = field(default_factory=dict)
    program: str = ""
    is_newer: bool = False

    @property
    def data(self) -> DataUsed | None:
        """The data that the plan in force was made with; None where there is no plan."""
        result = self.history.trip.result
        return None if result is None else self.made_with.get(result)


def list_places(trip: Trip) -> Iterator[str]:
    """The ids of all places a trip speaks of; some come more than once."""
    yield from list_kept_places(trip)
    if trip.result is not None:
        yield from (left.spot for left in trip.result.left_out)


def list_kept_places(trip: Trip) -> Iterator[str]:
    """Those it goes to or has wishes about; the places that only were left out are none of them."""
    request, result = trip.request, trip.result
    yield from (request.arrive_gateway, request.depart_gateway, *request.nights)
    yield from (*request.lodgings, *request.required, *request.avoid)
    yield from (each.spot for each in request.lengths)
    if trip.arrangement is not None:
        yield from trip.arrangement.spots
    if result is None or result.itinerary is None:
        return
    for day in result.itinerary.days:
        yield from (day.start_place, day.end_place)
        yield from (visit.spot for visit in day.visits)
        for leg in day.legs:
            yield from (leg.origin, leg.destination)
