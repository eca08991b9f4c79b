"""What exports say of dates, places, hours and prices, in both languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import ESTIMATE_LABEL, Certainty, Festival, Occurrence
from lingyuan_trip.domain.guidebook import Place
from lingyuan_trip.domain.hours import ASSUMED_HOURS, DayHours, OpeningSpan
from lingyuan_trip.domain.itinerary import Basis
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Spot, Ticket
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.domain.trip_request import Pace, Party, TravelMode

STATUS_WORDS = {
    EvidenceStatus.VERIFIED: Text("已核实", "verified"),
    EvidenceStatus.SOURCED: Text("有来源", "sourced"),
    EvidenceStatus.ESTIMATED: Text("估算", "estimate"),
}
BASIS_WORDS = {
    Basis.POSITION: Text("位置", "position"),
    Basis.HOURS: Text("开放时间", "hours"),
    Basis.VISIT_MINUTES: Text("游览用时", "visit length"),
    Basis.FESTIVAL: Text("节庆日期", "festival dates"),
}
MODE_WORDS = {
    TravelMode.DRIVE: Text("自驾", "own car"),
    TravelMode.TAXI: Text("包车·出租", "taxi"),
    TravelMode.TRANSIT: Text("公交+步行", "bus and walking"),
}
PACE_WORDS = {
    Pace.RELAXED: Text("从容", "relaxed"),
    Pace.NORMAL: Text("适中", "normal pace"),
    Pace.TIGHT: Text("紧凑", "tight"),
}
USUAL_DATES = ESTIMATE_LABEL
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def join(parts: Iterable[Text], zh: str = "、", en: str = ", ") -> Text:
    """Texts one after the other; empty ones are dropped."""
    kept = [part for part in parts if part.zh]
    return Text(zh.join(part.zh for part in kept), en.join(part.get("en") for part in kept))


def span_words(start: int, end: int) -> str:
    """`09:00–16:30`."""
    return f"{format_clock(start)}–{format_clock(end)}"


def minutes_words(minutes: int) -> Text:
    """`90 分钟`."""
    return Text(f"{minutes} 分钟", f"{minutes} min")


def kilometres(km: float) -> str:
    """`14.2 km`; whole kilometres from 10 on."""
    return f"{km:.0f} km" if km >= 9.95 else f"{km:.1f} km"


def weekday_words(day: dt.date) -> Text:
    """周六."""
    return Text(f"周{'一二三四五六日'[day.weekday()]}", _WEEKDAYS[day.weekday()])


def day_words(day: dt.date) -> Text:
    """`9 月 12 日`."""
    return Text(f"{day.month} 月 {day.day} 日", f"{day.day} {_MONTHS[day.month - 1]}")


def date_words(day: dt.date) -> Text:
    """`2026 年 9 月 12 日 周六`."""
    weekday, date = weekday_words(day), day_words(day)
    return Text(f"{day.year} 年 {date.zh} {weekday.zh}", f"{weekday.en} {date.en} {day.year}")


def days_words(start: dt.date, end: dt.date) -> Text:
    """`9 月 6 日—10 月 7 日`, one day alone as itself."""
    first, last = day_words(start), day_words(end)
    return first if start == end else Text(f"{first.zh}—{last.zh}", f"{first.en} – {last.en}")


def party_words(party: Party) -> Text:
    """`2 位成人、1 位老人`."""
    groups = (
        (party.adults, "位成人", "adult"),
        (party.elders, "位老人", "elder"),
        (party.children, "位儿童", "child"),
    )
    return join(
        Text(f"{count} {zh}", f"{count} {_plural(en, count)}") for count, zh, en in groups if count
    )


def _plural(noun: str, count: int) -> str:
    if count == 1:
        return noun
    return "children" if noun == "child" else f"{noun}s"


def position_caution(position: Position | None) -> Text:
    """What to say of a place that is not surely where the map has it; empty for one that is."""
    if position is None:
        return Text("位置未知，出发前请核实", "position unknown, check before setting out")
    if position.is_uncertain:
        km = f"±{position.uncertainty_km:g} km"
        return Text(f"位置约 {km}，出发前请核实", f"position about {km}, check before setting out")
    if position.evidence.is_estimate:
        return Text("位置为估算，出发前请核实", "position is an estimate, check before setting out")
    return Text("")


def hours_on(spot: Spot, day: dt.date, is_holiday: bool) -> DayHours:
    """The hours of a spot on a day: the published ones, else those that plans assume."""
    found = None if spot.hours is None else spot.hours.on(day, is_holiday)
    found = found or ASSUMED_HOURS.on(day, is_holiday)
    assert found is not None
    return found


def hours_words(hours: DayHours) -> Text:
    """`09:00–16:30，16:00 停止入园`."""
    if hours.is_closed:
        return Text("当天不开放", "closed that day")
    spans = join(map(_opening_words, hours.spans))
    entries = [format_clock(span.last_entry) for span in hours.spans if span.last_entry is not None]
    if not entries:
        return spans
    return Text(
        f"{spans.zh}，{'、'.join(entries)} 停止入园", f"{spans.en}, last entry {', '.join(entries)}"
    )


def _opening_words(span: OpeningSpan) -> Text:
    if span.opens == 0 and span.closes == MINUTES_PER_DAY:
        return Text("全天开放", "open all day")
    return Text(span_words(span.opens, span.closes), span_words(span.opens, span.closes))


def ticket_words(ticket: Ticket | None) -> Text:
    """`门票 60 元（另说 50 元），摆渡车 20 元`."""
    if ticket is None or ticket.price is None:
        return Text("门票未查到", "ticket price unknown")
    price = ticket.price.value
    if price == 0:
        # Free at the gate is not free inside: 进村免费，泡汤另收费.
        said = Text("免费", "free") if ticket.note is None else ticket.note.value
    elif ticket.price.evidence.is_estimate:
        said = Text(f"门票约 {price} 元", f"ticket about ¥{price}")
    else:
        said = Text(f"门票 {price} 元", f"ticket ¥{price}")
    if others := sorted({fact.value for fact in ticket.price.alternatives} - {price}):
        also = "、".join(f"{other} 元" for other in others)
        also_en = ", ".join(f"¥{other}" for other in others)
        said = Text(f"{said.zh}（另说 {also}）", f"{said.get('en')} (elsewhere {also_en})")
    fees = [Text(f"{f.name.zh} {f.yuan} 元", f"{f.name.get('en')} ¥{f.yuan}") for f in ticket.fees]
    return join((said, *fees), "，")


def address_words(place: Place) -> str:
    """The address, else township and village: in Chinese, for drivers and map searches."""
    address = getattr(place, "address", None)
    if address is not None:
        return str(address.value)
    if not isinstance(place, Spot):
        return ""
    parts = [fact.value for fact in (place.township, place.village) if fact is not None]
    return " ".join(("凌源市", *parts)) if parts else ""


def festival_words(festival: Festival, running: Occurrence) -> Text:
    """`百合节 7 月 1 日—7 月 31 日`, with 往年时段 where nobody has announced the dates."""
    days = days_words(running.dates.start, running.dates.end)
    name = festival.name
    said = Text(f"{name.zh} {days.zh}", f"{name.get('en')} {days.en}")
    if running.certainty is Certainty.DATED:
        return said
    return Text(f"{said.zh}（{USUAL_DATES.zh}）", f"{said.en} ({USUAL_DATES.en})")
