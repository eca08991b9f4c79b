"""The second opinion: re-times a plan from request and data and finds every broken rule.

It shares no code with the search, the formulation or the timing; only the tables in `rules` and
the data themselves. No plan is shown that has not passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.itinerary import Itinerary, ItineraryDay
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.verify_day import DayCheck
from lingyuan_trip.planner.verify_day_rules import list_day_rules
from lingyuan_trip.planner.verify_price import price_of
from lingyuan_trip.planner.verify_visit import VisitRules
from lingyuan_trip.planner.violation import Violation, broken
from lingyuan_trip.travel.travel_times import TravelTimes


def verify(
    itinerary: Itinerary,
    request: TripRequest,
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    calendar: Calendar,
    score: int | None = None,
) -> tuple[Violation, ...]:
    """Every broken rule; with `score` also whether that is what the visits are worth."""
    by_id = {spot.id: spot for spot in spots}
    found = list(_check_selection(itinerary, request, by_id))
    found += _check_pins(itinerary, request)
    if len(itinerary.days) != request.days:
        zh, en = f"行程应为 {request.days} 天", f"The plan must have days: {request.days}"
        found.append(broken("days", None, zh, en))
    worth = 0
    for day, day_rules in zip_longest(itinerary.days, list_day_rules(request, travel_times)):
        if day is None or day_rules is None:
            continue
        visit_rules = {
            visit.spot: VisitRules(by_id[visit.spot], request, festivals, calendar(day.date))
            for visit in day.visits
            if visit.spot in by_id
        }
        found += DayCheck(day, day_rules, request, travel_times, visit_rules).run()
        found += _check_stops(day, request)
        worth += sum(each.count_prize() for each in visit_rules.values())
    if score is not None and score != worth - _count_sameness(itinerary, request, by_id):
        found.append(broken("score", None, "总分算错", "The score is wrong"))
    return tuple(found)


def _check_selection(
    itinerary: Itinerary, request: TripRequest, spots: Mapping[str, Spot]
) -> Iterator[Violation]:
    counts = Counter(visit.spot for visit in itinerary.visits)
    for spot_id, count in counts.items():
        if count > 1:
            yield broken("repeated", spot_id, "同一景点去了两次", "Visited more than once")
    for spot_id in sorted(request.must - set(counts)):
        yield broken("must", spot_id, "想去的景点没有安排", "A wish is not met")
    visited = [spots[spot_id] for spot_id in counts if spot_id in spots]
    groups = Counter(s.ticket.group for s in visited if s.ticket is not None and s.ticket.group)
    for group, count in groups.items():
        if count > 1:
            yield broken("group", None, f"同一门票去了两处：{group}", f"Shared ticket: {group}")
    cost = sum(price_of(spot, request.party) for spot in visited)
    if request.budget is not None and cost > request.budget:
        yield broken(
            "budget",
            None,
            f"门票共 {cost} 元，超过预算 {request.budget} 元",
            f"Entrance of {cost} yuan exceeds the budget of {request.budget}",
        )


def _check_pins(itinerary: Itinerary, request: TripRequest) -> Iterator[Violation]:
    starts = {
        visit.spot: (number, visit.start)
        for number, day in enumerate(itinerary.days, start=1)
        for visit in day.visits
    }
    for pin in sorted(request.pins, key=lambda each: each.spot):
        if pin.spot not in starts:
            yield broken("pin", pin.spot, "固定的景点没有安排", "A pinned spot is missing")
            continue
        day, minute = starts[pin.spot]
        if pin.day not in (None, day):
            zh, en = f"应在第 {pin.day} 天", f"Pinned to day {pin.day}"
            yield broken("pin", pin.spot, zh, en)
        if pin.minute not in (None, minute):
            yield broken("pin", pin.spot, "不在固定的时刻开始", "Not at its pinned time")


def _check_stops(day: ItineraryDay, request: TripRequest) -> Iterator[Violation]:
    slow = request.party.elders + request.party.children > 0
    limit = rules.MAX_VISITS[request.pace] - (1 if slow else 0)
    if len(day.visits) > limit:
        yield broken("max_visits", None, f"超过 {limit} 站", f"More than {limit} stops")


def _count_sameness(itinerary: Itinerary, request: TripRequest, spots: Mapping[str, Spot]) -> int:
    if not request.diversity:
        return 0
    visited = {visit.spot for visit in itinerary.visits if visit.spot in spots}
    counts = Counter(spots[spot_id].kind for spot_id in visited)
    most = len(rules.DIVERSITY) - 1
    return sum(rules.DIVERSITY[min(count, most)] for count in counts.values())
