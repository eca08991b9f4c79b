"""The year strip with the seasons of spots instead of festivals."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.gui.festivals import FestivalPage
from lingyuan_trip.gui.festivals.lane_pager import LanePager
from lingyuan_trip.gui.festivals.season_lanes import build_season_lanes
from lingyuan_trip.gui.festivals.year_strip import YearStrip
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.buttons import Button
from tests.gui.festivals.builders import make_spot
from tests.gui.window import find, guidebook


def test_months_become_days_and_new_year_parts_a_winter() -> None:
    (lane,) = build_season_lanes([make_spot("slope", "滑雪场", {12, 1, 2})], 2028)
    assert [(span.dates.start, span.dates.end) for span in lane.spans] == [
        (dt.date(2028, 1, 1), dt.date(2028, 2, 29)),
        (dt.date(2028, 12, 1), dt.date(2028, 12, 31)),
    ]
    assert {span.certainty for span in lane.spans} == {Certainty.ESTIMATED}


def test_spots_without_a_season_of_their_own_have_no_lane() -> None:
    spots = [make_spot("museum", "馆", set(range(1, 13))), make_spot("pond", "池")]
    assert build_season_lanes(spots, 2027) == ()


def test_the_shipped_seasons_by_kind(window: MainWindow) -> None:
    lanes = build_season_lanes(guidebook(window).spots, 2027)
    kinds = [lane.kind for lane in lanes]
    assert {SpotKind.SKI, SpotKind.HOT_SPRING, SpotKind.GARDEN, SpotKind.VINEYARD} <= set(kinds)
    garden = next(lane for lane in lanes if lane.kind is SpotKind.GARDEN)
    assert garden.spans[-1].certainty is Certainty.DATED


def test_the_strip_changes_by_keyboard_and_back(page: FestivalPage) -> None:
    strip = find(page, YearStrip, "yearStrip")
    assert strip.shows_festivals
    switch = find(strip, Button, "stripSwitch")
    assert switch.text() == "景点季节"
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not strip.shows_festivals and switch.text() == "节庆"
    assert strip.accessibleName() == "2026 年景点适宜季节"
    assert strip.sizeHint().height() > 40
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert strip.shows_festivals


def test_all_lanes_are_seen_page_by_page(window: MainWindow) -> None:
    window.show_page("festivals")
    strip = find(window, YearStrip, "yearStrip")
    pager = find(strip, LanePager, "stripPager")
    assert pager.isHidden(), "six festivals fit"
    find(strip, Button, "stripSwitch").click()
    whole = [lane.kind for lane in build_season_lanes(guidebook(window).spots, 2026)]
    assert len(whole) > 8 and pager.isVisible()
    seen = []
    for _ in range(-(-len(whole) // 8)):
        seen += [lane.kind for lane in strip.seasons]
        QTest.keyClick(strip, Qt.Key.Key_PageDown)
    assert seen == whole
    assert pager.text() == f"1–8 / {len(whole)}", "after the last page comes the first"
    QTest.keyClick(strip, Qt.Key.Key_PageUp)
    assert strip.seasons[-1].kind is whole[-1]
    pager.click()
    assert strip.seasons[0].kind is whole[0]


def test_pager_and_switch_lie_over_no_lane(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("festivals")
    strip = find(window, YearStrip, "yearStrip")
    find(strip, Button, "stripSwitch").click()
    qtbot.waitUntil(lambda: strip.height() == strip.sizeHint().height())
    first, last = (
        strip.bar_box(number, strip.seasons[number].spans[0].dates)
        for number in (0, len(strip.seasons) - 1)
    )
    switch, pager = (find(strip, Button, name).geometry() for name in ("stripSwitch", "stripPager"))
    assert switch.bottom() < first.top() and pager.top() > last.bottom()
    assert pager.bottom() <= strip.height()
    assert max(switch.right(), pager.right()) < first.left()
