"""A trip of three days in the real window: its days as tabs, timeline and map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.trip_request import DEFAULT_LODGING
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary.day_tabs import ALL
from lingyuan_trip.gui.itinerary.timeline.rows import (
    DayRow,
    DinnerRow,
    NightRow,
    ReturnRow,
    StationRow,
    VisitRow,
)
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.map.legend import explain
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton
DAYS = 3


@pytest.fixture
def planned(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with a plan of three days."""
    space = workspace(window)
    request = replace(space.document.trip.request, days=DAYS)
    space.document.change_request(request, "x")
    with qtbot.waitSignal(space.planning.finished, timeout=60_000):
        space.planning.start(request)
    return window


@pytest.fixture
def page(planned: MainWindow) -> ItineraryPage:
    return workspace(planned).itinerary


def itinerary(window: MainWindow) -> Itinerary:
    result = workspace(window).document.trip.result
    assert result is not None and result.itinerary is not None
    return result.itinerary


def tab(page: ItineraryPage, words: str) -> QAbstractButton:
    tabs = find(page, QWidget, "dayTabs")
    return next(b for b in tabs.findChildren(QAbstractButton) if b.text() == words)


def shown_visits(page: ItineraryPage) -> list[str]:
    return [row.spot for row in page.answer.rows if isinstance(row, VisitRow)]


def test_all_days_stand_under_their_heads(planned: MainWindow, page: ItineraryPage) -> None:
    assert page.shown_day == ALL
    rows = page.answer.rows
    heads = [row.title for row in rows if isinstance(row, DayRow)]
    assert [head.split(" · ")[0] for head in heads] == ["第 1 天", "第 2 天", "第 3 天"]
    assert shown_visits(page) == [visit.spot for visit in itinerary(planned).visits]
    starts = [row.is_station for row in rows if isinstance(row, StationRow)]
    assert starts == [True, False, False]
    assert sum(isinstance(row, ReturnRow) for row in rows) == 1


def test_a_night_ends_with_dinner_at_the_lodging(planned: MainWindow, page: ItineraryPage) -> None:
    QTest.mouseClick(tab(page, "第 1 天"), _LEFT)
    *_, night, dinner = (row for row in page.answer.rows if isinstance(row, NightRow | DinnerRow))
    assert isinstance(night, NightRow) and isinstance(dinner, DinnerRow)
    day = itinerary(planned).days[0]
    assert (night.time, night.latest) == (day.end_time, 19 * 60)
    assert night.name == "热水汤温泉" and day.lodging == DEFAULT_LODGING
    assert page.answer.rows[-1] is dinner


def test_a_tab_shows_one_day_on_timeline_map_and_date(
    planned: MainWindow, page: ItineraryPage
) -> None:
    space, days = workspace(planned), itinerary(planned).days
    content = space.map.view.content
    assert [shown.number for shown in content.days] == [1, 2, 3]
    QTest.mouseClick(tab(page, "第 2 天"), _LEFT)
    assert shown_visits(page) == [visit.spot for visit in days[1].visits]
    assert [shown.day for shown in content.days] == [days[1]]
    assert space.selection.date == days[1].date
    assert space.document.trip.request.date == days[0].date
    tab(page, "第 2 天").setFocus()
    QTest.keyClick(tab(page, "第 2 天"), Qt.Key.Key_Right)
    assert page.shown_day == 3
    assert [shown.day for shown in content.days] == [days[2]]


def test_days_on_the_map_differ_in_colour_and_in_arrow_heads(planned: MainWindow) -> None:
    content = workspace(planned).map.view.content
    strokes = {leg.stroke for leg in content.drawing.legs}
    assert len({stroke.role for stroke in strokes}) == DAYS
    assert sorted(stroke.arrows for stroke in strokes) == [1, 2, 3]
    labels = [label.key for label in content.drawing.labels]
    assert len(labels) == len(set(labels))
    told = [entry.text for entry in explain(content, with_zones=False)]
    assert told[:DAYS] == ["第 1 天", "第 2 天", "第 3 天"]


def test_a_spot_chosen_elsewhere_brings_its_day_to_the_front(
    planned: MainWindow, page: ItineraryPage
) -> None:
    QTest.mouseClick(tab(page, "第 1 天"), _LEFT)
    spot = itinerary(planned).days[2].visits[0].spot
    workspace(planned).map.view.spotClicked.emit(spot)
    assert page.shown_day == 3
    assert page.answer.timeline.selectedIndexes()[0].row() == (
        page.answer.timeline.rows_model.row_of(spot)
    )


def test_another_language_keeps_the_day(qtbot: QtBot, planned: MainWindow) -> None:
    QTest.mouseClick(tab(workspace(planned).itinerary, "第 2 天"), _LEFT)
    former = workspace(planned)
    speak("en")
    qtbot.waitUntil(lambda: workspace(planned) is not former)
    page = workspace(planned).itinerary
    assert page.shown_day == 2
    assert tab(page, "Day 2").isChecked()
    assert [shown.number for shown in workspace(planned).map.view.content.days] == [2]


def test_one_day_again_has_no_tabs(qtbot: QtBot, planned: MainWindow, page: ItineraryPage) -> None:
    QTest.mouseClick(tab(page, "第 3 天"), _LEFT)
    workspace(planned).document.undo_stack.undo()
    workspace(planned).document.undo_stack.undo()
    assert not find(page, QWidget, "dayTabs").isVisible()
    assert page.shown_day == ALL
    assert len(workspace(planned).map.view.content.days) == 1
