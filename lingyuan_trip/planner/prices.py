"""What entrance costs a party."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.plan_result import Entrance
from lingyuan_trip.domain.spot import ConcessionGroup, Spot, Ticket
from lingyuan_trip.domain.wishes import Party


def party_price(ticket: Ticket | None, party: Party) -> int | None:
    """Yuan for the whole party by the dearest published prices; None where none is known.

    Elders and children pay the reduced price where the data give one for them, else the full.
    """
    full = None if ticket is None else ticket.planned_price
    if ticket is None or full is None:
        return None
    return (
        party.adults * full
        + party.elders * _reduced(ticket, ConcessionGroup.ELDERS, full)
        + party.children * _reduced(ticket, ConcessionGroup.CHILDREN, full)
    )


def _reduced(ticket: Ticket, group: ConcessionGroup, full: int) -> int:
    known = [
        concession.yuan
        for concession in ticket.concessions
        if concession.applies_to is group and concession.yuan is not None
    ]
    return min(full, max(known)) if known else full


def count_entrance(spots: Sequence[Spot], party: Party) -> Entrance:
    """What a party pays to enter some spots, and where that is unknown or our estimate."""
    prices = {spot.id: party_price(spot.ticket, party) for spot in spots}
    return Entrance(
        yuan=sum(price or 0 for price in prices.values()),
        unknown=tuple(spot_id for spot_id, price in prices.items() if price is None),
        estimated=tuple(spot.id for spot in spots if _is_estimated(spot)),
    )


def _is_estimated(spot: Spot) -> bool:
    price = None if spot.ticket is None else spot.ticket.price
    return price is not None and price.evidence.is_estimate
