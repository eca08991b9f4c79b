"""What a visitor must know about a plan before setting out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.itinerary import Basis, Itinerary
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.prices import count_entrance
from lingyuan_trip.planner.prospect import Prospect, list_position_bases
from lingyuan_trip.planner.wording import notes as say


@dataclass(frozen=True, slots=True)
class _Visited:
    """A visit's prospect on the day it takes place."""

    prospect: Prospect
    day: CalendarDay

    @property
    def spot(self) -> Spot:
        return self.prospect.spot


def list_notes(formulation: Formulation, itinerary: Itinerary) -> tuple[LocalizedText, ...]:
    """Notes on the visits of an itinerary, after those on the request itself."""
    visited = [
        _Visited(offer.prospects[visit.spot], offer.calendar_day)
        for offer, day in zip(formulation.offers, itinerary.days, strict=True)
        for visit in day.visits
    ]
    return (
        *_note_request(formulation),
        *_note_each(visited),
        *_note_together(formulation, visited),
        *_note_prices(formulation.request, [each.spot for each in visited]),
    )


def _note_request(formulation: Formulation) -> Iterator[LocalizedText]:
    request = formulation.request
    yield from formulation.notes
    if request.nights and not request.lodgings:
        lodging = request.nights[0]
        if lodging in formulation.spots:
            yield say.usual_lodging(formulation.spots[lodging].name, len(request.nights))
    percent = rules.get_party_percent(request.party)
    if percent != 100:
        yield say.slower_party(percent, rules.count_stops(request.pace, request.party))


def _note_each(visited: Sequence[_Visited]) -> Iterator[LocalizedText]:
    for each in visited:
        prospect, spot = each.prospect, each.spot
        if prospect.festival is not None:
            yield say.festival_runs(*prospect.festival, spot)
        if prospect.season_percent < 100:
            yield say.visited_off_season(spot.name, prospect.season_percent)
        if spot.reservation is not None:
            yield say.reserve_first(spot.name, spot.reservation.value)
        for notice in spot.notices_on(each.day.date):
            yield say.notice_holds(spot, notice)


def _note_together(
    formulation: Formulation, visited: Sequence[_Visited]
) -> Iterator[LocalizedText]:
    places = dict.fromkeys(each.spot.id for each in visited)
    places |= {night: None for night in formulation.request.nights if night in formulation.spots}
    unsure = [
        spot for spot in (formulation.spots[place] for place in places) if list_position_bases(spot)
    ]
    if unsure:
        yield say.uncertain_positions(unsure)
    named: list[tuple[Callable[[_Visited], bool], Callable[[list[LocalizedText]], LocalizedText]]]
    named = [
        (lambda each: each.prospect.hours_assumed, say.assumed_hours),
        (_has_unsure_hours, say.check_hours),
        (_hangs_on_holidays, say.holidays_unknown),
        (_is_hard_to_leave(formulation.request), say.taxi_back_hard),
    ]
    for concerns, sentence in named:
        names = [each.spot.name for each in visited if concerns(each)]
        if names:
            yield sentence(names)


def _has_unsure_hours(each: _Visited) -> bool:
    prospect = each.prospect
    unsure = any(rest.basis is Basis.HOURS for rest in prospect.rests_on)
    return unsure and not prospect.hours_assumed


def _hangs_on_holidays(each: _Visited) -> bool:
    return not each.day.arrangement_known and each.prospect.holiday_matters


def _is_hard_to_leave(request: TripRequest) -> Callable[[_Visited], bool]:
    by_taxi = request.mode is TravelMode.TAXI

    def concerns(each: _Visited) -> bool:
        hard = each.spot.return_taxi_hard
        return by_taxi and hard is not None and hard.value

    return concerns


def _note_prices(request: TripRequest, visited: Sequence[Spot]) -> Iterator[LocalizedText]:
    if request.budget is None:
        return
    cost = count_entrance(visited, request.party)
    yield say.entrance_costs(cost.yuan, request.party.size, request.budget)
    names = {spot.id: spot.name for spot in visited}
    if cost.unknown:
        yield say.prices_unknown([names[spot_id] for spot_id in cost.unknown])
    if cost.estimated:
        yield say.prices_estimated([names[spot_id] for spot_id in cost.estimated])
