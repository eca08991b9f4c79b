"""Awkward days through the real window: New Year, leap months and days, one day, no known date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.gui.festivals.festival_card import FestivalCard
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.month_view import MonthView
from lingyuan_trip.gui.festivals.year_strip import YearStrip
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.window import SHIPPED, OpenWindow, find, workspace

_HEAD = """
  - id: {id}
    name: {{zh: {name}}}
    short_name: {{zh: {name}}}
    theme: culture
    evidence: {{status: sourced, source: lily-2016}}
    {dates}
"""
_SAYS = "status: sourced, source: lily-2016"
FESTIVALS = (
    ("year-end", "岁末集", f"yearly: {{period: '12-28..01-05', {_SAYS}}}"),
    ("sixth-day", "六月六", f"yearly: {{lunar: '06-06', {_SAYS}}}"),
    (
        "leap-day",
        "闰日会",
        f"editions: [{{year: 2028, from: '2028-02-29', until: '2028-02-29', {_SAYS}}}]",
    ),
    ("called-off", "茶会", f"editions: [{{year: 2027, change: cancelled, {_SAYS}}}]"),
)


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """The shipped data and a few festivals more, with the festival page in front."""
    text = SHIPPED.read_text(encoding="utf-8")
    more = "".join(_HEAD.format(id=i, name=n, dates=d) for i, n, d in FESTIVALS)
    assert text.count("\nfestivals:\n") == 1
    data = tmp_path / "spots.yaml"
    data.write_text(text.replace("\nfestivals:\n", f"\nfestivals:{more}", 1), encoding="utf-8")
    opened = open_window(data)
    opened.show_page("festivals")
    return opened


def grid(window: MainWindow) -> MonthView:
    return find(window, MonthView, "festivalCalendar")


def choose(window: MainWindow, iso_date: str) -> None:
    workspace(window).selection.choose_date(dt.date.fromisoformat(iso_date))


def running(window: MainWindow, iso_date: str) -> dict[str, Certainty]:
    runs = grid(window).runs_on(dt.date.fromisoformat(iso_date))
    return {run.festival.id: run.occurrence.certainty for run in runs}


def card(window: MainWindow, festival: str) -> FestivalCard:
    cards = find(window, FestivalList, "festivalList").cards
    return next(card for card in cards if card.festival.id == festival)


def said(window: MainWindow) -> str:
    labels = workspace(window).festivals.findChildren(QLabel)
    return "\n".join(part.text() for part in labels if part.isVisible())


def test_the_year_changes_by_keyboard(window: MainWindow) -> None:
    choose(window, "2026-12-31")
    grid(window).setFocus()
    QTest.keyClick(grid(window), Qt.Key.Key_Right)
    assert workspace(window).selection.date == dt.date(2027, 1, 1)
    assert (grid(window).month.year, grid(window).month.month) == (2027, 1)
    assert find(window, YearStrip, "yearStrip").month.year == 2027
    assert "2027 年放假安排待公布（调休待公布）" in said(window)
    assert "元旦放假" in grid(window).accessibleDescription()
    QTest.keyClick(grid(window), Qt.Key.Key_Left)
    assert find(window, YearStrip, "yearStrip").month.year == 2026
    assert "待公布" not in grid(window).accessibleDescription()


def test_a_festival_across_new_year(window: MainWindow) -> None:
    for day in ("2027-12-31", "2028-01-01"):
        choose(window, day)
        assert running(window, day)["year-end"] is Certainty.DATED
        assert card(window, "year-end").row.dates.endswith("12 月 28 日—1 月 5 日")
        assert card(window, "year-end").is_open
    assert "year-end" not in running(window, "2028-01-06")
    (lane,) = [
        lane
        for lane in find(window, YearStrip, "yearStrip").lanes
        if lane.festival.id == "year-end"
    ]
    assert [(span.dates.start, span.dates.end) for span in lane.spans] == [
        (dt.date(2028, 1, 1), dt.date(2028, 1, 5)),
        (dt.date(2028, 12, 28), dt.date(2028, 12, 31)),
    ]


def test_a_leap_month_is_named_and_holds_no_festival_of_the_month_before(
    window: MainWindow,
) -> None:
    choose(window, "2025-07-30")
    assert "农历闰六月初六" in said(window)
    assert "sixth-day" not in running(window, "2025-07-30")
    assert running(window, "2025-06-30") == {
        **running(window, "2025-06-30"),
        "sixth-day": Certainty.DATED,
    }
    choose(window, "2025-06-30")
    assert "农历六月初六" in said(window)


def test_a_leap_day_and_a_festival_of_one_day(window: MainWindow) -> None:
    choose(window, "2028-02-29")
    assert running(window, "2028-02-29")["leap-day"] is Certainty.DATED
    assert card(window, "leap-day").row.dates == "2 月 29 日"
    bars = [bar for bar in grid(window).scene.bars if bar.run.festival.id == "leap-day"]
    assert [(bar.first, bar.last) for bar in bars] == [(1, 1)]
    QTest.keyClick(grid(window), Qt.Key.Key_Right)
    assert workspace(window).selection.date == dt.date(2028, 3, 1)
    choose(window, "2029-02-28")
    QTest.keyClick(grid(window), Qt.Key.Key_Right)
    assert workspace(window).selection.date == dt.date(2029, 3, 1)
    assert "leap-day" not in running(window, "2029-03-01")


def test_no_known_date_and_a_cancelled_edition(window: MainWindow) -> None:
    choose(window, "2027-05-01")
    assert card(window, "culture-festival").row.dates == "日期未查到"
    assert card(window, "called-off").row.dates == "2027 年已取消"
    assert not {"culture-festival", "called-off"} & set(running(window, "2027-05-01"))


def test_the_first_and_the_last_year_can_be_looked_at(window: MainWindow) -> None:
    for year in (2020, 2050, FIRST_YEAR, LAST_YEAR):
        choose(window, f"{year}-06-01")
        assert grid(window).month.year == year
        assert "农历" in grid(window).accessibleDescription()
