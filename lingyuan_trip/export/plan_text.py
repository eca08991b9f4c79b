"""A plan as plain text for the terminal and the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import (
    Basis,
    Dinner,
    Item,
    ItineraryDay,
    Leg,
    Lunch,
    Visit,
    Wait,
)
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.words import BASIS_WORDS, STATUS_WORDS, span_words, weekday_words


def status_sentence(result: PlanResult) -> LocalizedText:
    """How good the plan is, and on how many estimates it rests."""
    positions = result.count_estimates(Basis.POSITION)
    hours = result.count_estimates(Basis.HOURS)
    zh = [f"{positions} 处位置"] * bool(positions) + [f"{hours} 处时间"] * bool(hours)
    en = [_count(positions, "position")] * bool(positions)
    en += [_count(hours, "opening time")] * bool(hours)
    rests = LocalizedText("", "")
    if zh:
        rests = LocalizedText(
            f"，其中 {'、'.join(zh)}为估算", f"; it rests on estimates: {', '.join(en)}"
        )
    share = f"{result.gap * 100:.1f} %"
    quality = {
        PlanStatus.PROVEN_OPTIMAL: LocalizedText(
            "按现有数据已证明最优", "Proven best with the data at hand"
        ),
        PlanStatus.BOUNDED: LocalizedText(
            f"距最优不超过 {share}", f"At most {share} from the best possible"
        ),
        PlanStatus.UNPROVEN: LocalizedText("好方案，未证明最优", "Good, not proven best"),
        PlanStatus.INFEASIBLE: LocalizedText("排不出来", "No plan is possible"),
        PlanStatus.BY_HAND: LocalizedText(
            "按您的顺序，没有另求最优", "In your own order, not searched for the best"
        ),
    }[result.status]
    return LocalizedText(quality.zh + rests.zh, quality.en + rests.en)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plan_to_text(result: PlanResult, guidebook: Guidebook, language: Language = "zh") -> str:
    """The whole plan in words, one line an item."""
    lines = list(_Writer(guidebook, language).write(result))
    return "\n".join(lines) + "\n"


class _Writer:
    def __init__(self, guidebook: Guidebook, language: Language) -> None:
        self._guidebook = guidebook
        self._language = language

    def write(self, result: PlanResult) -> Iterator[str]:
        """Status, days, notes, and what was left out."""
        yield status_sentence(result).get(self._language)
        for note in result.notes:
            yield f"* {note.get(self._language)}"
        if result.itinerary is not None:
            for number, day in enumerate(result.itinerary.days, start=1):
                yield ""
                yield from self._day(day, number, result.request)
        if result.left_out:
            yield ""
            yield self._say("没有安排的：", "Left out:")
            for left in result.left_out:
                yield f"  {self._name(left.spot)}  {left.text.get(self._language)}"

    def _day(self, day: ItineraryDay, number: int, request: TripRequest) -> Iterator[str]:
        title = f"{day.date.isoformat()} {weekday_words(day.date).get(self._language)}"
        if request.days > 1:
            title = self._say(f"第 {number} 天  {title}", f"Day {number}  {title}")
        yield title
        begins = self._say("出发", "set out")
        if number == 1:
            begins = self._say("到站", "train arrives")
        yield f"{format_clock(day.start_time)}        {self._name(day.start_place)} {begins}"
        evening = [item for item in day.items if is_evening(item, day)]
        for item in day.items:
            if item not in evening:
                yield from self._item(item, day, request)
        yield f"{format_clock(day.end_time)}        {self._end(day, request)}"
        for item in evening:
            yield from self._item(item, day, request)

    def _end(self, day: ItineraryDay, request: TripRequest) -> str:
        place = self._name(day.end_place)
        if day.lodging is not None:
            return self._say(f"回到{place}，住一晚", f"back at {place} for the night")
        train, spare = format_clock(request.depart), request.depart - day.end_time
        return self._say(
            f"回到{place}，{train} 开车，余 {spare} 分钟",
            f"back at {place}; train {train}, {spare} min to go",
        )

    def _item(self, item: Item, day: ItineraryDay, request: TripRequest) -> Iterator[str]:
        match item:
            case Leg():
                estimate = STATUS_WORDS[item.evidence].get(self._language)
                to = self._say("前往", "to ") + self._name(item.destination)
                length = f"{item.km:g} km {item.minutes} min{self._aside(estimate)}"
                yield f"{span_words(item.departs, item.arrives)}  → {to} {length}"
            case Wait():
                words = wait_words(item, day, request).get(self._language)
                yield f"{span_words(item.starts, item.until)}  · {words}"
            case Lunch():
                yield self._meal(item, self._say("午餐", "lunch"))
            case Dinner():
                yield self._meal(item, self._say("晚餐", "dinner"))
            case Visit():
                yield f"{span_words(item.start, item.leave)}  ● {self._name(item.spot)}"
                if item.rests_on:
                    yield " " * 15 + self._rests(item)

    def _meal(self, meal: Lunch | Dinner, word: str) -> str:
        place = self._aside(self._name(meal.place))
        return f"{span_words(meal.starts, meal.until)}  · {word}{place}"

    def _aside(self, text: str) -> str:
        return self._say(f"（{text}）", f" ({text})")

    def _rests(self, visit: Visit) -> str:
        parts = []
        for rest in visit.rests_on:
            radius = f" ±{rest.uncertainty_km:g} km" if rest.uncertainty_km is not None else ""
            word, status = BASIS_WORDS[rest.basis], STATUS_WORDS[rest.status]
            parts.append(f"{word.get(self._language)}{radius} {status.get(self._language)}")
        before = self._say("依据：", "rests on: ")
        check = ""
        if any(rest.basis is Basis.POSITION for rest in visit.rests_on):
            check = self._say("；出发前请核实位置", "; check the place before setting out")
        return before + self._say("、", ", ").join(parts) + check

    def _name(self, place_id: str) -> str:
        name = self._guidebook.find_name(place_id)
        return place_id if name is None else name.get(self._language)

    def _say(self, zh: str, en: str) -> str:
        return LocalizedText(zh, en).get(self._language)


def is_evening(item: Item, day: ItineraryDay) -> bool:
    """Whether an item comes after the return: dinner, and the rest before it."""
    return isinstance(item, Dinner) or (isinstance(item, Wait) and day.waits_for_dinner(item))


def wait_words(wait: Wait, day: ItineraryDay, request: TripRequest) -> LocalizedText:
    """What a wait ends with."""
    if day.waits_for_lunch(wait):
        return LocalizedText("休息到午餐", "rest until lunch")
    if day.waits_for_dinner(wait):
        return LocalizedText("休息到晚餐", "rest until dinner")
    pin = request.find_pin(wait.place)
    if pin is not None and pin.minute == wait.until:
        return LocalizedText("等到固定的时刻", "wait for the time fixed")
    return LocalizedText("等候开放", "wait for opening")
