"""A trip with a history: planned, changed by hand, undone by a step."""

from __future__ import annotations

from dataclasses import replace

from lingyuan_trip.domain.arrangement import arrange
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import Step, TripHistory
from lingyuan_trip.domain.wishes import Party, Pin, VisitLength
from lingyuan_trip.export.trip_file import TripFile
from lingyuan_trip.planner.plan import plan
from tests.builders import make_calendar, make_festival, make_request
from tests.planner.county import make_county

DATA = {"origin": "bundled", "version": "2026.11", "sha256": "ab" * 32}


def make_file(days: int = 2, seed: int = 1) -> TripFile:
    """Four states over two requests, one plan and two arrangements; the third is in force."""
    spots, times = make_county(8, seed)
    lodgings = ("s00",) if days > 1 else ()
    request = make_request(days=days, lodgings=lodgings, budget=900, party=Party(2, 1, 1))
    festival = make_festival("s01", usual=((4, 1), (6, 1)))
    result = plan(request, spots, (festival,), times, make_calendar())
    assert result.itinerary is not None
    changed = replace(
        request,
        pins=frozenset({Pin("s03", day=1)}),
        lengths=frozenset({VisitLength("s04", 90)}),
        lunch=None,
    )
    by_hand = arrange(result.itinerary)
    trips = (
        Trip(request),
        Trip(request, result),
        Trip(changed, result, by_hand),
        Trip(changed, result, by_hand.remove(by_hand.spots[0]).have_lunch(0, 0)),
    )
    steps = (
        Step("安排行程"),
        Step("固定{spot}", LocalizedText("景点s03", "Spot s03")),
        Step("删去{spot}", LocalizedText("只有中文")),
    )
    names = {spot.id: spot.name for spot in spots}
    return TripFile(TripHistory(trips, steps, 2), names, {result: DATA})
