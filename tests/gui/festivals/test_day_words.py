from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Source
from lingyuan_trip.domain.festival import FestivalEdition
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.festivals.day_facts import view_festivals
from lingyuan_trip.gui.festivals.day_words import (
    dates_of,
    day_off_words,
    describe_day,
    edition_words,
    editions_words,
    short_lunar,
    source_words,
    unannounced_words,
)
from lingyuan_trip.gui.festivals.month_grid import list_runs
from tests.gui.festivals.builders import (
    SOURCED,
    PlainAlmanac,
    make_edition,
    make_festival,
    make_guidebook,
    text,
)

_ALMANAC = PlainAlmanac()


@pytest.mark.parametrize(
    ("lunar", "short"),
    [("八月初二", "初二"), ("八月初一", "八月"), ("闰六月初一", "闰六月"), ("腊月三十", "三十")],
)
def test_the_first_of_a_lunar_month_shows_the_month(lunar: str, short: str) -> None:
    assert short_lunar(LocalizedText(lunar)) == short


def test_days_off_are_named() -> None:
    assert day_off_words(_ALMANAC.day(dt.date(2026, 10, 1))) == "国庆节放假"
    assert day_off_words(_ALMANAC.day(dt.date(2026, 9, 20))) == "调休上班"
    assert day_off_words(_ALMANAC.day(dt.date(2026, 9, 12))) == ""


def test_a_day_is_described_with_all_that_is_on() -> None:
    date = dt.date(2026, 9, 7)
    runs = list_runs(make_guidebook().festivals, date, date)
    assert describe_day(date, _ALMANAC.day(date), runs) == (
        "9 月 7 日 周一，农历八月初二，白露，刘杖子葡萄文化旅游节（往年时段，以官方公告为准），"
        "日出 05:39、日落 18:17"
    )


def test_dates_nobody_published_are_said_to_be_unknown() -> None:
    (view,) = view_festivals([make_festival("food")], dt.date(2026, 9, 7))
    assert dates_of(view, dt.date(2026, 9, 7)) == "日期未查到"


def test_dates_of_another_year_carry_the_year_only_where_announced() -> None:
    chosen = dt.date(2026, 11, 1)
    edition = make_edition(2027, dt.date(2027, 5, 1), dt.date(2027, 5, 3))
    festivals = [
        make_festival("a", editions=(edition,)),
        make_festival("b", usual=((6, 18), (7, 31))),
    ]
    words = [dates_of(view, chosen) for view in view_festivals(festivals, chosen)]
    assert words == [
        "2027 年 5 月 1 日—5 月 3 日",
        "往年 6 月 18 日—7 月 31 日，以官方公告为准",
    ]


def test_editions_in_words() -> None:
    full = replace(
        make_edition(2023, dt.date(2023, 6, 18), dt.date(2023, 7, 18), 5), venue=text("博览园")
    )
    opening = FestivalEdition(2017, SOURCED, start=dt.date(2017, 9, 15))
    assert edition_words(full) == "2023 年第 5 届：6 月 18 日—7 月 18 日 · 博览园"
    assert edition_words(opening) == "2017 年：9 月 15 日开幕"


def test_an_edition_that_ends_the_year_after_says_so() -> None:
    winter = make_edition(2024, dt.date(2024, 12, 28), dt.date(2025, 2, 15))
    assert edition_words(winter) == "2024 年：12 月 28 日—次年 2 月 15 日"


def test_many_editions_are_counted() -> None:
    editions = [make_edition(year, dt.date(year, 7, 1)) for year in (2023, 2022, 2021)]
    assert editions_words(editions, 2) == (
        "有记载的历届，共 3 次\n2023 年：7 月 1 日开幕\n2022 年：7 月 1 日开幕"
    )
    assert editions_words(editions, 3).startswith("有记载的历届\n")


def test_sources_and_grounds_of_estimates() -> None:
    guidebook = make_guidebook()
    assert source_words(guidebook, SOURCED) == "来源：辽宁日报（2023-06）"
    guess = Evidence(EvidenceStatus.ESTIMATED, note="五届中四届")
    assert source_words(guidebook, guess) == "推算依据：五届中四届"
    assert source_words(guidebook, Evidence(EvidenceStatus.ESTIMATED)) == ""


def test_a_year_without_arrangement_is_said_to_be_open() -> None:
    assert unannounced_words(2027) == "2027 年放假安排待公布（调休待公布）"


def test_long_lists_of_sources_are_counted() -> None:
    guidebook = replace(make_guidebook(), sources=tuple(Source(n, n) for n in ("甲", "乙", "丙")))
    evidence = Evidence(EvidenceStatus.SOURCED, ("甲", "乙", "丙"), "2023")
    assert source_words(guidebook, evidence) == "来源：甲；乙等 3 处（2023）"
    assert source_words(guidebook, evidence, most=3) == "来源：甲；乙；丙（2023）"
