"""The second opinion: re-times a plan from request and data and finds every broken rule.

It shares no code with the search, the formulation or the timing; only the tables in `rules` and
the data themselves. No plan is shown that has not passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.itinerary import (
    Dinner,
    Item,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    Visit,
    Wait,
)
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
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
    """Every broken rule; with `score` also whether it is the sum of the visits' prizes."""
    by_id = {spot.id: spot for spot in spots}
    visited = [by_id[visit.spot] for visit in itinerary.visits if visit.spot in by_id]
    day = calendar(request.date)
    visit_rules = {spot.id: VisitRules(spot, request, festivals, day) for spot in visited}
    found = list(_check_selection(itinerary, request, visited))
    if len(itinerary.days) != 1:
        found.append(broken("days", None, "行程应为一天", "The plan must have one day"))
    for planned in itinerary.days:
        found += _DayCheck(planned, request, travel_times, visit_rules).run()
    if score is not None and score != sum(visit_rules[s.id].count_prize() for s in visited):
        found.append(broken("score", None, "总分算错", "The score is not the sum of its visits"))
    return tuple(found)


def _check_selection(
    itinerary: Itinerary, request: TripRequest, visited: Sequence[Spot]
) -> Iterator[Violation]:
    counts = Counter(visit.spot for visit in itinerary.visits)
    for spot_id, count in counts.items():
        if count > 1:
            yield broken("repeated", spot_id, "同一景点去了两次", "Visited more than once")
    for spot_id in sorted(request.must - set(counts)):
        yield broken("must", spot_id, "必去的景点没有安排", "A wish is not met")
    groups = Counter(s.ticket.group for s in visited if s.ticket is not None and s.ticket.group)
    for group, count in groups.items():
        if count > 1:
            yield broken("group", None, f"同一门票去了两处：{group}", f"Shared ticket: {group}")
    limit = rules.MAX_VISITS[request.pace]
    if len(itinerary.visits) > limit:
        yield broken("max_visits", None, f"超过 {limit} 站", f"More than {limit} stops")


