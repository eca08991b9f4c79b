"""Keyboard, fingers and the card under the cursor."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import view as view_module
from lingyuan_trip.gui.map.hover_card import HoverCard
from lingyuan_trip.gui.map.view import MapView
from tests.gui.map.sample import make_day, make_guidebook

READING_ORDER = ["a", "b", "c", "f", "d", "e"]


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> MapView:
    made = MapView(look)
    qtbot.addWidget(made)
    made.set_guidebook(make_guidebook())
    made.set_date(dt.date(2027, 1, 10))
    made.resize(500, 700)
    made.show()
    qtbot.waitExposed(made)
    made.fit_all()
    made.setFocus()
    return made


def hover(view: MapView, spot: str) -> HoverCard:
    mark = view.content.spots[spot]
    at = (QPointF(view.viewportTransform().map(mark.point)) + mark.shift).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    card = view.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    return card


def test_tab_walks_over_every_spot_in_reading_order_and_says_it(
    view: MapView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(view_module, "announce", lambda _widget, text: said.append(text))
    clicked: list[str] = []
    view.spotClicked.connect(clicked.append)
    for _ in READING_ORDER:
        QTest.keyClick(view, Qt.Key.Key_Tab)
    assert clicked == READING_ORDER
    assert [text.split("；")[0] for text in said] == [f"景点{key}" for key in READING_ORDER]
    assert view.content.selected == "e"


def test_tab_leaves_the_map_after_the_last_spot_or_after_escape(
    view: MapView, qtbot: QtBot
) -> None:
    view.set_selected(READING_ORDER[-1])
    with qtbot.assertNotEmitted(view.spotClicked):
        QTest.keyClick(view, Qt.Key.Key_Tab)
    view.set_selected(None)
    with qtbot.assertNotEmitted(view.spotClicked):
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.keyClick(view, Qt.Key.Key_Tab)


def test_tab_backwards_begins_with_the_last(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.spotClicked) as clicked:
        QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert clicked.args == ["e"]


def test_a_screen_reader_is_told(view: MapView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "地图"
    announce(view, "景点甲")


def test_the_card_tells_what_one_wants_to_know(view: MapView) -> None:
    card = hover(view, "d")
    assert card.spot == "d"
    assert card.words[0] == "景点d"
    text = " ".join(card.words)
    assert "公园" in text and "南片" in text
    assert "1 月 10 日：时间未查到" in text
    assert "不当季，宜 5–6 月" in text
    assert "位置为估算，约 ±2.5 km" in " ".join(hover(view, "a").words)


def test_the_card_knows_the_stop_of_the_day(view: MapView) -> None:
    view.set_itinerary(make_day())
    view.fit_day()
    assert "当天第 2 站，13:40–16:00" in hover(view, "b").words


def test_the_card_goes_when_the_map_moves(view: MapView) -> None:
    card = hover(view, "d")
    view.zoom_in()
    assert card.spot is None


def test_the_card_stays_inside_the_map(view: MapView) -> None:
    for key in view.content.spots:
        assert view.viewport().rect().contains(hover(view, key).geometry())


def test_a_double_click_on_land_comes_closer(view: MapView, qtbot: QtBot) -> None:
    before, at = view.metres_per_pixel, QPoint(30, 690)
    land = view.mapToScene(at)
    with qtbot.assertNotEmitted(view.spotActivated):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.metres_per_pixel == pytest.approx(before / 1.6, rel=0.01)
    drift = QPointF(view.viewportTransform().map(land)) - QPointF(at)
    assert drift.manhattanLength() <= 3


def test_two_fingers_on_a_pad_zoom(view: MapView) -> None:
    before, at = view.metres_per_pixel, QPointF(250, 350)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        at,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.metres_per_pixel == pytest.approx(before / 1.25, rel=0.01)


def test_fits_ease_into_place_only_where_motion_is_wanted(
    view: MapView, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.fit_zone("south")
    assert not view.camera.is_easing
    resting = view.metres_per_pixel
    view.fit_all()
    monkeypatch.setattr(look, "duration", lambda milliseconds: milliseconds)
    view.fit_zone("south")
    assert view.camera.is_easing
    qtbot.waitUntil(lambda: not view.camera.is_easing)
    assert view.metres_per_pixel == pytest.approx(resting)


def test_the_view_is_kept_between_starts(view: MapView, qtbot: QtBot, look: Look) -> None:
    assert view.camera.remember()
    view.fit_zone("south")
    view.zoom_in()
    kept, area = view.camera.remember(), view.seen_area
    other = MapView(look)
    qtbot.addWidget(other)
    other.resize(500, 700)
    other.show()
    other.set_guidebook(make_guidebook())
    other.camera.recall(kept)
    assert other.seen_area.center().x() == pytest.approx(area.center().x(), abs=200)
    assert other.metres_per_pixel == pytest.approx(view.metres_per_pixel, rel=0.02)
    other.set_itinerary(make_day())
    assert other.metres_per_pixel == pytest.approx(view.metres_per_pixel, rel=0.02)


@pytest.mark.parametrize(
    "text", ["", "no numbers", "1 2 3", "nan 0 10 10", "0 0 -5 5", "1e300 0 1 1", "inf 0 1 1"]
)
def test_a_view_that_cannot_be_is_forgotten(view: MapView, text: str) -> None:
    before = view.seen_area
    view.camera.recall(text)
    assert view.seen_area == before


def test_the_selection_can_be_fitted(view: MapView) -> None:
    before = view.seen_area
    view.fit_selection()
    assert view.seen_area == before
    view.set_selected("d")
    view.fit_selection()
    assert view.seen_area.contains(view.content.spots["d"].point)
    assert view.seen_area.width() < before.width() / 3
