from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui.festivals.month_grid import (
    Month,
    assign_lanes,
    list_runs,
    place_bars,
)
from tests.gui.festivals.builders import make_edition, make_festival

_FIRST = dt.date(2026, 1, 1)


def _range(start: int, length: int) -> DateRange:
    return DateRange(_FIRST + dt.timedelta(days=start), _FIRST + dt.timedelta(days=start + length))


_RANGES = st.lists(st.builds(_range, st.integers(0, 90), st.integers(0, 40)), max_size=25)


def _overlap(a: DateRange, b: DateRange) -> bool:
    return a.start <= b.end and b.start <= a.end


@given(_RANGES)
def test_bars_in_one_lane_never_overlap(ranges: list[DateRange]) -> None:
    lanes = assign_lanes(ranges)
    for i, a in enumerate(ranges):
        for j, b in enumerate(ranges[:i]):
            assert lanes[i] != lanes[j] or not _overlap(a, b)


@given(_RANGES)
def test_no_lane_too_many(ranges: list[DateRange]) -> None:
    busiest = max((sum(r.contains(d.start) for r in ranges) for d in ranges), default=0)
    assert len(set(assign_lanes(ranges))) == busiest


@given(st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)))
def test_the_grid_holds_its_month_and_starts_on_monday(day: dt.date) -> None:
    month = Month.of(day)
    weeks = month.weeks()
    dates = [date for week in weeks for date in week]
    assert 4 <= len(weeks) <= 6
    assert all(any(Month.of(date) == month for date in week) for week in weeks)
    assert all(week[0].isoweekday() == 1 for week in weeks)
    assert [b - a for a, b in itertools.pairwise(dates)] == [dt.timedelta(days=1)] * (
        len(dates) - 1
    )
    assert {month.day(number) for number in range(1, month.length + 1)} <= set(dates)


def test_leafing_crosses_new_year_and_stops_at_the_ends() -> None:
    assert Month(2026, 12).shift(1) == Month(2027, 1)
    assert Month(2026, 1).shift(-13) == Month(2024, 12)
    assert Month(LAST_YEAR, 12).shift(1) == Month(LAST_YEAR, 12)
    assert Month(FIRST_YEAR, 1).shift(-1) == Month(FIRST_YEAR, 1)


def test_a_day_is_cut_to_the_length_of_the_month() -> None:
    assert Month(2027, 2).day(31) == dt.date(2027, 2, 28)
    assert Month(2028, 2).day(31) == dt.date(2028, 2, 29)


def test_a_festival_across_new_year_is_found_on_both_sides() -> None:
    snow = make_festival("snow", usual=((12, 6), (2, 15)))
    december = list_runs([snow], dt.date(2026, 12, 31), dt.date(2026, 12, 31))
    january = list_runs([snow], dt.date(2027, 1, 1), dt.date(2027, 1, 1))
    assert december == january
    assert december[0].dates == DateRange(dt.date(2026, 12, 6), dt.date(2027, 2, 15))
    assert list_runs([snow], dt.date(2027, 2, 16), dt.date(2027, 12, 5)) == ()


def test_a_bar_covers_each_day_of_its_run_once() -> None:
    weeks = Month(2026, 9).weeks()
    runs = list_runs([make_festival("g", usual=((9, 6), (10, 7)))], weeks[0][0], weeks[-1][-1])
    bars = place_bars(runs, weeks)
    covered = [weeks[b.week][column] for b in bars for column in range(b.first, b.last + 1)]
    assert covered == [dt.date(2026, 9, 6) + dt.timedelta(days=n) for n in range(29)]


def test_a_run_keeps_its_lane_from_week_to_week() -> None:
    festivals = [
        make_festival("a", usual=((9, 1), (9, 30))),
        make_festival("b", usual=((9, 3), (9, 20))),
        make_festival("c", usual=((9, 25), (9, 27))),
    ]
    weeks = Month(2026, 9).weeks()
    bars = place_bars(list_runs(festivals, weeks[0][0], weeks[-1][-1]), weeks)
    lanes = {(bar.run.festival.id, bar.lane) for bar in bars}
    assert lanes == {("a", 0), ("b", 1), ("c", 1)}


def test_an_opening_day_is_dated_and_the_rest_of_the_usual_days_estimated() -> None:
    edition = make_edition(2026, dt.date(2026, 9, 10))
    grape = make_festival("g", usual=((9, 6), (10, 7)), editions=(edition,))
    runs = list_runs([grape], dt.date(2026, 9, 1), dt.date(2026, 10, 31))
    assert [(run.dates.start.day, run.occurrence.certainty) for run in runs] == [
        (10, Certainty.DATED),
        (11, Certainty.ESTIMATED),
    ]
