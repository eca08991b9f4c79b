from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.itinerary_document import Wish
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.map_menu import MapMenu
from lingyuan_trip.gui.map.view import MapView
from tests.gui.map.sample import make_day, make_guidebook


@pytest.fixture
def links() -> list[str]:
    return []


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> MapView:
    made = MapView(look)
    qtbot.addWidget(made)
    made.set_guidebook(make_guidebook())
    return made


@pytest.fixture
def menu(view: MapView, look: Look, links: list[str]) -> MapMenu:
    return MapMenu(look, view.content, view, links.append)


def choose(menu: QMenu, beginning: str) -> None:
    (action,) = (a for a in menu.actions() if a.text().startswith(beginning))
    action.trigger()


def test_a_sure_place_leaves_as_a_coordinate(menu: MapMenu) -> None:
    choose(menu.build("b", to_point(41, 119)), "复制坐标")
    assert QGuiApplication.clipboard().text() == "41.310000, 119.500000"


@pytest.mark.parametrize("guessed", ["a", "c"])
def test_a_guessed_place_leaves_as_a_search_and_never_as_a_coordinate(
    menu: MapMenu, links: list[str], guessed: str
) -> None:
    built = menu.build(guessed, to_point(41, 119))
    assert not [a for a in built.actions() if a.text().startswith("复制坐标")]
    choose(built, "复制搜索链接")
    choose(built, "在高德")
    for link in (QGuiApplication.clipboard().text(), *links):
        assert link.startswith("https://uri.amap.com/search?keyword=")
        assert "41." not in link and "119." not in link
    # From there one is led to the station, which is sure, from wherever one stands.
    choose(built, "从这里导航")
    assert links[-1].startswith("https://uri.amap.com/") and "from=" not in links[-1]


def test_one_goes_on_with_the_day(view: MapView, menu: MapMenu, links: list[str]) -> None:
    view.set_itinerary(make_day())
    choose(menu.build("b", to_point(41, 119)), "从这里导航到甲站")
    assert "navigation?from=119.5" in links[0]


def test_wishes_are_told_and_taken_back(view: MapView, menu: MapMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.wish_wanted) as told:
        choose(menu.build("b", to_point(41, 119)), "想去")
    assert told.args == ["b", Wish.WANT]
    view.set_wishes(("b",), ())
    with qtbot.waitSignal(menu.wish_wanted) as told:
        choose(menu.build("b", to_point(41, 119)), "想去")
    assert told.args == ["b", Wish.NONE]
    with qtbot.waitSignal(menu.wish_wanted) as told:
        choose(menu.build("b", to_point(41, 119)), "不去")
    assert told.args == ["b", Wish.AVOID]


def test_land_has_a_menu_too(menu: MapMenu, qtbot: QtBot) -> None:
    built = menu.build("", to_point(41.2, 119.3))
    choose(built, "复制这里的坐标")
    assert QGuiApplication.clipboard().text() == "41.20000, 119.30000"
    with qtbot.waitSignal(menu.where_wanted):
        choose(built, "粘贴坐标")


def test_the_menu_key_asks_for_the_selected_spot(view: MapView, qtbot: QtBot) -> None:
    view.set_date(dt.date(2027, 5, 1))
    view.resize(500, 700)
    view.set_selected("d")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard,
        QPoint(),
        QPoint(),
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(view.menu_wanted) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args is not None and asked.args[0] == "d"
