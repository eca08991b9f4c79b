"""Days of a year by the specifications, read as schema.org says, against the rules themselves."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.hours import DateRange, HolidayRule, OpeningRule, OpeningSpan
from lingyuan_trip.domain.spot import Notice, Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.export.open_data.opening_specs import OpeningSpecs, specify_hours
from tests.export.open_data.builders import (
    FIRST,
    GUESS,
    KNOWN,
    as_guess,
    make_rule,
    make_spot,
    never,
)

LAST = dt.date(2027, 12, 31)
HOLIDAYS = frozenset({dt.date(2027, 1, 1), dt.date(2027, 5, 1), dt.date(2027, 10, 1)})
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def look(specs: OpeningSpecs, day: dt.date) -> list[tuple[str, str]] | None:
    """Opening and closing times of a day as a reader of schema.org finds them; None: unknown."""

    def holds(spec: dict[str, Any]) -> bool:
        valid = spec["validFrom"] <= day.isoformat() <= spec["validThrough"]
        return valid and NAMES[day.weekday()] in spec.get("dayOfWeek", NAMES)

    found = [spec for spec in specs.special if holds(spec)]
    found = found or [spec for spec in specs.weekly if holds(spec)]
    return [(spec["opens"], spec["closes"]) for spec in found] or None


def expect(spot: Spot, day: dt.date, is_holiday: bool) -> list[tuple[str, str]] | None:
    hours = None if spot.hours is None else spot.hours.on(day, is_holiday)
    if any(notice.closed for notice in spot.notices_on(day)):
        return [("00:00", "00:00")]
    if hours is None or hours.evidence.is_estimate:
        return None
    if not hours.spans:
        return [("00:00", "00:00")]
    return [
        (f"{s.opens // 60:02d}:{s.opens % 60:02d}", f"{s.closes // 60:02d}:{s.closes % 60:02d}")
        for s in hours.spans
    ]


@st.composite
def rules(draw: st.DrawFn) -> OpeningRule:
    opens = draw(st.integers(0, 1000))
    spans = draw(st.sampled_from([(), (OpeningSpan(opens, opens + 60),)]))
    return OpeningRule(
        spans,
        draw(st.sampled_from([KNOWN, GUESS])),
        draw(st.none() | st.frozensets(st.integers(1, 12), min_size=1)),
        None,
        None,
        draw(st.none() | st.frozensets(st.integers(1, 7), min_size=1)),
        None,
    )


@given(st.lists(rules(), min_size=1, max_size=4))
def test_every_day_reads_as_the_rules_say(found: list[OpeningRule]) -> None:
    spot = make_spot(*found)
    specs = specify_hours(spot, FIRST, LAST, never)
    assert specs.special == ()
    for n in range(365):
        day = FIRST + dt.timedelta(days=n)
        assert look(specs, day) == expect(spot, day, False)


def test_holidays_dates_and_closures_are_days_of_their_own() -> None:
    mondays = OpeningRule((), KNOWN, weekdays=frozenset({1}), holidays=HolidayRule.EXCEPT)
    long_days = OpeningRule((OpeningSpan(420, 1200),), KNOWN, holidays=HolidayRule.ONLY)
    summer = DateRange(dt.date(2027, 7, 1), dt.date(2027, 7, 3))
    nights = OpeningRule((OpeningSpan(1080, 1320),), KNOWN, dates=summer)
    dates = DateRange(dt.date(2027, 3, 2), dt.date(2027, 3, 4))
    notice = Notice(LocalizedText("维修"), KNOWN, dates, closed=True)
    spot = make_spot(make_rule(540, 1020), mondays, long_days, nights, notices=(notice,))
    specs = specify_hours(spot, FIRST, LAST, HOLIDAYS.__contains__)
    assert len(specs.special) == len(HOLIDAYS) + 3 + 3
    for n in range(365):
        day = FIRST + dt.timedelta(days=n)
        assert look(specs, day) == expect(spot, day, day in HOLIDAYS), day


def test_a_week_is_told_in_few_words() -> None:
    spot = make_spot(make_rule(540, 1020), make_rule(0, 0, weekdays=(1,)))
    weekly = specify_hours(spot, FIRST, LAST, never).weekly
    assert [(spec["dayOfWeek"], spec["opens"], spec["closes"]) for spec in weekly] == [
        (["Monday"], "00:00", "00:00"),
        (NAMES[1:], "09:00", "17:00"),
    ]


def test_an_estimate_has_no_specification() -> None:
    spot = make_spot(as_guess(make_rule(540, 1020)))
    assert specify_hours(spot, FIRST, LAST, never) == OpeningSpecs()


def test_all_day_ends_a_minute_before_midnight() -> None:
    (spec,) = specify_hours(make_spot(make_rule(0, 1440)), FIRST, LAST, never).weekly
    assert (spec["opens"], spec["closes"]) == ("00:00", "23:59")
