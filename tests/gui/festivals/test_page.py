from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cached_property
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.festivals import FestivalPage
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.month_view import MonthView
from lingyuan_trip.gui.festivals.year_strip import YearStrip
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.widgets.buttons import Button
from tests.gui.conftest import Grab
from tests.gui.festivals.builders import PlainKnowledge, make_festival, make_guidebook
from tests.gui.festivals.conftest import CHOSEN, TODAY


def _calendar(page: FestivalPage) -> MonthView:
    found = page.findChild(MonthView, "festivalCalendar")
    assert found is not None
    return found


def _list(page: FestivalPage) -> FestivalList:
    found = page.findChild(FestivalList, "festivalList")
    assert found is not None
    return found


def _strip(page: FestivalPage) -> YearStrip:
    found = page.findChild(YearStrip, "yearStrip")
    assert found is not None
    return found


def _said(page: FestivalPage) -> str:
    labels = page.findChildren(QLabel) + page.top_bar.findChildren(QLabel)
    return "\n".join(part.text() for part in labels if not part.isHidden())


def _bar_button(page: FestivalPage, name: str) -> QAbstractButton:
    buttons = page.top_bar.findChildren(QAbstractButton)
    return next(b for b in buttons if name in (b.text(), b.accessibleName()))


def test_a_day_clicked_in_the_grid_is_chosen_everywhere(
    qtbot: QtBot, page: FestivalPage, chosen: Selection
) -> None:
    QTest.keyClick(_calendar(page), Qt.Key.Key_PageDown)
    assert chosen.date == dt.date(2026, 10, 12)
    assert "10 月 12 日" in _said(page)
    assert "2026 年 10 月" in _said(page)


def test_a_day_chosen_elsewhere_is_shown_here(page: FestivalPage, chosen: Selection) -> None:
    chosen.choose_date(dt.date(2027, 7, 4))
    assert _calendar(page).scene.chosen == dt.date(2027, 7, 4)
    assert _list(page).cards[0].festival.id == "lily-festival"
    assert "2027 年 7 月" in _said(page)


def test_leafing_keeps_the_chosen_day(page: FestivalPage, chosen: Selection) -> None:
    _bar_button(page, "上个月").click()
    assert _calendar(page).month.month == 8
    assert chosen.date == CHOSEN
    _bar_button(page, "下个月").click()
    _bar_button(page, "下个月").click()
    assert _calendar(page).month.month == 10


def test_today_leads_back(page: FestivalPage, chosen: Selection) -> None:
    chosen.choose_date(dt.date(2027, 7, 4))
    _bar_button(page, "今天").click()
    assert chosen.date == TODAY
    assert (_calendar(page).month.year, _calendar(page).month.month) == (2026, 9)


def test_today_leafs_back_even_where_it_is_chosen_already(
    page: FestivalPage, chosen: Selection
) -> None:
    chosen.choose_date(TODAY)
    _bar_button(page, "下个月").click()
    _bar_button(page, "今天").click()
    assert _calendar(page).month.month == 9


@pytest.mark.parametrize("compact", [False, True])
def test_one_large_action_plans_the_chosen_day(
    qtbot: QtBot, page: FestivalPage, compact: bool
) -> None:
    page.set_density(Density.COMPACT if compact else Density.WIDE)
    widgets: list[QWidget] = [page, page.top_bar]
    page.top_bar.show()
    buttons = [b for w in widgets for b in w.findChildren(Button) if b.isVisible()]
    primary = [b for b in buttons if b.property("kind") == "primary"]
    assert [b.text() for b in primary] == ["为这一天安排行程"]
    with qtbot.waitSignal(page.plan_requested) as asked:
        primary[0].click()
    assert asked.args == [CHOSEN]


def test_enter_in_the_grid_plans(qtbot: QtBot, page: FestivalPage) -> None:
    with qtbot.waitSignal(page.plan_requested) as asked:
        QTest.keyClick(_calendar(page), Qt.Key.Key_Return)
    assert asked.args == [CHOSEN]


def test_the_day_is_told_with_sun_and_moon(page: FestivalPage, chosen: Selection) -> None:
    said = _said(page)
    assert "2026 年 · 周六 · 农历八月初二" in said
    assert "日出 05:39" in said
    assert "日落 18:17" in said
    assert "待公布" not in said
    chosen.choose_date(dt.date(2027, 9, 7))
    assert "2027 年放假安排待公布（调休待公布）" in _said(page)
    assert "白露" in _said(page)


