from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from lingyuan_trip.catalogue.editor import DataText, Value
from lingyuan_trip.catalogue.editor.differences import (
    Change,
    Insert,
    Remove,
    Set,
    find_changes,
    is_same,
)
from lingyuan_trip.catalogue.plain import Plain
from lingyuan_trip.paths import data_dir

HOURS = "hours"
TEXT = """\
spots:
  - id: garden
    name: {zh: 园}
    hours:   # 时间
      # 平日
      - {open: ['09:00-16:30'], status: estimated}   # 每天
      # 周一
      - {closed: true, weekdays: [mon, tue], status: estimated}   # 闭馆
    # 尾
  - id: lake
"""


def list_changes(old: Value, new: Value) -> list[Change]:
    return list(find_changes(old, new))


def test_only_what_differs_is_changed() -> None:
    old: dict[str, Value] = {"a": 1, "b": {"c": "x", "d": [1, 2]}, "e": "gone"}
    new: Value = {"b": {"d": [1, 3], "c": "x"}, "a": 1, "f": None}
    assert list_changes(old, new) == [Set(("b", "d", 1), 3), Set(("f",), None), Remove(("e",))]
    assert list_changes(old, dict(old)) == []


def test_a_number_is_the_same_however_it_is_held_but_no_yes_and_no_text() -> None:
    assert is_same(41, 41.0) and not is_same(1, True) and not is_same("1", 1)
    assert not is_same(None, False) and not is_same(None, "") and is_same([1, "a"], (1.0, "a"))


def test_items_of_a_list_come_and_go() -> None:
    assert list_changes(["a", "b", "c"], ["a", "c"]) == [Remove((1,))]
    assert list_changes(["a", "c"], ["a", "b", "c"]) == [Insert((), 1, "b")]
    assert list_changes(["a"], ["b", "a"]) == [Insert((), 0, "b")]
    assert list_changes([], ["a"]) == [Set((), ["a"])]
    before: Value = [{"id": "x", "n": 1}, {"id": "y", "n": 2}]
    after: Value = [{"id": "y", "n": 3}]
    assert list_changes(before, after) == [Set((1, "n"), 3), Remove((0,))]


def test_a_list_is_written_only_where_it_differs() -> None:
    data = DataText(TEXT)
    path = ("spots", "garden", "hours")
    after = data.with_value(
        path,
        [
            {"open": ["09:00-17:00"], "status": "estimated"},
            {"closed": True, "weekdays": ["mon", "tue"], "status": "estimated"},
        ],
    )
    assert after.text == TEXT.replace("16:30", "17:00")
    after = data.with_value(path, [{"closed": True, "weekdays": ["tue"], "status": "estimated"}])
    assert after.text == (
        TEXT.replace("      - {open: ['09:00-16:30'], status: estimated}   # 每天\n", "").replace(
            "[mon, tue]", "[tue]"
        )
    )
    rule: Value = {"open": ["08:00-12:00"], "status": "estimated"}
    old = data.value(path)
    assert isinstance(old, list)
    after = data.with_value(path, [rule, *old])
    assert after.value(path) == [rule, *old]
    added = "      - {open: [08:00-12:00], status: estimated}\n"
    assert after.text == TEXT.replace("      - {open", added + "      - {open")


def vary(random: Random, value: Any) -> Any:
    """A value a little different from another one."""
    if isinstance(value, dict):
        made = {key: vary(random, each) for key, each in value.items() if random.random() > 0.1}
        return made | (
            {"note": random.choice(["新", "a: b", "9"])} if random.random() < 0.2 else {}
        )
    if isinstance(value, list):
        made_list = [vary(random, each) for each in value if random.random() > 0.2]
        if random.random() < 0.3:
            made_list.insert(random.randint(0, len(made_list)), vary(random, value[0]))
        return made_list
    return random.choice([value] * 8 + ["no", 7, True, None, "多 行", "#x"])


@pytest.mark.parametrize("seed", range(8))
def test_whatever_changes_the_result_is_the_new_value(seed: int) -> None:
    random = Random(seed)
    data = DataText((data_dir() / "spots.yaml").read_text("utf-8"))
    for section in ("spots", "festivals", "gateways"):
        for entry in random.sample(data.entries(section), 3):
            key = random.choice([key for key in entry.values if key != "id"])
            new: Plain = vary(random, entry.values[key])
            path = (section, entry.id, key)
            after = data.with_value(path, as_value(new))
            assert same(after.value(path), new), (path, new)
            rest = {k: v for k, v in entry.values.items() if k != key}
            found = after.find_entry(section, entry.id)
            assert found is not None
            assert {k: v for k, v in found.values.items() if k != key} == rest


def as_value(value: Plain) -> Value:
    if isinstance(value, dict):
        return {key: as_value(each) for key, each in value.items()}
    if isinstance(value, list):
        items: Sequence[Value] = [as_value(each) for each in value]
        return items
    return value


def same(a: Plain, b: Plain) -> bool:
    return is_same(as_value(a), as_value(b))
