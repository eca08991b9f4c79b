from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.festivals.festival_card import FestivalCard
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.spot_link import SpotLink
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from tests.gui.festivals.builders import make_guidebook


@pytest.fixture
def listed(qtbot: QtBot, look: Look) -> FestivalList:
    made = FestivalList(look, QWidget())
    qtbot.addWidget(made)
    made.set_guidebook(make_guidebook(), dt.date(2026, 9, 12))
    made.resize(280, 900)
    made.show()
    return made


def _card(listed: FestivalList, festival_id: str) -> FestivalCard:
    return next(card for card in listed.cards if card.festival.id == festival_id)


def _first(listed: FestivalList) -> tuple[str, bool]:
    card = listed.cards[0]
    return card.festival.id, card.is_open


def _said(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def test_the_clients_festivals_are_always_there(listed: FestivalList) -> None:
    wanted = {"lily-festival", "food-festival", "grape-festival", "snow-festival"}
    for month in range(1, 13):
        listed.show_day(dt.date(2026, month, 15))
        assert {card.festival.id for card in listed.cards} == wanted
        assert all(card.isVisible() for card in listed.cards)


def test_only_what_is_on_is_open_and_comes_first(listed: FestivalList) -> None:
    assert _first(listed) == ("grape-festival", True)
    assert [card.is_open for card in listed.cards[1:]] == [False] * 3
    listed.show_day(dt.date(2026, 7, 1))
    assert _first(listed) == ("lily-festival", True)
    assert not _card(listed, "grape-festival").is_open


def test_titles_say_how_sure_it_is(listed: FestivalList) -> None:
    assert "可能正在举行" in _said(listed)
    listed.show_day(dt.date(2023, 6, 20))
    assert "可能" not in _said(listed)
    assert "正在举行" in _said(listed)
    listed.show_day(dt.date(2026, 4, 1))
    assert "这一天没有查到节庆" in _said(listed)


def test_dates_are_called_estimates_or_unknown(listed: FestivalList) -> None:
    lily, food = _card(listed, "lily-festival"), _card(listed, "food-festival")
    assert lily.row.dates == "往年 6 月 18 日—7 月 31 日，以官方公告为准"
    assert lily.row.accessibleName() == f"中国凌源百合节，{lily.row.dates}"
    assert food.row.dates == "日期未查到"


def test_an_opened_card_tells_summary_source_and_editions(
    qtbot: QtBot, listed: FestivalList
) -> None:
    lily = _card(listed, "lily-festival")
    assert "辽宁日报" not in _said(lily)
    QTest.mouseClick(lily.row, Qt.MouseButton.LeftButton)
    said = _said(lily)
    assert "中国凌源百合节的介绍" in said
    assert "来源：辽宁日报（2023-06）" in said
    assert "推算依据：历届开幕日" in said
    assert "2023 年第 5 届：6 月 18 日—7 月 18 日" in said
    QTest.mouseClick(lily.row, Qt.MouseButton.LeftButton)
    assert "辽宁日报" not in _said(lily)


def test_a_card_opens_by_keyboard(qtbot: QtBot, listed: FestivalList) -> None:
    lily = _card(listed, "lily-festival")
    QTest.keyClick(lily.row, Qt.Key.Key_Space)
    assert lily.is_open


def test_the_food_festival_tells_what_is_eaten(listed: FestivalList) -> None:
    food = _card(listed, "food-festival")
    food.row.click()
    assert "七绝：凌源羊汤" in _said(food)
    grape = _card(listed, "grape-festival")
    assert "七绝" not in _said(grape)


def test_a_host_leads_to_its_spot(qtbot: QtBot, listed: FestivalList) -> None:
    host, save = _card(listed, "grape-festival").findChildren(Button)
    assert save.text() == ".ics"
    assert host.accessibleName() == "举办地 刘杖子葡萄小镇"
    with qtbot.waitSignal(listed.spot_chosen) as chosen:
        host.click()
    assert chosen.args == ["grape-town"]


def test_a_name_without_room_is_shortened_but_kept(qtbot: QtBot, look: Look) -> None:
    link = SpotLink(look, "中国凌源百合博览园暨百合测试中心", "link")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    link.show()
    assert link.text() == "中国凌源百合博览园暨百合测试中心"
    link.resize(100, link.height())
    assert link.text().startswith("中国") and link.text().endswith("…")
    assert link.accessibleName() == link.toolTip() == "中国凌源百合博览园暨百合测试中心"
    link.resize(link.sizeHint())
    assert link.text() == "中国凌源百合博览园暨百合测试中心"


def test_long_dates_get_a_second_line(listed: FestivalList) -> None:
    row = _card(listed, "lily-festival").row
    assert row.heightForWidth(220) > row.heightForWidth(600)


def test_other_data_replace_the_cards(listed: FestivalList) -> None:
    old = listed.cards
    listed.set_guidebook(make_guidebook(), dt.date(2026, 9, 12))
    assert len(listed.cards) == 4
    assert not set(old) & set(listed.cards)
