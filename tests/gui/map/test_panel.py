from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.camera import Framing
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.legend import Group, zone_entries
from lingyuan_trip.gui.map.scale_bar import length_in_words, round_length
from lingyuan_trip.gui.widgets.buttons import IconButton
from tests.gui.map.sample import make_day, make_guidebook


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> MapPanel:
    made = MapPanel(look)
    qtbot.addWidget(made)
    made.view.set_guidebook(make_guidebook())
    made.resize(420, 800)
    made.show()
    qtbot.waitExposed(made)
    made.view.fit_all()
    return made


def legend_words(panel: MapPanel) -> list[str]:
    return [entry.text for entry in panel.legend.entries]


def press(panel: MapPanel, name: str) -> None:
    (button,) = (b for b in panel.findChildren(IconButton) if b.accessibleName() == name)
    button.click()


def test_the_legend_names_zones_then_the_route(panel: MapPanel) -> None:
    assert legend_words(panel) == ["北片", "南片", "位置为估算"]
    panel.view.set_itinerary(make_day())
    assert legend_words(panel)[:2] == ["直线示意，不是实际道路；分钟为估算", "位置误差圈"]
    assert "北片" in legend_words(panel)


def test_the_legend_shows_zones_as_their_marks_are_drawn(panel: MapPanel) -> None:
    marks = panel.view.content.spots.values()
    certain = {mark.role for mark in marks if not mark.is_guess}
    zones = [entry for entry in panel.legend.entries if entry.group is Group.ZONE]
    assert zones and certain
    assert all((entry.symbol == "dot") is (entry.role in certain) for entry in zones)
    assert zone_entries(panel.view.content.guidebook)[0].symbol == "guess"


def test_the_legend_explains_pale_spots_only_when_there_are_some(panel: MapPanel) -> None:
    panel.view.set_date(dt.date(2027, 5, 1))
    assert "不当季" not in legend_words(panel)
    panel.view.set_date(dt.date(2027, 1, 1))
    assert "不当季" in legend_words(panel)
    assert "不当季" in panel.legend.accessibleDescription()


def test_buttons_zoom_and_fit(panel: MapPanel) -> None:
    whole = panel.view.metres_per_pixel
    press(panel, "放大")
    assert panel.view.metres_per_pixel < whole
    press(panel, "缩小")
    press(panel, "缩小")
    assert panel.view.metres_per_pixel > whole
    press(panel, "显示全市")
    assert panel.view.metres_per_pixel == pytest.approx(whole)


def test_layers_are_switched_from_the_menu(panel: MapPanel) -> None:
    water = next(action for action in panel.layers_menu.actions() if action.text() == "河流")
    assert water.isChecked()
    water.trigger()
    assert not panel.view.content.is_shown(Layer.WATER)


def test_the_day_is_shown_from_the_menu(panel: MapPanel) -> None:
    panel.view.set_itinerary(make_day())
    press(panel, "显示全市")
    whole = panel.view.metres_per_pixel
    next(a for a in panel.layers_menu.actions() if a.text() == "看当天路线").trigger()
    assert panel.view.camera.framing is Framing.DAY
    assert panel.view.metres_per_pixel != whole


def test_zone_regions_are_drawn_when_asked_for_and_called_a_sketch(panel: MapPanel) -> None:
    before = panel.view.grab().toImage()
    regions = next(a for a in panel.layers_menu.actions() if "片区" in a.text())
    assert "示意" in regions.text()
    assert not regions.isChecked()
    regions.trigger()
    assert "片区范围示意" in legend_words(panel)
    assert panel.view.grab().toImage() != before
    regions.trigger()
    assert "片区范围示意" not in legend_words(panel)


def test_the_overview_appears_when_zoomed_in_and_there_is_room(panel: MapPanel) -> None:
    assert panel.overview.isHidden()
    panel.view.fit_zone("south")
    assert not panel.overview.isHidden()
    panel.resize(300, 570)
    assert panel.overview.isHidden()


