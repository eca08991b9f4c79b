"""A visitor imports data: by file, argument, drop and address; and goes back."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from lingyuan_trip import dataset
from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.pack import PackStore, build_pack, generate
from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.keeping.notice import Notice
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.packs.dialog import ImportDialog
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.toast import Toast
from tests.catalogue.pack.packages import KEY, LAST_DAY, PNG, data_files, good_pack
from tests.gui.keeping.helpers import change, click
from tests.gui.packs.conftest import TODAY, Visit, desk
from tests.gui.window import find, guidebook, workspace

SERIAL = 20270103080000


def newer(serial: int = SERIAL, expires: dt.date = LAST_DAY) -> bytes:
    """The bundled data with another version, a spot renamed, and one that is gone."""
    data = DataText.from_bytes(data_files()["spots.yaml"])
    data = data.without_value(("spots", "lingyuan-park")).with_value(("version",), "2027.01")
    data = data.with_value(("spots", "shibalipu-pagoda", "name", "zh"), "十八里堡辽塔")
    files = {**data_files(), "spots.yaml": data.to_bytes(), "photos/lily.png": PNG}
    return build_pack(files, KEY, serial=serial, expires=expires)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "data.lypack"
    path.write_bytes(newer())
    return path


def dialog(qtbot: QtBot, window: MainWindow) -> ImportDialog:
    """The dialog once it has come to rest."""
    found = find(window, ImportDialog, "importDialog")
    qtbot.waitUntil(lambda: not found.is_busy, timeout=20_000)
    return found


def press(parent: ImportDialog, name: str) -> None:
    QTest.mouseClick(find(parent, Button, name), Qt.MouseButton.LeftButton)


def take(qtbot: QtBot, window: MainWindow) -> None:
    """Press 导入 and wait for the window to show the data."""
    shown = dialog(qtbot, window)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        press(shown, "importTake")


def trigger(window: MainWindow, name: str) -> None:
    action = find(window, QAction, name)
    assert action.isEnabled(), name
    action.trigger()


def enabled(window: MainWindow) -> set[str]:
    names = ("packBefore", "packNewest", "packBundled")
    return {name for name in names if find(window, QAction, name).isEnabled()}


def notice(window: MainWindow) -> str:
    return find(window, Notice, "dataNotice").words


def test_nothing_is_said_where_nothing_was_imported(visit: Visit, home: Path) -> None:
    window = visit()
    assert enabled(window) == set() and notice(window) == ""
    assert "随程序附带" in window.windowTitle()
    assert not (home / "packs").exists()


def test_a_file_is_shown_first_and_then_taken(
    qtbot: QtBot, visit: Visit, package: Path, store: PackStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = visit()
    trip = change(window, Pace.RELAXED)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(package), ""))
    trigger(window, "importPack")
    shown = dialog(qtbot, window)
    facts = dict(shown.facts)
    assert facts["数据版本"] == "2027.01，现在用的是 2026.11"
    assert facts["发布日期"] == "2027-01-03" and facts["可导入到"] == "2027-12-31"
    assert KEY.public.id in facts["发布者"]
    assert facts["景点"] == "改动 1（十八里堡辽塔），删去 1（凌源公园）"
    assert facts["另外带有"] == "1 张照片，放假安排"
    assert not store.serials and "2026.11" in window.windowTitle()
    take(qtbot, window)
    assert list(store.serials) == [SERIAL]
    assert "数据 2027.01（导入的数据包，2027-01-03）" in window.windowTitle()
    assert guidebook(window).find_spot("lingyuan-park") is None
    assert workspace(window).document.trip.request == trip.request
    assert enabled(window) == {"packBefore", "packBundled"}


def test_the_day_stays_drawn_and_what_was_left_out_keeps_its_name(
    qtbot: QtBot, visit: Visit, package: Path
) -> None:
    window = visit()
    space = workspace(window)
    result = space.document.trip.result
    assert result is not None and result.itinerary is not None
    assert "lingyuan-park" in {left.spot for left in result.left_out}
    drawn = [stop.spot for stop in space.map.view.content.drawing.stops]
    assert drawn
    desk(window).consider(package)
    take(qtbot, window)
    assert [stop.spot for stop in space.map.view.content.drawing.stops] == drawn
    assert "凌源公园" not in notice(window)
    book = space.knowledge.guidebook
    assert book.lost["lingyuan-park"].zh == "凌源公园"


def test_one_word_takes_it_back(
    qtbot: QtBot, visit: Visit, package: Path, store: PackStore
) -> None:
    window = visit()
    desk(window).consider(package)
    take(qtbot, window)
    toast = find(window, Toast, "toast")
    assert toast.words == "已换用数据 2027.01"
    with qtbot.waitSignal(window.ready, timeout=30_000):
        click(toast, "退回上一版")
    assert "2026.11（随程序附带）" in window.windowTitle()
    assert enabled(window) == {"packNewest"}
    with qtbot.waitSignal(window.ready, timeout=30_000):
        trigger(window, "packNewest")
    assert "2027.01" in window.windowTitle()
    store.install(newer(SERIAL + 1), TODAY)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        trigger(window, "packBundled")
    assert store.serials == (SERIAL + 1, SERIAL)


def test_a_file_named_at_the_start_is_offered(
    qtbot: QtBot, visit: Visit, package: Path, store: PackStore
) -> None:
    window = visit(package)
    assert dict(dialog(qtbot, window).facts)["数据版本"].startswith("2027.01")
    press(dialog(qtbot, window), "importClose")
    assert store.serials == () and "2026.11" in window.windowTitle()


def drop(window: MainWindow, path: Path) -> bool:
    """Whether it is taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, button, none)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPoint(9, 9), copy, data, button, none))
    return enter.isAccepted()


