from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.travel.pasted_place import CoordinateSystem
from tests.gui.map.sample import make_guidebook


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> MapPanel:
    made = MapPanel(look)
    qtbot.addWidget(made)
    made.view.set_guidebook(make_guidebook())
    made.resize(600, 800)
    made.show()
    qtbot.waitExposed(made)
    made.view.fit_all()
    made.ask_where()
    return made


def paste(panel: MapPanel, text: str) -> str:
    panel.where.field.setText(text)
    QTest.keyClick(panel.where.field, Qt.Key.Key_Return)
    return panel.where.answer.text()


def test_a_bare_coordinate_is_shown_and_the_assumption_said(panel: MapPanel) -> None:
    said = paste(panel, "41.31, 119.5")
    assert "按 WGS-84（GPS） 算" in said
    assert "离景点b的标点 0.0 km" in said
    found = panel.view.content.found
    assert found is not None and found.point == to_point(41.31, 119.5)


def test_another_system_moves_the_point(panel: MapPanel) -> None:
    paste(panel, "41.196172, 119.399305")
    box = panel.where.system
    box.setCurrentIndex(box.findData(CoordinateSystem.GCJ02))
    assert "GCJ-02（高德、腾讯）" in panel.where.answer.text()
    assert "41.19407, 119.39279" in panel.where.answer.text()


def test_a_link_says_its_system_and_its_name_is_written_on_the_map(panel: MapPanel) -> None:
    link = "https://uri.amap.com/marker?position=119.399305,41.196172&name=牛河梁站"
    said = paste(panel, link)
    assert "牛河梁站" in said and "GCJ-02" in said and "没有写明" not in said
    panel.view.grab()
    assert "牛河梁站" in {placed.label.lines[0].text for placed in panel.view.content.labels.placed}


def test_what_cannot_be_read_is_said_and_nothing_is_shown(panel: MapPanel) -> None:
    assert "没有认出坐标" in paste(panel, "凌源")
    assert panel.view.content.found is None


def test_a_far_point_comes_into_sight(panel: MapPanel) -> None:
    panel.view.fit_zone("north")
    paste(panel, "40.80, 119.25")
    assert panel.view.seen_area.contains(to_point(40.80, 119.25))


def test_escape_puts_box_and_pin_away(panel: MapPanel) -> None:
    paste(panel, "41.31, 119.5")
    QTest.keyClick(panel.where.field, Qt.Key.Key_Escape)
    assert panel.where.isHidden()
    assert panel.view.content.found is None
