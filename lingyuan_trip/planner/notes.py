"""What a visitor must know about a plan before setting out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lingyuan_trip.domain.itinerary import Basis, Itinerary
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.planner import wording
from lingyuan_trip.planner.formulate import Formulation
from lingyuan_trip.planner.prospect import Prospect


def list_notes(formulation: Formulation, itinerary: Itinerary) -> tuple[LocalizedText, ...]:
    """Notes on the visits of an itinerary, after those on the request itself."""
    visited = [formulation.prospects[visit.spot] for visit in itinerary.visits]
    return (
        *formulation.notes,
        *_note_each(formulation, visited),
        *_note_together(formulation, visited),
    )


def _note_each(formulation: Formulation, visited: Sequence[Prospect]) -> Iterator[LocalizedText]:
    for prospect in visited:
        spot = prospect.spot
        if prospect.festival is not None:
            yield wording.festival_runs(*prospect.festival, spot)
        if prospect.season_percent < 100:
            yield wording.visited_off_season(spot.name, prospect.season_percent)
        if spot.reservation is not None:
            yield wording.reserve_first(spot.name, spot.reservation.value)
        for notice in spot.notices_on(formulation.request.date):
            yield wording.notice_holds(spot, notice)


def _note_together(
    formulation: Formulation, visited: Sequence[Prospect]
) -> Iterator[LocalizedText]:
    unsure = [
        prospect.spot
        for prospect in visited
        if any(rest.basis is Basis.POSITION for rest in prospect.rests_on)
    ]
    if unsure:
        yield wording.uncertain_positions(unsure)
    named: list[tuple[Callable[[Prospect], bool], Callable[[list[LocalizedText]], LocalizedText]]]
    named = [
        (lambda p: p.hours_assumed, wording.assumed_hours),
        (lambda p: p.check_hours and not p.hours_assumed, wording.check_hours),
        (_hangs_on_holidays(formulation), wording.holidays_unknown),
        (_is_hard_to_leave(formulation), wording.taxi_back_hard),
    ]
    for concerns, say in named:
        names = [prospect.spot.name for prospect in visited if concerns(prospect)]
        if names:
            yield say(names)


def _hangs_on_holidays(formulation: Formulation) -> Callable[[Prospect], bool]:
    unknown = not formulation.calendar(formulation.request.date).arrangement_known
    return lambda prospect: unknown and prospect.holiday_matters


def _is_hard_to_leave(formulation: Formulation) -> Callable[[Prospect], bool]:
    by_taxi = formulation.request.mode is TravelMode.TAXI

    def concerns(prospect: Prospect) -> bool:
        hard = prospect.spot.return_taxi_hard
        return by_taxi and hard is not None and hard.value

    return concerns
