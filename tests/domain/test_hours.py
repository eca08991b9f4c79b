from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import (
    DateRange,
    HolidayRule,
    Hours,
    OpeningRule,
    OpeningSpan,
    YearlyPeriod,
)

SOURCED = Evidence(EvidenceStatus.SOURCED, ("somebody",))
NINE_TO_FOUR = (OpeningSpan(540, 960, 930),)
MONDAY = dt.date(2026, 9, 14)
SATURDAY = dt.date(2026, 9, 12)


def rule(*spans: OpeningSpan, **conditions: object) -> OpeningRule:
    return OpeningRule(spans, SOURCED, **conditions)  # type: ignore[arg-type]


def test_the_last_rule_that_holds_decides() -> None:
    hours = Hours((rule(*NINE_TO_FOUR), rule(weekdays=frozenset({1}))))
    open_day, closed_day = hours.on(SATURDAY, False), hours.on(MONDAY, False)
    assert open_day is not None and open_day.spans == NINE_TO_FOUR
    assert closed_day is not None and closed_day.is_closed


def test_closed_on_mondays_but_open_on_a_holiday_monday() -> None:
    closed = rule(weekdays=frozenset({1}), holidays=HolidayRule.EXCEPT)
    hours = Hours((rule(*NINE_TO_FOUR), closed))
    holiday = hours.on(MONDAY, True)
    assert holiday is not None and not holiday.is_closed


def test_nothing_known_is_not_open_and_not_closed() -> None:
    assert Hours((rule(*NINE_TO_FOUR, months=frozenset({7})),)).on(SATURDAY, False) is None


def test_last_entry_bounds_the_start_of_a_visit() -> None:
    assert OpeningSpan(540, 960, 930).start_window(20) == (540, 930)
    assert OpeningSpan(540, 960, 930).start_window(90) == (540, 870)
    assert OpeningSpan(540, 960).start_window(420) == (540, 540)
    assert OpeningSpan(540, 960).start_window(421) is None


def test_midday_break_gives_two_windows() -> None:
    hours = Hours((rule(OpeningSpan(510, 690), OpeningSpan(810, 1020)),))
    day = hours.on(SATURDAY, False)
    assert day is not None
    assert day.start_windows(60) == ((510, 630), (810, 960))


def test_plans_follow_the_stricter_of_two_publications() -> None:
    hours = Hours((rule(OpeningSpan(540, 990, 960)),), (rule(OpeningSpan(510, 960)),))
    day = hours.on(SATURDAY, False)
    assert day is not None
    assert day.spans == (OpeningSpan(540, 990, 960),)
    assert day.strictest == (OpeningSpan(540, 960, 960),)


def test_a_period_may_cross_new_year() -> None:
    winter = YearlyPeriod((11, 15), (3, 15))
    assert winter.contains(dt.date(2026, 12, 31))
    assert winter.contains(dt.date(2027, 3, 15))
    assert not winter.contains(dt.date(2027, 3, 16))


@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)), st.data())
def test_a_period_and_its_complement_part_the_year(day: dt.date, data: st.DataObject) -> None:
    start = data.draw(st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31)))
    end = data.draw(st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31)))
    after, before = end + dt.timedelta(days=1), start - dt.timedelta(days=1)
    inside = YearlyPeriod((start.month, start.day), (end.month, end.day))
    outside = YearlyPeriod((after.month, after.day), (before.month, before.day))
    covers_all = after.timetuple()[1:3] == start.timetuple()[1:3]
    leap_day = (day.month, day.day) == (2, 29)
    if not covers_all and not leap_day:
        assert inside.contains(day) != outside.contains(day)


def test_date_range_holds_both_ends() -> None:
    days = DateRange(dt.date(2027, 5, 1), dt.date(2027, 5, 5))
    assert days.contains(dt.date(2027, 5, 1)) and days.contains(dt.date(2027, 5, 5))
    assert not days.contains(dt.date(2027, 5, 6))
