"""Festivals in the file: yearly rules, cancelled and postponed editions, several venues."""

from __future__ import annotations

import datetime as dt

import pytest

from lingyuan_trip.domain.festival import EditionChange, Festival
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.yearly_rule import (
    LAST,
    LunarDays,
    MonthDays,
    NthWeekday,
    TermDays,
    YearlyRule,
)
from tests.catalogue.builders import find_problems, make_file, make_spot, read

_HEAD = """  - id: fair
    name: {zh: 庙会, en: Fair}
    short_name: {zh: 庙会}
    theme: culture
    evidence: {status: sourced, source: paper}
    hosts: [stone-garden]
"""


def make_fair(lines: str) -> str:
    return make_file(spots=make_spot(), festivals=f"{_HEAD}    {lines}")


def read_fair(lines: str) -> Festival:
    return read(make_fair(lines)).festivals[0]


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        ("period: '12-20..02-15'", MonthDays(YearlyPeriod((12, 20), (2, 15)))),
        ("month: 9, weekday: sat, number: 3, days: 2", NthWeekday(9, 6, 3, 2)),
        ("month: 10, weekday: sun, number: last", NthWeekday(10, 7, LAST)),
        ("solar_term: 秋分", TermDays(SolarTerm.AUTUMN_EQUINOX)),
        ("lunar: '04-08', days: 3", LunarDays(4, 8, 3)),
    ],
)
def test_each_form_of_a_yearly_rule(form: str, rule: YearlyRule) -> None:
    festival = read_fair(f"yearly: {{{form}, status: sourced, source: paper}}")
    assert festival.yearly is not None and festival.yearly.value == rule
    assert festival.yearly.evidence.sources == ("paper",)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("days: 2", "festival.which-rule"),
        ("lunar: '04-08', solar_term: 秋分", "festival.which-rule"),
        ("lunar: '04-08', weekday: sat", "festival.which-rule"),
        ("month: 9, weekday: sat", "festival.half-a-weekday"),
        ("period: '05-01..05-03', days: 3", "festival.days-of-a-period"),
        ("lunar: '13-08'", "value.lunar-day"),
        ("lunar: '04-31'", "value.lunar-day"),
        ("lunar: 四月初八", "value.lunar-day"),
        ("month: 9, weekday: sat, number: 5", "value.out-of-bounds"),
    ],
)
def test_faults_of_a_yearly_rule(form: str, code: str) -> None:
    (problem,) = find_problems(make_fair(f"yearly: {{{form}, status: estimated}}"))
    assert problem.code == code
    assert problem.what.en and problem.remedy.zh


def test_a_postponed_edition_with_several_venues() -> None:
    festival = read_fair(
        "editions: [{year: 2027, from: '2027-09-01', until: '2027-09-09', change: postponed,"
        " first_announced: '2027-06-18..2027-07-18', venue: {zh: 主会场}, more_venues: [{zh: 东},"
        " {zh: 西}], hosts: [stone-garden], status: sourced, source: paper}]"
    )
    (edition,) = festival.editions
    assert edition.change is EditionChange.POSTPONED and not edition.is_called_off
    assert edition.first_announced == DateRange(dt.date(2027, 6, 18), dt.date(2027, 7, 18))
    assert [venue.zh for venue in edition.venues] == ["主会场", "东", "西"]
    assert edition.hosts == ("stone-garden",)


def test_an_edition_may_be_postponed_into_the_next_year_but_not_dated_under_a_wrong_one() -> None:
    dates = "year: 2027, from: '2028-01-10', until: '2028-01-20', status: sourced, source: paper"
    read_fair(f"editions: [{{{dates}, change: postponed}}]")
    (problem,) = find_problems(make_fair(f"editions: [{{{dates}}}]"))
    assert problem.code == "festival.wrong-year"


def test_dates_announced_before_need_a_change() -> None:
    lines = (
        "editions: [{year: 2027, first_announced: '2027-06-18..2027-07-18', status: sourced,"
        " source: paper}]"
    )
    (problem,) = find_problems(make_fair(lines))
    assert problem.code == "festival.unsaid-change"


def test_hosts_of_an_edition_must_be_spots() -> None:
    lines = "editions: [{year: 2027, hosts: [moon], status: sourced, source: paper}]"
    (problem,) = find_problems(make_fair(lines))
    assert problem.code == "reference.unknown" and "moon" in problem.what.zh
