"""New, open, save and save as in the real window, by keyboard and mouse."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.domain.trip_request import Pace, Pin, VisitLength
from lingyuan_trip.export.trip_file import load_trip, read_trip
from lingyuan_trip.gui.keeping import dialogs
from lingyuan_trip.gui.language import speak
from lingyuan_trip.storage import backup_of
from tests.gui.keeping.conftest import Start, StartSaved
from tests.gui.keeping.helpers import (
    CTRL,
    SHIFT,
    change,
    click,
    desk,
    document,
    drafts,
    notice,
    save_to,
    toast,
)
from tests.gui.window import find, press, workspace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "五一 [*] & 家人.lytrip"


def test_saved_and_opened_again_with_every_step(
    qtbot: QtBot, start: Start, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = start()
    first = document(window).trip
    assert not window.isWindowModified() and "未命名" not in window.windowTitle()
    changed = change(window)
    assert window.isWindowModified() and "未命名的行程[*]" in window.windowTitle()
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: path)
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        press(window, Qt.Key.Key_S, CTRL)
    assert not window.isWindowModified()
    assert window.windowTitle().startswith("五一 [*][*] & 家人.lytrip[*] · 凌源行")
    assert toast(window).words == f"已保存 {path.name}"
    assert drafts(tmp_path) == []
    window.close()

    again = start(path)
    assert document(again).trip == changed and not again.isWindowModified()
    press(again, Qt.Key.Key_Z, CTRL)
    assert document(again).trip == first and again.isWindowModified()
    press(again, Qt.Key.Key_Z, CTRL | SHIFT)
    assert document(again).trip == changed and not again.isWindowModified()
    change(again, Pace.RELAXED)
    with qtbot.waitSignal(desk(again).keeper.saved, timeout=10_000):
        press(again, Qt.Key.Key_S, CTRL)
    file = read_trip(load_trip(path))
    assert len(file.history.steps) == 2 and file.history.trip.request.pace is Pace.RELAXED
    assert read_trip(load_trip(backup_of(path))).history.trip == changed
    assert file.data is not None and file.data["version"] == "2026.11"


def test_saving_as_leaves_the_other_file(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch, start_saved: StartSaved
) -> None:
    window = start_saved(path)
    before = path.read_bytes()
    change(window)
    other = path.with_name("other.lytrip")
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: other)
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        press(window, Qt.Key.Key_S, CTRL | SHIFT)
    assert path.read_bytes() == before and window.windowTitle().startswith("other.lytrip")
    assert read_trip(other.read_bytes()).history == document(window).history


def test_opening_by_keyboard_leaves_what_was_not_saved(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch, start_saved: StartSaved
) -> None:
    window = start_saved(path)
    saved = document(window).trip
    press(window, Qt.Key.Key_N, CTRL)
    with qtbot.waitSignal(workspace(window).planning.finished, timeout=30_000):
        pass
    assert document(window).undo_stack.count() == 0 and not window.isWindowModified()
    changed = change(window)
    monkeypatch.setattr(dialogs, "ask_open", lambda *_: path)
    press(window, Qt.Key.Key_O, CTRL)
    assert document(window).trip == saved and not window.isWindowModified()
    assert "替您留着" in toast(window).words
    click(toast(window), "拿回来")
    assert document(window).trip == changed and window.isWindowModified()
    assert "未命名的行程" in window.windowTitle()
    assert QApplication.activeModalWidget() is None


def test_a_new_trip_while_a_plan_is_made(qtbot: QtBot, start: Start) -> None:
    window = start()
    change(window)
    workspace(window).planning.start(document(window).trip.request)
    press(window, Qt.Key.Key_N, CTRL)
    with qtbot.waitSignal(workspace(window).planning.finished, timeout=30_000):
        pass
    assert document(window).undo_stack.count() == 0
    assert document(window).trip.is_current


def test_recent_files_with_those_that_are_gone(
    qtbot: QtBot, start: Start, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    gone = path.with_name("gone.lytrip")
    save_to(qtbot, window, gone, monkeypatch)
    save_to(qtbot, window, path, monkeypatch)
    gone.unlink()
    menu = find(window, QMenu, "recentMenu")
    menu.aboutToShow.emit()
    first, second = menu.actions()[:2]
    assert "五一 [*] && 家人" in first.text() and first.isEnabled()
    assert second.text().endswith("gone.lytrip（文件不在了）") and not second.isEnabled()
    change(window)
    first.trigger()
    assert not window.isWindowModified()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_a_file_dropped_on_the_window(path: Path, start_saved: StartSaved) -> None:
    window = start_saved(path)
    saved = document(window).trip
    change(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    other = QMimeData()
    other.setText("景点")
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, other, button, none)
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, button, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPoint(9, 9), copy, data, button, none))
    assert document(window).trip == saved and not window.isWindowModified()


def test_what_cannot_be_opened_is_said_and_nothing_is_lost(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.lytrip"
    window = start(missing)
    assert "missing.lytrip 打不开" in notice(window).words
    assert "没有这个文件" in notice(window).words
    assert document(window).trip.is_current, "the plan of a first start is there"
    changed = change(window)
    broken = tmp_path / "broken.lytrip"
    broken.write_text('{"format": "lingyuan-trip/1", "states": 7}', "utf-8")
    desk(window).open(broken)
    assert "broken.lytrip 打不开" in notice(window).words
    assert document(window).trip == changed
    speak("en")
    qtbot.waitUntil(lambda: "broken.lytrip cannot be opened" in notice(window).words)
    assert notice(window).ways == ["Open another…"]


def test_a_damaged_file_is_opened_from_its_backup(
    qtbot: QtBot, start: Start, path: Path, monkeypatch: pytest.MonkeyPatch, start_saved: StartSaved
) -> None:
    window = start_saved(path)
    first = document(window).trip
    change(window)
    save_to(qtbot, window, path, monkeypatch)
    path.write_bytes(path.read_bytes()[:99])
    window.close()
    again = start(path)
    assert "备份是好的" in notice(again).words and notice(again).ways == ["打开备份"]
    click(notice(again), "打开备份")
    assert document(again).trip == first and again.isWindowModified()
    with qtbot.waitSignal(desk(again).keeper.saved, timeout=10_000):
        press(again, Qt.Key.Key_S, CTRL)
    assert read_trip(path.read_bytes()).history.trip == first


def test_a_file_changed_elsewhere_is_not_overwritten(
    qtbot: QtBot, start: Start, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, other = start(), start()
    save_to(qtbot, window, path, monkeypatch)
    assert desk(other).open(path)
    theirs = change(other, Pace.RELAXED)
    with qtbot.waitSignal(desk(other).keeper.saved, timeout=10_000):
        desk(other).save()
    ours = change(window, Pace.TIGHT)
    with qtbot.waitSignal(desk(window).keeper.failed, timeout=10_000):
        press(window, Qt.Key.Key_S, CTRL)
    assert read_trip(path.read_bytes()).history.trip == theirs
    assert "在别处被改过" in notice(window).words and window.isWindowModified()
    assert notice(window).ways == ["另存为…", "打开磁盘上的", "仍然覆盖"]
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        click(notice(window), "仍然覆盖")
    assert read_trip(path.read_bytes()).history.trip == ours and notice(window).words == ""
    assert read_trip(backup_of(path).read_bytes()).history.trip == theirs


def test_a_save_that_fails_offers_another_place(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch, start_saved: StartSaved
) -> None:
    window = start_saved(path)
    changed = change(window)
    path.chmod(0o444)
    with qtbot.waitSignal(desk(window).keeper.failed, timeout=10_000):
        press(window, Qt.Key.Key_S, CTRL)
    assert "没有权限" in notice(window).words and window.isWindowModified()
    other = path.with_name("other.lytrip")
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: other)
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        click(notice(window), "另存为…")
    assert read_trip(other.read_bytes()).history.trip == changed and notice(window).words == ""


def test_a_file_of_a_newer_version_is_shown_and_not_written(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch, start_saved: StartSaved
) -> None:
    window = start_saved(path)
    value = json.loads(path.read_bytes())
    newer = json.dumps({**value, "format": "lingyuan-trip/2", "weather": "rain"}).encode()
    path.write_bytes(newer)
    assert desk(window).open(path)
    assert "更新版本" in notice(window).words and "（只读）" in window.windowTitle()
    change(window)
    other = path.with_name("other.lytrip")
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: other)
    with qtbot.waitSignal(desk(window).keeper.saved, timeout=10_000):
        press(window, Qt.Key.Key_S, CTRL)
    assert path.read_bytes() == newer and read_trip(other.read_bytes()).history.steps
    assert "只读" not in window.windowTitle()


def test_a_plan_made_by_hand_comes_back_as_it_stands(
    qtbot: QtBot, start: Start, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    made = document(window)
    standing = made.trip.standing
    assert standing is not None and len(standing.spots) > 1
    spot = standing.spots[0]
    lengths = frozenset({VisitLength(standing.spots[1], 200)})
    pins = frozenset({Pin(spot, day=1)})
    request = replace(made.trip.request, lengths=lengths, pins=pins)
    made.replace(replace(made.trip, request=request), "固定")
    moved = standing.put(spot, Stop(0, 1)).have_lunch(0, 1)
    made.replace(replace(made.trip, arrangement=moved), "移动")
    shown = workspace(window).itinerary.result
    save_to(qtbot, window, path, monkeypatch)
    history = made.history
    window.close()

    again = start(path)
    assert document(again).history == history
    assert document(again).trip.standing == moved
    assert workspace(again).itinerary.result == shown, "every clock time as it was"
    while document(again).undo_stack.canUndo():
        press(again, Qt.Key.Key_Z, CTRL)
    assert document(again).trip == history.trips[0]