class _DayCheck:
    """One walk through the items of a day; `_minute` and `_place` are where the party is."""

    def __init__(
        self,
        planned: ItineraryDay,
        request: TripRequest,
        travel_times: TravelTimes,
        visit_rules: dict[str, VisitRules],
    ) -> None:
        self._planned = planned
        self._request = request
        self._travel_times = travel_times
        self._visit_rules = visit_rules
        self._place = request.arrive_gateway
        self._minute = request.arrive + request.exit_margin
        self._reached = self._minute
        self._lunches = 0
        self._has_left = False

    def run(self) -> Iterator[Violation]:
        """Every broken rule of the day."""
        yield from self._check_frame()
        items = self._planned.items
        for number, item in enumerate(items):
            if number == 0:
                # Leaving later than possible is allowed once: after lunch in the station.
                self._minute = max(self._minute, _begins(item))
            yield from self._check_item(item, items[number + 1 :])
        yield from self._check_end()
        yield from self._check_lunch_count()

    def _check_frame(self) -> Iterator[Violation]:
        planned, request = self._planned, self._request
        if planned.date != request.date:
            yield broken("date", None, "日期不对", "Wrong date")
        if (planned.start_place, planned.start_time) != (request.arrive_gateway, request.arrive):
            yield broken("start", planned.start_place, "不从到达列车开始", "Wrong start")
        if planned.end_place != request.depart_gateway:
            yield broken("end", planned.end_place, "没有回到返程站", "Wrong end")

    def _check_item(self, item: Item, rest: tuple[Item, ...]) -> Iterator[Violation]:
        begins = _begins(item)
        if begins != self._minute:
            clocks = f"{format_clock(self._minute)} / {format_clock(begins)}"
            yield broken("times", self._place, f"时间不连续：{clocks}", f"Times break: {clocks}")
        if _where(item) != self._place:
            yield broken("place", _where(item), "人不在这里", "The party is elsewhere")
        match item:
            case Leg():
                yield from self._check_leg(item)
            case Wait():
                yield from self._check_wait(item, rest)
            case Visit():
                yield from self._check_visit(item)
            case Lunch():
                yield from self._check_lunch(item)
        self._minute, self._place = _ends(item), _where_after(item)

    def _check_leg(self, leg: Leg) -> Iterator[Violation]:
        times, a, b = self._travel_times, leg.origin, leg.destination
        known = times.covers(a) and times.covers(b)
        minutes = times.minutes(a, b) if known else None
        if minutes is None:
            yield broken("leg", b, "没有可用的路线", "No way is known")
            return
        if leg.minutes != minutes:
            yield broken(
                "leg_minutes",
                b,
                f"路上 {leg.minutes} 分钟，应为 {minutes} 分钟",
                f"Leg of {leg.minutes} min instead of {minutes}",
            )
        if leg.km != (times.km(a, b) or 0.0):
            yield broken("leg_km", b, "里程不对", "Wrong distance")
        if leg.evidence is not times.evidence(a, b):
            yield broken("leg_evidence", b, "依据不对", "Wrong evidence")
        self._reached = leg.arrives
        self._has_left = True

    def _check_wait(self, wait: Wait, rest: tuple[Item, ...]) -> Iterator[Violation]:
        if wait.until <= wait.starts:
            yield broken("wait", wait.place, "等候时间不是正数", "A wait without length")
        if not self._has_left:
            yield broken("wait", wait.place, "第一段路之前不应等候", "A wait before the first leg")
        if not rest or isinstance(rest[0], Leg | Wait):
            yield broken("wait", wait.place, "等候后没有游览或午餐", "A wait for nothing")

    def _check_visit(self, visit: Visit) -> Iterator[Violation]:
        if visit.arrive != self._reached:
            yield broken("arrive", visit.spot, "到达时刻不对", "Wrong arrival")
        found = self._visit_rules.get(visit.spot)
        if found is None:
            yield broken("unknown", visit.spot, "没有这个景点", "No such spot")
        else:
            yield from found.check(visit)

    def _check_lunch(self, lunch: Lunch) -> Iterator[Violation]:
        self._lunches += 1
        wish = self._request.lunch
        if wish is None:
            yield broken("lunch", lunch.place, "没有要求午餐", "No lunch was asked for")
            return
        if not wish.earliest <= lunch.starts <= wish.latest:
            yield broken("lunch", lunch.place, "午餐不在时段内", "Lunch outside its window")
        if lunch.until - lunch.starts != wish.minutes:
            yield broken("lunch", lunch.place, "午餐时长不对", "Wrong length of lunch")

    def _check_end(self) -> Iterator[Violation]:
        planned, request = self._planned, self._request
        limit = request.depart - request.board_margin
        if self._place != request.depart_gateway:
            yield broken("end", self._place, "没有回到返程站", "The day ends elsewhere")
        if max(self._minute, planned.end_time) > limit:
            late = max(self._minute, planned.end_time) - limit
            yield broken("train", None, f"晚到 {late} 分钟", f"{late} min late for the train")
        if planned.legs and planned.end_time != planned.legs[-1].arrives:
            yield broken("end", None, "返回时刻不对", "Wrong time of return")

    def _check_lunch_count(self) -> Iterator[Violation]:
        wish = self._request.lunch
        if self._lunches > 1:
            yield broken("lunch", None, "午餐不止一次", "More than one lunch")
        if wish is None or self._lunches:
            return
        out = self._request.arrive + self._request.exit_margin
        back = self._request.depart - self._request.board_margin
        if max(out, wish.earliest) <= min(wish.latest, back - wish.minutes):
            yield broken("lunch", None, "没有午餐", "Lunch is missing")


def _begins(item: Item) -> int:
    match item:
        case Leg():
            return item.departs
        case Visit():
            return item.start
        case Wait() | Lunch() | Dinner():
            return item.starts


def _ends(item: Item) -> int:
    match item:
        case Leg():
            return item.arrives
        case Visit():
            return item.leave
        case Wait() | Lunch() | Dinner():
            return item.until


def _where(item: Item) -> str:
    match item:
        case Leg():
            return item.origin
        case Visit():
            return item.spot
        case Wait() | Lunch() | Dinner():
            return item.place


def _where_after(item: Item) -> str:
    return item.destination if isinstance(item, Leg) else _where(item)
