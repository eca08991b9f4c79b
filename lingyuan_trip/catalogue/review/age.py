"""How old a fact may be before it should be checked again."""

from __future__ import annotations

import calendar
import datetime as dt

_YEAR = 365
_LASTS_DAYS = {
    "hours": _YEAR,
    "hours_also": _YEAR,
    "price": _YEAR,
    "fees": _YEAR,
    "concessions": _YEAR,
    "phone": _YEAR,
    "reservation": _YEAR,
    "trains": _YEAR // 2,
    "bus_lines": _YEAR,
    "grade": 3 * _YEAR,
    "access": 3 * _YEAR,
    "visit_minutes": 5 * _YEAR,
    "location": 10 * _YEAR,
    "roads": 5 * _YEAR,
}
"""Days by key. What is not named here does not grow old: a name, a village, a past edition."""


def lasts(field: str) -> int | None:
    """For how many days a fact under a key holds; None for ever."""
    return _LASTS_DAYS.get(field)


def is_stale(field: str, date: str, today: dt.date) -> bool:
    """Whether a fact of that date (ISO, or its beginning) should be checked again."""
    limit = lasts(field)
    return limit is not None and (today - last_day_of(date)).days > limit


def last_day_of(date: str) -> dt.date:
    """The last day that an ISO date or its beginning (2024, 2024-03) may stand for."""
    year, *rest = (int(part) for part in date.split("-"))
    month = rest[0] if rest else 12
    day = rest[1] if len(rest) > 1 else calendar.monthrange(year, month)[1]
    return dt.date(year, month, day)
