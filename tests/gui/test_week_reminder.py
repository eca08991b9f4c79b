"""本周 on start: told once, sent away for the week, never in the way."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.gui.festivals.this_week import week_key, week_of, week_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.week_reminder import WeekReminder
from tests.gui.festivals.builders import PlainAlmanac, make_guidebook
from tests.gui.window import SHIPPED, find, workspace

GRAPES = dt.date(2026, 9, 9)


def open_window(qtbot: QtBot, look: Look, home: Path, today: dt.date) -> MainWindow:
    window = MainWindow(look, Settings(home / "settings.ini"), load_dataset, today)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.ready, timeout=20_000):
        window.load(SHIPPED)
    QApplication.processEvents()
    return window


def test_told_with_the_word_for_estimates_and_leads_to_the_page(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    window = open_window(qtbot, look, tmp_path, GRAPES)
    reminder = find(window, WeekReminder, "weekReminder")
    assert reminder.words == "本周：葡萄节 往年 9 月 6 日—10 月 7 日，以官方公告为准"
    assert not window.isModal() and QApplication.activeModalWidget() is None
    reminder.button.setFocus()
    QTest.keyClick(reminder.button, Qt.Key.Key_Space)
    assert window.page == "festivals"
    assert workspace(window).selection.date == GRAPES
    window.close()


def test_sent_away_it_stays_away_until_the_next_week(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    window = open_window(qtbot, look, tmp_path, GRAPES)
    reminder = find(window, WeekReminder, "weekReminder")
    close = next(
        b for b in reminder.findChildren(QAbstractButton) if b.accessibleName() == "知道了"
    )
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert reminder.isHidden()
    window.close()
    again = open_window(qtbot, look, tmp_path, GRAPES + dt.timedelta(days=3))
    assert find(again, WeekReminder, "weekReminder").isHidden()
    again.close()
    later = open_window(qtbot, look, tmp_path, GRAPES + dt.timedelta(days=7))
    assert not find(later, WeekReminder, "weekReminder").isHidden()
    later.close()


def test_nothing_on_says_nothing(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    window = open_window(qtbot, look, tmp_path, dt.date(2026, 11, 24))
    assert find(window, WeekReminder, "weekReminder").isHidden()
    window.close()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            (2026, 9, 20),
            "刘杖子葡萄文化旅游节 往年 9 月 6 日—10 月 7 日，以官方公告为准；9 月 20 日 调休上班",
        ),
        ((2026, 10, 2), "10 月 1 日—10 月 3 日 国庆节放假"),
        ((2026, 11, 11), ""),
    ],
)
def test_words_of_a_week(day: tuple[int, int, int], words: str) -> None:
    said = week_words(make_guidebook().festivals, dt.date(*day), PlainAlmanac().day)
    assert said.endswith(words) and bool(said) == bool(words)


def test_weeks_begin_on_monday_and_have_names() -> None:
    assert week_of(dt.date(2027, 1, 3)).start == dt.date(2026, 12, 28)
    assert week_key(dt.date(2027, 1, 3)) == "2026-W53"
