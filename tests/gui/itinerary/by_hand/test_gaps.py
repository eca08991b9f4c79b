"""Where a spot can be put down in the timeline."""

from __future__ import annotations

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.gui.itinerary.timeline.gaps import find_gap, list_gaps, stop_for
from lingyuan_trip.gui.itinerary.timeline.rows import (
    DayRow,
    NightRow,
    ReturnRow,
    Row,
    StationRow,
    VisitRow,
)


def visit(spot: str, number: int, day: int = 1) -> VisitRow:
    return VisitRow(number, spot, spot, 600, 660, 60, False, (), None, "", "", False, "", day)


ROWS: tuple[Row, ...] = (
    DayRow(1, "", ""),
    StationRow(570, "", ""),
    visit("a", 1),
    visit("b", 2),
    NightRow(1100, "", 1140),
    DayRow(2, "", ""),
    StationRow(510, "", "", is_station=False),
    ReturnRow(900, "", 1085, 1110),
)


def test_every_day_has_a_gap_even_an_empty_one() -> None:
    gaps = list_gaps(ROWS, 1)
    stops = [(gap.stop.day, gap.stop.number, gap.row) for gap in gaps]
    assert stops == [(0, 0, 2), (0, 1, 3), (0, 2, 4), (1, 0, 7)]


def test_a_single_day_counts_as_the_one_that_is_shown() -> None:
    (only,) = list_gaps((ROWS[1], ROWS[7]), 2)
    assert only.stop == Stop(1, 0)


def test_the_nearest_gap_is_meant() -> None:
    gaps, tops = list_gaps(ROWS, 1), [0, 40, 80, 180, 280, 320, 360, 400]
    assert [find_gap(gaps, tops, y).row for y in (0, 129, 131, 290, 399)] == [2, 2, 3, 4, 7]  # type: ignore[union-attr]
    assert find_gap((), tops, 10) is None


def test_a_stop_is_counted_after_it_was_taken_up() -> None:
    gaps = list_gaps(ROWS, 1)
    assert stop_for(gaps[2], Stop(0, 0)) == Stop(0, 1)
    assert stop_for(gaps[0], Stop(0, 1)) == Stop(0, 0)
    assert stop_for(gaps[1], Stop(0, 1)) == Stop(0, 1)
    assert stop_for(gaps[3], Stop(0, 0)) == Stop(1, 0)
    assert stop_for(gaps[2], None) == Stop(0, 2)
