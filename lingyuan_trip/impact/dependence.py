"""How many reference plans depend on an entry of the data, or on one of its fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lingyuan_trip.domain.festival import festivals_at
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.impact.outcome import Outcome

_OF_A_VISIT = ("location", "hours", "visit_minutes")
_OF_A_FESTIVAL = ("editions", "usual_period", "yearly")
_TICKET, _LOCATION = "ticket", "location"


@dataclass(frozen=True)
class Dependence:
    """`plans` is how many plans there are; the counts are by entry (id) and by entry and key."""

    plans: int
    entries: Mapping[str, int]
    fields: Mapping[tuple[str, str], int]

    def of(self, entry: str, field: str | None = None) -> int:
        """How many plans depend on an entry, or on the value of one of its keys."""
        if field is None:
            return self.entries.get(entry, 0)
        return self.fields.get((entry, field), 0)


def count_dependence(outcomes: Iterable[Outcome], guidebook: Guidebook) -> Dependence:
    """Counts what each plan is made of.

    A plan depends on the position, hours and length of what it visits, on the festivals held
    there that day, on where it starts, sleeps and ends, and on tickets where there is a budget. A
    spot that no plan visits counts nothing, whatever the plans would be if its data were others.
    """
    entries, fields, plans = Counter[str](), Counter[tuple[str, str]](), 0
    for outcome in outcomes:
        plans += 1
        used = set(_list_used(outcome, guidebook))
        fields.update(used)
        entries.update({entry for entry, _ in used})
    return Dependence(plans, entries, fields)


def _list_used(outcome: Outcome, guidebook: Guidebook) -> Iterator[tuple[str, str]]:
    if outcome.itinerary is None:
        return
    for day in outcome.itinerary.days:
        yield from ((place, _LOCATION) for place in (day.start_place, day.end_place))
        for visit in day.visits:
            yield from ((visit.spot, key) for key in _OF_A_VISIT)
            if outcome.request.budget is not None:
                yield visit.spot, _TICKET
            for festival, _ in festivals_at(visit.spot, guidebook.festivals, day.date):
                yield from ((festival.id, key) for key in _OF_A_FESTIVAL)
