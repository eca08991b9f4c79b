from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from dataclasses import replace

import pytest
import vobject
from icalendar import Calendar

from lingyuan_trip.export.calendar_events import read_events
from lingyuan_trip.export.trip_calendar import trip_calendar_bytes
from tests.export.samples import make_handout, make_trouble

ZONES = ("UTC", "Asia/Shanghai", "America/Los_Angeles")
_READ = """
import sys
from icalendar import Calendar
import vobject
from tests.export.samples import make_handout, make_trouble
from lingyuan_trip.export.trip_calendar import trip_calendar_bytes
content = trip_calendar_bytes(make_handout())
for event in Calendar.from_ical(content).walk("VEVENT"):
    print(event["UID"], event.decoded("DTSTART").timestamp(), event.decoded("DTEND").timestamp())
for event in vobject.readOne(content.decode()).vevent_list:
    print(event.uid.value, event.dtstart.value.timestamp(), event.dtend.value.timestamp())
"""


def events(content: bytes) -> dict[str, dict[str, str]]:
    return {str(event["UID"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def moment(day: int, clock: str) -> float:
    hour, minute = map(int, clock.split(":"))
    zone = dt.timezone(dt.timedelta(hours=8))
    return dt.datetime(2027, 5, day, hour, minute, tzinfo=zone).timestamp()


@pytest.mark.parametrize("zone", ZONES)
def test_both_readers_find_the_moments_on_a_machine_of_any_zone(zone: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _READ],
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    told = [line.split() for line in run.stdout.splitlines()]
    expected = {
        "2027-05-01-leg-park@lingyuan-trip": (moment(1, "10:00"), moment(1, "10:40")),
        "2027-05-01-visit-park@lingyuan-trip": (moment(1, "10:40"), moment(1, "12:00")),
        "2027-05-01-meal-park@lingyuan-trip": (moment(1, "12:00"), moment(1, "12:45")),
        "2027-05-01-leg-museum@lingyuan-trip": (moment(1, "12:45"), moment(1, "13:20")),
        "2027-05-01-visit-museum@lingyuan-trip": (moment(1, "13:30"), moment(1, "15:30")),
        "2027-05-01-meal-museum@lingyuan-trip": (moment(1, "18:30"), moment(1, "19:30")),
        "2027-05-02-leg-niuheliang-station@lingyuan-trip": (moment(2, "8:30"), moment(2, "9:20")),
        "2027-05-02-train-niuheliang-station@lingyuan-trip": (
            moment(2, "17:35"),
            moment(2, "18:00"),
        ),
    }
    half = len(told) // 2
    for reader in (told[:half], told[half:]):
        assert {name: (float(a), float(b)) for name, a, b in reader} == expected


def test_ways_and_the_train_ring_and_say_by_when() -> None:
    found = events(trip_calendar_bytes(make_handout()))
    rings = {
        name: (alarm.decoded("TRIGGER"), str(alarm["DESCRIPTION"]))
        for name, event in found.items()
        for alarm in event.walk("VALARM")  # type: ignore[attr-defined]
    }
    assert len(rings) == 4
    leave, words = rings["2027-05-01-leg-museum@lingyuan-trip"]
    assert leave == dt.timedelta(minutes=-10)
    assert words.startswith("12:45 前往博物馆, 新馆，最晚 ")
    train, words = rings["2027-05-02-train-niuheliang-station@lingyuan-trip"]
    assert train == dt.timedelta(minutes=-30)
    assert words == "17:35 前到牛河梁站，18:00 开车"
    assert b"VALARM" not in trip_calendar_bytes(make_handout(), with_alarms=False)


def test_an_unsure_place_has_no_coordinate_and_says_so() -> None:
    found = events(trip_calendar_bytes(make_handout()))
    for name, event in found.items():
        unsure = "park" in name
        assert ("GEO" in event) is not unsure
        assert ("位置约 ±9 km，出发前请核实" in event["DESCRIPTION"]) is unsure
        assert ("位置约 ±9 km" in event["LOCATION"]) is unsure
    assert found["2027-05-01-visit-museum@lingyuan-trip"]["GEO"].to_ical() == "41.25;119.45"  # type: ignore[attr-defined]


def test_estimated_festivals_are_marked() -> None:
    found = events(trip_calendar_bytes(make_handout()))
    park = found["2027-05-01-visit-park@lingyuan-trip"]["DESCRIPTION"]
    assert "往年时段，以官方公告为准" in park
    assert "开馆节 5 月 1 日" in found["2027-05-01-visit-museum@lingyuan-trip"]["DESCRIPTION"]


def test_a_later_export_takes_the_place_of_an_earlier_one() -> None:
    handout = make_handout()
    later = replace(handout, made=handout.made + dt.timedelta(hours=1))
    first, second = (events(trip_calendar_bytes(each)) for each in (handout, later))
    assert list(first) == list(second)
    for name in first:
        assert int(second[name]["SEQUENCE"]) > int(first[name]["SEQUENCE"])


def test_troubles_are_told() -> None:
    trouble = make_trouble(1)
    found = events(trip_calendar_bytes(make_handout(trouble)))
    late = [name for name, event in found.items() if "注意：晚到 12 分钟" in event["DESCRIPTION"]]
    assert late and all(name.startswith("2027-05-02") for name in late)


def test_the_second_reader_finds_the_words() -> None:
    calendar = vobject.readOne(trip_calendar_bytes(make_handout()).decode())
    assert "博物馆, 新馆" in [event.summary.value for event in calendar.vevent_list]


def test_what_rings_can_be_looked_at() -> None:
    told = read_events(trip_calendar_bytes(make_handout()))
    assert [event.words for event in told][:2] == ["前往湿地公园", "湿地公园"]
    (ring,) = told[0].alarms
    assert f"{ring[0]:%H:%M}" == "09:50" and "10:00 前往湿地公园" in ring[1]
