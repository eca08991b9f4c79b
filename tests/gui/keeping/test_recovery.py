"""What was not saved is there again, whatever ended the window before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.keeping.drafts import Drafts
from lingyuan_trip.gui.language import speak
from lingyuan_trip.storage import AppendLog
from tests.gui.keeping.conftest import Start, StartSaved
from tests.gui.keeping.helpers import (
    change,
    click,
    desk,
    document,
    drafts,
    notice,
    save_to,
    toast,
)


def test_closing_unsaved_loses_nothing_and_asks_nothing(start: Start, tmp_path: Path) -> None:
    window = start()
    change(window)
    last = change(window, Pace.RELAXED)
    window.close()
    assert QApplication.activeModalWidget() is None
    again = start()
    assert document(again).trip == last and len(document(again).history.steps) == 2
    assert again.isWindowModified()
    assert "已找回：未命名的行程" in notice(again).words
    assert notice(again).ways == ["保存", "放弃"]
    document(again).undo_stack.undo()
    assert document(again).trip.request.pace is Pace.TIGHT
    assert drafts(tmp_path) == [".draft"]


def test_nothing_unsaved_leaves_nothing(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    assert drafts(tmp_path) == [], "the plan of a first start is no change"
    change(window)
    document(window).undo_stack.undo()
    window.close()
    assert drafts(tmp_path) == []
    again = start()
    change(again)
    save_to(qtbot, again, tmp_path / "trip.lytrip", monkeypatch)
    again.close()
    assert drafts(tmp_path) == [] and notice(start()).words == ""


def test_giving_up_can_be_undone(start: Start, tmp_path: Path) -> None:
    window = start()
    last = change(window)
    window.close()
    again = start()
    click(notice(again), "放弃")
    assert document(again).trip != last and not again.isWindowModified()
    assert toast(again).words == "没有保存的行程已放弃"
    assert drafts(tmp_path) == [".discarded"]
    click(toast(again), "撤销")
    assert document(again).trip == last and drafts(tmp_path) == [".draft"]


def test_the_offer_is_answered_by_keyboard(start: Start) -> None:
    window = start()
    last = change(window)
    window.close()
    again = start()
    again.activateWindow()
    assert QTest.qWaitForWindowActive(again)
    again.setFocus()
    for _ in range(100):
        QTest.keyClick(again, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.text() == "放弃":
            break
    else:
        pytest.fail("Tab never comes to the offer")
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert document(again).trip != last and notice(again).words == ""


def test_unsaved_changes_of_a_file_come_back_with_it(
    qtbot: QtBot, start: Start, tmp_path: Path, start_saved: StartSaved
) -> None:
    path = tmp_path / "trip.lytrip"
    window = start_saved(path)
    saved = document(window).trip
    last = change(window)
    window.close()
    again = start()
    assert document(again).trip == last and again.windowTitle().startswith("trip.lytrip[*]")
    document(again).undo_stack.undo()
    assert document(again).trip == saved and not again.isWindowModified()
    document(again).undo_stack.redo()
    with qtbot.waitSignal(desk(again).keeper.saved, timeout=10_000):
        click(notice(again), "保存")
    again.close()
    assert drafts(tmp_path) == []


def test_a_file_that_is_opened_comes_first_and_the_draft_is_offered(
    qtbot: QtBot, start: Start, tmp_path: Path, start_saved: StartSaved
) -> None:
    path = tmp_path / "trip.lytrip"
    window = start_saved(path)
    saved = document(window).trip
    last = change(window)
    window.close()
    again = start(path)
    assert document(again).trip == saved
    assert "还有没有保存的行程：trip" in notice(again).words
    speak("en")
    qtbot.waitUntil(lambda: "not saved last time: trip" in notice(again).words)
    click(notice(again), "Open")
    assert document(again).trip == last


def test_two_windows_do_not_touch_each_other(start: Start, tmp_path: Path) -> None:
    one = start()
    mine = change(one, Pace.TIGHT)
    two = start()
    assert not two.isWindowModified() and notice(two).words == ""
    theirs = change(two, Pace.RELAXED)
    assert drafts(tmp_path) == [".draft", ".draft"]
    one.close()
    three = start()
    assert document(three).trip == mine
    two.close()
    three.close()
    four = start()
    found = {document(four).trip.request.pace}
    four.close()
    assert found <= {mine.request.pace, theirs.request.pace}
    assert drafts(tmp_path) == [".draft", ".draft"], "both are still there"


def test_after_two_failed_starts_it_begins_clean(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    last = change(window)
    window.close()
    folder = tmp_path / "home" / "drafts"
    for _ in range(2):
        # What a start does before it opens the draft; then it dies.
        died = Drafts(folder)
        (left,) = died.list_left()
        assert not left.is_suspect
        left.count_try()
        died.close()
    clean = start()
    assert document(clean).trip.request.pace is not last.request.pace
    assert "没有自动打开" in notice(clean).words and notice(clean).ways == ["打开", "放弃"]
    clean.close()
    offered = start()
    click(notice(offered), "打开")
    assert document(offered).trip == last
    offered.close()
    assert document(start()).trip == last, "a start that was closed in peace has succeeded"


def test_a_damaged_draft_is_said_and_kept_aside(start: Start, tmp_path: Path) -> None:
    window = start()
    change(window)
    window.close()
    (path,) = (tmp_path / "home" / "drafts").glob("*.draft")
    path.write_bytes(b"\0" * 500)
    again = start()
    assert "读不出来" in notice(again).words and ".damaged" in notice(again).words
    assert drafts(tmp_path) == [".damaged"] and document(again).trip.is_current


def test_a_draft_cut_off_gives_all_but_the_last_step(start: Start, tmp_path: Path) -> None:
    window = start()
    first = change(window)
    change(window, Pace.RELAXED)
    window.close()
    (path,) = (tmp_path / "home" / "drafts").glob("*.draft")
    path.write_bytes(path.read_bytes()[:-10])
    assert document(start()).trip == first


def test_a_full_disk_is_said_once_and_writing_goes_on_later(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    change(window)

    def fail(_log: AppendLog, _line: str) -> None:
        raise EnvironmentFault("磁盘已满", "the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(AppendLog, "append", fail)
        change(window, Pace.RELAXED)
        assert "自动保存不了" in notice(window).words and "磁盘已满" in notice(window).words
        notice(window).hide()
        change(window, Pace.NORMAL)
        assert notice(window).words == ""
    last = change(window, Pace.TIGHT)
    window.close()
    again = start()
    assert document(again).trip == last and len(document(again).history.steps) == 4
