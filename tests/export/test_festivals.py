"""Festivals as calendar file: two parsers, three time zones, names that stay."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import vobject
from dateutil.rrule import rrulestr
from icalendar import Calendar

from lingyuan_trip.almanac.yearly import rule_dates
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.festival import (
    ESTIMATE_LABEL,
    EditionChange,
    Festival,
    FestivalEdition,
    FestivalTheme,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.yearly_rule import (
    LunarDays,
    MonthDays,
    NthWeekday,
    TermDays,
    YearlyRule,
)
from lingyuan_trip.export.festivals import (
    festivals_to_ics,
    festivals_to_json,
    festivals_to_text,
)
from lingyuan_trip.paths import data_dir

MADE = dt.datetime(2026, 11, 25, 2, 0, tzinfo=dt.UTC)
LATER = dt.datetime(2027, 5, 1, 2, 0, tzinfo=dt.UTC)
PAPER = Evidence(EvidenceStatus.SOURCED, ("paper",), "2027-04")
GUESS = Evidence(EvidenceStatus.ESTIMATED, note="历届")
FAIR = Festival(
    "fair",
    LocalizedText("庙会", "Temple Fair"),
    LocalizedText("庙会", "Fair"),
    FestivalTheme.CULTURE,
    PAPER,
    rule_dates=rule_dates,
)
USUAL = replace(FAIR, usual_period=Fact(YearlyPeriod((12, 20), (2, 15)), GUESS))


@cache
def real() -> Guidebook:
    found = load_dataset(data_dir() / "spots.yaml").guidebook
    assert found is not None
    return found


def by_rule(rule: YearlyRule, *editions: FestivalEdition) -> Festival:
    return replace(FAIR, yearly=Fact(rule, PAPER), editions=editions)


def write(*festivals: Festival, year: int = 2027, made: dt.datetime = MADE) -> bytes:
    return festivals_to_ics(Guidebook("1", festivals=festivals), festivals, year, made)


def events(content: bytes) -> dict[str, Any]:
    found = {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}
    assert len(found) == content.count(b"BEGIN:VEVENT")
    return found


READ_BY_BOTH = """
import json, sys
import vobject
from icalendar import Calendar
content = sys.stdin.buffer.read()
one = {str(e["uid"]): [str(e.decoded("dtstart")), str(e.decoded("dtend")), str(e["status"])]
       for e in Calendar.from_ical(content).walk("VEVENT")}
other = {e.uid.value: [str(e.dtstart.value), str(e.dtend.value), e.status.value]
         for e in vobject.readOne(content.decode()).vevent_list}
