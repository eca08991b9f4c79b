"""Changes of single values leave every other letter of the file alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
import yaml

from lingyuan_trip.catalogue import parse_guidebook
from lingyuan_trip.catalogue.editor import (
    NoSuchValue,
    Value,
    add_entry,
    has_value,
    remove_value,
    set_value,
)
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.paths import data_dir

SHIPPED = (data_dir() / "spots.yaml").read_text("utf-8")
HAND_MADE = """\
# 头
format:   lingyuan-spots/1      # 对齐的冒号
version:  '2026.11'
sources:
- { id: paper, title: "报 纸" }   # 带空格的花括号
spots:
  # 第一处前面
  - id:       stone-garden   # 编号旁
    name:     { zh: 石园, en: Stone Garden }
    kind:     garden
    interest: 3
    season: {months: [4,   # 四月
                      5],  # 五月
             status: estimated}
    note: >-
      几行
      文字
    hours:   # 时间
      # 平日
      - {open: ['09:00-16:30'], status: estimated}   # 每天
      # 周一
      - {closed: true, weekdays: [mon], status: estimated}
      # 完
  # 两处之间
  - id: old-bridge
    name: {zh: 古桥}
    kind: bridge
    empty:
    interest: 2
# 尾
gateways: []
"""
TEXTS = {
    "shipped": SHIPPED,
    "hand-made": HAND_MADE,
    "crlf": HAND_MADE.replace("\n", "\r\n"),
    "shipped crlf": SHIPPED.replace("\n", "\r\n"),
}
_COMMENT = re.compile(r"#[^\r\n]*")


def read(text: str) -> Any:
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of all single values, with ids in lists of entries where they have one."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            has_id = isinstance(child, dict) and "id" in child
            yield from leaves(child, (*path, child["id"] if has_id else index))
    else:
        yield path


def place(value: Any, path: Path) -> Any:
    for step in path:
        by_id = isinstance(value, list) and isinstance(step, str)
        value = next(e for e in value if e["id"] == step) if by_id else value[step]
    return value


def put(value: Any, path: Path, new: Any) -> None:
    place(value, path[:-1])[path[-1]] = new


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """What stands between the lines that are the same at both ends; difflib takes seconds."""
    old, new = before.splitlines(), after.splitlines()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


FOLDED = "几行 文字"
NEW = ("09:00-17:30", "no", "7", "丙：丁, 戊", "it's", "a: b", "{x}", "#9 字头", "~", "甲 #9乙")


@pytest.mark.parametrize("name", TEXTS)
def test_fifty_random_changes_of_a_single_value(name: str) -> None:
    random, before = Random(name), TEXTS[name]
    paths = [path for path in leaves(read(before)) if path[-1] != "id"]
    for path in random.choices(paths, k=50):
        new = random.choice(NEW)
        after = set_value(before, path, new)
        expected = read(before)
        put(expected, path, new)
        assert read(after) == expected, path
        assert comments(after) == comments(before), path
        gone, come = changed_lines(before, after)
        old = place(read(before), path)
        assert len(come) == 1 and len(gone) == (3 if old == FOLDED else 1), path


def comments(text: str) -> list[str]:
    """All that looks like a comment; what the changes write has a 9 behind its sign."""
    return [each.strip() for each in _COMMENT.findall(text.replace("#9", "9"))]


def test_the_quotes_stay() -> None:
    after = set_value(HAND_MADE, ("sources", "paper", "title"), "日 报")
    assert '{ id: paper, title: "日 报" }   # 带空格的花括号' in after
    assert set_value(HAND_MADE, ("version",), "2026.12").count("'2026.12'") == 1


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_value_of_several_lines_gives_way_to_one(newline: str) -> None:
    before = HAND_MADE.replace("\n", newline)
    after = set_value(before, ("spots", "stone-garden", "note"), "短")
    assert f"    note: 短{newline}    hours:   # 时间" in after


def test_an_empty_value_is_filled() -> None:
    after = set_value(HAND_MADE, ("spots", "old-bridge", "empty"), "满")
    assert "    empty: 满\n    interest: 2\n" in after


def test_a_mapping_is_replaced_where_it_stands() -> None:
    season: Value = {"months": [6, 7], "status": "verified"}
    after = set_value(HAND_MADE, ("spots", "stone-garden", "season"), season)
    assert "    season: {months: [6, 7], status: verified}\n    note: >-" in after


ORDER = ("id", "name", "kind", "interest", "evidence", "season", "hours")


def test_a_key_is_added_where_it_belongs() -> None:
    value = {"status": "estimated"}
    after = set_value(HAND_MADE, ("spots", "stone-garden", "evidence"), value, ORDER)
    assert "    interest: 3\n    evidence: {status: estimated}\n    season:" in after
    after = set_value(HAND_MADE, ("spots", "old-bridge", "name", "en"), "Old Bridge")
    assert "    name: {zh: 古桥, en: Old Bridge}\n" in after


def test_a_key_may_belong_to_the_front() -> None:
    text = "spots:\n  - name: {zh: 甲}\n    kind: park\n"
    after = set_value(text, ("spots", 0, "id"), "a", ORDER)
    assert after == "spots:\n  - id: a\n    name: {zh: 甲}\n    kind: park\n"
    flow = "a: {name: x}\n"
    assert set_value(flow, ("a", "id"), "b", ORDER) == "a: {id: b, name: x}\n"


def test_a_key_is_added_to_a_mapping_that_is_empty() -> None:
    assert set_value("a: {}  # 空\n", ("a", "b"), 1) == "a: {b: 1}  # 空\n"


def test_a_key_goes_with_its_lines_and_nothing_else() -> None:
    after = remove_value(HAND_MADE, ("spots", "stone-garden", "note"))
    assert after == HAND_MADE.replace("    note: >-\n      几行\n      文字\n", "")
    after = remove_value(HAND_MADE, ("spots", "stone-garden", "season", "status"))
    assert read(after)["spots"][0]["season"] == {"months": ["4", "5"]}
    after = remove_value(HAND_MADE, ("spots", "stone-garden", "name", "zh"))
    assert "    name:     { en: Stone Garden }\n" in after


def test_the_first_key_of_an_entry_leaves_its_hyphen() -> None:
    after = remove_value(HAND_MADE, ("spots", "old-bridge", "id"))
    assert "  - name: {zh: 古桥}\n" in after
    assert [next(iter(spot)) for spot in read(after)["spots"]] == ["id", "name"]


def test_the_last_key_leaves_an_empty_mapping() -> None:
    assert remove_value("a: {b: 1}\n", ("a", "b")) == "a: {}\n"
    assert remove_value("a:\n  b: 1\nc: 2\n", ("a", "b")) == "a:\n  {}\nc: 2\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_entry_goes_and_its_neighbours_comments_stay(newline: str) -> None:
    before = HAND_MADE.replace("\n", newline)
    after = remove_value(before, ("spots", "stone-garden", "hours", 0))
    gone, come = changed_lines(before, after)
    assert gone == ["      - {open: ['09:00-16:30'], status: estimated}   # 每天"] and not come
    after = remove_value(before, ("spots", "stone-garden"))
    for comment in ("# 第一处前面", "# 两处之间", "# 尾"):
        assert comment in after
    assert [spot["id"] for spot in read(after)["spots"]] == ["old-bridge"]
    after = remove_value(before, ("spots", "old-bridge"))
    assert "# 两处之间" in after and "# 尾" in after and len(read(after)["spots"]) == 1


@pytest.mark.parametrize("name", TEXTS)
def test_every_entry_can_go(name: str) -> None:
    before = TEXTS[name]
    for index, spot in enumerate(read(before)["spots"]):
        after = remove_value(before, ("spots", spot["id"]))
        expected = read(before)
        del expected["spots"][index]
        assert read(after) == expected
        _, come = changed_lines(before, after)
        assert come == []


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_entry_is_added_at_the_end_or_behind_another(newline: str) -> None:
    before = HAND_MADE.replace("\n", newline)
    spot: Value = {
        "id": "new-lake",
        "name": {"zh": "新湖", "en": "No"},
        "kind": "park",
        "interest": 3,
    }
    lines = [
        "  - id: new-lake",
        "    name: {zh: 新湖, en: 'No'}",
        "    kind: park",
        "    interest: 3",
    ]
    for after_id, ids in ((None, [1, 2, 0]), ("stone-garden", [1, 0, 2])):
        after = add_entry(before, ("spots",), spot, after_id)
        named = ["new-lake", "stone-garden", "old-bridge"]
        assert [s["id"] for s in read(after)["spots"]] == [named[i] for i in ids]
        gone, come = changed_lines(before, after)
        assert gone == [] and come == lines
        assert comments(after) == comments(before)


def test_an_entry_is_added_to_lists_of_every_kind() -> None:
    edition: Value = {"year": 2027, "status": "estimated"}
    first = add_entry("a: []  # 空\nb: 1\n", ("a",), edition)
    assert first == "a:\n  - year: 2027\n    status: estimated  # 空\nb: 1\n"
    assert add_entry("a: [x]\n", ("a",), "y") == "a: [x, y]\n"
    assert add_entry("a: []\n", ("a",), "y") == "a: [y]\n"
    assert add_entry("a:\n- x\n", ("a",), "y") == "a:\n- x\n- y\n"


def test_what_is_nowhere_is_told() -> None:
    for path in (("spots", "nowhere", "kind"), ("spots", 9, "kind"), ("version", "x")):
        with pytest.raises(NoSuchValue):
            set_value(HAND_MADE, path, "x")
        assert not has_value(HAND_MADE, path)
    with pytest.raises(NoSuchValue):
        remove_value(HAND_MADE, ("spots", "old-bridge", "hours"))
    with pytest.raises(NoSuchValue):
        add_entry(HAND_MADE, ("version",), "x")
    assert has_value(HAND_MADE, ("spots", "old-bridge", "kind"))


def test_the_shipped_file_stays_sound_through_an_edited_life() -> None:
    text = SHIPPED
    hours: Value = [{"open": ["09:00-17:00"], "last_entry": "16:30", "status": "verified"}]
    spot: Value = {
        "id": "test-lake",
        "name": {"zh": "试湖", "en": "Test Lake"},
        "kind": "park",
        "interest": 3,
        "evidence": {"status": "estimated", "note": "试：填, 写"},
    }
    text = add_entry(text, ("spots",), spot)
    text = set_value(text, ("spots", "test-lake", "hours"), hours)
    evidence = {"source": read(SHIPPED)["sources"][0]["id"], "date": "2026-11-20"}
    for key, value in evidence.items():
        text = set_value(text, ("spots", "test-lake", "hours", 0, key), value)
    result = parse_guidebook(text.encode(), "spots.yaml")
    assert result.problems == () and result.guidebook is not None
    assert result.guidebook.spots[-1].id == "test-lake"
    text = remove_value(text, ("spots", "test-lake"))
    assert text == SHIPPED
