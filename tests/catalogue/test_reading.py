from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lingyuan_trip.catalogue import parse_guidebook, read_guidebook
from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.hours import DateRange, HolidayRule, OpeningSpan, YearlyPeriod
from lingyuan_trip.domain.spot import ConcessionGroup
from tests.catalogue.builders import make_file, make_spot, read, read_spot

GOOD = Path(__file__).parent.parent / "corpus" / "good.yaml"


def test_byte_order_mark_and_windows_line_ends_are_read() -> None:
    plain = GOOD.read_bytes()
    windows = b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")
    result = parse_guidebook(windows, "f")
    assert result.problems == ()
    assert result.guidebook == parse_guidebook(plain, "f").guidebook
    assert not result.text.startswith("\ufeff")


def test_places_are_the_same_with_windows_line_ends() -> None:
    text = GOOD.read_text(encoding="utf-8").replace("interest: 2", "interest: 9")
    unix = parse_guidebook(text.encode(), "f").problems
    windows = parse_guidebook(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "f").problems
    assert unix == windows
    assert len(unix) == 1


def test_unquoted_times_are_times() -> None:
    spot = read_spot(
        "hours: [{open: [9:00-11:30, 13:00-24:00], last_entry: 23:05, status: estimated}]"
    )
    assert spot.hours is not None
    assert spot.hours.rules[0].spans == (OpeningSpan(540, 690), OpeningSpan(780, 1440, 1385))


def test_no_surprises_of_old_yaml() -> None:
    spot = read_spot(
        """
        township: {value: NO, status: estimated, note: off}
        village: {value: 011, status: estimated, note: 1_000}
        address: {value: 12:30, status: estimated, note: 2027-01-01}
        phone: {value: 0421, status: estimated, note: =}
        """
    )
    facts = (spot.township, spot.village, spot.address, spot.phone)
    assert [fact and fact.value for fact in facts] == ["NO", "011", "12:30", "0421"]
    notes = [fact and fact.evidence.note for fact in facts]
    assert notes == ["off", "1_000", "2027-01-01", "="]


def test_last_entry_per_span() -> None:
    spot = read_spot(
        "hours: [{open: ['09:00-11:30', '13:00-17:00'], last_entry: [null, '16:30'],"
        " status: estimated}]"
    )
    assert spot.hours is not None
    assert spot.hours.rules[0].spans == (OpeningSpan(540, 690), OpeningSpan(780, 1020, 990))


def test_conditions_of_a_rule() -> None:
    spot = read_spot(
        "hours: [{closed: true, months: [11, 12], period: '11-15..03-15',"
        " dates: '2027-11-20..2027-12-05', weekdays: [mon, sun], holidays: only,"
        " check_first: true, status: estimated}]"
    )
    assert spot.hours is not None
    rule = spot.hours.rules[0]
    assert rule.spans == ()
    assert rule.months == frozenset({11, 12})
    assert rule.period == YearlyPeriod((11, 15), (3, 15))
    assert rule.dates == DateRange(dt.date(2027, 11, 20), dt.date(2027, 12, 5))
    assert rule.weekdays == frozenset({1, 7})
    assert rule.holidays is HolidayRule.ONLY
    assert rule.check_first


def test_every_key_reaches_the_guidebook() -> None:
    guidebook = read(GOOD.read_text(encoding="utf-8"))
    museum = guidebook.get_place("old-museum")
    spot = guidebook.find_spot("old-museum")
    assert spot is museum
    assert spot is not None
    assert spot.position is not None
    assert (spot.position.lat, spot.position.lon, spot.position.uncertainty_km) == (
        41.33,
        119.5,
        2.5,
    )
    assert spot.phone is not None
    assert spot.phone.evidence.status is EvidenceStatus.VERIFIED
    assert spot.phone.evidence.date == "2026-11-20"
    assert spot.ticket is not None
    assert spot.ticket.price is not None
    assert spot.ticket.price.all_values == (60, 50)
    assert spot.ticket.group == "hill"
    assert spot.ticket.fees[0].yuan == 10
    assert spot.ticket.concessions[0].yuan == 0
    assert spot.hours is not None
    assert spot.hours.alternatives[0].spans == (OpeningSpan(540, 960),)
    assert spot.notices[0].dates == DateRange(dt.date(2027, 1, 1), dt.date(2027, 1, 10))
    assert spot.notices[0].closed
    assert spot.evidence.sources == ("daily-2021",)
    assert guidebook.zones[0].season is not None
    assert guidebook.zones[0].season.value == {4, 5, 6}
    festival = guidebook.festivals[0]
    assert [edition.number for edition in festival.editions] == [5, 6]
    assert festival.usual_period is not None
    assert festival.usual_period.value == YearlyPeriod((6, 18), (7, 31))
    train = guidebook.gateways[0].trains[0]
    assert (train.number, train.arrives, train.departs) == ("G1", 605, 607)
    assert guidebook.roads[0].km == 22
    assert guidebook.bus_lines[0].stops[1].minutes == 40
    assert guidebook.stories[0].topic == "craft"
    assert guidebook.sources[0].url == "https://example.org/daily"


def test_keys_may_stand_in_any_order() -> None:
    text = make_file(spots=make_spot())
    head, rest = text.split("sources:", 1)
    assert read(f"sources:{rest}{head}") == read(text)


def test_missing_file_is_a_fault_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="打不开"):
        read_guidebook(tmp_path / "none.yaml")


def test_problems_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    problems = read_guidebook(path).problems
    assert {problem.path for problem in problems} == {str(path)}
    assert problems == tuple(sorted(problems, key=lambda p: (p.line, p.column)))


def test_a_reduction_can_say_whom_it_is_for() -> None:
    good = GOOD.read_text(encoding="utf-8")
    marked = good.replace(
        "yuan: 0, status: estimated}]", "yuan: 0, applies_to: elders, status: estimated}]"
    )
    assert marked != good
    for text, group in ((good, None), (marked, ConcessionGroup.ELDERS)):
        spot = read(text).find_spot("old-museum")
        assert spot is not None and spot.ticket is not None
        assert spot.ticket.concessions[0].applies_to is group
