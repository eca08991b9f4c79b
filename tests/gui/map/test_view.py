from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.view import MapView
from tests.gui.map.sample import make_day, make_guidebook


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
    return (QPointF(view.viewportTransform().map(marker.point)) + marker.shift).toPoint()


def in_sight(view: MapView, point: QPointF) -> bool:
    room = QRectF(view.viewport().rect()).adjusted(10, 10, -10, -10)
    return room.contains(QPointF(view.viewportTransform().map(point)))


def test_fit_all_shows_the_whole_county(view: MapView) -> None:
    assert view.seen_area.contains(view.content.county_area)


@pytest.mark.parametrize(("width", "height"), [(300, 570), (420, 800), (1100, 900), (700, 300)])
def test_fit_zone_shows_its_spots_larger(view: MapView, width: int, height: int) -> None:
    view.resize(width, height)
    before = view.metres_per_pixel
    view.fit_zone("north")
    assert view.metres_per_pixel < before
    assert all(in_sight(view, view.content.spots[key].point) for key in "abc")


def test_fit_zone_without_spots_changes_nothing(view: MapView) -> None:
    before = view.seen_area
    view.fit_zone("no such zone")
    assert view.seen_area == before


@pytest.mark.parametrize(("width", "height"), [(300, 570), (420, 800), (1100, 900)])
def test_fit_day_shows_stations_stops_and_lunch(view: MapView, width: int, height: int) -> None:
    view.resize(width, height)
    view.set_itinerary(make_day())
    view.fit_day()
    assert len(view.content.drawing.points) == 4
    assert all(in_sight(view, point) for point in view.content.drawing.points)


def test_fit_day_without_a_day_changes_nothing(view: MapView) -> None:
    before = view.seen_area
    view.fit_day()
    assert view.seen_area == before


def test_a_map_nobody_moved_follows_the_day(qtbot: QtBot, look: Look) -> None:
    view = MapView(look)
    qtbot.addWidget(view)
    view.resize(500, 700)
    view.show()
    view.set_guidebook(make_guidebook())
    whole = view.metres_per_pixel
    view.set_itinerary(make_day())
    assert view.metres_per_pixel < whole
    view.set_itinerary(None)
    assert view.metres_per_pixel == pytest.approx(whole)


def test_a_map_somebody_moved_stays_where_it_is(view: MapView) -> None:
    view.zoom_in()
    before = view.seen_area
    view.set_itinerary(make_day())
    assert view.seen_area == before


def test_resizing_keeps_the_fitted_land(view: MapView) -> None:
    view.fit_zone("south")
    for size in ((300, 500), (900, 400), (500, 700)):
        view.resize(*size)
        assert all(in_sight(view, view.content.spots[key].point) for key in "de")


def test_resizing_back_and_forth_loses_no_zoom(view: MapView) -> None:
    view.zoom_in()
    view.zoom_in()
    before = view.metres_per_pixel
    view.resize(300, 500)
    view.resize(500, 700)
    assert view.metres_per_pixel == pytest.approx(before, rel=0.01)


def test_a_click_near_a_spot_names_it(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.spotClicked) as clicked:
        at = seen(view, "b") + QPoint(6, 6)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["b"]


def test_a_click_beyond_ten_pixels_names_nothing(view: MapView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.spotClicked):
        at = seen(view, "e") + QPoint(9, 9)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_nearest_of_two_spots_is_meant(view: MapView) -> None:
    view.fit_zone("north")
    middle = (seen(view, "a") + seen(view, "b")) / 2
    content, to_view = view.content, view.viewportTransform()
    towards_b = QPointF(middle) + QPointF(seen(view, "b") - seen(view, "a")) * 0.1
    assert content.spot_at(towards_b, to_view, 1000) == "b"


def test_a_double_click_opens_a_spot(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.spotActivated) as opened:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=seen(view, "a"))
    assert opened.args == ["a"]


