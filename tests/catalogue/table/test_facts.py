"""The facts as a table, and the table coming back."""

from __future__ import annotations

import random

import pytest

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.table import list_fact_rows
from tests.catalogue.table.tables import TODAY, facts, fill, read_rows, shipped, take, write_rows

PRICE = "spots/nvshengong-spa/ticket/price"
SOURCED = {"依据": "有来源", "来源": "zydtrip-2022", "资料日期": "2022-03", "说明": ""}


def test_every_fact_is_a_row() -> None:
    data = shipped()
    count = sum(
        line.count("status:") for line in data.text.splitlines() if line.lstrip()[0:1] != "#"
    )
    assert len(list_fact_rows(data)) == count
    assert len({row["路径"] for row in read_rows(facts(data))}) == count


def test_a_table_that_nobody_touched_changes_nothing() -> None:
    data = shipped()
    taken = take(facts(data), data)
    assert (
        taken.data is data and not taken.refusals and taken.untouched == len(list_fact_rows(data))
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_excel_may_save_it_as_it_likes(encoding: str, separator: str) -> None:
    rows = [row for row in read_rows(facts(shipped())) if row["路径"] == PRICE]
    rows[0].update({**SOURCED, "值": "98"})
    text = write_rows(rows, separator)
    taken = take(text.encode(encoding))
    assert [str(change.path[-1]) for change in taken.changes] == ["price"]
    assert taken.data.value(("spots", "nvshengong-spa", "ticket", "price", "yuan")) == 98


def test_value_and_evidence_change_together() -> None:
    data = shipped()
    taken = take(fill(facts(data), {PRICE: {**SOURCED, "值": "98 元"}}), data)
    (change,) = taken.changes
    assert change.before.startswith("128 元（估算") and change.after.startswith("98 元（有来源")
    assert taken.data.value(tuple(PRICE.split("/"))) == {
        **{"yuan": 98, "status": "sourced", "source": "zydtrip-2022", "date": "2022-03"}
    }
    assert taken.data.problems == ()


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"值": "98"}, "依据没有改"),
        ({"值": ""}, "值空了"),
        ({**SOURCED, "值": "98", "来源": "nobody"}, "nobody"),
        ({**SOURCED, "资料日期": "上个月"}, "不是日期"),
        ({**SOURCED, "来源": ""}, "没有写 source"),
        ({**SOURCED, "值": "一百"}, "不是整数"),
        ({**SOURCED, "路径": "spots/nowhere/ticket"}, "资料里没有"),
        ({**SOURCED, "路径": ""}, "没有写路径"),
        ({**SOURCED, "路径": "spots/nvshengong-spa/name"}, "不能在表格里改"),
    ],
)
def test_a_row_is_refused_with_the_reason(cells: dict[str, str], reason: str) -> None:
    data = shipped()
    taken = take(fill(facts(data), {PRICE: cells}), data)
    (refusal,) = taken.refusals
    assert reason in refusal.reason.zh
    assert not taken.changes and taken.data is data


def test_two_rows_for_one_fact_are_not_both_taken() -> None:
    row = next(row for row in read_rows(facts(shipped())) if row["路径"] == PRICE)
    twice = [{**row, **SOURCED, "值": "98"}, {**row, **SOURCED, "值": "99"}]
    taken = take(write_rows(twice).encode())
    assert taken.data.value((*PRICE.split("/"), "yuan")) == 98
    assert "第 2 行" in taken.refusals[0].reason.zh


def test_a_month_that_excel_made_a_day_of_stays_a_month() -> None:
    data = shipped()
    rows = read_rows(facts(data))
    for row in rows:
        if len(row["资料日期"]) == len("2024-03"):
            row["资料日期"] = f"{row['资料日期'].replace('-', '/')}/1"
    taken = take(write_rows(rows).encode(), data)
    assert taken.data is data and not taken.refusals


def test_comments_line_ends_and_bom_stay() -> None:
    text = shipped().text.replace("\n", "\r\n").replace("yuan: 128,", "yuan:   128 ,")
    data = DataText.from_bytes(b"\xef\xbb\xbf" + text.encode(), TODAY)
    taken = take(fill(facts(data), {PRICE: {**SOURCED, "值": "98"}}), data)
    before, after = data.text.split("\r\n"), taken.data.text.split("\r\n")
    assert len(before) == len(after)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
    assert taken.data.to_bytes().startswith(b"\xef\xbb\xbf")


def test_many_random_rows_come_over_whole() -> None:
    data, chance = shipped(), random.Random(7)
    rows = read_rows(facts(data))
    wanted = {}
    for row in chance.sample([r for r in rows if r["依据"] == "估算"], 60):
        row.update({"依据": "有来源", "来源": "geonames", "资料日期": "2026-10-01", "说明": "样例"})
        wanted[row["路径"]] = row
    taken = take(write_rows(rows).encode("utf-8-sig"), data)
    assert not taken.refusals and len(taken.changes) == 60
    after = {row["路径"]: row for row in read_rows(facts(taken.data))}
    for path, row in wanted.items():
        assert after[path]["值"] == row["值"] or path.endswith("/location")
        assert after[path]["来源"] == "geonames"
    others = {path for path in after if path not in wanted}
    before = {row["路径"]: row for row in read_rows(facts(data))}
    assert all(after[path] == before[path] for path in others)
