"""Text to grid to text keeps the meaning, for every shape that the reader accepts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.catalogue.editor.emit import emit
from lingyuan_trip.catalogue.plain import parse_plain
from lingyuan_trip.catalogue.week import HOLIDAY, DayOpening, RawPart, WeekPart, read_grid
from lingyuan_trip.catalogue.week.read import read_rule
from lingyuan_trip.catalogue.week.sentence import read_sentence
from lingyuan_trip.catalogue.week.words import write_sentence
from lingyuan_trip.catalogue.week.write import write_grid
from lingyuan_trip.domain.hours import Hours, OpeningRule
from tests.catalogue.builders import read_spot
from tests.catalogue.week.strategies import EVIDENCE, FIRST_DAY, hours, spans

_YEAR = [FIRST_DAY + dt.timedelta(days=day) for day in range(0, 365)]


def read_hours(rules: list[dict[str, Any]]) -> Hours:
    """What the program's own reader makes of rules."""
    made = [read_rule(rule) for rule in rules]
    assert all(isinstance(rule, OpeningRule) for rule in made)
    return Hours(tuple(rule for rule in made if isinstance(rule, OpeningRule)))


def meaning(rules: list[dict[str, Any]]) -> list[object]:
    """What decides on every day of a year, as a holiday and as none."""
    read = read_hours(rules)
    found = [read.on(day, is_holiday) for day in _YEAR for is_holiday in (False, True)]
    return [each and (each.spans, each.evidence, each.check_first) for each in found]


@given(hours())
def test_what_is_not_changed_is_given_back_letter_by_letter(rules: list[dict[str, Any]]) -> None:
    grid = read_grid(rules)
    assert grid is not None
    assert not [part for part in grid.parts if isinstance(part, RawPart)]
    assert write_grid(grid) == rules


@given(hours())
def test_rules_written_anew_mean_the_same(rules: list[dict[str, Any]]) -> None:
    grid = read_grid(rules)
    assert grid is not None
    for part in grid.parts:
        assert isinstance(part, WeekPart)
        grid = grid.with_part(grid.parts.index(part), replace(part, source=()))
    written = write_grid(grid)
    assert parse_plain(emit(written)) == written
    assert meaning(written) == meaning(rules)


@given(hours())
def test_the_sentence_of_every_part_is_understood_in_both_languages(
    rules: list[dict[str, Any]],
) -> None:
    grid = read_grid(rules)
    assert grid is not None
    for part in grid.parts:
        assert isinstance(part, WeekPart)
        assert read_sentence(write_sentence(part, "zh"), part) == part
        assert read_sentence(write_sentence(part, "en"), part) == part


@given(hours(), st.integers(0, HOLIDAY), spans(), EVIDENCE, st.data())
def test_a_changed_row_changes_its_days_and_no_other(
    rules: list[dict[str, Any]], row: int, wanted: Any, evidence: Any, data: st.DataObject
) -> None:
    grid = read_grid(rules)
    assert grid is not None
    index = data.draw(st.integers(0, len(grid.parts) - 1))
    part = grid.parts[index]
    assert isinstance(part, WeekPart)
    cell = DayOpening(wanted, evidence)
    changed = part.with_rows([row], cell)
    again = read_grid(write_grid(grid.with_part(index, changed)))
    assert again is not None
    assert meaning(write_grid(again)) == meaning(write_grid(grid.with_part(index, changed)))
    back = read_grid(write_grid(again.with_part(0, again.parts[0])))
    assert back == again
    assert changed.row(row) == cell
    others = [other for other in range(HOLIDAY) if other != row]
    assert [changed.ordinary[other] for other in others] == [
        part.ordinary[other] for other in others
    ]


def test_the_program_reads_a_file_with_what_the_grid_writes() -> None:
    rules = [
        {
            "open": ["09:00-11:30", "13:00-17:00"],
            "last_entry": ["11:00", None],
            "status": "estimated",
        }
    ]
    grid = read_grid(rules)
    assert grid is not None
    part = grid.parts[0]
    assert isinstance(part, WeekPart)
    written = write_grid(grid.with_part(0, replace(part, source=())))
    spot = read_spot(f"hours: {emit(written)}")
    assert spot.hours == read_hours(rules)
