from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Basis, RestsOn, Visit
from lingyuan_trip.gui.itinerary.timeline.build import build_rows
from lingyuan_trip.gui.itinerary.timeline.model import OBJECT_ROLE, TimelineModel
from lingyuan_trip.gui.itinerary.timeline.rows import ReturnRow, Row, VisitRow
from lingyuan_trip.gui.itinerary.timeline.view import TimelineView
from lingyuan_trip.gui.itinerary.timeline.words import row_words
from lingyuan_trip.gui.look import Look
from tests.gui.itinerary.samples import (
    CALENDAR_DAY,
    at,
    hours,
    make_day,
    make_guidebook,
    make_request,
)


@pytest.fixture
def rows() -> tuple[Row, ...]:
    return build_rows(make_day(), make_request(), make_guidebook(), CALENDAR_DAY)


@pytest.fixture
def view(qtbot: QtBot, look: Look, rows: tuple[Row, ...]) -> TimelineView:
    made = TimelineView(look)
    qtbot.addWidget(made)
    made.resize(575, 640)
    made.show_rows(rows, None)
    made.show()
    return made


def visits(rows: tuple[Row, ...]) -> list[VisitRow]:
    return [row for row in rows if isinstance(row, VisitRow)]


def test_day_in_words(rows: tuple[Row, ...]) -> None:
    assert [row_words(row) for row in rows] == [
        "10:05 牛河梁站 到站即出发",
        "包车 21 km · 约 30 分钟 估算",
        "第 1 站，百合博览园，10:35–12:05，约 90 分钟，当天 08:30–17:30 · 门票约 30 元 估算，"
        "7–9 月当季，最晚 12:25 离开，还有 20 分钟余地，再晚就来不及看牛河梁遗址博物馆，"
        "位置约 ±5 km，出发前请核实",
        "12:05–12:50 午餐 百合博览园",
        "包车 14 km · 约 20 分钟 估算",
        "13:10 等候 20 分钟，到 13:30 开门",
        "第 2 站，牛河梁遗址博物馆，13:30–16:30，约 180 分钟，"
        "当天 09:00–16:30，16:00 停止入园 · 门票 60 元 有来源，"
        "最晚 16:30 离开，没有余地，16:30 关门",
        "包车 25 km · 约 36 分钟 估算",
        "第 3 站，十八里堡塔，17:06–17:36，约 30 分钟，当天 全天 有来源 · 门票未查到，"
        "最晚 17:55 离开，还有 19 分钟余地，再晚就赶不上车",
        "包车 9.0 km · 约 15 分钟 估算",
        "17:51 回到牛河梁站 赶得上，余 19 分钟",
    ]


def test_a_visit_without_slack_is_tight(rows: tuple[Row, ...]) -> None:
    assert [row.is_tight for row in visits(rows)] == [False, True, False]


def test_a_day_that_ends_too_late_says_so() -> None:
    row = ReturnRow(at("18:20"), "牛河梁站", at("18:10"), at("18:30"))
    assert row_words(row) == "18:20 回到牛河梁站 赶不上，晚 10 分钟"


def test_what_a_visit_rests_on_is_said() -> None:
    day = make_day()
    rests = (
        RestsOn(Basis.POSITION, EvidenceStatus.ESTIMATED, 0.3),
        RestsOn(Basis.FESTIVAL, EvidenceStatus.ESTIMATED),
    )
    items = tuple(replace(i, rests_on=rests) if isinstance(i, Visit) else i for i in day.items)
    made = build_rows(replace(day, items=items), make_request(), make_guidebook(), CALENDAR_DAY)
    assert visits(made)[1].caution == ("位置为估算，出发前请核实；节庆日期按往年，以官方公告为准")


def test_unpublished_hours_are_called_assumed() -> None:
    day = make_day()
    items = tuple(
        replace(i, spot="spring") if isinstance(i, Visit) and i.spot == "pagoda" else i
        for i in day.items
    )
    made = visits(
        build_rows(replace(day, items=items), make_request(), make_guidebook(), CALENDAR_DAY)
    )
    assert "估算" in [piece.text for piece in made[2].facts]
    assert "开放时间请先电话核实" in made[2].caution


def test_a_spot_that_left_the_data_is_still_shown() -> None:
    guidebook = replace(make_guidebook(), spots=())
    made = visits(build_rows(make_day(), make_request(), guidebook, CALENDAR_DAY))
    assert made[0].name == "garden"
    assert made[0].facts[0].text == "现有数据里已没有这个景点"


def test_model_keeps_the_rules_of_item_models(rows: tuple[Row, ...]) -> None:
    model = TimelineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows)
    model.set_rows(())
    model.set_rows(rows)
    assert tester.model() is model
    assert model.index(2).data(OBJECT_ROLE) == rows[2]
    assert model.flags(model.index(2)) & Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_arrow_keys_walk_from_visit_to_visit(view: TimelineView) -> None:
    chosen: list[str] = []
    view.visit_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert chosen == ["garden", "museum", "pagoda", "museum", "garden", "pagoda"]


def test_click_on_a_card_chooses_and_beside_it_changes_nothing(view: TimelineView) -> None:
    chosen: list[str] = []
    view.visit_chosen.connect(chosen.append)
    for row in (6, 4):
        middle = view.visualRect(view.rows_model.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert chosen == ["museum"]
    assert [index.row() for index in view.selectedIndexes()] == [6]


def test_selection_from_outside_is_not_told_back(view: TimelineView) -> None:
    chosen: list[str] = []
    view.visit_chosen.connect(chosen.append)
    view.select_spot("pagoda")
    view.select_spot("not-in-the-plan")
    assert chosen == []
    assert view.selectedIndexes() == []


def test_rows_have_the_measures_of_the_style(view: TimelineView) -> None:
    def height(row: int) -> int:
        return view.visualRect(view.rows_model.index(row)).height()

    assert [height(row) for row in (0, 1, 3, 5, 10)] == [36, 28, 38, 28, 82]
    assert 82 <= height(6) <= 94
    assert height(2) > height(6)


def test_of_visits_with_one_limit_the_last_is_marked() -> None:
    request = make_request(board_margin=35)
    made = visits(build_rows(make_day(), request, make_guidebook(), CALENDAR_DAY))
    assert [row.is_tight for row in made] == [False, True, True]
    open_late = hours("00:00", "24:00")
    spots = tuple(replace(spot, hours=open_late) for spot in make_guidebook().spots)
    guidebook = replace(make_guidebook(), spots=spots)
    made = visits(build_rows(make_day(), request, guidebook, CALENDAR_DAY))
    assert [row.slack[-9:] for row in made[1:]] == ["只有 4 分钟余地"] * 2
    assert [row.is_tight for row in made] == [False, False, True]
