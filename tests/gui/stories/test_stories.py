"""走近凌源, opened from 发现."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.stories.window import list_topics
from lingyuan_trip.gui.widgets.badge import EvidenceBadge
from tests.gui.accessible import problems_with
from tests.gui.window import find, guidebook, press


def open_stories(window: MainWindow) -> QWidget:
    window.show_page("explore")
    find(window, QAbstractButton, "storiesButton").click()
    return find(window, QWidget, "stories")


def words_of(widget: QWidget) -> str:
    return "\n".join(found.text() for found in widget.findChildren(QLabel))


def test_every_story_is_told_with_its_evidence(window: MainWindow) -> None:
    shown = open_stories(window)
    words = words_of(shown)
    stories = guidebook(window).stories
    for story in stories:
        assert story.name.zh in words
        part = find(shown, QWidget, f"story-{story.id}")
        assert len(part.findChildren(EvidenceBadge)) == 1
        assert "来源：" in words_of(part)
    assert {story.topic for story in stories} == {topic for topic, _ in list_topics()}


def test_what_was_asked_for_is_there(window: MainWindow) -> None:
    words = words_of(open_stories(window))
    for name in ("凌源羊汤", "荞面碗坨", "皮影", "剪纸", "百合", "葡萄", "红蘑", "牛河梁站"):
        assert name in words, name
    assert "电话没有查到可靠来源" in words


def test_keys_open_and_close_it(window: MainWindow) -> None:
    window.show_page("explore")
    press(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    shown = find(window, QWidget, "stories")
    assert shown.isVisible() and problems_with(shown) == []
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_it_speaks_english(qtbot: QtBot, window: MainWindow) -> None:
    speak("en")
    qtbot.waitUntil(lambda: "Lingyuan Trip" in window.windowTitle())
    words = words_of(open_stories(window))
    for story in guidebook(window).stories:
        assert story.name.en in words