import datetime
sys.stdout.write(json.dumps([one, other, datetime.datetime(2027, 7, 1).astimezone().tzname()]))
"""


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/Los_Angeles"])
def test_two_parsers_find_the_right_local_days_in_every_zone(zone: str) -> None:
    content = festivals_to_ics(real(), real().festivals, 2027, MADE)
    done = subprocess.run(
        [sys.executable, "-c", READ_BY_BOTH],
        input=content,
        capture_output=True,
        env={**os.environ, "TZ": zone},
        check=True,
    )
    one, other, name = json.loads(done.stdout)
    assert name == {"UTC": "UTC", "Asia/Shanghai": "CST", "America/Los_Angeles": "PDT"}[zone]
    assert one == other
    wanted = ["2027-06-18", "2027-08-01", "TENTATIVE"]
    assert one["festival-lily-festival-2027@lingyuan-trip"] == wanted
    winter = ["2026-12-06", "2027-02-16", "TENTATIVE"]
    assert one["festival-snow-festival-2026@lingyuan-trip"] == winter


def test_every_estimate_is_tentative_and_says_so_in_words() -> None:
    found = events(festivals_to_ics(real(), real().festivals, 2027, MADE))
    assert len(found) == 6
    for event in found.values():
        assert event["status"] == "TENTATIVE"
        assert ESTIMATE_LABEL.zh in event["summary"]
        assert event["description"].startswith(ESTIMATE_LABEL.zh)
    english = events(festivals_to_ics(real(), real().festivals, 2027, MADE, "en"))
    assert all(ESTIMATE_LABEL.en in event["summary"] for event in english.values())


def test_announced_editions_are_confirmed_and_name_their_source() -> None:
    found = events(festivals_to_ics(real(), real().festivals, 2024, MADE))
    winter = found["festival-snow-festival-2024-2@lingyuan-trip"]
    assert winter["status"] == "CONFIRMED" and "往年" not in winter["summary"]
    assert "辽宁日报" in winter["description"]
    assert winter.decoded("dtend") == dt.date(2025, 2, 16)


def test_importing_twice_changes_nothing() -> None:
    """A calendar keeps one event for each name, the last it was given."""
    content = festivals_to_ics(real(), real().festivals, 2027, MADE)
    calendar = events(content)
    before = {name: event.to_ical() for name, event in calendar.items()}
    calendar.update(events(content))
    assert {name: event.to_ical() for name, event in calendar.items()} == before
    assert festivals_to_ics(real(), real().festivals, 2027, MADE) == content


def test_an_announcement_renews_the_estimated_event() -> None:
    edition = FestivalEdition(
        2027,
        PAPER,
        start=dt.date(2027, 12, 24),
        end=dt.date(2028, 1, 5),
        venue=LocalizedText("广场"),
    )
    before = events(write(USUAL))["festival-fair-2027@lingyuan-trip"]
    announced = replace(USUAL, editions=(edition,))
    after = events(write(announced, made=LATER))["festival-fair-2027@lingyuan-trip"]
    assert (before["status"], after["status"]) == ("TENTATIVE", "CONFIRMED")
    assert after["sequence"] > before["sequence"]
    assert after.decoded("dtstart") == dt.date(2027, 12, 24) and after["location"] == "广场"


def test_a_cancelled_edition_cancels_the_event_of_its_year() -> None:
    gone = FestivalEdition(2027, PAPER, change=EditionChange.CANCELLED)
    event = events(write(replace(USUAL, editions=(gone,))))["festival-fair-2027@lingyuan-trip"]
    assert event["status"] == "CANCELLED" and "已取消" in event["summary"]
    assert event.decoded("dtstart") == dt.date(2027, 12, 20)
    assert event["sequence"] > 0


def test_a_postponed_edition_moves_its_event() -> None:
    moved = FestivalEdition(
        2027,
        PAPER,
        start=dt.date(2028, 1, 10),
        end=dt.date(2028, 1, 12),
        change=EditionChange.POSTPONED,
        first_announced=DateRange(dt.date(2027, 12, 20), dt.date(2027, 12, 25)),
    )
    event = events(write(replace(USUAL, editions=(moved,))))["festival-fair-2027@lingyuan-trip"]
    assert event["status"] == "CONFIRMED" and "已延期" in event["summary"]
    assert event.decoded("dtstart") == dt.date(2028, 1, 10)
    assert "原定 2027-12-20..2027-12-25" in event["description"]


@pytest.mark.parametrize("rule", [LunarDays(4, 8), TermDays(SolarTerm.AUTUMN_EQUINOX, 2)])
def test_moon_and_solar_terms_are_worked_out_for_five_years(rule: YearlyRule) -> None:
    found = events(write(by_rule(rule)))
    assert len(found) == 5
    for year in range(2027, 2032):
        event = found[f"festival-fair-{year}@lingyuan-trip"]
        (dates,) = rule_dates(rule, year)
        assert event.decoded("dtstart") == dates.start
        assert event.decoded("dtend") == dates.end + dt.timedelta(days=1)
        assert event["status"] == "CONFIRMED" and rule.text.zh in event["description"]


@pytest.mark.parametrize(
    "rule", [NthWeekday(9, 6, 3, 2), MonthDays(YearlyPeriod((12, 20), (2, 15)))]
)
def test_what_a_calendar_can_express_is_one_recurring_event(rule: YearlyRule) -> None:
    (event,) = events(write(by_rule(rule))).values()
    start = event.decoded("dtstart")
    again = rrulestr(
        event["rrule"].to_ical().decode(), dtstart=dt.datetime.combine(start, dt.time())
    )
    wanted = [rule_dates(rule, year)[0].start for year in range(2027, 2037)]
    assert [moment.date() for moment in again[:10]] == wanted
    read = vobject.readOne(write(by_rule(rule)).decode()).vevent
    assert [moment.date() for moment in read.rruleset[:3]] == wanted[:3]


def test_a_year_with_an_edition_of_its_own_is_left_out_of_the_recurring_event() -> None:
    rule = NthWeekday(9, 6, 3)
    edition = FestivalEdition(2029, PAPER, start=dt.date(2029, 8, 1), end=dt.date(2029, 8, 2))
    found = events(write(by_rule(rule, edition)))
    assert set(found) == {
        "festival-fair-yearly@lingyuan-trip",
        "festival-fair-2029@lingyuan-trip",
    }
    read = vobject.readOne(write(by_rule(rule, edition)).decode())
    (series,) = [event for event in read.vevent_list if hasattr(event, "rrule")]
    days = [moment.date().year for moment in series.rruleset[:3]]
    assert days == [2027, 2028, 2030]


def test_the_feed_says_how_often_to_look_again() -> None:
    content = write(USUAL)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D" in content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_text_marks_estimates_changes_and_what_is_not_known() -> None:
    gone = FestivalEdition(2027, PAPER, change=EditionChange.POSTPONED)
    called_off = replace(FAIR, id="gone", editions=(gone,))
    book = Guidebook("1", festivals=(USUAL, FAIR, called_off))
    lines = festivals_to_text(book, book.festivals, 2027).splitlines()
    assert lines[2:] == [
        "2026-12-20..2027-02-15  庙会（往年时段，以官方公告为准）",
        "2027-12-20..2028-02-15  庙会（往年时段，以官方公告为准）",
        "2027  庙会（已延期，新日期未公布）",
    ]
    only = festivals_to_text(book, (FAIR,), 2027).splitlines()
    assert only[2:] == ["2027  庙会  日期未查到"]


def test_json_says_the_same() -> None:
    value = json.loads(festivals_to_json(real(), real().festivals, 2027))
    assert value["format"] == "lingyuan-festivals/1" and value["year"] == 2027
    assert [found["id"] for found in value["dates_unknown"]] == ["culture-festival"]
    lily = next(found for found in value["occurrences"] if found["id"] == "lily-festival")
    assert lily["certainty"] == "estimated" and lily["label"]["zh"] == ESTIMATE_LABEL.zh
    assert (lily["from"], lily["until"]) == ("2027-06-18", "2027-07-31")
    assert lily["evidence"]["status"] == "estimated"


def test_file_and_chosen_festival_of_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from lingyuan_trip.cli.program import main

    target = tmp_path / "feed.ics"
    words = ["festivals", "--year", "2027", "--format", "ics", "-o", str(target)]
    assert main([*words, "--festival", "lily-festival"]) == 0
    assert set(events(target.read_bytes())) == {"festival-lily-festival-2027@lingyuan-trip"}
    assert main(["festivals", "--year", "2027", "--festival", "culture-festival"]) == 1
    assert "日期未查到" in capsys.readouterr().out
    assert main(["festivals", "--festival", "moon"]) == 2
    assert "lily-festival" in capsys.readouterr().err
    assert main(["festivals", "--year", "2050", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["year"] == 2050
