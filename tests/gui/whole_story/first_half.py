"""The first half of a whole story, in a process that is killed at its end.

`python -m tests.gui.whole_story.first_half mouse|keyboard FILE.lytrip`: plan, drag, break opening
hours, mend them by the offered buttons, lock, plan again, undo everything, redo everything, save,
change once more, and die. What stood then is printed.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.gui.keeping import TripDesk, dialogs
from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.paths import data_dir, user_dir
from tests.gui.itinerary.by_hand.real import (
    ALT,
    LEFT,
    click,
    drop,
    go_to,
    mend_buttons,
    page_of,
    place_of,
    plan_of,
    row_of,
    visits_of,
)
from tests.gui.whole_story.told import tell
from tests.gui.window import TODAY, find, workspace

ADDED, LATER = "wanxiang-temple", "lingyuan-park"
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PATIENCE = 60_000


def wait_for(signal_of: Any, begin: Callable[[], object]) -> None:
    """Do something and wait for what it brings."""
    loop = QEventLoop()
    signal_of.connect(lambda *_told: loop.quit())
    QTimer.singleShot(_PATIENCE, lambda: loop.exit(1))
    begin()
    assert loop.exec() == 0, "waited in vain"


def open_window() -> MainWindow:
    """The window with its first plan."""
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    window = MainWindow(look, Settings(user_dir() / "settings.ini"), load_dataset, TODAY)
    window.first_painted.connect(lambda: window.load(data_dir() / "spots.yaml"))
    wait_for(window.ready, window.show)
    planning = workspace(window).planning
    if planning.is_running:
        wait_for(planning.finished, lambda: None)
    return window


class Story:
    """One way to do everything, by mouse or by keys."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        self.window = window
        self.file = file
        self.page = page_of(window)
        self.document = workspace(window).document
        self.desk = find(window, TripDesk, "tripDesk")
        dialogs.ask_save = lambda *_told: file

    def run(self) -> None:
        """Everything up to the last change."""
        first = plan_of(self.window).days[0].spots
        self.add(ADDED)
        assert [row for row in visits_of(self.page) if row.troubles], "nothing was broken"
        for _ in range(10):
            if mend_buttons(self.page):
                self.mend()
        assert self.page.answer.troubles.words == "", self.page.answer.troubles.words
        self.lock(visits_of(self.page)[-1].spot)
        locked = visits_of(self.page)[-1].spot
        wait_for(workspace(self.window).planning.finished, self.plan)
        assert row_of(self.page, locked).is_locked
        states = self.document.undo_stack.index()
        planned = self.document.trip
        for _ in range(states):
            self.undo()
        assert plan_of(self.window).days[0].spots == first
        for _ in range(states):
            self.redo()
        assert self.document.trip == planned
        wait_for(self.desk.keeper.saved, self.save)
        assert self.file.exists()
        self.add(LATER)
        assert self.document.trip != planned

    def add(self, spot: str) -> None:
        raise NotImplementedError

    def mend(self) -> None:
        raise NotImplementedError

    def lock(self, spot: str) -> None:
        raise NotImplementedError

    def plan(self) -> None:
        raise NotImplementedError

    def undo(self) -> None:
        raise NotImplementedError

    def redo(self) -> None:
        raise NotImplementedError

    def save(self) -> None:
        raise NotImplementedError


class ByMouse(Story):
    """With the mouse alone."""

    def add(self, spot: str) -> None:
        top = visits_of(self.page)[0].spot
        drop(self.page, spot, place_of(self.page, top) - QPoint(0, 18))

    def mend(self) -> None:
        click(mend_buttons(self.page)[0])

    def lock(self, spot: str) -> None:
        timeline = self.page.answer.timeline
        place_of(self.page, spot)
        index = timeline.rows_model.index(timeline.rows_model.row_of(spot))
        found = timeline.row_at(timeline.visualRect(index).center())
        assert found is not None
        corner = timeline.delegate.card_box(found[1]).topLeft()
        lock = timeline.delegate.card_of(row_of(self.page, spot), found[1]).lock
        at = lock.translated(corner).center().toPoint()
        QTest.mouseClick(timeline.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)

    def plan(self) -> None:
        click(self.page.action.button)

    def undo(self) -> None:
        QTest.mouseClick(find(self.window, QWidget, "undoButton"), LEFT)

    def redo(self) -> None:
        QTest.mouseClick(find(self.window, QWidget, "redoButton"), LEFT)

    def save(self) -> None:
        self.desk.save_as()


class ByKeyboard(Story):
    """With keys alone."""

    def add(self, spot: str) -> None:
        timeline = go_to(self.page, visits_of(self.page)[0].spot)
        QTest.keyClick(timeline, Qt.Key.Key_Insert)
        book = workspace(self.window).knowledge.guidebook
        found = book.find_spot(spot)
        assert found is not None
        initials = "".join(syllable[0] for syllable in found.pinyin.lower().split())
        search = self.page.answer.editing.picker.search
        QTest.keyClicks(search, initials)
        QTest.keyClick(search, Qt.Key.Key_Return)
        timeline = go_to(self.page, spot)
        QTest.keyClick(timeline, Qt.Key.Key_Up, ALT)

    def mend(self) -> None:
        way = mend_buttons(self.page)[0]
        way.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(way, Qt.Key.Key_Space)

    def lock(self, spot: str) -> None:
        QTest.keyClick(go_to(self.page, spot), Qt.Key.Key_L)

    def plan(self) -> None:
        self._press(Qt.Key.Key_Return, _CTRL)

    def undo(self) -> None:
        self._press(Qt.Key.Key_Z, _CTRL)

    def redo(self) -> None:
        self._press(Qt.Key.Key_Z, _CTRL | _SHIFT)

    def save(self) -> None:
        self._press(Qt.Key.Key_S, _CTRL)

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        QTest.keyClick(self.window, key, held)


def main() -> None:
    """Tell the first half, print what stands, and be killed."""
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    how, file = sys.argv[1:]
    story = {"mouse": ByMouse, "keyboard": ByKeyboard}[how](open_window(), Path(file))
    story.run()
    QApplication.processEvents()
    print(tell(story.document.history), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
