"""No invented facts: every value in the shipped file says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from lingyuan_trip.catalogue import format_problems, read_guidebook, read_holidays
from lingyuan_trip.paths import data_dir

STATUSES = {"verified", "sourced", "estimated"}
PLACE_KEYS = {"id", "name", "evidence"}
# Keys whose truth the entry's own `evidence` stands for, or that are no facts at all.
COVERED: dict[str, set[str]] = {
    "zones": {*PLACE_KEYS, "number", "short_name"},
    "spots": {*PLACE_KEYS, "pinyin", "zone", "kind", "interest"},
    "festivals": {*PLACE_KEYS, "short_name", "theme", "hosts"},
    "gateways": PLACE_KEYS,
    "towns": PLACE_KEYS,
    "bus_lines": {*PLACE_KEYS, "stops", "first", "last", "headway_minutes"},
    "stories": {*PLACE_KEYS, "topic", "items"},
}
# Keys that only hold further values, each with evidence of its own.
CONTAINERS = {
    "ticket",
    "hours",
    "hours_also",
    "fees",
    "concessions",
    "notices",
    "editions",
    "trains",
}
FILE = data_dir() / "spots.yaml"


@cache
def load() -> dict[str, Any]:
    data = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


def has_evidence(value: Any) -> bool:
    """Whether a mapping says how it is known, and by whom unless it is a guess."""
    if not isinstance(value, dict) or value.get("status") not in STATUSES:
        return False
    return value["status"] == "estimated" or bool(value.get("source"))


def find_unproven(path: str, key: str, value: Any) -> Iterator[str]:
    """Paths of values below a key that have no evidence."""
    if key in CONTAINERS:
        items = value if isinstance(value, list) else [value]
        for index, item in enumerate(items):
            if key == "ticket":
                for inner, deeper in item.items():
                    if inner != "group":
                        yield from find_unproven(f"{path}.{inner}", inner, deeper)
            elif not has_evidence(item):
                yield f"{path}[{index}]"
    elif not has_evidence(value):
        yield path
    for index, other in enumerate(value.get("also", ()) if isinstance(value, dict) else ()):
        if not has_evidence(other):
            yield f"{path}.also[{index}]"


def test_every_fact_has_evidence() -> None:
    unproven = []
    data = load()
    for group, covered in COVERED.items():
        for entry in data.get(group, ()):
            name = f"{group}.{entry['id']}"
            if not has_evidence(entry["evidence"]):
                unproven.append(f"{name}.evidence")
            for key in entry.keys() - covered:
                unproven += find_unproven(f"{name}.{key}", key, entry[key])
    unproven += [f"roads.{road}" for road in data.get("roads", ()) if not has_evidence(road)]
    assert unproven == []


def test_every_part_of_the_file_was_looked_at() -> None:
    assert load().keys() == {*COVERED, "format", "version", "sources", "roads"}


def test_nothing_is_null_or_blank() -> None:
    def find_blank(value: Any, path: str) -> Iterator[str]:
        if isinstance(value, dict):
            for key, item in value.items():
                yield from find_blank(item, f"{path}.{key}")
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from find_blank(item, f"{path}[{index}]")
        elif value in ("", "null", "~", "待定", "未知", "不详", "TODO"):
            yield path

    assert list(find_blank(load(), "")) == []


def test_shipped_file_has_no_problems() -> None:
    result = read_guidebook(FILE)
    assert result.problems == (), format_problems(result.problems, "zh", FILE)
    assert result.guidebook is not None
    assert len(result.guidebook.zones) == 4
    assert len(result.guidebook.spots) >= 20


def test_every_source_is_used() -> None:
    used: set[str] = set()

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            source = value.get("source", ())
            used.update([source] if isinstance(source, str) else source)
            for item in value.values():
                collect(item)
        elif isinstance(value, list):
            for item in value:
                collect(item)

    data = load()
    collect(data)
    assert {source["id"] for source in data["sources"]} - used == set()


@pytest.mark.parametrize(
    "spoiled",
    [
        {"value": "1"},
        {"value": "1", "status": "sourced"},
        {"value": "1", "status": "known", "source": "a"},
        "1",
    ],
)
def test_the_test_itself_finds_unproven_values(spoiled: Any) -> None:
    assert list(find_unproven("spots.x.phone", "phone", spoiled)) == ["spots.x.phone"]
    ticket = {"group": "g", "price": spoiled}
    assert list(find_unproven("t", "ticket", ticket)) == ["t.price"]
    assert list(find_unproven("h", "hours", [spoiled])) == ["h[0]"]


def test_shipped_holidays_have_no_problems() -> None:
    assert read_holidays(data_dir() / "holidays.yaml").problems == ()
