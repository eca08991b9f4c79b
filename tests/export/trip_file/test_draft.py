"""A draft gives back every change, or all up to the one that was torn."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.trip_history import TripHistory
from lingyuan_trip.export.trip_file import DraftHead, TripRecorder, read_draft, to_line
from tests.export.trip_file.samples import make_file

FILE = make_file()
TRIPS, STEPS = FILE.history.trips, FILE.history.steps


def part(count: int, at: int) -> TripHistory:
    return TripHistory(TRIPS[:count], STEPS[: count - 1], at)


def write(*histories: TripHistory, head: DraftHead) -> list[str]:
    recorder = TripRecorder(FILE.names.get, FILE.made_with.get)
    return [head.to_line(), *(to_line(recorder.record(history)) for history in histories)]


def test_every_change_comes_back() -> None:
    head = DraftHead("/home/谁/五一.lytrip", "ab" * 32, 1)
    draft = read_draft(write(part(2, 1), part(3, 2), part(4, 3), head=head), is_torn=False)
    assert draft.head == head and draft.is_changed and not draft.is_torn
    assert draft.file.history == part(4, 3)
    assert draft.file.made_with == FILE.made_with


def test_back_at_what_was_saved_is_no_change() -> None:
    head = DraftHead("x.lytrip", "", 1)
    assert not read_draft(write(part(2, 1), part(3, 2), part(3, 1), head=head), False).is_changed
    assert read_draft(write(part(1, 0), head=DraftHead()), False).is_changed


def test_what_is_torn_costs_the_last_changes_only() -> None:
    lines = write(part(2, 1), part(3, 2), part(4, 3), head=DraftHead())
    assert read_draft(lines[:-1], is_torn=True).file.history == part(3, 2)
    draft = read_draft([*lines[:-1], "{}"], is_torn=False)
    assert draft.is_torn and draft.file.history == part(3, 2)
    impossible = json.dumps({**json.loads(lines[-1]), "keep": 9})
    assert read_draft([*lines[:-1], impossible], is_torn=False).file.history == part(3, 2)


@pytest.mark.parametrize("lines", [[], ["{}"], ["", ""], ["{}", "{}"], ["[]", "[]"]])
def test_no_draft_at_all(lines: list[str]) -> None:
    with pytest.raises(DataError):
        read_draft(lines, is_torn=False)
    with pytest.raises(DataError):
        read_draft([replace(DraftHead(), path="x").to_line(), *lines], is_torn=False)
