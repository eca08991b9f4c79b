"""The page as a visitor uses it: by clicking and by typing."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.explore import ExplorePage
from lingyuan_trip.gui.explore.spot_detail.festival_lines import FestivalLine
from lingyuan_trip.gui.explore.zone_cards import ZoneCard
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.widgets.chip import Chip
from tests.gui.conftest import Grab
from tests.gui.explore.sample import MONDAY, SATURDAY, PlainKnowledge, make_guidebook, pagoda

LEFT = Qt.MouseButton.LeftButton


def view(page: ExplorePage) -> QListView:
    found = page.findChild(QListView, "spotList")
    assert isinstance(found, QListView)
    return found


def listed(page: ExplorePage) -> list[str]:
    model = view(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(page: ExplorePage) -> QLineEdit:
    found = page.top_bar.findChild(QLineEdit, "spotSearch")
    assert isinstance(found, QLineEdit)
    return found


def chip(page: ExplorePage, name: str) -> Chip:
    found = page.findChild(Chip, name)
    assert isinstance(found, Chip)
    return found


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def part(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def words(page: ExplorePage) -> str:
    """Every visible text of the spot's page."""
    shown = part(page, "spotDetail")
    labels = shown.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(shown))


def click_row(page: ExplorePage, row: int) -> None:
    rows = view(page)
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=place)


def test_begins_with_the_most_recommended_spot(page: ExplorePage, selection: Selection) -> None:
    assert selection.spot == "museum"
    assert "Niuheliang Site Museum" in words(page)
    assert view(page).currentIndex().data() == "牛河梁遗址博物馆"


def test_list_begins_with_what_is_recommended(page: ExplorePage) -> None:
    assert listed(page)[:2] == ["牛河梁遗址博物馆", "百合博览园"]


def choose_order(page: ExplorePage, words: str) -> None:
    menu = page.findChild(QMenu, "spotOrderMenu")
    assert menu is not None
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_list_can_be_sorted_by_the_way_from_the_station(page: ExplorePage) -> None:
    choose_order(page, "按离站远近")
    assert button(page, "spotOrder").text() == "按离站远近"
    assert listed(page)[:3] == ["十八里堡塔", "百合博览园", "牛河梁遗址博物馆"]


def test_row_click_selects_and_selection_marks_the_row(
    qtbot: QtBot, page: ExplorePage, selection: Selection
) -> None:
    click_row(page, 1)
    assert selection.spot == "lily-garden"
    assert "百合博览园" in words(page)
    selection.select_spot("pagoda")
    assert view(page).currentIndex().data() == "十八里堡塔"
    assert "十八里堡塔" in words(page)


def test_zone_card_filters_and_clicks_again_to_all(page: ExplorePage, selection: Selection) -> None:
    card = page.findChild(ZoneCard, "zoneCard-dalinghe")
    assert isinstance(card, ZoneCard)
    QTest.mouseClick(card, LEFT)
    assert selection.zone == "dalinghe"
    assert listed(page) == ["十八里堡塔"]
    assert selection.spot == "pagoda"
    assert chip(page, "filterZone").isVisible()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert selection.zone is None
    assert len(listed(page)) == 5


def test_zone_cards_by_keyboard(page: ExplorePage, selection: Selection) -> None:
    first = page.findChild(ZoneCard, "zoneCard-niuheliang")
    second = page.findChild(ZoneCard, "zoneCard-dalinghe")
    assert first is not None
    assert second is not None
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert selection.zone == "dalinghe"


def test_zone_chosen_elsewhere_is_followed(page: ExplorePage, selection: Selection) -> None:
    selection.choose_zone("niuheliang")
    assert len(listed(page)) == 3
    card = page.findChild(ZoneCard, "zoneCard-niuheliang")
    assert card is not None
    assert card.isChecked()
    names = [line.text() for line in part(page, "zoneFestivals").findChildren(FestivalLine)]
    assert names == ["中国凌源百合节", "凌源冰雪季"]
    assert part(page, "zoneFestivals").isVisible()


def test_search_by_initials_then_down_and_enter(page: ExplorePage, selection: Selection) -> None:
    page.focus_search()
    QTest.keyClicks(search(page), "bhbly")
    assert listed(page) == ["百合博览园"]
    assert selection.spot == "lily-garden"
    QTest.keyClick(search(page), Qt.Key.Key_Escape)
    assert len(listed(page)) == 5
    QTest.keyClick(search(page), Qt.Key.Key_Down)
    page.activateWindow()
    assert page.focusWidget() is view(page)
    QTest.keyClick(view(page), Qt.Key.Key_Down)
    assert selection.spot == "pagoda"
    QTest.keyClick(view(page), Qt.Key.Key_Return)
    assert page.focusWidget().objectName() == "spotDetail"