def test_enter_opens_the_selected_spot(view: MapView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.spotActivated):
        QTest.keyClick(view, Qt.Key.Key_Return)
    view.set_selected("d")
    with qtbot.waitSignal(view.spotActivated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["d"]


def test_selecting_from_outside_says_nothing_back(view: MapView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.spotClicked), qtbot.assertNotEmitted(view.spotActivated):
        view.set_selected("a")
        view.set_selected("no such spot")
        view.set_selected(None)


def test_a_selected_spot_comes_into_sight(view: MapView) -> None:
    view.fit_zone("south")
    assert not in_sight(view, view.content.spots["b"].point)
    view.set_selected("b")
    assert in_sight(view, view.content.spots["b"].point)


def test_dragging_the_land_moves_the_map_and_clicks_nothing(view: MapView, qtbot: QtBot) -> None:
    view.fit_zone("north")
    place = seen(view, "a")
    start = place + QPoint(0, 50)
    viewport, left = view.viewport(), Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(view.spotClicked):
        QTest.mousePress(viewport, left, pos=start)
        QTest.mouseMove(viewport, start + QPoint(30, 20))
        QTest.mouseMove(viewport, start + QPoint(60, 40))
        QTest.mouseRelease(viewport, left, pos=start + QPoint(60, 40))
    moved = seen(view, "a") - place
    assert (moved.x(), moved.y()) == pytest.approx((60, 40), abs=2)


def test_the_wheel_keeps_the_land_under_the_cursor(view: MapView) -> None:
    at = QPoint(120, 500)
    before, scale = view.mapToScene(at), view.metres_per_pixel
    for _ in range(3):
        wheel(view, at, 120)
    drift = view.viewportTransform().map(before) - QPointF(at)
    assert view.metres_per_pixel < scale / 1.5
    assert abs(drift.x()) <= 3 and abs(drift.y()) <= 3


def test_the_zoom_has_limits(view: MapView) -> None:
    for _ in range(80):
        view.zoom_in()
    assert 2.0 <= view.metres_per_pixel <= 4.0
    for _ in range(80):
        view.zoom_out()
    assert view.seen_area.width() < 10 * view.content.county_area.width()


@pytest.mark.parametrize(
    ("key", "across", "down"),
    [
        (Qt.Key.Key_Left, -1, 0),
        (Qt.Key.Key_Right, 1, 0),
        (Qt.Key.Key_Up, 0, -1),
        (Qt.Key.Key_Down, 0, 1),
    ],
)
def test_arrow_keys_move(view: MapView, key: Qt.Key, across: int, down: int) -> None:
    before = view.seen_area.center()
    QTest.keyClick(view, key)
    way = view.seen_area.center() - before
    assert (way.x() > 100) - (way.x() < -100) == across
    assert (way.y() > 100) - (way.y() < -100) == down


def test_keys_zoom_and_show_everything(view: MapView) -> None:
    whole = view.metres_per_pixel
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_Equal)
    assert view.metres_per_pixel < whole / 1.4
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.metres_per_pixel == pytest.approx(whole / 1.25, rel=0.01)
    for key in (Qt.Key.Key_0, Qt.Key.Key_F, Qt.Key.Key_Home):
        QTest.keyClick(view, Qt.Key.Key_Plus)
        QTest.keyClick(view, key)
        assert view.metres_per_pixel == pytest.approx(whole)


def test_tab_reaches_the_map_and_it_has_a_name(view: MapView) -> None:
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert view.objectName() == "mapView"
    assert view.accessibleName() == "地图"
    assert "凌源" in view.accessibleDescription()


def test_the_theme_changes_every_colour(view: MapView, look: Look) -> None:
    light = picture(view)
    look.choose(ThemeChoice.DARK)
    dark = picture(view)
    points = [QPoint(x, y) for x in range(5, 500, 35) for y in range(5, 700, 35)]
    darker = [dark.pixelColor(p).lightness() < light.pixelColor(p).lightness() for p in points]
    assert sum(darker) > 0.95 * len(points)


def test_relief_can_be_switched_off(view: MapView, look: Look) -> None:
    def plain_share(image: QImage) -> float:
        inside = [QPoint(x, y) for x in range(200, 300, 4) for y in range(400, 500, 4)]
        land = look.color("land").rgb()
        return sum(image.pixel(point) == land for point in inside) / len(inside)

    assert plain_share(picture(view)) < 0.1
    view.show_layer(Layer.RELIEF, False)
    assert plain_share(picture(view)) > 0.5


def test_an_empty_guidebook_is_a_plain_map(view: MapView, qtbot: QtBot) -> None:
    view.set_guidebook(Guidebook("empty"))
    view.set_date(dt.date(2027, 5, 1))
    view.set_filter(frozenset())
    view.set_selected("a")
    view.set_wishes((), ())
    view.set_itinerary(make_day())
    view.fit_day()
    view.fit_zone("north")
    view.fit_all()
    with qtbot.assertNotEmitted(view.spotClicked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(250, 350))
    assert not picture(view).isNull()
    named = {placed.label.lines[0].text for placed in view.content.labels.placed}
    assert "凌源市区" in named


def test_ground_distance_takes_the_stretch_of_mercator_into_account(view: MapView) -> None:
    view.center_on_scene(to_point(41.0, 119.3))
    one, other = (QPointF(view.viewportTransform().map(to_point(lat, 119.3))) for lat in (41, 41.1))
    # A tenth of a degree of latitude on the sphere of Web Mercator.
    metres = (one - other).manhattanLength() * view.metres_per_pixel
    assert metres == pytest.approx(11_132, rel=0.01)


def picture(view: MapView) -> QImage:
    return view.grab().toImage()


def wheel(view: MapView, at: QPoint, delta: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
