"""The language of the interface, and changing it while the window is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QDialogButtonBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.language import speak, system_language
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.theme import motion
from lingyuan_trip.gui.workspace import Workspace
from tests.gui.window import SHIPPED, OpenWindow, find, workspace


def switch(qtbot: QtBot, window: MainWindow) -> Workspace:
    """Click the button; returns the new workspace."""
    former = workspace(window)
    button = find(window, QAbstractButton, "languageButton")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workspace is not former)
    return workspace(window)


def test_texts_and_plurals_follow_the_language(qapp: object) -> None:
    speak("en")
    assert translate("MainWindow", "节庆") == "Festivals"
    assert translate("PlanStatus", "%n 处", 1) == "1 stop"
    assert translate("PlanStatus", "%n 处", 3) == "3 stops"
    speak("zh")
    assert translate("MainWindow", "节庆") == "节庆"
    assert translate("PlanStatus", "%n 处", 3) == "3 处"


def test_qt_speaks_the_same_language(qapp: object) -> None:
    for language, word in (("zh", "取消"), ("en", "Cancel"), ("zh", "取消")):
        speak(language)  # type: ignore[arg-type]
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert box.buttons()[0].text() == word


@pytest.mark.parametrize(
    ("name", "language"),
    [("zh_CN", "zh"), ("zh_TW", "zh"), ("C", "zh"), ("en_US", "en"), ("de", "en")],
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(name))
    assert system_language() == language


def test_the_choice_is_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.language is None
    settings.language = "en"
    assert Settings(tmp_path / "settings.ini").language == "en"


def test_the_window_changes_at_once_and_back(qtbot: QtBot, window: MainWindow) -> None:
    switch(qtbot, window)
    names = [b.text() for b in find(window, QWidget, "navRail").findChildren(QAbstractButton)]
    assert {"Explore", "Festivals", "Trip"} <= set(names)
    assert "Lingyuan Trip" in window.windowTitle() and window.page == "itinerary"
    assert window.focusWidget() is find(window, QWidget, "languageButton")
    switch(qtbot, window)
    assert "凌源行" in window.windowTitle()


def test_trip_undo_and_search_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("explore")
    find(window, QLineEdit, "spotSearch").setText("nhl")
    find(window, QAbstractButton, "wishWant").click()
    before = workspace(window).document.trip
    assert workspace(window).document.undo_stack.undoText() == "想去牛河梁遗址博物馆"
    space = switch(qtbot, window)
    assert window.page == "explore"
    assert find(window, QLineEdit, "spotSearch").text() == "nhl"
    assert space.document.trip == before
    assert space.document.undo_stack.undoText() == "must see Niuheliang Site Museum"
    space.document.undo_stack.undo()
    assert not space.document.trip.request.must


def test_the_view_of_the_map_stays(qtbot: QtBot, window: MainWindow) -> None:
    workspace(window).map.view.zoom_in()
    seen = workspace(window).map.view.metres_per_pixel
    space = switch(qtbot, window)
    # The English form leaves the map another width.
    assert space.map.view.metres_per_pixel == pytest.approx(seen, rel=0.05)


@pytest.mark.parametrize(("page", "name"), [("explore", "spotList"), ("itinerary", "timelineView")])
def test_lists_stay_scrolled(qtbot: QtBot, window: MainWindow, page: str, name: str) -> None:
    window.resize(1100, 640)
    window.show_page(page)

    def bar() -> QScrollBar:
        return find(window, QAbstractScrollArea, name).verticalScrollBar()

    qtbot.waitUntil(lambda: bar().maximum() > 0)
    bar().setValue(bar().maximum() // 2)
    share = bar().value() / bar().maximum()
    switch(qtbot, window)
    qtbot.waitUntil(
        lambda: bar().maximum() > 0 and abs(bar().value() / bar().maximum() - share) < 0.03
    )
    # It stays there when everything has come to rest, and a person can scroll on.
    qtbot.wait(2 * motion.SETTLED_AFTER)
    assert bar().value() / bar().maximum() == pytest.approx(share, abs=0.03)
    bar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    assert bar().value() == 0


def test_a_plan_being_made_arrives_in_the_new_pages(qtbot: QtBot, window: MainWindow) -> None:
    space = workspace(window)
    pace = Pace.TIGHT
    find(window, QAbstractButton, "planButton").click()
    with qtbot.waitSignal(space.planning.finished, timeout=30_000):
        after = switch(qtbot, window)
    assert after.planning is space.planning
    assert after.itinerary.result is not None and pace is not after.document.trip.request.pace
    button = find(window, QAbstractButton, "planButton")
    assert button.text() == "Plan again"


def test_nothing_old_is_left_behind(qtbot: QtBot, window: MainWindow) -> None:
    former = workspace(window).itinerary
    gone = []
    former.destroyed.connect(lambda: gone.append(True))
    space = switch(qtbot, window)
    qtbot.waitUntil(lambda: bool(gone))
    # What still listened to the trip or the look would now reach a deleted widget.
    find(window, QAbstractButton, "themeButton").click()
    space.selection.select_spot(space.knowledge.guidebook.spots[0].id)
    space.document.undo_stack.undo()
    assert len(window.findChildren(QWidget, "timelineView")) == 1


def test_problems_are_told_in_english_too(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "spots.yaml"
    broken.write_text(SHIPPED.read_text("utf-8").replace("kind: museum", "kind: musem", 1), "utf-8")
    window = open_window(broken)
    speak("en")
    qtbot.waitUntil(lambda: "Lingyuan" in window.windowTitle())
    buttons = [b.text() for b in window.findChildren(QAbstractButton)]
    assert "Read again" in buttons and formatting.language() == "en"
