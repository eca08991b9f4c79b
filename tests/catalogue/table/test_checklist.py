"""A checklist goes out, is filled in, and comes back."""

from __future__ import annotations

import difflib

import pytest

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.reader import load_guidebook
from lingyuan_trip.catalogue.review import DoubtKind, list_doubts
from lingyuan_trip.catalogue.table import list_checks
from tests.catalogue.table.tables import TODAY, checked, checklist, fill, read_rows, shipped, take

VERIFIED = {"status": "verified", "source": "field-check", "date": "2026-11-20", "note": "张三核实"}


def lines_changed(before: DataText, after: DataText) -> list[str]:
    diff = difflib.ndiff(before.text.splitlines(), after.text.splitlines())
    return [line for line in diff if line[0] in "+-"]


def test_every_doubt_is_a_row_with_what_is_written_now() -> None:
    data = shipped()
    rows = read_rows(checklist(data))
    assert len(rows) == len(list_doubts(load_guidebook(data.to_bytes(), TODAY), TODAY))
    by_path = {row["路径"]: row for row in rows}
    row = by_path["spots/nvshengong-spa/ticket/price"]
    assert (row["名称"], row["项目"], row["现在的值"]) == ("女神宫汤泉城", "门票", "128 元")
    assert by_path["spots/nvshengong-spa/hours/0"]["现在的值"].startswith("4–10 月 09:00–21:30")
    assert not any(row["核对无误"] or row["新的值"] for row in rows)


def test_no_position_that_is_not_sure_is_told() -> None:
    data, seen = shipped(), set()
    for row in read_rows(checklist(data)):
        if row["路径"].endswith("/location"):
            place = data.value(tuple(row["路径"].split("/")))
            assert isinstance(place, dict)
            radius = float(str(place["uncertainty_km"]))
            hidden = place["status"] == "estimated" or radius >= 1
            assert ("坐标不给出" in row["现在的值"]) == hidden
            assert (str(place["lat"]) in row["现在的值"]) == (not hidden)
            seen.add(hidden)
    assert seen == {True, False}


def test_what_bears_on_most_plans_comes_first() -> None:
    data = shipped()
    doubts = list_doubts(load_guidebook(data.to_bytes(), TODAY), TODAY)
    rows = list_checks(data, doubts, lambda doubt: 7 if doubt.entry == "lingyuan-park" else 0)
    names = [row.doubt.entry for row in rows]
    count = names.count("lingyuan-park")
    assert count > 3 and set(names[:count]) == {"lingyuan-park"}
    kinds = [list(DoubtKind).index(row.doubt.kind) for row in rows[count:]]
    assert kinds == sorted(kinds)


def test_an_empty_checklist_changes_nothing() -> None:
    data = shipped()
    taken = take(checklist(data), data)
    assert taken.data is data and not taken.changes and not taken.refusals


def test_a_tick_verifies_with_person_and_date() -> None:
    path = ("spots", "nvshengong-spa", "visit_minutes")
    data = shipped()
    filled = fill(checklist(data), {"/".join(path): checked(核对无误="√", 备注="问了前台")})
    taken = take(filled, data)
    assert [(c.path, c.row > 1, c.name) for c in taken.changes] == [(path, True, "女神宫汤泉城")]
    assert taken.data.value(path) == {"value": 180, **VERIFIED, "note": "张三核实；问了前台"}
    added = lines_changed(data, taken.data)
    assert len([line for line in added if line[0] == "-"]) == 1
    assert taken.data.problems == ()


def test_new_values_of_every_kind() -> None:
    cells = {
        "spots/nvshengong-spa/ticket/price": checked(新的值="98元"),
        "spots/nvshengong-spa/hours/0": checked(新的值="9：00－21：00"),
        "spots/lily-expo-garden/location": checked(新的值="119.3652, 41.3447 ±30 m"),
        "spots/lily-expo-garden/terrain": checked(新的值="山地"),
        "spots/lingyuan-park/season": checked(新的值="5-9月"),
        "festivals/lily-festival/editions": checked(新的值="2026/6/20 至 2026/7/20"),
    }
    data = shipped()
    taken = take(fill(checklist(data), cells), data)
    assert taken.refusals == () and len(taken.changes) == len(cells)
    value = taken.data.value
    assert value(("spots", "nvshengong-spa", "ticket", "price")) == {"yuan": 98, **VERIFIED}
    rule = {"open": ["09:00-21:00"], "months": [4, 5, 6, 7, 8, 9, 10], **VERIFIED}
    assert value(("spots", "nvshengong-spa", "hours", 0)) == rule
    place = {"lat": 41.3447, "lon": 119.3652, "uncertainty_km": 0.03, **VERIFIED}
    assert value(("spots", "lily-expo-garden", "location")) == place
    assert value(("spots", "lily-expo-garden", "terrain")) == {"value": "mountain", **VERIFIED}
    season = {"months": [5, 6, 7, 8, 9], **VERIFIED}
    assert value(("spots", "lingyuan-park", "season")) == season
    edition = {"year": 2026, "from": "2026-06-20", "until": "2026-07-20", **VERIFIED}
    assert value(("festivals", "lily-festival", "editions", -1)) == edition
    assert value(("sources", "field-check", "id")) == "field-check"
    assert taken.data.problems == ()


