"""Lunar dates and solar terms."""

from __future__ import annotations

import datetime as dt

from borax.calendars.lunardate import LunarDate


def lunar_text(day: dt.date) -> str:
    """Lunar month and day in Chinese, such as 八月初二 or 闰六月初一."""
    lunar = LunarDate.from_solar(day)
    return f"{lunar.cn_leap}{lunar.cn_month}月{lunar.cn_day}"


def find_solar_term(day: dt.date) -> str | None:
    """The solar term that begins on a day, such as 清明."""
    term: str | None = LunarDate.from_solar(day).term
    return term or None


def to_solar(year: int, month: int, day: int) -> dt.date:
    """The date of a day in a regular lunar month."""
    found: dt.date = LunarDate(year, month, day).to_solar_date()
    return found
