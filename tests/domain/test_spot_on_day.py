"""Facts of a date."""

from __future__ import annotations

import datetime as dt

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.spot_on_day import find_next, find_occurrence
from tests.gui.explore.sample import (
    MONDAY,
    SATURDAY,
    lily_garden,
    make_festivals,
    museum,
    park,
    see,
    unknown_spot,
)


def never(_date: dt.date) -> bool:
    return False


def test_festival_of_the_day_is_seen_at_its_host() -> None:
    ((festival, occurrence),) = see(lily_garden()).running
    assert festival.id == "lily"
    assert occurrence.certainty is Certainty.DATED
    assert see(lily_garden(), MONDAY + dt.timedelta(days=1)).running == ()


def test_closing_notice_closes_a_day_with_hours() -> None:
    seen = see(park())
    assert seen.closing_notice is not None
    assert seen.is_closed
    assert not seen.is_open
    assert see(park(), MONDAY).is_open


def test_unknown_hours_are_neither_open_nor_closed() -> None:
    seen = see(unknown_spot())
    assert not seen.is_closed
    assert not seen.is_open


def test_next_closed_and_next_open_day() -> None:
    found = find_next(museum(), SATURDAY, never, closed=True, days=7)
    assert found is not None
    assert found[0] == MONDAY
    again = find_next(museum(), MONDAY, never, closed=True, days=7)
    assert again is not None
    assert again[0] == MONDAY + dt.timedelta(days=7)
    reopened = find_next(museum(), MONDAY, never, closed=False, days=7)
    assert reopened is not None
    assert reopened[0] == MONDAY + dt.timedelta(days=1)
    assert find_next(lily_garden(), SATURDAY, never, closed=True, days=7) is None
    assert find_next(unknown_spot(), SATURDAY, never, closed=True, days=7) is None


def test_closed_day_that_is_a_holiday_is_skipped() -> None:
    holiday = find_next(museum(), SATURDAY, lambda date: date == MONDAY, closed=True, days=7)
    assert holiday is None


def test_occurrence_that_runs_or_comes_next() -> None:
    lily, snow = make_festivals()
    running = find_occurrence(lily, SATURDAY)
    assert running is not None
    assert running.dates.start == SATURDAY
    coming = find_occurrence(snow, SATURDAY)
    assert coming is not None
    assert coming.dates.start == dt.date(2026, 12, 6)
    past = find_occurrence(lily, dt.date(2027, 3, 1))
    assert past is not None
    assert past.dates.start == SATURDAY
