"""Sunrise and sunset in Lingyuan."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from astral import Observer
from astral.sun import sunrise, sunset

LATITUDE, LONGITUDE = 41.24, 119.40
"""The middle of the town, degrees WGS-84."""


@cache
def _zone() -> ZoneInfo:
    return ZoneInfo("Asia/Shanghai")


def sun_minutes(day: dt.date) -> tuple[int, int]:
    """Sunrise rounded up and sunset rounded down, minutes after midnight: never dark between."""
    observer = Observer(LATITUDE, LONGITUDE)
    rise = sunrise(observer, day, tzinfo=_zone())
    fall = sunset(observer, day, tzinfo=_zone())
    begun = bool(rise.second or rise.microsecond)
    return rise.hour * 60 + rise.minute + begun, fall.hour * 60 + fall.minute
