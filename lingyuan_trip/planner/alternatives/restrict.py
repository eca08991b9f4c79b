"""Stated ways to plan differently, each a request of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lingyuan_trip.domain.alternative import Difference
from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.festival import Certainty, Festival
from lingyuan_trip.domain.itinerary import Basis
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Pace, TripRequest
from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.planner.alternatives import wording
from lingyuan_trip.planner.opening import hours_on


@dataclass(frozen=True, slots=True)
class Restriction:
    """A request that is answered instead of the visitor's own; `text` says what it changes."""

    difference: Difference
    request: TripRequest
    text: LocalizedText


class Restrictions:
    """The restrictions that would change a best plan, the most telling first."""

    def __init__(
        self,
        best: PlanResult,
        spots: Sequence[Spot],
        festivals: Sequence[Festival],
        calendar: Calendar,
        zones: Sequence[Zone],
    ) -> None:
        self._best = best
        self._request = best.request
        self._spots = {spot.id: spot for spot in spots}
        self._festivals = festivals
        self._calendar = calendar
        self._zones = {zone.id: zone for zone in zones}
        visits = () if best.itinerary is None else best.itinerary.visits
        self._visited = [self._spots[visit.spot] for visit in visits]

    def choose(self) -> Iterator[Restriction]:
        """Each restriction once."""
        yield from self._festival()
        yield from self._other_zone()
        yield from self._relaxed()
        yield from self._known_hours()
        yield from self._cheapest()

    def _festival(self) -> Iterator[Restriction]:
        """Go to the host of a festival that runs and that the best plan leaves out."""
        visited = {spot.id for spot in self._visited}
        found = []
        for festival in self._festivals:
            on = [festival.occurrence_on(date) for date in self._request.dates]
            running = [occurrence for occurrence in on if occurrence is not None]
            named = dict.fromkeys(host for o in running for host in festival.hosts_of(o))
            hosts = [host for host in named if host in self._spots]
            if running and visited.isdisjoint(hosts):
                certainties = {occurrence.certainty for occurrence in running}
                certainty = min(certainties, key=lambda each: each is Certainty.ESTIMATED)
                found += [(certainty is Certainty.ESTIMATED, festival, host) for host in hosts]
        for is_estimate, festival, host in sorted(found, key=lambda each: each[0]):
            if host not in self._request.avoid:
                certainty = Certainty.ESTIMATED if is_estimate else Certainty.DATED
                text = wording.festival_first(festival, self._spots[host].name, certainty)
                request = replace(self._request, must=self._request.must | {host})
                yield Restriction(Difference.FESTIVAL, request, text)

    def _other_zone(self) -> Iterator[Restriction]:
        """Leave out the zone that the best plan goes to most."""
        counts = Counter(spot.zone for spot in self._visited if spot.zone in self._zones)
        if not counts:
            return
        zone = counts.most_common(1)[0][0]
        assert zone is not None
        members = {spot.id for spot in self._spots.values() if spot.zone == zone}
        keeps_wishes = not members.isdisjoint(self._request.required)
        text = wording.without_zone(self._zones[zone].name, keeps_wishes)
        yield Restriction(Difference.OTHER_ZONE, self._avoiding(members), text)

    def _relaxed(self) -> Iterator[Restriction]:
        if self._request.pace is not Pace.RELAXED:
            request = replace(self._request, pace=Pace.RELAXED)
            yield Restriction(Difference.RELAXED, request, wording.RELAXED)

    def _known_hours(self) -> Iterator[Restriction]:
        """Leave out every spot whose hours are an estimate or want confirming on a date."""
        if self._best.count_estimates(Basis.HOURS):
            unsure = {spot.id for spot in self._spots.values() if self._has_unsure_hours(spot)}
            request = self._avoiding(unsure)
            if unsure.isdisjoint(self._request.required):
                yield Restriction(Difference.KNOWN_HOURS, request, wording.KNOWN_HOURS)

    def _cheapest(self) -> Iterator[Restriction]:
        """Spend nothing on entrance, or at most half."""
        entrance = self._best.entrance
        if entrance is not None and entrance.yuan:
            price = entrance.yuan
            free = replace(self._request, budget=0)
            yield Restriction(Difference.CHEAPEST, free, wording.FREE)
            half = replace(self._request, budget=price // 2)
            yield Restriction(Difference.CHEAPEST, half, wording.cheaper(price // 2, price))

    def _avoiding(self, spots: set[str]) -> TripRequest:
        more = frozenset(spots) - self._request.required
        return replace(self._request, avoid=self._request.avoid | more)

    def _has_unsure_hours(self, spot: Spot) -> bool:
        """Whether the hours on some date of the trip are an estimate or want confirming."""
        found = (
            hours_on(spot, date, self._calendar(date).is_holiday) for date in self._request.dates
        )
        return any(hours.evidence.is_estimate or hours.check_first for hours, _ in found)
