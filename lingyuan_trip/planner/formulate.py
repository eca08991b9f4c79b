"""TripRequest → numbers: what each day offers, and the problem the solver sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lingyuan_trip.domain.calendar_day import Calendar, CalendarDay
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.frame import DayFrame, list_frames
from lingyuan_trip.planner.prices import party_price
from lingyuan_trip.planner.problem import LunchBreak, PlanningProblem, ProblemDay, ProblemSpot
from lingyuan_trip.planner.prospect import Exclusion, Prospect, assess, visit_minutes
from lingyuan_trip.planner.variants import list_variants
from lingyuan_trip.travel.travel_times import TravelTimes

NO_WAY_MINUTES = 100_000
"""Stands in the matrix where no way is known; no day is that long."""


@dataclass(frozen=True)
class DayOffer:
    """What one day offers: spots that can be planned on it, and those that cannot."""

    frame: DayFrame
    calendar_day: CalendarDay
    prospects: Mapping[str, Prospect]
    exclusions: Mapping[str, Exclusion]


@dataclass(frozen=True)
class Formulation:
    """A request as numbers, with the way back to spots and words.

    `place_ids` gives the id of each place of the problem; a spot that is worth more on some days
    (a festival, its season) has a place for each worth, of which at most one is visited. In
    `open_problem` all places of a required spot are required; `variants` are the problems to
    solve. A required spot that cannot be planned is in the problem without windows.
    """

    request: TripRequest
    open_problem: PlanningProblem
    place_ids: tuple[str, ...]
    spots: Mapping[str, Spot]
    offers: tuple[DayOffer, ...]
    festivals: Sequence[Festival]
    travel_times: TravelTimes
    calendar: Calendar

    @cached_property
    def variants(self) -> tuple[PlanningProblem, ...]:
        """The problems whose best answer counts: several where a required spot has several
        places.
        """
        return tuple(list_variants(self.open_problem, self.place_ids, self.request.required))

    @property
    def problem(self) -> PlanningProblem:
        """The first of the problems to solve, mostly the only one."""
        return self.variants[0]

    @property
    def whole_problem(self) -> PlanningProblem:
        """The variants as one: a required spot with several places is a wish for one of them."""
        count = len(self.open_problem.spots)
        often = {spot_id for spot_id in self.request.required if len(self.places_of(spot_id)) > 1}
        if not often:
            return self.variants[0]
        return replace(
            self.open_problem,
            spots=tuple(
                replace(spot, required=False, wish=spot_id) if spot_id in often else spot
                for spot, spot_id in zip(
                    self.open_problem.spots, self.place_ids[:count], strict=True
                )
            ),
        )

    @property
    def notes(self) -> tuple[LocalizedText, ...]:
        """What must be said of the request itself."""
        return tuple(note for offer in self.offers for note in offer.frame.notes)

    def places_of(self, spot_id: str) -> tuple[int, ...]:
        """The places of the problem that stand for a spot; none where it cannot be planned."""
        count = len(self.open_problem.spots)
        return tuple(place for place in range(count) if self.place_ids[place] == spot_id)

    def without_pins(self) -> Formulation:
        """The same request with nothing fixed: what was pinned is only required."""
        request = replace(self.request, must=self.request.required, pins=frozenset())
        spots = tuple(self.spots.values())
        return formulate(request, spots, self.festivals, self.travel_times, self.calendar)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A spot with one worth and the days (from 0) on which it has it."""

    spot: Spot
    prize: int
    days: tuple[int, ...]


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
    known = {spot.id for spot in spots}
    if unknown := sorted((request.required | request.avoid) - known):
        raise RequestError(
            f"没有这些景点：{'、'.join(unknown)}", f"There are no such places: {', '.join(unknown)}"
        )
    ordered = sorted(spots, key=lambda spot: spot.id)
    offers = tuple(
        _offer(frame, request, ordered, festivals, travel_times, calendar(frame.date))
        for frame in list_frames(request, travel_times)
    )
    entries = tuple(_list_entries(ordered, offers, request))
    ends = (place for o in offers for place in (o.frame.start_place, o.frame.end_place))
    stations = tuple(dict.fromkeys(ends))
    place_ids = (*(entry.spot.id for entry in entries), *stations)
    problem = PlanningProblem(
        spots=tuple(_build_spot(entries, number, request) for number in range(len(entries))),
        days=tuple(_build_day(offer, entries, stations, request) for offer in offers),
        travel_minutes=tuple(
            tuple(_minutes(travel_times, a, b) for b in place_ids) for a in place_ids
        ),
        budget=request.budget,
        diversity=rules.DIVERSITY if request.diversity else (0,),
    )
    return Formulation(
        request=request,
        open_problem=problem,
        place_ids=place_ids,
        spots={spot.id: spot for spot in ordered},
        offers=offers,
        festivals=festivals,
        travel_times=travel_times,
        calendar=calendar,
    )


def _offer(
    frame: DayFrame,
    request: TripRequest,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    day: CalendarDay,
) -> DayOffer:
    found = {spot.id: assess(spot, request, festivals, travel_times, day, frame) for spot in spots}
    return DayOffer(
        frame=frame,
        calendar_day=day,
        prospects={key: value for key, value in found.items() if isinstance(value, Prospect)},
        exclusions={key: value for key, value in found.items() if isinstance(value, Exclusion)},
    )


def _list_entries(
    spots: Sequence[Spot], offers: Sequence[DayOffer], request: TripRequest
) -> Iterator[_Entry]:
    for spot in spots:
        days_of: dict[int, list[int]] = {}
        for day, offer in enumerate(offers):
            if spot.id in offer.prospects:
                days_of.setdefault(offer.prospects[spot.id].prize, []).append(day)
        if not days_of and spot.id in request.required:
            yield _Entry(spot, 0, ())
        for prize in sorted(days_of, reverse=True):
            yield _Entry(spot, prize, tuple(days_of[prize]))


def _build_spot(entries: Sequence[_Entry], number: int, request: TripRequest) -> ProblemSpot:
    entry, spot = entries[number], entries[number].spot
    twins = [n for n, other in enumerate(entries) if other.spot is spot]
    rank = twins.index(number)
    group = None if spot.ticket is None else spot.ticket.group
    return ProblemSpot(
        id=spot.id if rank == 0 else f"{spot.id}#{rank + 1}",
        prize=entry.prize,
        visit_minutes=visit_minutes(spot, request),
        kind=spot.kind.value,
        group=f"#{spot.id}" if group is None and len(twins) > 1 else group,
        price=party_price(spot.ticket, request.party) or 0,
        required=spot.id in request.required,
    )


def _build_day(
    offer: DayOffer, entries: Sequence[_Entry], stations: Sequence[str], request: TripRequest
) -> ProblemDay:
    frame, lunch = offer.frame, offer.frame.lunch
    day = frame.number - 1
    return ProblemDay(
        date=frame.date.isoformat(),
        start_place=len(entries) + stations.index(frame.start_place),
        start_minute=frame.start_minute,
        end_place=len(entries) + stations.index(frame.end_place),
        end_minute=frame.end_minute,
        windows=tuple(
            offer.prospects[entry.spot.id].windows if day in entry.days else () for entry in entries
        ),
        max_visits=rules.count_stops(request.pace, request.party),
        lunch=None if lunch is None else LunchBreak(lunch.minutes, lunch.earliest, lunch.latest),
    )


def _minutes(travel_times: TravelTimes, a: str, b: str) -> int:
    if a == b:
        return 0
    minutes = travel_times.minutes(a, b)
    return NO_WAY_MINUTES if minutes is None else minutes