def test_holidays_ahead_are_told(page: FestivalPage, chosen: Selection) -> None:
    assert "9 月 20 日 周日" in _said(page)
    assert "调休上班" in _said(page)
    chosen.choose_date(dt.date(2026, 9, 25))
    assert "10 月 1 日—10 月 3 日" in _said(page)
    assert "国庆节放假" in _said(page)


def test_what_is_in_season_leads_to_its_spot(page: FestivalPage, chosen: Selection) -> None:
    season = page.findChild(QWidget, "seasonList")
    assert season is not None
    names = [b.text() for b in season.findChildren(Button)]
    assert names == ["百合博览园", "刘杖子葡萄小镇"]
    next(b for b in page.findChildren(Button) if b.text() == "百合博览园").click()
    assert chosen.spot == "lily-garden"


def test_a_bar_of_the_year_chooses_its_first_day(page: FestivalPage, chosen: Selection) -> None:
    _strip(page).day_chosen.emit(dt.date(2026, 12, 6))
    assert chosen.date == dt.date(2026, 12, 6)
    _strip(page).month_chosen.emit(_calendar(page).month.shift(-5))
    assert _calendar(page).month.month == 7
    assert chosen.date == dt.date(2026, 12, 6)


def test_the_almanac_is_not_asked_before_the_page_is_shown(
    qtbot: QtBot, look: Look, chosen: Selection
) -> None:
    knowledge = _WatchedKnowledge(make_guidebook())
    made = FestivalPage(look, knowledge, chosen, TODAY)
    qtbot.addWidget(made)
    qtbot.addWidget(made.top_bar)
    chosen.choose_date(dt.date(2026, 10, 2))
    assert not knowledge.was_asked
    assert len(_list(made).cards) == 4
    made.show()
    assert knowledge.was_asked
    assert "国庆节放假" in _calendar(made).accessibleDescription()


class _WatchedKnowledge(PlainKnowledge):
    was_asked = False

    @cached_property
    def almanac(self) -> Any:
        self.was_asked = True
        return super().almanac


def test_other_data_are_shown_everywhere(page: FestivalPage) -> None:
    only = make_festival("tea", "茶节", usual=((9, 1), (9, 30)))
    guidebook: Guidebook = replace(make_guidebook(), festivals=(only,))
    page.set_knowledge(PlainKnowledge(guidebook))
    assert [card.festival.id for card in _list(page).cards] == ["tea"]
    assert [lane.festival.id for lane in _strip(page).lanes] == ["tea"]
    assert {bar.run.festival.id for bar in _calendar(page).scene.bars} == {"tea"}


def test_no_festivals_at_all_is_no_trouble(page: FestivalPage) -> None:
    page.set_knowledge(PlainKnowledge(Guidebook("empty")))
    assert "这一天没有查到节庆" in _said(page)


@pytest.mark.parametrize("compact", [False, True])
def test_everything_fits_its_room(page: FestivalPage, compact: bool) -> None:
    page.set_density(Density.COMPACT if compact else Density.WIDE)
    width, height = (916, 590) if compact else (950, 850)
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= height


def test_large_text_stays_within_the_day_panel(page: FestivalPage, look: Look) -> None:
    look.set_scale(1.3)
    page.set_density(Density.COMPACT)
    page.resize(916, 590)
    scroll = page.findChild(QScrollArea)
    assert scroll is not None
    column = scroll.widget()
    assert column is not None
    assert column.minimumSizeHint().width() <= scroll.viewport().width()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_pictures(look: Look, page: FestivalPage, grab: Grab, theme: ThemeChoice) -> None:
    look.choose(theme)
    path = grab(page, f"festivals-{theme.value}", 950, 850)
    assert path.stat().st_size > 20_000


def test_the_shipped_festivals_are_found(
    qtbot: QtBot, look: Look, knowledge: Knowledge, selection: Selection, today: dt.date
) -> None:
    made = FestivalPage(look, knowledge, selection, today)
    qtbot.addWidget(made)
    qtbot.addWidget(made.top_bar)
    made.show()
    shown = {card.festival.id for card in _list(made).cards}
    assert {"lily-festival", "food-festival", "grape-festival", "snow-festival"} <= shown
