"""Domain values in words for the interface."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QLocale

from lingyuan_trip.domain.clock import MINUTES_PER_DAY, format_clock
from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.festival import Certainty, Occurrence
from lingyuan_trip.domain.hours import DayHours, OpeningSpan
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.domain.trip_request import Interest, Pace, TravelMode
from lingyuan_trip.gui.i18n import translate, translate_marked

_C = "Formatting"


def language() -> Language:
    """The language of the interface."""
    return "en" if QLocale().language() == QLocale.Language.English else "zh"


_PLAIN_QUOTES = str.maketrans("“”‘’", "\"\"''")


def say(text: LocalizedText) -> str:
    """A bilingual text in the language of the interface."""
    said = text.get(language())
    # The font draws curly quotes as wide as a Chinese character, which tears English apart.
    return said.translate(_PLAIN_QUOTES) if language() == "en" else said


def fault(error: Exception) -> str:
    """What an exception raised on purpose says to the person."""
    return say(error.text) if isinstance(error, LingyuanTripError) else str(error)


def clock(minutes: int) -> str:
    """`09:05`; `次日 00:40` where a plan runs into the next day."""
    if minutes <= MINUTES_PER_DAY:
        return format_clock(minutes)
    next_day = translate(_C, "次日 {time}")
    return next_day.format(time=format_clock(minutes - MINUTES_PER_DAY))


def clock_range(start: int, end: int) -> str:
    """`09:00–16:30`."""
    return f"{clock(start)}–{clock(end)}"


def duration(minutes: int) -> str:
    """`90 分钟`."""
    return translate(_C, "%n 分钟", minutes)


def about(minutes: int, is_estimate: bool) -> str:
    """`约 90 分钟`, without 约 where the minutes were surveyed or published."""
    words = duration(minutes)
    return translate(_C, "约 {duration}").format(duration=words) if is_estimate else words


def kilometres(km: float) -> str:
    """`14.2 km`; whole kilometres from 10 on."""
    return f"{km:.0f} km" if km >= 9.95 else f"{km:.1f} km"


def yuan(amount: int) -> str:
    """`60 元`, 免费 for nothing."""
    return translate(_C, "免费") if amount == 0 else translate(_C, "%n 元", amount)


def yuan_range(low: int, high: int) -> str:
    """`60–120 元`, or one price where both are the same."""
    if low == high:
        return yuan(low)
    return translate(_C, "{low}–{high} 元").format(low=low, high=high)


def listing(items: Iterable[str]) -> str:
    """`塔、桥`."""
    return translate(_C, "、").join(items)


def clauses(parts: Iterable[str]) -> str:
    """`葡萄节，9 月 6 日`; empty parts are dropped."""
    return translate(_C, "，").join(part for part in parts if part)


def points(parts: Iterable[str]) -> str:
    """`日期已定；往年时段`; empty parts are dropped."""
    return translate(_C, "；").join(part for part in parts if part)


def aside(text: str) -> str:
    """`（2023-07）`."""
    return translate(_C, "（{text}）").format(text=text)


def shortcut(words: str, keys: str) -> str:
    """`发现（Ctrl+1）`."""
    return f"{words}{aside(keys)}"


def village_words(spot: Spot) -> str:
    """`红山街道 牛河梁村`, empty where neither is known."""
    parts = [place(fact.value) for fact in (spot.township, spot.village) if fact is not None]
    return ", ".join(reversed(parts)) if language() == "en" else " ".join(parts)


def note(evidence: Evidence) -> str:
    """What the editors wrote of a value. They write in Chinese: in English only that they did."""
    if language() == "en" and evidence.note:
        return translate(_C, "编者另有说明")
    return evidence.note or ""


def place(name: str) -> str:
    """A township, village or name on the map, in the letters of the language."""
    return translate_marked("Places", name)


def weekday(day: dt.date) -> str:
    """周六."""
    names = (
        translate(_C, "周一"),
        translate(_C, "周二"),
        translate(_C, "周三"),
        translate(_C, "周四"),
        translate(_C, "周五"),
        translate(_C, "周六"),
        translate(_C, "周日"),
    )
    return names[day.weekday()]


def month_name(month: int) -> str:
    """`9 月`."""
    names = (
        translate(_C, "1 月"),
        translate(_C, "2 月"),
        translate(_C, "3 月"),
        translate(_C, "4 月"),
        translate(_C, "5 月"),
        translate(_C, "6 月"),
        translate(_C, "7 月"),
        translate(_C, "8 月"),
        translate(_C, "9 月"),
        translate(_C, "10 月"),
        translate(_C, "11 月"),
        translate(_C, "12 月"),
    )
    return names[month - 1]


def day_of_month(day: dt.date) -> str:
    """`9 月 12 日`."""
    if language() == "en":
        return f"{day.day} {month_name(day.month)}"
    return f"{day.month} 月 {day.day} 日"


def date(day: dt.date) -> str:
    """`9 月 12 日 周六`."""
    return f"{day_of_month(day)} {weekday(day)}"


def full_date(day: dt.date) -> str:
    """`2026-09-12 周六`."""
    return f"{day.isoformat()} {weekday(day)}"


def date_range(start: dt.date, end: dt.date) -> str:
    """`9 月 6 日—10 月 7 日`, one day alone as itself."""
    if start == end:
        return day_of_month(start)
    dash = " – " if language() == "en" else "—"
    return f"{day_of_month(start)}{dash}{day_of_month(end)}"


def months(chosen: Iterable[int]) -> str:
    """`4–10 月`; runs that cross New Year stay one run (`12–2 月`)."""
    wanted = set(chosen)
    if len(wanted) == 12:
        return translate(_C, "全年")
    runs = []
    for first in sorted(month for month in wanted if (month - 2) % 12 + 1 not in wanted):
        last = first
        while last % 12 + 1 in wanted:
            last = last % 12 + 1
        runs.append((first, last))
    if language() == "en":
        return ", ".join(
            month_name(a) if a == b else f"{month_name(a)}–{month_name(b)}" for a, b in runs
        )
    return "、".join(str(a) if a == b else f"{a}–{b}" for a, b in runs) + " 月"


def span(opening: OpeningSpan) -> str:
    """`09:00–16:30`, 全天 for the whole day."""
    if opening.opens == 0 and opening.closes == MINUTES_PER_DAY:
        return translate(_C, "全天")
    return clock_range(opening.opens, opening.closes)


def day_hours(hours: DayHours | None) -> str:
    """The hours of one day in words, without last entry."""
    if hours is None:
        return translate(_C, "时间未知")
    if hours.is_closed:
        return translate(_C, "不开放")
    return listing(span(opening) for opening in hours.spans)


def last_entry(hours: DayHours | None) -> str:
    """`16:00 停止入园`, empty where nothing is known."""
    if hours is None:
        return ""
    entries = [clock(s.last_entry) for s in hours.spans if s.last_entry is not None]
    return last_entry_at(*entries) if entries else ""


def last_entry_at(*clocks: str) -> str:
    """`16:00 停止入园`."""
    return translate(_C, "{time} 停止入园").format(time=listing(clocks))


def occurrence(running: Occurrence) -> str:
    """The days of an occurrence, with 往年时段 where they are an estimate."""
    days = date_range(running.dates.start, running.dates.end)
    if running.certainty is Certainty.DATED:
        return days
    return translate(_C, "往年 {days}，以官方公告为准").format(days=days)


def kind(value: SpotKind) -> str:
    """The name of a kind of spot."""
    names = {
        SpotKind.MUSEUM: translate(_C, "博物馆"),
        SpotKind.ARCHAEOLOGY: translate(_C, "考古遗址"),
        SpotKind.HOT_SPRING: translate(_C, "温泉"),
        SpotKind.GARDEN: translate(_C, "花园"),
        SpotKind.FOREST: translate(_C, "森林"),
        SpotKind.FAMILY_PARK: translate(_C, "亲子乐园"),
        SpotKind.SKI: translate(_C, "滑雪"),
        SpotKind.WETLAND: translate(_C, "湿地"),
        SpotKind.MOUNTAIN: translate(_C, "山岳"),
        SpotKind.TEMPLE: translate(_C, "寺庙"),
        SpotKind.PAGODA: translate(_C, "古塔"),
        SpotKind.VINEYARD: translate(_C, "葡萄采摘"),
        SpotKind.RESORT: translate(_C, "山庄"),
        SpotKind.CLIMBING: translate(_C, "攀岩"),
        SpotKind.GLASS_WALKWAY: translate(_C, "玻璃栈道"),
        SpotKind.BRIDGE: translate(_C, "古桥"),
        SpotKind.VILLAGE: translate(_C, "古村"),
        SpotKind.PARK: translate(_C, "公园"),
    }
    return names[value]


def seal(value: SpotKind) -> str:
    """Two characters for the seal of a kind; always Chinese, like a seal."""
    return _SEALS[value]


_SEALS = {
    SpotKind.MUSEUM: "博物",
    SpotKind.ARCHAEOLOGY: "遗址",
    SpotKind.HOT_SPRING: "温泉",
    SpotKind.GARDEN: "花园",
    SpotKind.FOREST: "森林",
    SpotKind.FAMILY_PARK: "亲子",
    SpotKind.SKI: "滑雪",
    SpotKind.WETLAND: "湿地",
    SpotKind.MOUNTAIN: "山岳",
    SpotKind.TEMPLE: "寺庙",
    SpotKind.PAGODA: "古塔",
    SpotKind.VINEYARD: "葡萄",
    SpotKind.RESORT: "山庄",
    SpotKind.CLIMBING: "攀岩",
    SpotKind.GLASS_WALKWAY: "栈道",
    SpotKind.BRIDGE: "古桥",
    SpotKind.VILLAGE: "古村",
    SpotKind.PARK: "公园",
}


def pace(value: Pace) -> str:
    """从容, 适中 or 紧凑."""
    names = {
        Pace.RELAXED: translate(_C, "从容"),
        Pace.NORMAL: translate(_C, "适中"),
        Pace.TIGHT: translate(_C, "紧凑"),
    }
    return names[value]


def mode(value: TravelMode) -> str:
    """自驾, 包车·出租 or 公交+步行."""
    names = {
        TravelMode.DRIVE: translate(_C, "自驾"),
        TravelMode.TAXI: translate(_C, "包车·出租"),
        TravelMode.TRANSIT: translate(_C, "公交+步行"),
    }
    return names[value]


def interest(value: Interest) -> str:
    """红山文化, 百合花 …"""
    names = {
        Interest.HONGSHAN: translate(_C, "红山文化"),
        Interest.FLOWERS: translate(_C, "百合花"),
        Interest.MONUMENTS: translate(_C, "古塔石桥"),
        Interest.HOT_SPRING: translate(_C, "温泉"),
        Interest.HIKING: translate(_C, "登山"),
        Interest.PICKING: translate(_C, "采摘"),
        Interest.FAMILY: translate(_C, "亲子"),
        Interest.VILLAGE: translate(_C, "村落"),
    }
    return names[value]
