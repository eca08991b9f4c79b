"""Lunar dates and solar terms."""

from __future__ import annotations

import datetime as dt

from borax.calendars.lunardate import LunarDate

from lingyuan_trip.domain.text import LocalizedText

_TERMS = {
    "立春": "Start of Spring",
    "雨水": "Rain Water",
    "惊蛰": "Awakening of Insects",
    "春分": "Spring Equinox",
    "清明": "Pure Brightness",
    "谷雨": "Grain Rain",
    "立夏": "Start of Summer",
    "小满": "Grain Buds",
    "芒种": "Grain in Ear",
    "夏至": "Summer Solstice",
    "小暑": "Minor Heat",
    "大暑": "Major Heat",
    "立秋": "Start of Autumn",
    "处暑": "End of Heat",
    "白露": "White Dew",
    "秋分": "Autumn Equinox",
    "寒露": "Cold Dew",
    "霜降": "Frost's Descent",
    "立冬": "Start of Winter",
    "小雪": "Minor Snow",
    "大雪": "Major Snow",
    "冬至": "Winter Solstice",
    "小寒": "Minor Cold",
    "大寒": "Major Cold",
}


def lunar_text(day: dt.date) -> LocalizedText:
    """Lunar month and day, such as 八月初二 (`month 8, day 2`) or 闰六月初一."""
    lunar = LunarDate.from_solar(day)
    leap = "leap " if lunar.leap else ""
    return LocalizedText(
        f"{lunar.cn_leap}{lunar.cn_month}月{lunar.cn_day}",
        f"{leap}month {lunar.month}, day {lunar.day}",
    )


def solar_term_text(day: dt.date) -> LocalizedText | None:
    """The solar term that begins on a day, in both languages."""
    term = find_solar_term(day)
    return None if term is None else LocalizedText(term, _TERMS[term])


def find_solar_term(day: dt.date) -> str | None:
    """The solar term that begins on a day, such as 清明."""
    term: str | None = LunarDate.from_solar(day).term
    return term or None


def to_solar(year: int, month: int, day: int) -> dt.date:
    """The date of a day in a regular lunar month."""
    found: dt.date = LunarDate(year, month, day).to_solar_date()
    return found
