"""The real window with the shipped data, used as a visitor would."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.hints import HINTS
from lingyuan_trip.gui.i18n import mark
from lingyuan_trip.gui.itinerary.hint_list import HintList
from lingyuan_trip.gui.itinerary_document import Wish
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.widgets.hint_card import HintCard
from lingyuan_trip.gui.widgets.toast import Toast
from lingyuan_trip.gui.workspace import first_saturday_after
from tests.gui.window import SHIPPED, OpenWindow, find, guidebook, press, workspace

NAMED_SPOTS = {
    *("牛河梁遗址博物馆", "热水汤温泉", "女神宫汤泉城", "百花谷", "人工油松林"),
    *("大凌河湿地公园", "九头山", "木兰山", "鸡冠山"),
    *("大裂山", "红石山", "青龙山", "青龙河湿地公园", "刘杖子葡萄小镇", "天呈山庄"),
    *("佛爷洞攀岩体验区", "辽西小海滩玻璃栈道", "月华山", "天盛号石拱桥", "小窝铺"),
}
FOUR_FESTIVALS = ("百合节", "美食节", "葡萄", "冰雪")
FOUR_ZONES = ("牛河梁热水汤", "大凌河流域", "青河流域", "东南田园")


def texts(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.DisplayRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def page_button(window: MainWindow, text: str) -> QAbstractButton:
    rail = find(window, QWidget, "navRail")
    return next(b for b in rail.findChildren(QAbstractButton) if b.text() == text)


def click_row(view: QListView, row: int) -> None:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def words_in(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    names = [child.accessibleName() for child in widget.findChildren(QWidget)]
    return "\n".join([*labels, *names])


def test_the_coming_saturday_is_already_planned(window: MainWindow) -> None:
    trip = workspace(window).document.trip
    assert window.page == "itinerary"
    assert trip.request.date == dt.date(2026, 11, 28)
    assert trip.result is not None and trip.result.status is PlanStatus.PROVEN_OPTIMAL
    assert trip.result.verified and trip.result.itinerary is not None
    assert workspace(window).document.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("today", "saturday"),
    [
        (dt.date(2026, 11, 24), dt.date(2026, 11, 28)),
        (dt.date(2026, 11, 27), dt.date(2026, 11, 28)),
        (dt.date(2026, 11, 28), dt.date(2026, 12, 5)),
        (dt.date(2026, 11, 29), dt.date(2026, 12, 5)),
    ],
)
def test_the_coming_saturday(today: dt.date, saturday: dt.date) -> None:
    assert first_saturday_after(today) == saturday


def test_every_part_has_its_name(window: MainWindow) -> None:
    for name in (
        *("navRail", "zoneCards", "spotList", "spotSearch", "spotDetail", "festivalCalendar"),
        *("festivalList", "requestForm", "tripDate", "arriveTime", "departTime", "gatewayBox"),
        *("planButton", "timelineView", "leftOutList", "statusLine", "mapView"),
    ):
        assert window.findChild(QObject, name) is not None, name


def test_all_zones_and_all_spots_are_found_by_clicking(qtbot: QtBot, window: MainWindow) -> None:
    QTest.mouseClick(page_button(window, "发现"), Qt.MouseButton.LeftButton)
    assert window.page == "explore"
    spots = find(window, QListView, "spotList")
    detail = find(window, QWidget, "spotDetail")
    seen = set()
    for zone in guidebook(window).zones:
        card = find(window, QWidget, f"zoneCard-{zone.id}")
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        listed = len(guidebook(window).list_spots(zone.id))
        assert spots.model().rowCount() == listed > 0
        for row in range(listed):
            click_row(spots, row)
            chosen = guidebook(window).find_spot(workspace(window).selection.spot or "")
            assert chosen is not None and chosen.zone == zone.id
            assert chosen.name.zh in words_in(detail)
            seen.add(chosen.name.zh)
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert [zone.short_name.zh[:4] for zone in guidebook(window).zones] == [
        name[:4] for name in FOUR_ZONES
    ]
    assert spots.model().rowCount() == len(guidebook(window).spots)
    for name in NAMED_SPOTS:
        assert any(shown.startswith(name) for shown in seen), name


def test_search_takes_initials(window: MainWindow) -> None:
    window.show_page("explore")
    search = find(window, QLineEdit, "spotSearch")
    QTest.keyClicks(search, "nhl")
    found = texts(find(window, QListView, "spotList").model())
    assert found and all("牛河梁" in name for name in found)


def test_the_four_festivals_are_in_the_calendar(window: MainWindow) -> None:
    QTest.mouseClick(page_button(window, "节庆"), Qt.MouseButton.LeftButton)
    assert window.page == "festivals"
    words = words_in(find(window, QWidget, "festivalList"))
    for name in FOUR_FESTIVALS:
        assert name in words, name


def test_planning_a_day_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page == "itinerary"
    arrive = find(window, QLineEdit, "arriveTime")
    depart = find(window, QLineEdit, "departTime")
    for field, time in ((arrive, "10:05"), (depart, "17:30")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, time)
        QTest.keyClick(field, Qt.Key.Key_Return)
    button = find(window, QAbstractButton, "planButton")
    button.setFocus()
    planning = workspace(window).planning
    if not planning.is_running:
        with qtbot.waitSignal(planning.finished, timeout=30_000):
            QTest.keyClick(button, Qt.Key.Key_Space)
    trip = workspace(window).document.trip
    assert trip.is_current and trip.request.arrive == 605 and trip.request.depart == 1050
    assert trip.result is not None and trip.result.itinerary is not None
    assert trip.result.itinerary.days[0].end_time <= 1050 - 25
    timeline = find(window, QWidget, "timelineView")
    for visit in trip.result.itinerary.visits:
        spot = guidebook(window).find_spot(visit.spot)
        assert spot is not None
        shown = (
            "\n".join(texts(timeline.model())) if isinstance(timeline, QListView) else ""
        ) + words_in(timeline)
        assert spot.name.zh in shown


def test_map_and_list_select_each_other(window: MainWindow) -> None:
    window.show_page("explore")
    space = workspace(window)
    spot = space.knowledge.guidebook.spots[3].id
    space.map.view.spotClicked.emit(spot)
    assert space.selection.spot == spot
    row = find(window, QListView, "spotList").currentIndex().row()
    click_row(find(window, QListView, "spotList"), row + 1)
    assert space.selection.spot != spot
    assert space.map.view.content.selected == space.selection.spot


def test_undo_reaches_a_plan_from_anywhere(qtbot: QtBot, window: MainWindow) -> None:
    document = workspace(window).document
    before = document.trip
    with qtbot.waitSignal(workspace(window).planning.finished, timeout=30_000):
        workspace(window).explore.plan_requested.emit(dt.date(2027, 7, 3))
    assert document.trip.request.date == dt.date(2027, 7, 3)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.trip == before
    assert workspace(window).selection.date == before.request.date


def test_closing_while_planning_is_clean(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(SHIPPED)
    window.show_page("itinerary")
    workspace(window).planning.start(workspace(window).document.trip.request)
    window.close()
    assert not workspace(window).planning.is_running


def test_small_windows_fold_the_map_away(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: window.width() == 1024)
    assert not window.stage.is_map_open
    toggle = find(window, QAbstractButton, "mapToggle")
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert window.stage.is_map_open
    window.resize(1600, 1000)
    qtbot.waitUntil(lambda: window.width() == 1600)
    assert window.stage.is_map_open


def test_broken_data_open_the_window_with_the_problems(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "spots.yaml"
    broken.write_text(SHIPPED.read_text("utf-8").replace("kind: museum", "kind: musem", 1), "utf-8")
    window = open_window(broken)
    problems = find(window, QWidget, "problemList")
    assert problems.isVisible()
    assert "musem" in "\n".join(texts(problems.model()))  # type: ignore[attr-defined]
    broken.write_text(SHIPPED.read_text("utf-8"), "utf-8")
    again = next(b for b in window.findChildren(QAbstractButton) if "重新读取" in b.text())
    with qtbot.waitSignal(window.ready, timeout=30_000):
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert not problems.isVisible()
    assert window.page == "itinerary"


def test_missing_data_say_so(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(tmp_path / "nowhere.yaml")
    assert "打不开数据文件" in words_in(find(window, QWidget, "problemView"))


def test_dark_and_light_and_the_choice_is_kept(window: MainWindow, tmp_path: Path) -> None:
    QTest.mouseClick(find(window, QAbstractButton, "themeButton"), Qt.MouseButton.LeftButton)
    assert Settings(tmp_path / "settings.ini").theme.value == "dark"
    QTest.mouseClick(
        find(window, QAbstractButton, "themeButton"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5)
    )
    assert Settings(tmp_path / "settings.ini").theme.value == "light"


def test_the_title_says_which_data_are_used(window: MainWindow) -> None:
    assert guidebook(window).version in window.windowTitle()


def test_a_step_elsewhere_is_said_and_can_be_taken_back(window: MainWindow) -> None:
    space = workspace(window)
    window.show_page("explore")
    spot = space.knowledge.guidebook.spots[0].id
    space.document.set_wish(spot, Wish.WANT, mark("Step", "想去{spot}"), LocalizedText("甲"))
    toast = find(window, Toast, "toast")
    assert toast.words == "想去甲"
    button = next(b for b in toast.findChildren(QAbstractButton) if b.text() == "撤销")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert space.document.wish_of(spot) is Wish.NONE and toast.words == ""


def test_three_hints_that_can_be_sent_away(window: MainWindow, tmp_path: Path) -> None:
    hints = find(window, HintList, "hintList")
    for key in HINTS:
        assert hints.key == key
        (card,) = (card for card in hints.findChildren(HintCard) if card.isVisibleTo(hints))
        QTest.mouseClick(card.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert hints.isHidden()
    assert len(Settings(tmp_path / "settings.ini").dismissed_hints) == 3


def test_nothing_modal_on_start(window: MainWindow) -> None:
    assert QApplication.activeModalWidget() is None
    assert window.isActiveWindow()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window] == []