def test_what_is_missing_is_added() -> None:
    data = shipped()
    for key in ("hours", "location", "visit_minutes", "ticket"):
        data = data.without_value(("spots", "nvshengong-spa", key))
    cells = {
        "spots/nvshengong-spa/hours": checked(新的值="4-10月 9:00-21:00；11-3月 9:00-20:00"),
        "spots/nvshengong-spa/location": checked(新的值="41.3701, 119.3702"),
        "spots/nvshengong-spa/visit_minutes": checked(新的值="120"),
        "spots/nvshengong-spa/ticket": checked(新的值="98"),
    }
    taken = take(fill(checklist(data), cells), data)
    assert taken.refusals == () and taken.data.problems == ()
    entry = taken.data.find_entry("spots", "nvshengong-spa")
    assert entry is not None
    assert entry.values["visit_minutes"] == {"value": 120, **VERIFIED}
    assert entry.values["ticket"] == {"price": {"yuan": 98, **VERIFIED}}
    hours = entry.values["hours"]
    assert isinstance(hours, list) and len(hours) == 2
    usual = shipped().find_entry("spots", "nvshengong-spa")
    assert usual is not None and list(entry.values) == list(usual.values)


@pytest.mark.parametrize(
    ("path", "cells", "reason"),
    [
        ("spots/nvshengong-spa/visit_minutes", {"核对无误": "√"}, "没有写核实人"),
        (
            "spots/nvshengong-spa/visit_minutes",
            {"核对无误": "√", "核实人": "张三"},
            "没有写核实日期",
        ),
        ("spots/nvshengong-spa/visit_minutes", checked(新的值="很久"), "不是整数"),
        ("spots/nvshengong-spa/visit_minutes", checked(核对无误="也许"), "看不懂"),
        ("spots/nvshengong-spa/visit_minutes", checked(核对无误="×"), "没有写新的值"),
        ("spots/nvshengong-spa/visit_minutes", checked(新的值="9999"), "不在 1 到 1440 之间"),
        ("spots/nvshengong-spa/hours/0", checked(新的值="九点开门"), "看不懂"),
        ("spots/nvshengong-spa/location", checked(核对无误="√"), "不能只打勾"),
        ("spots/nvshengong-spa/location", checked(新的值="村口"), "不是坐标"),
        ("spots/nvshengong-spa/terrain", checked(新的值="沙漠"), "不能写"),
        ("festivals/lily-festival/editions", checked(新的值="明年夏天"), "不是起止日期"),
        ("festivals/lily-festival/editions", checked(核对无误="√"), "不能只打勾"),
        (
            "spots/nvshengong-spa/terrain",
            checked(核对无误="√", 核实日期="2099-01-01"),
            "在今天之后",
        ),
        (
            "spots/nvshengong-spa/terrain",
            checked(核对无误="√", 现在的值="山地"),
            "导出以后资料改过",
        ),
    ],
)
def test_a_row_is_refused_with_the_reason(path: str, cells: dict[str, str], reason: str) -> None:
    data = shipped()
    good = "spots/lingyuan-park/setting"
    filled = fill(checklist(data), {path: cells, good: checked(核对无误="是")})
    taken = take(filled, data)
    (refusal,) = taken.refusals
    assert reason in refusal.reason.zh and refusal.name
    assert ["/".join(map(str, change.path)) for change in taken.changes] == [good]
    assert taken.data.problems == ()


def test_many_bad_rows_do_not_take_the_good_ones_with_them() -> None:
    data = shipped()
    rows = [r["路径"] for r in read_rows(checklist(data)) if r["路径"].endswith("/visit_minutes")]
    bad = set(rows[::5])
    cells = {path: checked(新的值="9999" if path in bad else "75") for path in rows}
    taken = take(fill(checklist(data), cells), data)
    assert {refusal.name for refusal in taken.refusals} == {
        data.value((*path.split("/")[:2], "name", "zh")) for path in bad
    }
    assert len(taken.changes) == len(rows) - len(bad)
    assert taken.data.problems == ()
