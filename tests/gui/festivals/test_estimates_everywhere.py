"""An estimated festival is marked as such in grid, list, spot page, plan, PDF and calendar file."""

from __future__ import annotations

import datetime as dt
import io
import re
from dataclasses import replace

import pypdf
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListView
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.festival import ESTIMATE_LABEL, Certainty
from lingyuan_trip.export.festivals import festivals_to_ics
from lingyuan_trip.export.formats import Format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.plan_text import plan_to_text
from lingyuan_trip.export.trip_calendar import trip_calendar_bytes
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.month_view import MonthView
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.printing.output import draw
from tests.gui.window import find, guidebook, workspace

SATURDAY = dt.date(2027, 9, 11)
HOST, FESTIVAL = "liuzhangzi-grape-town", "grape-festival"
NOTICE = "以官方公告为准"
MADE = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)


def test_one_estimate_through_all_six(window: MainWindow, qtbot: QtBot) -> None:
    look_at_the_grid_and_the_list(window)
    look_at_the_spot(window)
    handout = look_at_the_plan(window, qtbot)
    look_at_the_paper(handout)
    look_at_the_calendars(window, handout)


def look_at_the_grid_and_the_list(window: MainWindow) -> None:
    window.show_page("festivals")
    workspace(window).selection.choose_date(SATURDAY)
    grid = find(window, MonthView, "festivalCalendar")
    bars = [bar for bar in grid.scene.bars if bar.run.festival.id == FESTIVAL]
    assert bars and {bar.run.occurrence.certainty for bar in bars} == {Certainty.ESTIMATED}
    assert ESTIMATE_LABEL.zh in grid.accessibleDescription()
    cards = find(window, FestivalList, "festivalList").cards
    card = next(card for card in cards if card.festival.id == FESTIVAL)
    assert card.is_open
    assert "往年" in card.row.accessibleName() and NOTICE in card.row.accessibleName()


def look_at_the_spot(window: MainWindow) -> None:
    window.show_page("explore")
    workspace(window).selection.select_spot(HOST)
    line = find(window, QAbstractButton, f"festivalLine-{FESTIVAL}")
    assert "往年" in line.accessibleName() and NOTICE in line.accessibleName()


def look_at_the_plan(window: MainWindow, qtbot: QtBot) -> Handout:
    space = workspace(window)
    request = replace(space.document.trip.request, date=SATURDAY, must=frozenset({HOST}))
    with qtbot.waitSignal(space.planning.finished, timeout=60_000) as planned:
        space.document.change_request(request, "改日期")
        space.planning.start(request)
    result = planned.args[0]
    window.show_page("itinerary")
    model = find(window, QListView, "timelineView").model()
    words = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
        + str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole))
        for row in range(model.rowCount())
    ]
    assert any(NOTICE in said for said in words), words
    text = plan_to_text(result, guidebook(window), "zh")
    assert ESTIMATE_LABEL.zh in text
    return Handout(result, guidebook(window), space.knowledge.almanac.day, MADE)


def look_at_the_paper(handout: Handout) -> None:
    pages = pypdf.PdfReader(io.BytesIO(draw(Format.PDF, "a4", handout))).pages
    flat = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    assert "葡萄文化旅游节" in flat and ESTIMATE_LABEL.zh in flat


def look_at_the_calendars(window: MainWindow, handout: Handout) -> None:
    festivals = guidebook(window).festivals
    content = festivals_to_ics(guidebook(window), festivals, SATURDAY.year, MADE)
    event = next(
        event
        for event in Calendar.from_ical(content).walk("VEVENT")
        if str(event["uid"]).startswith(f"festival-{FESTIVAL}-2027")
    )
    assert event["status"] == "TENTATIVE" and ESTIMATE_LABEL.zh in str(event["summary"])
    trip = Calendar.from_ical(trip_calendar_bytes(handout, "zh"))
    assert any(NOTICE in str(event.get("description", "")) for event in trip.walk("VEVENT"))
