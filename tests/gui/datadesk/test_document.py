from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from lingyuan_trip.catalogue.editor import BrokenText, Value
from lingyuan_trip.gui.datadesk import DeskDocument
from lingyuan_trip.paths import data_dir

TODAY = dt.date(2026, 11, 25)
SPOT = "lily-expo-garden"
NAME = {"zh": "中国（凌源）百合博览园", "en": "Lingyuan Lily Expo Garden"}
INTEREST = ("spots", SPOT, "interest")


@pytest.fixture
def document(qapp: QApplication, tmp_path: Path) -> DeskDocument:
    path = tmp_path / "spots.yaml"
    path.write_bytes((data_dir() / "spots.yaml").read_bytes())
    made = DeskDocument(TODAY)
    made.open(path)
    return made


def heard(document: DeskDocument) -> list[str]:
    said: list[str] = []
    for name in ("changed", "problems_changed", "saved", "conflict"):
        getattr(document, name).connect(lambda name=name: said.append(name))
    return said


def test_entries_tell_what_is_written(document: DeskDocument) -> None:
    spot = document.find_entry("spots", SPOT)
    assert spot is not None and spot.values["name"] == NAME
    assert document.text.splitlines()[spot.line - 1] == f"  - id: {SPOT}"
    assert document.value(INTEREST) == spot.values["interest"]
    assert isinstance(document.value((*INTEREST[:2], "location", "lat")), float)
    assert document.problems == () and not document.is_changed


def test_a_change_is_one_line_and_can_be_undone(document: DeskDocument) -> None:
    before = document.text
    said = heard(document)
    document.set_value(INTEREST, 2)
    changed = [
        (old, new)
        for old, new in zip(before.splitlines(), document.text.splitlines(), strict=True)
        if old != new
    ]
    assert [new for _, new in changed] == ["    interest: 2"] and said == ["changed"]
    assert document.undo_stack.undoText() == "修改“中国（凌源）百合博览园”的推荐度"
    document.undo()
    assert document.text == before and not document.is_changed
    document.redo()
    assert document.value(INTEREST) == 2 and document.is_changed


def test_typing_at_one_value_is_one_step_until_the_field_is_left(document: DeskDocument) -> None:
    before = document.text
    path = ("spots", SPOT, "name", "zh")
    for typed in ("百", "百合", "百合园"):
        document.set_value(path, typed)
    assert document.undo_stack.count() == 1
    document.end_step()
    document.set_value(path, "百合新园")
    assert document.undo_stack.count() == 2
    document.undo()
    assert document.value(path) == "百合园"
    document.undo()
    assert document.text == before


def test_several_changes_can_be_one_step(document: DeskDocument) -> None:
    before = document.text
    with document.one_step("改两处"):
        document.set_value(INTEREST, 2)
        document.remove_value((*INTEREST[:2], "pinyin"))
    assert document.undo_stack.undoText() == "改两处"
    document.undo()
    assert document.text == before


def test_entries_come_and_go(document: DeskDocument) -> None:
    before = document.text
    entry: dict[str, Value] = {"id": "new-lake", "name": {"zh": "新湖"}, "kind": "park"}
    entry |= {"interest": 3, "evidence": {"status": "estimated", "note": "试填"}}
    document.add_entry("spots", entry, SPOT)
    assert document.undo_stack.undoText() == "添加“新湖”"
    ids = [each.id for each in document.entries("spots")]
    assert ids[ids.index(SPOT) + 1] == "new-lake" and document.problems == ()
    document.set_value(("spots", "new-lake", "ticket", "price", "yuan"), 60)
    assert document.value(("spots", "new-lake", "ticket")) == {"price": {"yuan": 60}}
    document.undo()
    document.remove_entry("spots", "new-lake")
    assert document.undo_stack.undoText() == "删除“新湖”" and document.text == before


def test_a_broken_text_keeps_the_entries_and_tells_the_problem(document: DeskDocument) -> None:
    said = heard(document)
    document.set_text(document.text.replace("{zh: 中国（凌源）百合", "{zh: '中国（凌源）百合"))
    assert said == ["changed", "problems_changed"] and document.problems
    assert not document.is_readable and document.find_entry("spots", SPOT) is not None
    with pytest.raises(BrokenText):
        document.set_value(INTEREST, 2)
    document.undo()
    assert document.is_readable and document.problems == ()


def test_saving_writes_the_file_and_nothing_over_anothers_change(document: DeskDocument) -> None:
    assert document.path is not None
    said = heard(document)
    document.set_value(INTEREST, 2)
    assert document.save() and not document.is_changed
    assert document.path.read_text("utf-8") == document.text
    document.path.write_text("format: lingyuan-spots/1\n", "utf-8")
    document.set_value(INTEREST, 1)
    assert not document.save() and document.is_changed
    assert document.path.read_text("utf-8") == "format: lingyuan-spots/1\n"
    assert [word for word in said if word != "changed"] == ["saved", "conflict"]


def test_byte_order_mark_and_line_ends_stay(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "spots.yaml"
    content = b"\xef\xbb\xbf" + (data_dir() / "spots.yaml").read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(content)
    document = DeskDocument(TODAY)
    document.open(path)
    document.set_value(INTEREST, 2)
    document.save()
    saved = path.read_bytes()
    before, after = content.split(b"\r\n"), saved.split(b"\r\n")
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    assert saved.startswith(b"\xef\xbb\xbf") and saved.count(b"\n") == saved.count(b"\r\n")


def test_many_values_are_one_step_with_one_signal(document: DeskDocument) -> None:
    before = document.text
    said = heard(document)
    wanted = [(("spots", each.id, "interest"), 1) for each in document.entries("spots")]
    document.set_values(wanted, "全部改为 1")
    assert said == ["changed"] and document.undo_stack.undoText() == "全部改为 1"
    assert {each.values["interest"] for each in document.entries("spots")} == {1}
    document.undo()
    assert document.text == before
    del said[:]
    with document.one_step("改两处"):
        document.set_value(INTEREST, 2)
        document.set_value((*INTEREST[:2], "kind"), "nothing")
    assert said == ["changed", "problems_changed"]


def test_the_text_field_knows_line_feeds_only(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "spots.yaml"
    path.write_bytes((data_dir() / "spots.yaml").read_bytes().replace(b"\n", b"\r\n"))
    document = DeskDocument(TODAY)
    document.open(path)
    view = document.text.replace("\r\n", "\n")
    document.set_text(view)
    assert not document.is_changed
    document.set_text(view.replace("\nspots:\n", "\n# 新\nspots:\n"))
    assert document.text.replace("# 新\r\n", "").encode() == path.read_bytes()