def test_a_file_dropped_on_the_window_is_offered(qtbot: QtBot, visit: Visit, package: Path) -> None:
    window = visit()
    assert drop(window, package)
    assert dict(dialog(qtbot, window).facts)["发布日期"] == "2027-01-03"


def spoilt(content: bytes) -> bytes:
    made = bytearray(content)
    made[len(made) // 2] ^= 1
    return bytes(made)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: spoilt(newer()), "签名不对"),
        (lambda: newer()[:1000], "不是完整的数据包"),
        (lambda: b"", "不是完整的数据包"),
        (lambda: newer(expires=dt.date(2027, 1, 4)), "已过期"),
        (lambda: newer(3), "旧"),
        (lambda: good_pack(SERIAL, generate()), "不是由本程序信任的发布者"),
    ],
)
def test_a_refusal_says_why_and_changes_nothing(
    qtbot: QtBot,
    visit: Visit,
    store: PackStore,
    tmp_path: Path,
    home: Path,
    make: Callable[[], bytes],
    words: str,
) -> None:
    store.install(good_pack(4), TODAY)
    window = visit()
    path = tmp_path / "bad.lypack"
    path.write_bytes(make())
    before = {each: each.read_bytes() for each in (home / "packs").iterdir()}
    desk(window).consider(path)
    shown = dialog(qtbot, window)
    assert "没有导入，什么都没有改动" in shown.trouble and words in shown.trouble
    assert not find(shown, Button, "importTake").isVisible()
    press(shown, "importClose")
    assert {each: each.read_bytes() for each in (home / "packs").iterdir()} == before


def test_a_program_without_keys_says_so(
    qtbot: QtBot,
    visit: Visit,
    package: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dataset, "trust_dir", lambda: tmp_path / "none")
    window = visit()
    desk(window).consider(package)
    assert "还没有收进任何发布者的公钥" in dialog(qtbot, window).trouble


def test_a_missing_file_is_told(qtbot: QtBot, visit: Visit, tmp_path: Path) -> None:
    window = visit()
    desk(window).consider(tmp_path / "gone.lypack")
    assert "没有这个文件" in dialog(qtbot, window).trouble