def test_enter_in_the_search_opens_the_first_find(page: ExplorePage, selection: Selection) -> None:
    QTest.keyClicks(search(page), "ta")
    QTest.keyClick(search(page), Qt.Key.Key_Return)
    assert selection.spot == "pagoda"


def test_nothing_found_says_what_to_do(page: ExplorePage) -> None:
    QTest.keyClicks(search(page), "zzz")
    assert not view(page).isVisible()
    here = button(page, "clearFilterHere")
    assert here.isVisible()
    QTest.mouseClick(here, LEFT)
    assert view(page).isVisible()
    assert search(page).text() == ""


def test_chips_filter_and_count(page: ExplorePage) -> None:
    count = page.findChild(QLabel, "spotCount")
    assert count is not None
    assert count.text() == "共 5 处"
    QTest.mouseClick(chip(page, "filterFree"), LEFT)
    assert listed(page) == ["十八里堡塔"]
    assert count.text() == "1 处，共 5 处"
    QTest.mouseClick(chip(page, "filterIndoors"), LEFT)
    assert listed(page) == []
    QTest.mouseClick(button(page, "clearFilter"), LEFT)
    assert count.text() == "共 5 处"
    assert not chip(page, "filterFree").isChecked()
    assert not button(page, "clearFilter").isVisible()


def test_kind_menu(page: ExplorePage) -> None:
    menu = chip(page, "filterKind").findChild(QMenu)
    assert menu is not None
    actions = {action.text(): action for action in menu.actions()}
    assert "湿地" not in actions
    actions["古塔"].trigger()
    assert listed(page) == ["十八里堡塔"]
    assert chip(page, "filterKind").text() == "古塔"
    actions["博物馆"].trigger()
    assert len(listed(page)) == 2


def test_open_chip_names_the_day_and_says_what_it_hides(page: ExplorePage) -> None:
    opened = chip(page, "filterOpen")
    assert opened.text() == "9 月 12 日开放"
    QTest.mouseClick(opened, LEFT)
    assert "考古遗址公园" not in listed(page)
    still = button(page, "showHidden")
    assert still.isVisible()
    QTest.mouseClick(still, LEFT)
    assert "考古遗址公园" in listed(page)
    assert not still.isVisible()


def test_date_field_changes_hours_everywhere(page: ExplorePage, selection: Selection) -> None:
    field = page.top_bar.findChild(QDateEdit, "exploreDate")
    assert field is not None
    assert field.text() == "2026-09-12 周六"
    field.setDate(QDate(2026, 9, 14))
    assert selection.date == MONDAY
    assert "不开放" in words(page)
    assert chip(page, "filterOpen").text() == "9 月 14 日开放"
    selection.choose_date(SATURDAY)
    assert field.date() == QDate(2026, 9, 12)


def test_wishes_go_into_the_document(page: ExplorePage, document: ItineraryDocument) -> None:
    QTest.mouseClick(button(page, "wishWant"), LEFT)
    assert document.wish_of("museum") is Wish.WANT
    QTest.mouseClick(button(page, "wishAvoid"), LEFT)
    assert document.wish_of("museum") is Wish.AVOID
    assert not button(page, "wishWant").isChecked()
    document.undo_stack.undo()
    assert button(page, "wishWant").isChecked()
    document.undo_stack.undo()
    assert document.wish_of("museum") is Wish.NONE
    assert not button(page, "wishWant").isChecked()


def test_planning_a_day_with_the_spot(
    qtbot: QtBot, page: ExplorePage, document: ItineraryDocument
) -> None:
    menu = button(page, "planOn").menu()
    menu.aboutToShow.emit()
    menu.aboutToHide.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "选中的日期 · 9 月 12 日 周六"
    assert len({text.split(" · ")[1] for text in texts}) == len(texts)
    festival = next(action for action in menu.actions() if "冰雪季" in action.text())
    with qtbot.waitSignal(page.plan_requested) as asked:
        festival.trigger()
    assert asked.args == [dt.date(2026, 12, 6)]
    assert document.wish_of("museum") is Wish.WANT


def test_primary_button_plans_the_chosen_date(qtbot: QtBot, page: ExplorePage) -> None:
    with qtbot.waitSignal(page.plan_requested) as asked:
        QTest.mouseClick(button(page.top_bar, "explorePlan"), LEFT)
    assert asked.args == [SATURDAY]


