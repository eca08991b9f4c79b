"""Why the best day is best: every sentence against data that make it true."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.hours import DateRange, Hours, OpeningRule
from lingyuan_trip.domain.spot import Notice, Setting
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner.best_day.compare import compare_days
from tests.builders import (
    CHECKED,
    DATE,
    STATION,
    make_calendar,
    make_day,
    make_festival,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)

TIMES = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (50, 0)})


def reasons(*spots: Any, festivals: Any = (), days: int = 10, calendar: Any = None) -> list[str]:
    found = compare_days(
        make_request(), spots, festivals, TIMES, calendar or make_calendar(), days=days
    )
    assert all(reason.en for reason in found.reasons)
    return [reason.zh for reason in found.reasons]


def later(days: int) -> dt.date:
    return DATE + dt.timedelta(days=days)


def test_a_festival_later_makes_its_days_best() -> None:
    lilies = make_festival("a", edition=(later(4), later(6)))
    assert reasons(make_spot("a"), festivals=[lilies]) == [
        "2027-05-05 比 2027-05-01 多 28 分",
        "景点a有试节，10 天里有 3 天",
        "同分的还有 2 天，取最早的一天",
    ]


def test_a_festival_of_all_days_sets_none_apart() -> None:
    lilies = make_festival("a", edition=(DATE, later(20)))
    assert reasons(make_spot("a"), festivals=[lilies]) == [
        "2027-05-01 就是最好的：10 天里没有哪天更高，同分的还有 9 天"
    ]


def test_usual_dates_of_a_festival_are_named_so() -> None:
    usual = make_festival("a", usual=((5, 3), (5, 4)))
    assert "景点a有试节（往年时段，以官方公告为准），10 天里有 2 天" in reasons(
        make_spot("a"), festivals=[usual]
    )


def test_season_and_hours_that_the_asked_day_lacks_are_named() -> None:
    opens = OpeningRule(make_hours("09:00-17:00").rules[0].spans, CHECKED, weekdays=frozenset({3}))
    closed = OpeningRule((), CHECKED)
    spots = make_spot("a", hours=Hours((closed, opens))), make_spot("b", interest=1)
    assert reasons(*spots) == [
        "2027-05-05 比 2027-05-01 多 55 分",
        "景点a开放（10 天里有 1 天），2027-05-01 不开放",
        "和 2027-05-01 的方案相比，多去景点a",
    ]
    assert reasons(make_spot("a", season=[6]), days=40) == [
        "2027-06-01 比 2027-05-01 多 14 分",
        "景点a正当季（40 天里有 9 天），2027-05-01 不在当季",
        "同分的还有 8 天，取最早的一天",
    ]


def test_a_closing_notice_counts_as_closed() -> None:
    notice = Notice(LocalizedText("维修"), CHECKED, DateRange(DATE, later(1)), closed=True)
    spots = replace(make_spot("a"), notices=(notice,)), make_spot("b", interest=1)
    assert "景点a开放（10 天里有 8 天），2027-05-01 不开放" in reasons(*spots)


def test_the_asked_day_may_be_the_best() -> None:
    assert reasons(make_spot("a"), days=7) == [
        "2027-05-01 就是最好的：7 天里没有哪天更高，同分的还有 6 天"
    ]
    today = make_festival("a", edition=(DATE, DATE))
    assert reasons(make_spot("a"), festivals=[today], days=7) == [
        "2027-05-01 就是最好的：7 天里它的推荐分最高",
        "景点a有试节，7 天里有 1 天",
    ]


def test_a_day_with_a_plan_beats_one_without() -> None:
    rule = make_hours("09:00-17:00").rules[0]
    opens = replace(rule, dates=DateRange(later(2), later(3)))
    spot = make_spot("a", hours=Hours((OpeningRule((), CHECKED), opens)))
    assert reasons(spot) == [
        "2027-05-01 排不出行程，2027-05-03 可以",
        "景点a开放（10 天里有 2 天），2027-05-01 不开放",
        "同分的还有 1 天，取最早的一天",
    ]


def test_more_daylight_is_told() -> None:
    def calendar(date: dt.date) -> CalendarDay:
        return make_day(date, sunset="17:00" if date >= later(2) else "15:00")

    spots = [
        make_spot(name, minutes=150, setting=Setting.OUTDOOR, hours=make_hours("10:00-18:00"))
        for name in ("a", "b")
    ]
    assert reasons(*spots, calendar=calendar)[:3] == [
        "2027-05-03 比 2027-05-01 多 87 分",
        "和 2027-05-01 的方案相比，多去景点b",
        "日落比 2027-05-01 晚 120 分钟",
    ]
