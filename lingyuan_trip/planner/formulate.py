"""TripRequest → numbers: which spots a day offers, and the problem the solver sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.itinerary import RestsOn
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import LunchWish, TripRequest
from lingyuan_trip.planner import rules, wording
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot
from lingyuan_trip.planner.prospect import Exclusion, Prospect, assess, visit_minutes
from lingyuan_trip.travel.travel_times import TravelTimes

NO_WAY_MINUTES = 100_000
"""Stands in the matrix where no way is known; no day is that long."""


@dataclass(frozen=True)
class Formulation:
    """A request as numbers, with the way back to spots and words.

    `place_ids` gives the id of each place of the problem. `prospects` are the spots that can be
    planned, `exclusions` those that cannot; a required spot that cannot be planned is in both
    the problem (without windows) and the exclusions. `lunch` is None where the wish was dropped.
    """

    request: TripRequest
    problem: PlanningProblem
    place_ids: tuple[str, ...]
    spots: Mapping[str, Spot]
    prospects: Mapping[str, Prospect]
    exclusions: Mapping[str, Exclusion]
    lunch: LunchWish | None
    notes: tuple[LocalizedText, ...]
    travel_times: TravelTimes
    calendar: Calendar

    @cached_property
    def index_of(self) -> dict[str, int]:
        """The place of each id."""
        return {place_id: index for index, place_id in enumerate(self.place_ids)}

    def rests_on(self, spot_id: str) -> tuple[RestsOn, ...]:
        """What a visit to a spot rests on."""
        return self.prospects[spot_id].rests_on


def formulate(
    request: TripRequest,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
) -> Formulation:
    """The numbers of a request; raises RequestError for places the data cannot plan with.

    Spots stand in the problem in the order of their ids, so that ties are decided by id.
    """
    _check_places(request, spots, travel_times)
    day = calendar(request.date)
    ordered = sorted(spots, key=lambda spot: spot.id)
    assessed = {spot.id: assess(spot, request, festivals, travel_times, day) for spot in ordered}
    prospects = {key: value for key, value in assessed.items() if isinstance(value, Prospect)}
    exclusions = {key: value for key, value in assessed.items() if isinstance(value, Exclusion)}
    listed = [spot for spot in ordered if spot.id in prospects or spot.id in request.must]
    gateways = dict.fromkeys((request.arrive_gateway, request.depart_gateway))
    place_ids = (*(spot.id for spot in listed), *gateways)
    lunch = _keep_lunch(request)
    dropped = request.lunch is not None and lunch is None
    return Formulation(
        request=request,
        problem=_build_problem(request, listed, prospects, place_ids, travel_times, lunch),
        place_ids=place_ids,
        spots={spot.id: spot for spot in ordered},
        prospects=prospects,
        exclusions=exclusions,
        lunch=lunch,
        notes=(wording.lunch_dropped(request.lunch),) if dropped and request.lunch else (),
        travel_times=travel_times,
        calendar=calendar,
    )


def _check_places(request: TripRequest, spots: Sequence[Spot], travel_times: TravelTimes) -> None:
    for gateway in (request.arrive_gateway, request.depart_gateway):
        if not travel_times.covers(gateway):
            raise RequestError(f"到达站 {gateway} 的位置还没有资料，暂不能从这里安排行程。")
    known = {spot.id for spot in spots}
    if unknown := sorted((request.must | request.avoid) - known):
        raise RequestError(f"没有这些景点：{'、'.join(unknown)}")


def _keep_lunch(request: TripRequest) -> LunchWish | None:
    """The wish, unless the day holds no start in its window from which lunch can be finished."""
    lunch = request.lunch
    if lunch is None:
        return None
    first = max(lunch.earliest, request.day_starts)
    last = min(lunch.latest, request.day_ends - lunch.minutes)
    return lunch if first <= last else None


def _build_problem(
    request: TripRequest,
    listed: Sequence[Spot],
    prospects: Mapping[str, Prospect],
    place_ids: tuple[str, ...],
    travel_times: TravelTimes,
    lunch: LunchWish | None,
) -> PlanningProblem:
    day = ProblemDay(
        date=request.date.isoformat(),
        start_place=place_ids.index(request.arrive_gateway),
        start_minute=request.day_starts,
        end_place=place_ids.index(request.depart_gateway),
        end_minute=request.day_ends,
        windows=tuple(
            prospects[spot.id].windows if spot.id in prospects else () for spot in listed
        ),
        max_visits=rules.MAX_VISITS[request.pace],
        lunch=None if lunch is None else LunchBreak(lunch.minutes, lunch.earliest, lunch.latest),
    )
    return PlanningProblem(
        spots=tuple(_build_spot(spot, prospects.get(spot.id), request) for spot in listed),
        days=(day,),
        travel_minutes=tuple(
            tuple(_minutes(travel_times, a, b) for b in place_ids) for a in place_ids
        ),
    )


def _build_spot(spot: Spot, prospect: Prospect | None, request: TripRequest) -> ProblemSpot:
    ticket = spot.ticket
    return ProblemSpot(
        id=spot.id,
        prize=0 if prospect is None else prospect.prize,
        visit_minutes=visit_minutes(spot, request.pace),
        kind=spot.kind.value,
        group=None if ticket is None else ticket.group,
        price=0 if ticket is None else ticket.planned_price or 0,
        required=spot.id in request.must,
    )


def _minutes(travel_times: TravelTimes, a: str, b: str) -> int:
    if a == b:
        return 0
    minutes = travel_times.minutes(a, b)
    return NO_WAY_MINUTES if minutes is None else minutes
