"""One day of a plan, walked through item by item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.itinerary import Dinner, Item, ItineraryDay, Leg, Lunch, Visit, Wait
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.verify_day_rules import DayRules
from lingyuan_trip.planner.verify_visit import VisitRules
from lingyuan_trip.planner.violation import Violation, broken
from lingyuan_trip.travel.travel_times import TravelTimes


class DayCheck:
    """One walk through the items of a day; `_minute` and `_place` are where the party is."""

    def __init__(
        self,
        planned: ItineraryDay,
        rules: DayRules,
        request: TripRequest,
        travel_times: TravelTimes,
        visit_rules: Mapping[str, VisitRules],
    ) -> None:
        self._planned = planned
        self._rules = rules
        self._request = request
        self._travel_times = travel_times
        self._visit_rules = visit_rules
        self._place = rules.start_place
        self._minute = rules.out
        self._reached = self._minute
        self._arrived = self._minute
        self._lunches = 0
        self._dinners = 0
        self._has_begun = False

    def run(self) -> Iterator[Violation]:
        """Every broken rule of the day."""
        yield from self._check_frame()
        items = self._planned.items
        for number, item in enumerate(items):
            if number == 0:
                # Beginning later than possible is allowed once: after a meal or at an opening.
                self._minute = max(self._minute, _begins(item))
            yield from self._check_item(item, items[number + 1 :])
        yield from self._check_end()
        yield from self._check_meals()

    def _check_frame(self) -> Iterator[Violation]:
        planned, rules = self._planned, self._rules
        if planned.date != rules.date:
            yield broken("date", None, "日期不对", "Wrong date")
        if (planned.start_place, planned.start_time) != (rules.start_place, rules.start_time):
            yield broken("start", planned.start_place, "出发的地点或时刻不对", "Wrong start")
        if planned.end_place != rules.end_place:
            yield broken("end", planned.end_place, "没有回到当天的终点", "Wrong end")
        if planned.lodging != rules.lodging:
            yield broken("lodging", planned.lodging, "住处不对", "Wrong lodging")

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
            case Dinner():
                yield from self._check_dinner(item, rest)
        self._minute, self._place = _ends(item), _where_after(item)

    def _check_leg(self, leg: Leg) -> Iterator[Violation]:
        times, a, b = self._travel_times, leg.origin, leg.destination
        self._reached = self._arrived = leg.arrives
        self._has_begun = True
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

    def _check_wait(self, wait: Wait, rest: tuple[Item, ...]) -> Iterator[Violation]:
        if wait.until <= wait.starts:
            yield broken("wait", wait.place, "等候时间不是正数", "A wait without length")
        if not rest or isinstance(rest[0], Leg | Wait):
            yield broken("wait", wait.place, "等候后没有游览或用餐", "A wait for nothing")
        elif not self._has_begun and isinstance(rest[0], Lunch):
            yield broken("wait", wait.place, "第一段路之前不应等候", "A wait before setting out")

    def _check_visit(self, visit: Visit) -> Iterator[Violation]:
        if visit.arrive != self._reached:
            yield broken("arrive", visit.spot, "到达时刻不对", "Wrong arrival")
        self._arrived = visit.leave
        self._has_begun = True
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

    def _check_dinner(self, dinner: Dinner, rest: tuple[Item, ...]) -> Iterator[Violation]:
        self._dinners += 1
        wish = self._request.dinner
        if wish is None or not self._rules.needs_dinner:
            yield broken("dinner", dinner.place, "这天不该有晚餐", "No dinner was asked for")
            return
        if dinner.place != self._rules.lodging or rest:
            yield broken("dinner", dinner.place, "晚餐应在回到住处以后", "Dinner is not at the end")
        if not wish.earliest <= dinner.starts <= wish.latest:
            yield broken("dinner", dinner.place, "晚餐不在时段内", "Dinner outside its window")
        if dinner.until - dinner.starts != wish.minutes:
            yield broken("dinner", dinner.place, "晚餐时长不对", "Wrong length of dinner")

    def _check_end(self) -> Iterator[Violation]:
        planned, rules = self._planned, self._rules
        if self._place != rules.end_place:
            yield broken("end", self._place, "没有回到当天的终点", "The day ends elsewhere")
        late = max(self._count_late(), planned.end_time - rules.back)
        if late > 0 and rules.lodging is None:
            yield broken("train", None, f"晚到 {late} 分钟", f"{late} min late for the train")
        elif late > 0:
            zh, en = f"回住处晚了 {late} 分钟", f"{late} min late at the lodging"
            yield broken("day_end", rules.lodging, zh, en)
        if planned.end_time != self._arrived:
            yield broken("end", None, "返回时刻不对", "Wrong time of return")

    def _count_late(self) -> int:
        """How late the day is done, dinner not counted."""
        done = [_ends(item) for item in self._planned.items if not isinstance(item, Dinner | Wait)]
        return max(done, default=self._rules.out) - self._rules.back

    def _check_meals(self) -> Iterator[Violation]:
        if self._lunches > 1:
            yield broken("lunch", None, "午餐不止一次", "More than one lunch")
        if self._rules.needs_lunch and not self._lunches:
            yield broken("lunch", None, "没有午餐", "Lunch is missing")
        if self._dinners > 1:
            yield broken("dinner", None, "晚餐不止一次", "More than one dinner")
        if self._rules.needs_dinner and not self._dinners:
            yield broken("dinner", None, "没有晚餐", "Dinner is missing")


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