def test_undo_buttons_follow_the_stack(page: ExplorePage, document: ItineraryDocument) -> None:
    undo = page.top_bar.findChild(QWidget, "exploreUndo")
    assert undo is not None
    assert not undo.isEnabled()
    document.set_wish("museum", Wish.WANT, "想去")
    assert undo.isEnabled()
    QTest.mouseClick(undo, LEFT)
    assert document.wish_of("museum") is Wish.NONE


def test_neighbour_leads_on(page: ExplorePage, selection: Selection) -> None:
    QTest.mouseClick(button(page, "neighbour-lily-garden"), LEFT)
    assert selection.spot == "lily-garden"
    assert "百合博览园" in words(page)


def test_festival_leads_to_its_day(page: ExplorePage, selection: Selection) -> None:
    line = part(part(page, "spotDetail"), "festivalLine-snow")
    QTest.mouseClick(line, LEFT)
    assert selection.date == dt.date(2026, 12, 6)


def test_other_mode_loads_other_minutes(
    qtbot: QtBot, page: ExplorePage, document: ItineraryDocument
) -> None:
    request = replace(document.trip.request, mode=TravelMode.TAXI)
    with qtbot.waitSignal(page.travel_loaded):
        document.change_request(request, "包车")
    assert "包车·出租约 10 分钟" not in words(page)
    assert "包车·出租约 30 分钟" in words(page)


def test_other_data(qtbot: QtBot, page: ExplorePage, selection: Selection) -> None:
    with qtbot.waitSignal(page.listed_changed):
        page.set_knowledge(PlainKnowledge(Guidebook("new", spots=(pagoda(),))))
    assert listed(page) == ["十八里堡塔"]
    assert "还没有选景点" in words(page)


def test_listed_spots_are_told(qtbot: QtBot, page: ExplorePage) -> None:
    with qtbot.waitSignal(page.listed_changed) as told:
        QTest.mouseClick(chip(page, "filterFree"), LEFT)
    assert told.args == [frozenset({"pagoda"})]
    with qtbot.waitSignal(page.listed_changed) as told:
        QTest.mouseClick(chip(page, "filterFree"), LEFT)
    assert told.args == [None]


@pytest.mark.parametrize(("width", "height", "compact"), [(952, 798, False), (916, 590, True)])
def test_nothing_is_wider_than_the_page(
    page: ExplorePage, grab: Grab, width: int, height: int, compact: bool
) -> None:
    page.set_density(Density.COMPACT if compact else Density.WIDE)
    assert page.minimumSizeHint().width() <= width
    assert page.top_bar.minimumSizeHint().width() <= width
    grab(page, f"explore-sample-{width}", width, height)
    rows = view(page)
    assert rows.horizontalScrollBar().maximum() == 0
    for label in part(page, "spotDetail").findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        assert label.height() >= needed, label.text()


def test_shipped_data_in_four_zones(
    qtbot: QtBot,
    look: Look,
    knowledge: Knowledge,
    selection: Selection,
    document: ItineraryDocument,
) -> None:
    page = ExplorePage(look, knowledge, selection, document)
    qtbot.addWidget(page)
    qtbot.addWidget(page.top_bar)
    page.show()
    cards = page.findChildren(ZoneCard)
    assert len(cards) == 4
    for card in cards:
        QTest.mouseClick(card, LEFT)
        spots = knowledge.guidebook.list_spots(card.zone_id)
        assert sorted(listed(page)) == sorted(spot.name.zh for spot in spots)
    for spot in knowledge.guidebook.spots:
        selection.select_spot(spot.id)
        assert spot.name.zh in words(page)
    page.close_jobs()


def test_import_stays_light() -> None:
    code = (
        "import sys, lingyuan_trip.gui.explore\n"
        "print(*{'pydantic', 'numpy', 'shapely', 'geopy', 'yaml',"
        " 'lingyuan_trip.planner', 'lingyuan_trip.travel'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


class SlowKnowledge(PlainKnowledge):
    """Knowledge that notes when the minutes are worked out, which takes a while."""

    def __init__(self, guidebook: Guidebook) -> None:
        super().__init__(guidebook)
        self.begun = Event()
        self.is_done = False

    def travel_times(self, mode: TravelMode) -> Any:
        self.begun.set()
        Event().wait(0.3)
        self.is_done = True
        return super().travel_times(mode)


def test_page_can_go_while_minutes_are_worked_out(
    qtbot: QtBot, look: Look, selection: Selection, document: ItineraryDocument
) -> None:
    slow = SlowKnowledge(make_guidebook())
    page = ExplorePage(look, slow, selection, document)
    qtbot.addWidget(page.top_bar)
    assert slow.begun.wait(5)
    assert not slow.is_done
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    assert slow.is_done
