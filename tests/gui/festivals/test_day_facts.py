from __future__ import annotations

import datetime as dt

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.day_facts import (
    list_nearby,
    recorded_editions,
    spots_in_season,
    view_festivals,
)
from tests.gui.festivals.builders import (
    GUESSED,
    SOURCED,
    PlainAlmanac,
    make_edition,
    make_festival,
    make_guidebook,
)


def test_what_is_on_comes_first_and_unknown_dates_last() -> None:
    views = view_festivals(make_guidebook().festivals, dt.date(2026, 9, 12))
    assert [view.festival.id for view in views] == [
        "grape-festival",
        "snow-festival",
        "lily-festival",
        "food-festival",
    ]
    assert [view.is_on for view in views] == [True, False, False, False]
    assert views[-1].occurrence is None


def test_a_dated_festival_comes_before_an_estimated_one() -> None:
    guessed = make_festival("guessed", usual=((9, 1), (9, 30)))
    edition = make_edition(2026, dt.date(2026, 9, 10), dt.date(2026, 9, 14))
    dated = make_festival("dated", editions=(edition,))
    views = view_festivals([guessed, dated], dt.date(2026, 9, 12))
    assert [view.festival.id for view in views] == ["dated", "guessed"]
    assert [view.evidence for view in views] == [SOURCED, GUESSED]


def test_a_festival_that_began_last_year_is_on() -> None:
    snow = make_festival("snow", usual=((12, 6), (2, 15)))
    (view,) = view_festivals([snow], dt.date(2027, 1, 3))
    assert view.is_on
    assert view.occurrence is not None
    assert view.occurrence.dates.start == dt.date(2026, 12, 6)


def test_the_next_occurrence_may_be_next_year() -> None:
    lily = make_festival("lily", usual=((6, 18), (7, 31)))
    coming = lily.next_occurrence(dt.date(2026, 8, 1))
    assert coming is not None
    assert coming.dates.start == dt.date(2027, 6, 18)


def test_what_runs_already_is_not_what_comes_next() -> None:
    lily = make_festival("lily", usual=((6, 18), (7, 31)))
    coming = lily.next_occurrence(dt.date(2026, 6, 18))
    assert coming is not None
    assert coming.dates.start == dt.date(2027, 6, 18)


def test_an_edition_announced_years_ahead_is_found() -> None:
    edition = make_edition(2030, dt.date(2030, 5, 1), dt.date(2030, 5, 3))
    coming = make_festival("x", editions=(edition,)).next_occurrence(dt.date(2026, 8, 1))
    assert coming is not None
    assert (coming.dates.start.year, coming.certainty) == (2030, Certainty.DATED)


def test_past_editions_alone_promise_nothing() -> None:
    edition = make_edition(2021, dt.date(2021, 5, 1), dt.date(2021, 12, 31))
    assert make_festival("x", editions=(edition,)).next_occurrence(dt.date(2026, 8, 1)) is None


def test_editions_are_told_latest_first_and_only_with_a_day() -> None:
    editions = (
        make_edition(2017, dt.date(2017, 9, 15)),
        make_edition(2021),
        make_edition(2023, dt.date(2023, 9, 6)),
    )
    assert [e.year for e in recorded_editions(make_festival("g", editions=editions))] == [
        2023,
        2017,
    ]


def test_in_season_are_spots_with_a_season_of_their_own() -> None:
    found = spots_in_season(make_guidebook(), dt.date(2026, 9, 12))
    assert [entry.spot.id for entry in found] == ["lily-garden", "grape-town"]
    assert spots_in_season(make_guidebook(), dt.date(2026, 12, 1)) == ()


def test_holidays_of_one_name_are_one_entry() -> None:
    almanac = PlainAlmanac()
    days = [almanac.day(dt.date(2026, 9, 18) + dt.timedelta(days=n)) for n in range(20)]
    found = list_nearby(days)
    assert [(entry.dates, entry.day.is_holiday) for entry in found] == [
        (DateRange(dt.date(2026, 9, 20), dt.date(2026, 9, 20)), False),
        (DateRange(dt.date(2026, 10, 1), dt.date(2026, 10, 3)), True),
    ]
