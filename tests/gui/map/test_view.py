from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.view import MapView
from tests.gui.map.sample import make_guidebook


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> MapView:
    made = MapView(look)
    qtbot.addWidget(made)
    made.set_guidebook(make_guidebook())
    made.resize(500, 700)
    made.show()
    qtbot.waitExposed(made)
    made.fit_all()
    return made


def seen(view: MapView, spot: str) -> QPoint:
    marker = view.content.spots[spot]
    return (QPointF(view.viewportTransform().map(marker.pos())) + marker.shift).toPoint()


def test_fit_all_shows_the_whole_county(view: MapView) -> None:
    assert view.seen_area.contains(view.content.county_area)


def test_a_click_near_a_spot_names_it(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.spotClicked) as clicked:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=seen(view, "b") + QPoint(4, 4)
        )
    assert clicked.args == ["b"]


def test_a_click_on_empty_land_says_nothing(view: MapView, qtbot: QtBot) -> None:
    far = QPointF(view.viewportTransform().map(to_point(40.7, 119.4))).toPoint()
    with qtbot.assertNotEmitted(view.spotClicked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=far)
