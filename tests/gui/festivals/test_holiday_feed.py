from __future__ import annotations

import datetime as dt

from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.holiday_feed import HolidayFeed, holiday_ranges
from tests.gui.festivals.builders import PlainAlmanac

_OCTOBER = DateRange(dt.date(2026, 10, 1), dt.date(2026, 10, 3))


def test_holidays_that_follow_each_other_are_one_range() -> None:
    days = [PlainAlmanac().day(dt.date(2026, 9, 25) + dt.timedelta(days=n)) for n in range(20)]
    assert holiday_ranges(days) == (_OCTOBER,)


def test_a_year_is_gathered_month_by_month(qtbot: QtBot) -> None:
    feed = HolidayFeed()
    found: list[tuple[DateRange, ...]] = []
    feed.gathered.connect(found.append)
    feed.start(PlainAlmanac().day, 2026)
    qtbot.waitUntil(lambda: not feed.is_running)
    assert len(found) == 12
    assert found[8] == ()
    assert found[-1] == (_OCTOBER,)


def test_a_new_year_drops_the_old_one(qtbot: QtBot) -> None:
    feed = HolidayFeed()
    found: list[tuple[DateRange, ...]] = []
    feed.start(PlainAlmanac().day, 2026)
    feed.gathered.connect(found.append)
    feed.start(PlainAlmanac().day, 2025)
    qtbot.waitUntil(lambda: not feed.is_running)
    assert {days.start.year for ranges in found for days in ranges} == {2025}
