"""What a plan made by hand breaks as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lingyuan_trip.domain.arrangement import Arrangement
from lingyuan_trip.domain.plan_result import Entrance
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import Trouble, TroubleKind
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.wording import troubles as say


def list_trip_troubles(
    arrangement: Arrangement, request: TripRequest, entrance: Entrance, spots: Mapping[str, Spot]
) -> Iterator[Trouble]:
    """Every trouble that belongs to no single day, or to a day the trip does not have."""
    visited = tuple(spot for day in arrangement.days[: request.days] for spot in day.spots)
    pinned = {pin.spot for pin in request.pins}
    for spot_id in sorted(request.required - set(visited)):
        text = say.missing(_name(spot_id, spots), pinned=spot_id in pinned - request.must)
        yield Trouble(TroubleKind.MISSING, None, spot_id, None, text)
    yield from _check_tickets([spots[each] for each in visited if each in spots])
    if request.budget is not None and entrance.yuan > request.budget:
        over = entrance.yuan - request.budget
        yield Trouble(TroubleKind.BUDGET, None, None, None, say.over_budget(entrance.yuan, over))
    for number, day in enumerate(arrangement.days):
        if number >= request.days and day.spots:
            names = [_name(spot, spots) for spot in day.spots]
            text = say.no_such_day(number + 1, names)
            yield Trouble(TroubleKind.NO_DAY, None, None, None, text)


def _check_tickets(visited: list[Spot]) -> Iterator[Trouble]:
    groups: dict[str, list[Spot]] = {}
    for spot in visited:
        if spot.ticket is not None and spot.ticket.group:
            groups.setdefault(spot.ticket.group, []).append(spot)
    for spots in groups.values():
        if len(spots) > 1:
            text = say.one_ticket([spot.name for spot in spots])
            yield Trouble(TroubleKind.TICKET, None, spots[-1].id, None, text)


def _name(spot_id: str, spots: Mapping[str, Spot]) -> LocalizedText:
    return spots[spot_id].name if spot_id in spots else LocalizedText(spot_id)
