"""What should be checked next in a sound file."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from lingyuan_trip.catalogue.reader import load_guidebook
from lingyuan_trip.catalogue.review import Doubt, DoubtKind, list_doubts, to_problems
from lingyuan_trip.catalogue.review.age import is_stale, last_day_of
from lingyuan_trip.paths import data_dir
from tests.catalogue.builders import make_file, make_spot

TODAY = dt.date(2026, 11, 25)
HAN = re.compile("[\u4e00-\u9fff]")


def doubts_of(text: str) -> list[Doubt]:
    return list(list_doubts(load_guidebook(text.encode()), TODAY))


def kinds_of(lines: str, field: str) -> list[DoubtKind]:
    found = doubts_of(make_file(spots=make_spot(lines)))
    return [doubt.kind for doubt in found if doubt.field == field]


def fact(evidence: str) -> str:
    return f"visit_minutes: {{value: 60, {evidence}}}"


@pytest.mark.parametrize(
    ("evidence", "kinds"),
    [
        ("status: estimated", [DoubtKind.ESTIMATE]),
        ("status: sourced, source: paper", [DoubtKind.UNDATED]),
        ("status: sourced, source: paper, date: '2020'", [DoubtKind.STALE]),
        ("status: sourced, source: paper, date: '2022'", []),
        ("status: verified, source: paper, date: '2026-11-01'", []),
    ],
)
def test_a_value_is_judged_by_its_evidence(evidence: str, kinds: list[DoubtKind]) -> None:
    assert kinds_of(fact(evidence), "visit_minutes") == kinds


def test_a_wide_radius_is_said_rather_than_the_estimate() -> None:
    line = "location: {lat: 41.2, lon: 119.4, uncertainty_km: 2.5, status: estimated}"
    assert kinds_of(line, "location") == [DoubtKind.VAGUE_POSITION]


def test_what_a_plan_needs_and_is_not_there() -> None:
    missing = [d.field for d in doubts_of(make_file(spots=make_spot())) if d.detail == ""]
    assert missing == ["hours", "location", "visit_minutes", "ticket"]


def test_what_does_not_grow_old_may_be_old() -> None:
    line = "village: {value: 甲村, status: sourced, source: paper, date: '1999'}"
    assert kinds_of(line, "village") == []


def test_an_older_price_beside_the_newer_is_as_it_was() -> None:
    price = (
        "ticket: {price: {yuan: 60, status: sourced, source: paper, date: '2026-10', "
        "also: [{yuan: 50, status: sourced, source: paper, date: '2019'}]}}"
    )
    assert kinds_of(price, "also") == [] and kinds_of(price, "price") == []


def test_hours_of_other_sources_bind_and_grow_old() -> None:
    rule = "{open: ['09:00-16:00'], status: sourced, source: paper, date: '2023'}"
    lines = f"hours:\n      - {{closed: true, status: estimated}}\n    hours_also: [{rule}]"
    assert kinds_of(lines, "hours_also") == [DoubtKind.STALE]


def test_names_that_read_alike() -> None:
    spots = make_spot(name="stone-garden") + "\n" + make_spot(name="stone-gardens")
    found = [d for d in doubts_of(make_file(spots=spots)) if d.kind is DoubtKind.DOUBLE]
    assert [(d.entry, d.detail) for d in found] == [("stone-gardens", "stone-garden 园")]


@pytest.mark.parametrize(("lat", "is_double"), [(41.2005, True), (41.21, False)])
def test_positions_that_nearly_coincide(lat: float, is_double: bool) -> None:
    place = "location: {{lat: {}, lon: 119.4, status: estimated}}"
    spots = make_spot(place.format(41.2), name="jade-hill")
    spots += "\n" + make_spot(place.format(lat), name="old-bridge")
    found = doubts_of(make_file(spots=spots))
    assert any(d.kind is DoubtKind.DOUBLE for d in found) is is_double


@pytest.mark.parametrize(("year", "is_missing"), [(2026, False), (2025, True)])
def test_a_festival_without_dates_this_year(year: int, is_missing: bool) -> None:
    festival = (
        "  - id: lily\n    name: {zh: 百合节}\n    short_name: {zh: 百合节}\n    theme: lily\n"
        "    evidence: {status: estimated}\n    editions:\n"
        f"      - {{year: {year}, from: '{year}-07-01', status: sourced, source: paper}}"
    )
    found = doubts_of(make_file(festivals=festival))
    missing = [d.detail for d in found if d.kind is DoubtKind.NO_EDITION]
    assert missing == (["2026"] if is_missing else [])


def test_part_of_a_date_stands_for_its_last_day() -> None:
    assert last_day_of("2024") == dt.date(2024, 12, 31)
    assert last_day_of("2024-02") == dt.date(2024, 2, 29)
    assert last_day_of("2024-02-05") == dt.date(2024, 2, 5)
    assert not is_stale("hours", "2025-11-25", TODAY) and is_stale("hours", "2025-11-24", TODAY)


def test_notes_come_in_the_order_of_the_file_with_words_in_both_languages() -> None:
    loaded = load_guidebook((data_dir() / "spots.yaml").read_bytes())
    notes = to_problems(loaded, "spots.yaml", TODAY)
    assert len(notes) == len(list_doubts(loaded, TODAY)) > 100
    assert [(n.line, n.column) for n in notes] == sorted((n.line, n.column) for n in notes)
    for note in notes:
        assert "{" not in note.describe("zh") + note.describe("en")
        assert not HAN.search(note.what.en), note


def test_a_file_that_cannot_be_read_has_none() -> None:
    assert doubts_of("spots: [") == []
