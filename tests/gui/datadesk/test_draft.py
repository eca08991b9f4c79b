"""What was not saved is there again the next time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.datadesk import DeskDocument, DeskDraft
from lingyuan_trip.paths import data_dir

TODAY = dt.date(2026, 11, 25)
NAME = ("spots", "niuheliang-museum", "name", "zh")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "spots.yaml"
    path.write_bytes((data_dir() / "spots.yaml").read_bytes())
    return path


def begin(folder: Path) -> tuple[DeskDocument, DeskDraft]:
    document = DeskDocument(TODAY)
    return document, DeskDraft(document, folder / "drafts")


def list_drafts(folder: Path) -> list[str]:
    return sorted(each.suffix for each in (folder / "drafts").glob("*"))


def test_a_change_is_kept_by_itself_and_comes_back_as_one_step(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    document, draft = begin(tmp_path)
    document.open(file)
    before = document.text
    document.set_value(NAME, "新馆")
    qtbot.waitUntil(lambda: list_drafts(tmp_path) == [".json"])
    again, _ = begin(tmp_path)
    again.open(file)
    assert again.value(NAME) == "新馆" and again.is_changed
    again.undo()
    assert again.text == before
    assert draft is not None


def test_nothing_is_kept_of_what_is_saved(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    document, draft = begin(tmp_path)
    document.open(file)
    document.set_value(NAME, "新馆")
    draft.write()
    assert document.save()
    assert list_drafts(tmp_path) == []
    again, _ = begin(tmp_path)
    again.open(file)
    assert again.value(NAME) == "新馆" and not again.is_changed


def test_going_to_another_file_keeps_what_was_not_saved(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(file.read_bytes())
    document, _ = begin(tmp_path)
    document.open(file)
    document.set_value(NAME, "新馆")
    document.open(other)
    assert not document.is_changed
    document.open(file)
    assert document.value(NAME) == "新馆"


def test_a_file_that_changed_meanwhile_is_shown_and_the_draft_put_aside(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    document, draft = begin(tmp_path)
    document.open(file)
    document.set_value(NAME, "新馆")
    draft.write()
    file.write_bytes(file.read_bytes() + b"# theirs\n")
    again, draft = begin(tmp_path)
    with qtbot.waitSignal(draft.put_aside) as told:
        again.open(file)
    assert not again.is_changed and again.text.endswith("# theirs\n")
    assert told.args is not None
    assert "新馆" in Path(told.args[0]).read_text("utf-8")
    assert list_drafts(tmp_path) == [".yaml"]


def test_a_broken_draft_is_kept_and_does_no_harm(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    document, draft = begin(tmp_path)
    document.open(file)
    document.set_value(NAME, "新馆")
    draft.write()
    (kept,) = (tmp_path / "drafts").glob("*.json")
    kept.write_bytes(kept.read_bytes()[:20])
    again, _ = begin(tmp_path)
    again.open(file)
    assert not again.is_changed
    assert list_drafts(tmp_path) == [".broken"]


def test_text_that_is_no_yaml_comes_back_too(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    document, draft = begin(tmp_path)
    document.open(file)
    document.set_text(document.text + "\n  - [")
    draft.write()
    again, _ = begin(tmp_path)
    again.open(file)
    assert again.text.endswith("- [") and not again.is_readable