def test_a_folder_that_cannot_be_written_leaves_everything(
    qtbot: QtBot, visit: Visit, package: Path, home: Path
) -> None:
    window = visit()
    desk(window).consider(package)
    shown = dialog(qtbot, window)
    (home / "packs").write_text("in the way")
    press(shown, "importTake")
    assert "没有导入" in dialog(qtbot, window).trouble
    assert "2026.11" in window.windowTitle()


def test_nothing_is_fetched_before_the_person_says_so(
    qtbot: QtBot, visit: Visit, store: PackStore
) -> None:
    window = visit()
    asked: list[str] = []

    def fetch(address: str, _stop: object, progress: Callable[[int, int], None]) -> bytes:
        asked.append(address)
        progress(1, 2)
        return newer()

    desk(window).fetch = fetch
    trigger(window, "fetchPack")
    shown = dialog(qtbot, window)
    field = find(shown, QLineEdit, "packAddress")
    QTest.keyClicks(field, "https://example.com/a.lypack")
    assert asked == [] and shown.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dict(dialog(qtbot, window).facts)["发布日期"] == "2027-01-03"
    assert asked == ["https://example.com/a.lypack"] and not store.serials
    take(qtbot, window)
    assert list(store.serials) == [SERIAL]
    trigger(window, "fetchPack")
    dialogs = window.findChildren(ImportDialog, "importDialog")
    again = next(each for each in dialogs if each.isVisible())
    assert again.address.text() == "https://example.com/a.lypack"


def test_what_cannot_be_fetched_can_be_tried_again(qtbot: QtBot, visit: Visit) -> None:
    window = visit()
    trigger(window, "fetchPack")
    shown = dialog(qtbot, window)
    QTest.keyClicks(shown.address, "http://example.com/a.lypack")
    press(shown, "importFetch")
    assert "https://" in dialog(qtbot, window).trouble

    def fail(*_: object) -> bytes:
        raise EnvironmentFault("连不上", "cannot be reached")

    shown._fetch = fail
    press(shown, "importFetch")
    assert "连不上" in dialog(qtbot, window).trouble
    assert shown.address.isVisible() and find(shown, Button, "importFetch").isVisible()


def test_a_download_can_be_stopped(qtbot: QtBot, visit: Visit, store: PackStore) -> None:
    window = visit()
    reached: list[bool] = []

    def wait(_address: str, stop: Callable[[], bool], _progress: object) -> bytes | None:
        while not stop():
            time.sleep(0.001)
        reached.append(True)
        return None

    desk(window).fetch = wait
    trigger(window, "fetchPack")
    shown = dialog(qtbot, window)
    QTest.keyClicks(shown.address, "https://example.com/a.lypack")
    press(shown, "importFetch")
    assert shown.is_busy
    shown.reject()
    assert not shown.is_busy and shown.isVisible() and shown.trouble == ""
    qtbot.waitUntil(lambda: reached == [True], timeout=5000)
    shown.reject()
    assert not shown.isVisible() and store.serials == ()


def test_one_in_use_that_has_expired_is_told(visit: Visit, store: PackStore, qtbot: QtBot) -> None:
    store.install(newer(expires=dt.date(2027, 2, 1)), TODAY)
    window = visit(today=dt.date(2027, 2, 1))
    assert notice(window) == "" and "2027.01" in window.windowTitle()
    window.close()
    later = visit(today=dt.date(2027, 2, 2))
    assert "2027-02-01 过期" in notice(later) and "2027.01" in later.windowTitle()
    speak("en")
    qtbot.waitUntil(lambda: "2027-02-01" in notice(later) and "过期" not in notice(later))


def test_a_broken_one_is_told_and_the_one_before_is_used(
    visit: Visit, store: PackStore, home: Path
) -> None:
    store.install(good_pack(4), TODAY)
    store.install(newer(), TODAY)
    (home / "packs" / f"{SERIAL}.lypack").write_bytes(spoilt(newer()))
    window = visit()
    assert f"数据包 {SERIAL} 不能用了" in notice(window)
    assert "2026.11（导入的数据包）" in window.windowTitle()
    banner = find(window, Notice, "dataNotice")
    assert banner.ways == ["导入数据包…"]
