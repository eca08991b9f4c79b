"""What a day of a plan made by hand breaks."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.itinerary import Dinner, ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.domain.timed_arrangement import Trouble, TroubleKind
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.visit_troubles import list_visit_troubles
from lingyuan_trip.planner.frame import DayFrame
from lingyuan_trip.planner.wording import troubles as say


def list_day_troubles(
    planned: ItineraryDay, done: int, frame: DayFrame, request: TripRequest, ground: Ground
) -> Iterator[Trouble]:
    """Every trouble of a day in order; `done` is when all but dinner is done."""
    day = frame.number - 1
    visited = {visit.spot for visit in planned.visits}
    for item in planned.items:
        match item:
            case Leg() if ground.way(item.origin, item.destination).minutes is None:
                spot = item.destination if item.destination in visited else None
                yield Trouble(TroubleKind.NO_WAY, day, spot, None, say.NO_WAY)
            case Visit():
                found = ground.find_spot_day(item.spot, planned.date)
                yield from list_visit_troubles(item, day, found, request)
            case Lunch():
                yield from _check_lunch(item, day, frame)
            case Dinner():
                yield from _check_dinner(item, day, frame)
            case _:
                pass
    yield from _check_end(done, day, frame, request)
    limit = rules.count_stops(request.pace, request.party)
    if (count := len(planned.visits)) > limit:
        yield Trouble(TroubleKind.TOO_MANY, day, None, None, say.too_many_stops(count, limit))


def _check_lunch(lunch: Lunch, day: int, frame: DayFrame) -> Iterator[Trouble]:
    if frame.lunch is not None and lunch.starts > frame.lunch.latest:
        late = lunch.starts - frame.lunch.latest
        text = say.late_lunch(late, frame.lunch.latest)
        yield Trouble(TroubleKind.LUNCH, day, None, late, text)


def _check_dinner(dinner: Dinner, day: int, frame: DayFrame) -> Iterator[Trouble]:
    if frame.dinner is not None and dinner.starts > frame.dinner.latest:
        late = dinner.starts - frame.dinner.latest
        text = say.late_dinner(late, frame.dinner.latest)
        yield Trouble(TroubleKind.DINNER, day, None, late, text)


def _check_end(done: int, day: int, frame: DayFrame, request: TripRequest) -> Iterator[Trouble]:
    late = done - frame.end_minute
    if late <= 0:
        return
    if frame.lodging is None:
        text = say.late_for_train(late, request.depart, request.board_margin)
        yield Trouble(TroubleKind.TRAIN, day, None, late, text)
    else:
        text = say.late_at_lodging(late, frame.end_minute)
        yield Trouble(TroubleKind.LODGING, day, None, late, text)
