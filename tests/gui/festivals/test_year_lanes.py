from __future__ import annotations

import datetime as dt

import pytest

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.year_lanes import build_lanes, year_fraction
from tests.gui.festivals.builders import make_edition, make_festival


def test_a_window_across_new_year_gives_two_spans() -> None:
    (lane,) = build_lanes([make_festival("snow", usual=((12, 6), (2, 15)))], 2026)
    assert [span.dates for span in lane.spans] == [
        DateRange(dt.date(2026, 1, 1), dt.date(2026, 2, 15)),
        DateRange(dt.date(2026, 12, 6), dt.date(2026, 12, 31)),
    ]
    assert {span.certainty for span in lane.spans} == {Certainty.ESTIMATED}


def test_an_announced_edition_replaces_the_window_and_is_no_past_one() -> None:
    editions = (
        make_edition(2023, dt.date(2023, 6, 18), dt.date(2023, 7, 18)),
        make_edition(2026, dt.date(2026, 7, 1), dt.date(2026, 7, 20)),
    )
    (lane,) = build_lanes([make_festival("l", usual=((6, 18), (7, 31)), editions=editions)], 2026)
    assert [(span.dates.start, span.certainty) for span in lane.spans] == [
        (dt.date(2026, 7, 1), Certainty.DATED)
    ]
    assert [past.dates for past in lane.past] == [
        DateRange(dt.date(2026, 6, 18), dt.date(2026, 7, 18))
    ]


def test_past_editions_that_overlap_lie_in_rows_of_their_own() -> None:
    editions = (
        make_edition(2021, dt.date(2021, 7, 4), dt.date(2021, 8, 4)),
        make_edition(2023, dt.date(2023, 6, 18), dt.date(2023, 7, 18)),
        make_edition(2022, dt.date(2022, 9, 9), dt.date(2022, 10, 8)),
    )
    (lane,) = build_lanes([make_festival("l", editions=editions)], 2026)
    assert [past.row for past in lane.past] == [1, 0, 0]


def test_an_edition_with_only_an_opening_day_is_one_day() -> None:
    opening = make_edition(2023, dt.date(2023, 9, 6))
    (lane,) = build_lanes([make_festival("g", editions=(opening,))], 2026)
    (past,) = lane.past
    assert past.is_opening_only
    assert past.dates == DateRange(dt.date(2026, 9, 6), dt.date(2026, 9, 6))


def test_a_past_edition_across_new_year_is_laid_over_both_ends() -> None:
    edition = make_edition(2024, dt.date(2024, 12, 28), dt.date(2025, 2, 15))
    (lane,) = build_lanes([make_festival("s", editions=(edition,))], 2026)
    assert [past.dates for past in lane.past] == [
        DateRange(dt.date(2026, 12, 28), dt.date(2026, 12, 31)),
        DateRange(dt.date(2026, 1, 1), dt.date(2026, 2, 15)),
    ]


def test_a_leap_day_finds_a_place_in_other_years() -> None:
    edition = make_edition(2024, dt.date(2024, 2, 29))
    (lane,) = build_lanes([make_festival("s", editions=(edition,))], 2026)
    assert lane.past[0].dates.start == dt.date(2026, 2, 28)


def test_a_festival_without_dates_has_no_span_but_its_years() -> None:
    (lane,) = build_lanes([make_festival("food", editions=(make_edition(2021),))], 2026)
    assert (lane.spans, lane.past, lane.recorded_years) == ((), (), (2021,))


@pytest.mark.parametrize(
    ("day", "fraction"),
    [
        (dt.date(2026, 1, 1), 0.0),
        (dt.date(2026, 12, 31), 364 / 365),
        (dt.date(2028, 12, 31), 365 / 366),
    ],
)
def test_fractions_of_plain_and_leap_years(day: dt.date, fraction: float) -> None:
    assert year_fraction(day) == pytest.approx(fraction)
