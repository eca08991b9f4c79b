"""A plan made by hand in the form of an answer, for whatever shows or hands on answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lingyuan_trip.domain.itinerary import Itinerary, ItineraryDay, Visit
from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanResult, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import TimedArrangement
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.formulate import DayOffer, formulate
from lingyuan_trip.planner.notes import list_notes
from lingyuan_trip.planner.wording.reasons import TAKEN_OUT


def as_result(timed: TimedArrangement, made_of: PlanResult | None, ground: Ground) -> PlanResult:
    """The answer that a plan by hand is; `made_of` is the planner's answer it began as.

    Where it still is that very plan, it is returned as it was made.
    """
    if made_of is not None and made_of.request == timed.request:
        if made_of.itinerary == timed.itinerary:
            return made_of
        bound = made_of.upper_bound
    else:
        bound = timed.score
    visited = set(timed.arrangement.spots)
    left_out = () if made_of is None else (*_list_removed(made_of, visited), *made_of.left_out)
    return PlanResult(
        request=timed.request,
        status=PlanStatus.BY_HAND,
        itinerary=timed.itinerary,
        score=timed.score,
        upper_bound=max(bound, timed.score),
        verified=timed.works,
        left_out=tuple(left for left in left_out if left.spot not in visited),
        notes=(*(trouble.text for trouble in timed.troubles), *_list_notes(timed, ground)),
        entrance=timed.entrance,
    )


def _list_removed(made_of: PlanResult, visited: set[str]) -> Iterator[LeftOut]:
    """What the planner had chosen and the visitor took out."""
    if made_of.itinerary is not None:
        for visit in made_of.itinerary.visits:
            if visit.spot not in visited:
                yield LeftOut(visit.spot, LeftOutReason.BY_HAND, None, TAKEN_OUT)


def _list_notes(timed: TimedArrangement, ground: Ground) -> tuple[LocalizedText, ...]:
    """Notes on the visits that can be planned; the others are troubles already."""
    book, request = ground.guidebook, timed.request
    known = replace(
        request,
        must=request.must & set(ground.spots),
        avoid=request.avoid & set(ground.spots),
        pins=frozenset(pin for pin in request.pins if pin.spot in ground.spots),
    )
    formulation = formulate(
        known, book.spots, book.festivals, ground.travel_times, ground.calendar_day
    )
    days = zip(timed.itinerary.days, formulation.offers, strict=True)
    return list_notes(formulation, Itinerary(tuple(_plannable(*each) for each in days)))


def _plannable(day: ItineraryDay, offer: DayOffer) -> ItineraryDay:
    def stays(spot: str) -> bool:
        return spot in offer.prospects

    items = tuple(i for i in day.items if not isinstance(i, Visit) or stays(i.spot))
    return replace(day, items=items)
