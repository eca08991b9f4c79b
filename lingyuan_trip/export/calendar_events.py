"""What a calendar file holds, read back for people to look at before they take it along."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event of a file, and when it rings with what words."""

    start: dt.datetime
    end: dt.datetime
    words: str
    alarms: tuple[tuple[dt.datetime, str], ...]


def read_events(content: bytes) -> tuple[ToldEvent, ...]:
    """The events of a file, in its order."""
    from icalendar import Calendar

    told = []
    for event in Calendar.from_ical(content).walk("VEVENT"):
        start = event.decoded("DTSTART")
        rings = tuple(
            (start + alarm.decoded("TRIGGER"), str(alarm["DESCRIPTION"]))
            for alarm in event.walk("VALARM")
        )
        told.append(ToldEvent(start, event.decoded("DTEND"), str(event["SUMMARY"]), rings))
    return tuple(told)
