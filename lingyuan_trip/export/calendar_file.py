"""What every calendar file of ours has in common: header, time zone, and names that stay.

Times are written as local times of Asia/Shanghai with the zone's definition in the file, so that
a phone or computer in any zone shows the right hour. Events are named by what they are, not by
chance: importing a file again renews them instead of doubling them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from lingyuan_trip import __version__

if TYPE_CHECKING:
    from icalendar import Calendar

ZONE_NAME = "Asia/Shanghai"
_OFFSET = dt.timedelta(hours=8)
_DOMAIN = "lingyuan-trip"


def new_calendar(name: str) -> Calendar:
    """An empty calendar with its name and the time zone Asia/Shanghai."""
    from icalendar import Calendar, Timezone, TimezoneStandard

    made = Calendar()
    made.add("prodid", f"-//lingyuan-trip//{__version__}//ZH")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("x-wr-timezone", ZONE_NAME)
    # One rule for all time: there has been no daylight-saving time in China since 1991.
    standard = TimezoneStandard()
    standard.add("dtstart", dt.datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "CST")
    zone = Timezone()
    zone.add("tzid", ZONE_NAME)
    zone.add_component(standard)
    made.add_component(zone)
    return made


def shanghai_time(date: dt.date, minutes: int) -> dt.datetime:
    """The moment of a minute after midnight in Lingyuan; 24:00 is the next day's 00:00."""
    midnight = dt.datetime.combine(date, dt.time(), ZoneInfo(ZONE_NAME))
    return midnight + dt.timedelta(minutes=minutes)


def uid(*parts: str) -> str:
    """The name of an event made of what it is; the same parts always give the same name."""
    return f"{'-'.join(parts)}@{_DOMAIN}"


def calendar_bytes(calendar: Calendar) -> bytes:
    """The file of a calendar, UTF-8 with the line ends of RFC 5545."""
    content: bytes = calendar.to_ical()
    return content


def count_events(content: bytes) -> int:
    """How many events a calendar file has; raises ValueError where it is none."""
    from icalendar import Calendar

    return len(Calendar.from_ical(content).walk("VEVENT"))
