from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lingyuan_trip.catalogue import parse_holidays, read_holidays
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.paths import data_dir

HEAD = "format: lingyuan-holidays/1\nyears:\n"


def make_year(days_off: str = "", workdays: str = "", year: int = 2027, more: str = "") -> str:
    return (
        f"  - {{year: {year}, status: estimated{more}, days_off: [{days_off}],"
        f" workdays: [{workdays}]}}\n"
    )


def span(start: str, end: str) -> str:
    return f"{{name: {{zh: 春节}}, from: '{start}', until: '{end}'}}"


def find_codes(*years: str) -> list[str]:
    return [p.code for p in parse_holidays((HEAD + "".join(years)).encode(), "h").problems]


def test_arrangement_is_read() -> None:
    text = HEAD + make_year(
        span("2027-02-05", "2027-02-13"), "2027-02-20", more=", source: 国务院办公厅的通知"
    ).replace("estimated", "sourced")
    result = parse_holidays(text.encode(), "h")
    assert result.problems == ()
    (year,) = result.arrangements
    assert year.year == 2027
    assert year.evidence.sources == ("国务院办公厅的通知",)
    assert year.days_off[0].name.zh == "春节"
    assert year.days_off[0].dates == DateRange(dt.date(2027, 2, 5), dt.date(2027, 2, 13))
    assert year.workdays == {dt.date(2027, 2, 20)}


def test_shipped_file_has_no_problems() -> None:
    assert read_holidays(data_dir() / "holidays.yaml").problems == ()


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (make_year(span("2027-02-05", "2027-02-13"), "2027-02-20"), []),
        (make_year(span("2026-12-31", "2027-01-02")), []),
        (make_year(span("2027-02-13", "2027-02-05")), ["dates.backwards"]),
        (make_year(span("2026-02-13", "2026-02-05")), ["dates.backwards"]),
        (make_year(span("2026-02-05", "2026-02-07")), ["holidays.other-year"]),
        (make_year(span("2027-02-05", "2027-03-13")), ["holidays.too-long"]),
        (
            make_year(f"{span('2027-02-05', '2027-02-13')}, {span('2027-02-13', '2027-02-14')}"),
            ["holidays.overlap"],
        ),
        (make_year(span("2027-02-05", "2027-02-13"), "2027-02-06"), ["holidays.workday-off"]),
        (make_year(workdays="2027-02-22"), ["holidays.no-weekend"]),
        (make_year(workdays="2027-02-20, 2027-02-20"), ["holidays.repeated-workday"]),
        (make_year(workdays="2026-02-21"), ["holidays.other-year"]),
        (make_year().replace("estimated", "sourced"), ["evidence.sourced-without-source"]),
        (make_year().replace("estimated", "verified"), ["evidence.verified-unproven"]),
    ],
)
def test_contradictions(year: str, codes: list[str]) -> None:
    assert find_codes(year) == codes


def test_year_given_twice() -> None:
    assert find_codes(make_year(), make_year()) == ["holidays.repeated-year"]


def test_errors_leave_the_built_in_calendar(tmp_path: Path) -> None:
    path = tmp_path / "holidays.yaml"
    path.write_text(HEAD + make_year() + make_year(), encoding="utf-8")
    assert read_holidays(path).arrangements == ()
