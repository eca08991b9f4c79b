"""The parts that change a plan by hand, each by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QDragEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui import spot_drag
from lingyuan_trip.gui.explore.spot_list import SpotListView
from lingyuan_trip.gui.itinerary.left_out import LeftOutList
from lingyuan_trip.gui.itinerary.timeline import view as view_module
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.map import view as map_module
from lingyuan_trip.gui.spot_drag import SPOT_MIME, pack_spot, unpack_spot
from lingyuan_trip.gui.widgets.nav_rail import RailItem
from tests.gui.itinerary.by_hand.real import LEFT, NONE, drop, go_to, page_of, place_of, plan_of
from tests.gui.window import find, guidebook, workspace


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is taken up, without Qt's own drag, which would wait for the mouse."""
    spots: list[str] = []

    def carry(_source: QWidget, spot: str | None) -> bool:
        if spot is not None:
            spots.append(spot)
        return spot is not None

    for module in (view_module, map_module):
        monkeypatch.setattr(module, "drag_spot", carry)
    monkeypatch.setattr("lingyuan_trip.gui.explore.spot_list.drag_spot", carry)
    monkeypatch.setattr(spot_drag, "drag_spot", carry)
    return spots


def pull(widget: QWidget, at: QPoint) -> None:
    """Press and move far enough to mean it."""
    QTest.mousePress(widget, LEFT, NONE, at)
    for step in (4, 12, 24):
        point = QPointF(at + QPoint(0, step))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            point,
            QPointF(widget.mapToGlobal(point.toPoint())),
            Qt.MouseButton.NoButton,
            LEFT,
            NONE,
        )
        QApplication.sendEvent(widget, move)
    QTest.mouseRelease(widget, LEFT, NONE, at + QPoint(0, 24))


def test_a_spot_is_packed_and_unpacked() -> None:
    assert unpack_spot(pack_spot("pine-forest")) == "pine-forest"
    other = QMimeData()
    other.setText("pine-forest")
    assert unpack_spot(other) is None
    assert SPOT_MIME in pack_spot("a").formats()


def test_a_card_is_taken_up_by_its_name(window: MainWindow, carried: list[str]) -> None:
    page = page_of(window)
    first = plan_of(window).days[0].spots
    pull(page.answer.timeline.viewport(), place_of(page, first[1]))
    assert carried == [first[1]]


def test_a_row_of_the_list_is_taken_up(window: MainWindow, carried: list[str]) -> None:
    window.show_page("explore")
    view = find(window, SpotListView, "spotList")
    index = view.model().index(1, 0)
    pull(view.viewport(), view.visualRect(index).center())
    assert len(carried) == 1
    assert guidebook(window).find_spot(carried[0]) is not None


def test_a_reason_is_taken_up_and_put_down(window: MainWindow, carried: list[str]) -> None:
    page = page_of(window)
    reasons = find(window, LeftOutList, "leftOutList")
    row = next(child for child in reasons.findChildren(QWidget) if hasattr(child, "spot"))
    pull(row, QPoint(row.width() // 2, row.height() // 2))
    assert carried == [reasons.spots[0]]
    first = plan_of(window).days[0].spots
    drop(page, carried[0], place_of(page, first[0]) - QPoint(0, 18))
    assert plan_of(window).days[0].spots == (carried[0], *first)


def test_a_spot_of_the_map_is_taken_up_and_the_land_is_not(
    window: MainWindow, carried: list[str]
) -> None:
    page_of(window)
    view = workspace(window).map.view
    mark = view.content.spots["niuheliang-museum"]
    at = (QPointF(view.viewportTransform().map(mark.point)) + mark.shift).toPoint()
    before = view.camera.seen
    pull(view.viewport(), at)
    assert carried == ["niuheliang-museum"]
    assert view.camera.seen == before
    pull(view.viewport(), QPoint(8, view.viewport().height() - 60))
    assert carried == ["niuheliang-museum"]
    assert view.camera.seen != before


def test_a_page_opens_for_what_is_held_over_its_name(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("explore")
    item = next(item for item in window.findChildren(RailItem) if item.text() == "行程")
    carried = pack_spot("pine-forest")
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, carried, LEFT, NONE)
    QApplication.sendEvent(item, event)
    assert event.isAccepted()
    qtbot.waitUntil(lambda: workspace(window).itinerary.isVisible())


def test_other_things_are_not_put_down(window: MainWindow) -> None:
    page = page_of(window)
    text = QMimeData()
    text.setText("pine-forest")
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.MoveAction, text, LEFT, NONE)
    QApplication.sendEvent(page.answer.timeline.viewport(), event)
    assert not event.isAccepted()


def open_menu(window: MainWindow, spot: str, reason: str = "Keyboard") -> QMenu:
    page = page_of(window)
    timeline, at = go_to(page, spot), place_of(page, spot)
    where = timeline.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason[reason], at, where)
    QApplication.sendEvent(timeline.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.mark.parametrize("reason", ["Keyboard", "Mouse"])
def test_the_menu_opens_by_key_and_by_mouse(window: MainWindow, reason: str) -> None:
    menu = open_menu(window, plan_of(window).days[0].spots[0], reason)
    assert menu.objectName() == "stopMenu"
    menu.close()


def test_the_menu_leads_to_map_programs(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    spots = plan_of(window).days[0].spots
    for spot, count in ((spots[0], 2), (spots[-1], 4)):
        menu = open_menu(window, spot)
        ways = [each for each in menu.actions() if "的路" in each.text()]
        assert len(ways) == count
        ways[0].trigger()
        ways[1].trigger()
        menu.close()
    assert [QUrl(link).host() for link in opened] == ["uri.amap.com", "api.map.baidu.com"] * 2


def test_the_dots_open_the_menu_and_the_bar_walks(window: MainWindow) -> None:
    page = page_of(window)
    first = plan_of(window).days[0].spots
    page.hand.put("wanxiang-temple", page.hand.find(first[0]) or pytest.fail("not there"))
    page.hand.fix_time(first[-1], 9 * 60)
    bar = page.answer.troubles
    assert bar.isVisible() and "处行不通" in bar.words
    before = bar.words
    next_one = find(window, QWidget, "nextTrouble")
    QTest.mouseClick(next_one, LEFT)
    assert bar.words != before
    timeline = page.answer.timeline
    row = go_to(page, first[-1]).current_visit
    assert row is not None and row.troubles
    index = timeline.rows_model.index(timeline.rows_model.row_of(row.spot))
    timeline.scrollTo(index)
    box = timeline.row_at(timeline.visualRect(index).center())
    assert box is not None
    card, corner = timeline.delegate.card_of(row, box[1]), timeline.delegate.card_box(box[1])
    dots = card.more.translated(corner.topLeft()).center().toPoint()
    QTest.mouseClick(timeline.viewport(), LEFT, NONE, dots)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any(action.text().startswith("补救") for action in menu.actions())
    menu.close()
    way, mend = card.ways[0]
    QTest.mouseClick(
        timeline.viewport(), LEFT, NONE, way.translated(corner.topLeft()).center().toPoint()
    )
    document = workspace(window).document
    assert document.trip.arrangement == mend.arrangement or document.trip.request == mend.request