def test_a_click_on_the_overview_goes_there(panel: MapPanel) -> None:
    panel.view.fit_zone("south")
    north = panel.view.content.spots["b"].point
    at = panel.overview.to_overview().map(north).toPoint()
    QTest.mouseClick(panel.overview, Qt.MouseButton.LeftButton, pos=at)
    assert panel.view.seen_area.contains(north)


def test_the_overview_hides_no_stop(panel: MapPanel) -> None:
    view = panel.view
    view.set_itinerary(make_day())
    view.fit_zone("south")
    assert not panel.overview.isHidden()
    stop = view.content.drawing.stops[0].point
    under = view.mapToScene(QPoint(60, view.height() - 90))
    view.center_on_scene(view.seen_area.center() + stop - under)
    assert panel.overview.isHidden()


def test_the_scale_bar_is_as_long_as_it_says(panel: MapPanel) -> None:
    for _ in range(12):
        bar = panel.scale_bar
        assert 30 < bar.bar_width <= 90
        assert bar.metres == pytest.approx(bar.bar_width * panel.view.metres_per_pixel)
        panel.view.zoom_in()


def test_lengths_are_round_and_in_words() -> None:
    assert [round_length(x) for x in (1.0, 4.9, 51.0, 1999.0, 20_500.0)] == [1, 2, 50, 1000, 20_000]
    assert length_in_words(500) == "500 m"
    assert length_in_words(5000) == "5 km"


def test_the_sources_are_named_in_full(panel: MapPanel) -> None:
    words = "示意图，界线不作为划界依据 · © OpenStreetMap 贡献者 · GeoNames"
    for width in (300, 420, 1100):
        panel.resize(width, 700)
        (found,) = (label for label in panel.findChildren(QLabel) if label.text() == words)
        assert found.height() >= found.heightForWidth(found.width())


@pytest.mark.parametrize(("width", "height"), [(300, 570), (420, 800), (1100, 900)])
def test_nothing_lies_over_anything_else(panel: MapPanel, width: int, height: int) -> None:
    panel.resize(width, height)
    panel.view.set_itinerary(make_day())
    buttons = [b.parentWidget() for b in panel.findChildren(IconButton)]
    opener = panel.findChild(QPushButton, "legendButton")
    parts = [panel.legend, opener, panel.scale_bar, panel.overview, *buttons]
    boxes = [QRectF(p.geometry()) for p in parts if p is not None and not p.isHidden()]
    assert len(boxes) >= 6
    for index, box in enumerate(boxes):
        assert QRectF(panel.rect()).contains(box)
        assert not any(box.intersects(other) for other in boxes[index + 1 :])


def test_names_keep_clear_of_what_lies_on_the_map(panel: MapPanel) -> None:
    panel.view.fit_zone("north")
    panel.grab()
    legend = QRectF(panel.legend.geometry())
    boxes = panel.view.content.labels.boxes(panel.view.viewportTransform()).values()
    assert not any(legend.intersects(QRectF(b[0], b[1], b[2] - b[0], b[3] - b[1])) for b in boxes)


def test_the_legend_leaves_room_for_the_land(panel: MapPanel) -> None:
    panel.view.set_itinerary(make_day())
    panel.resize(900, 900)
    assert panel.legend.rows == panel.legend.entries
    panel.resize(420, 900)
    assert panel.legend.isVisible()
    assert {entry.group for entry in panel.legend.rows} == {Group.LINE}
    panel.resize(420, 360)
    assert not panel.legend.isVisible()
    button = panel.findChild(QPushButton, "legendButton")
    assert button is not None and not button.isChecked()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert panel.legend.isVisible() and button.isChecked()
    assert panel.legend.rows == panel.legend.entries
    panel.resize(420, 380)
    assert panel.legend.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Space)
    panel.resize(420, 900)
    assert not panel.legend.isVisible()
