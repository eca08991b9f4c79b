"""What the page of a spot says, word by word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import Fact
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.spot import Concession, Fee, Notice, Spot, Ticket
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.gui.explore.spot_detail import SpotDetail
from lingyuan_trip.gui.explore.spot_detail.context import DetailContext
from lingyuan_trip.gui.explore.spot_detail.evidence_list import list_evidence
from lingyuan_trip.gui.explore.spot_detail.pieces import FactRow
from lingyuan_trip.gui.explore.spot_detail.season_bar import SeasonBar
from lingyuan_trip.gui.explore.spot_detail.wish_bar import offer_dates
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import Badge
from tests.gui.explore.sample import (
    GUESSED,
    MONDAY,
    OLDER,
    SATURDAY,
    SOURCED,
    PlainTimes,
    lily_garden,
    make_guidebook,
    museum,
    pagoda,
    park,
    text,
    unknown_spot,
)

Row = Callable[..., str]


def never(_day: dt.date) -> bool:
    return False


def make_context(date: dt.date = SATURDAY, mode: TravelMode = TravelMode.DRIVE) -> DetailContext:
    guidebook = make_guidebook()
    times: Any = PlainTimes(guidebook, mode)
    return DetailContext(
        guidebook,
        date,
        lambda _day: False,
        "niuheliang-station",
        mode,
        times,
    )


@pytest.fixture
def detail(qtbot: QtBot, look: Look, document: ItineraryDocument) -> SpotDetail:
    made = SpotDetail(look, document)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def row(detail: SpotDetail) -> Row:
    """Shows a spot and gives the words and badges of one row."""

    def read(spot: Spot, name: str, context: DetailContext | None = None) -> str:
        detail.show_spot(context or make_context(), spot)
        rows = [found for found in detail.findChildren(FactRow) if found.accessibleName() == name]
        return " / ".join(_words(found) for found in rows)

    return read


def _words(part: QWidget) -> str:
    found = []
    for child in part.findChildren(QWidget):
        if isinstance(child, Badge):
            found.append(f"[{child.text}]")
        elif isinstance(child, QLabel):
            found.append(child.text())
    return " ".join(found[1:])


def test_hours_with_last_entry_and_what_others_say(row: Row) -> None:
    assert row(museum(), "当天") == (
        "09:00–16:30 16:00 停止入园 [据 2024-03] 9 月 12 日 周六 "
        "出发前请核实 9 月 14 日 周一不开放 [估算] 另有来源作 09:00–16:00 [据 2021-06]"
    )


def test_closed_day_says_when_it_opens_again(row: Row) -> None:
    said = row(museum(), "当天", make_context(MONDAY))
    assert said == (
        "不开放 [估算] 9 月 14 日 周一 出发前请核实 "
        "下次开放 9 月 15 日 周二 09:00–16:30 [据 2024-03]"
    )


def test_closing_notice_gives_the_reason(row: Row) -> None:
    said = row(park(), "当天")
    assert said.startswith("不开放 临时闭园 [据 2024-03] 9 月 12 日 周六")


def test_notice_without_closure_is_told(row: Row) -> None:
    dates = DateRange(SATURDAY, SATURDAY)
    spot = replace(museum(), notices=(Notice(text("停车场维修"), SOURCED, dates),))
    assert row(spot, "公告") == "停车场维修 [据 2024-03]"
    assert row(spot, "公告", make_context(MONDAY)) == ""


def test_unknown_hours_say_what_plans_assume(row: Row) -> None:
    assert row(unknown_spot(), "当天") == (
        "未查到 9 月 12 日 周六 安排行程时暂按 09:00–16:00，出发前请核实 [估算]"
    )


def test_unknown_fields_are_not_found(row: Row) -> None:
    assert row(unknown_spot(), "门票") == "未查到"
    assert row(unknown_spot(), "用时") == "未查到"
    assert row(unknown_spot(), "季节") == "未查到"
    assert row(unknown_spot(), "怎么去") == "位置未查到，无法估算路程"
    assert row(unknown_spot(), "电话") == ""


def test_ticket_with_fees_and_reductions(row: Row) -> None:
    ticket = Ticket(
        Fact(60, SOURCED, (Fact(50, OLDER),)),
        fees=(Fee(text("观光车"), 20, SOURCED), Fee(text("停车"), 10, SOURCED)),
        concessions=(Concession(text("60 岁以上"), OLDER, 0), Concession(text("军人优待"), OLDER)),
    )
    assert row(replace(museum(), ticket=ticket), "门票") == (
        "60 元 [据 2024-03] 另有来源作 50 元 [据 2021-06] 观光车 20 元 停车 10 元 [据 2024-03] "
        "60 岁以上 免费 军人优待 [据 2021-06]"
    )
    assert row(pagoda(), "门票") == "免费 [估算]"


def test_way_with_warnings(row: Row) -> None:
    assert row(museum(), "怎么去") == (
        "牛河梁站 22 km · 自驾约 30 分钟 [估算] 位置约 ±2.5 km，出发前请核实 [估算] "
        "返程叫车困难，建议包车 [据 2024-03]"
    )


def test_no_service_by_bus(row: Row) -> None:
    class Nothing(PlainTimes):
        def minutes(self, a: str, b: str) -> int | None:
            return None

    context = make_context(mode=TravelMode.TRANSIT)
    times: Any = Nothing(context.guidebook, TravelMode.TRANSIT)
    context = replace(context, times=times)
    assert row(museum(), "怎么去", context).startswith("无可靠公共交通资料")


def test_way_is_awaited(row: Row) -> None:
    assert row(museum(), "怎么去", replace(make_context(), times=None)).startswith("正在计算…")


def test_season(row: Row, detail: SpotDetail) -> None:
    assert row(museum(), "季节") == "宜 4–10 月 [估算] 9 月当季"
    assert detail.findChildren(SeasonBar)
    assert row(lily_garden(), "季节") == "宜 6–8 月 [估算] 9 月不在季"


def test_shared_ticket_is_said_in_the_title(row: Row, detail: SpotDetail) -> None:
    row(museum(), "门票")
    said = [label.text() for label in detail.findChildren(QLabel)]
    assert any("与考古遗址公园同门同票" in words for words in said)


def test_contacts_appear_when_known(row: Row) -> None:
    spot = replace(
        museum(), phone=Fact("0421-1234567", SOURCED), reservation=Fact(text("提前一天预约"), OLDER)
    )
    assert row(spot, "电话") == "0421-1234567 [据 2024-03]"
    assert row(spot, "预约") == "提前一天预约 [据 2021-06]"


def test_evidence_is_grouped_and_best_known_first() -> None:
    groups = list_evidence(museum())
    assert [evidence for _, evidence in groups] == [SOURCED, OLDER, GUESSED]
    assert groups[1][0] == "开放时间（另一说法）、门票（另一说法）"
    assert "季节" in groups[2][0].split("、")


def test_evidence_names_source_date_and_link(row: Row, detail: SpotDetail) -> None:
    said = row(museum(), "依据")
    assert "网络景点页，2024-03" in said
    assert "日报专版，2021-06" in said
    assert "编者推定，待文旅局核实" in said
    links = [w for w in detail.findChildren(QWidget) if w.accessibleName().startswith("打开来源")]
    assert [link.toolTip() for link in links] == ["网络景点页\nhttps://example.org/spot"]


def test_offered_dates_are_different_and_begin_with_the_chosen_one() -> None:
    monday = offer_dates(make_guidebook(), museum(), MONDAY, SATURDAY)
    assert [day for day, _ in monday] == [
        MONDAY,
        SATURDAY,
        dt.date(2026, 9, 19),
        dt.date(2026, 9, 26),
        dt.date(2026, 12, 6),
    ]


def test_same_spot_keeps_its_place(qtbot: QtBot, detail: SpotDetail) -> None:
    detail.resize(500, 300)
    detail.show()
    detail.show_spot(make_context(), museum())
    qtbot.waitUntil(lambda: detail.verticalScrollBar().maximum() > 100)
    detail.verticalScrollBar().setValue(90)
    detail.show_spot(make_context(MONDAY), museum())
    qtbot.waitUntil(lambda: detail.verticalScrollBar().maximum() > 100)
    assert detail.verticalScrollBar().value() == 90
    detail.show_spot(make_context(), lily_garden())
    assert detail.verticalScrollBar().value() == 0
