"""What entrance costs a party, worked out from the data alone."""

from __future__ import annotations

from lingyuan_trip.domain.spot import ConcessionGroup, Spot
from lingyuan_trip.domain.wishes import Party


def price_of(spot: Spot, party: Party) -> int:
    """Yuan for the party at the dearest published prices; unknown counts nothing."""
    if spot.ticket is None or spot.ticket.price is None:
        return 0
    full = max(spot.ticket.price.all_values)
    each = {ConcessionGroup.ELDERS: full, ConcessionGroup.CHILDREN: full}
    for group in each:
        reduced = [c.yuan for c in spot.ticket.concessions if c.applies_to is group]
        known = [yuan for yuan in reduced if yuan is not None]
        if known:
            each[group] = min(full, max(known))
    elders, children = each[ConcessionGroup.ELDERS], each[ConcessionGroup.CHILDREN]
    return full * party.adults + elders * party.elders + children * party.children
