from __future__ import annotations

import datetime as dt

import pytest
import vobject
from icalendar import Calendar, Event

from lingyuan_trip.export.calendar_file import (
    calendar_bytes,
    count_events,
    new_calendar,
    shanghai_time,
    uid,
)

DAY = dt.date(2027, 5, 1)


def test_the_zone_is_defined_in_the_file() -> None:
    text = calendar_bytes(new_calendar("凌源")).decode()
    (zone,) = Calendar.from_ical(text).walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Shanghai"
    (standard,) = zone.walk("STANDARD")
    assert standard.decoded("TZOFFSETTO") == dt.timedelta(hours=8)


def test_both_readers_find_the_moment() -> None:
    made = new_calendar("凌源")
    event = Event()
    event.add("uid", uid("a", "b"))
    event.add("dtstamp", dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    event.add("dtstart", shanghai_time(DAY, 10 * 60 + 5))
    event.add("dtend", shanghai_time(DAY, 24 * 60))
    made.add_component(event)
    content = calendar_bytes(made)
    assert b"DTSTART;TZID=Asia/Shanghai:20270501T100500" in content
    assert count_events(content) == 1
    (one,) = Calendar.from_ical(content).walk("VEVENT")
    other = vobject.readOne(content.decode()).vevent
    start = dt.datetime(2027, 5, 1, 2, 5, tzinfo=dt.UTC)
    assert one.decoded("dtstart") == start == other.dtstart.value
    end = dt.datetime(2027, 5, 1, 16, tzinfo=dt.UTC)
    assert one.decoded("dtend") == end == other.dtend.value
    assert one["uid"] == other.uid.value == "a-b@lingyuan-trip"


def test_what_is_no_calendar_has_no_events_to_count() -> None:
    with pytest.raises(ValueError, match="parsed"):
        count_events(b"%PDF-1.4 nothing of the kind")
