"""Calendars saved from the page: everything, what the filter shows, one festival; by keyboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.festival import FestivalTheme
from lingyuan_trip.gui.festivals import FestivalPage
from lingyuan_trip.gui.festivals.festival_list import FestivalList
from lingyuan_trip.gui.festivals.page_menus import ExportButton, FilterButton
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.widgets.banner import Banner
from tests.gui.festivals.builders import PlainKnowledge, make_edition, make_guidebook


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """What the person chooses in the dialog; the name that was suggested is kept beside it."""
    path = tmp_path / "chosen"

    def choose(*args: object) -> tuple[str, str]:
        (tmp_path / "suggested").write_text(Path(str(args[2])).name, encoding="utf-8")
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    yield path.with_suffix(".ics")


def saved(target: Path) -> set[str]:
    found = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    return {str(event["uid"]).partition("@")[0] for event in found}


def choose(page: FestivalPage, kind: type[QAbstractButton], words: str) -> None:
    """Open a menu of the bar and choose by keyboard."""
    button = page.top_bar.findChild(kind)
    assert button is not None
    menu = button.findChild(QMenu)
    assert menu is not None
    action = next(action for action in menu.actions() if action.text() == words)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_all_festivals(page: FestivalPage, qtbot: QtBot, target: Path) -> None:
    with qtbot.waitSignal(page.told) as told:
        choose(page, ExportButton, "全部 4 个节庆…")
    assert str(target) in told.args[0]
    assert (target.parent / "suggested").read_text(encoding="utf-8") == "凌源节庆-2026.ics"
    assert saved(target) == {
        "festival-lily-festival-2026",
        "festival-grape-festival-2026",
        "festival-snow-festival-2025",
        "festival-snow-festival-2026",
    }


def test_one_festival_from_the_menu_and_from_its_card(
    page: FestivalPage, qtbot: QtBot, target: Path
) -> None:
    choose(page, ExportButton, "中国凌源百合节…")
    assert saved(target) == {"festival-lily-festival-2026"}
    found = page.findChild(FestivalList)
    assert found is not None
    card = found.cards[0]
    assert card.festival.id == "grape-festival" and card.is_open
    button = next(b for b in card.findChildren(QAbstractButton) if b.text() == ".ics")
    assert "刘杖子葡萄文化旅游节" in button.accessibleName()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert saved(target) == {"festival-grape-festival-2026"}


def test_what_the_filter_shows_by_shortcut(page: FestivalPage, target: Path) -> None:
    choose(page, FilterButton, "百合")
    found = page.findChild(FestivalList)
    assert found is not None
    assert [card.festival.id for card in found.cards] == ["lily-festival"]
    action = page.findChild(QAction, "exportFestivals")
    assert action is not None and not action.shortcut().isEmpty()
    action.trigger()
    assert saved(target) == {"festival-lily-festival-2026"}
    choose(page, FilterButton, "全部显示")
    assert len(found.cards) == 4


def test_only_announced_dates(page: FestivalPage, chosen: Selection) -> None:
    book = make_guidebook()
    lily = replace(
        book.festivals[0],
        editions=(make_edition(2027, dt.date(2027, 6, 20), dt.date(2027, 7, 1), 6),),
    )
    page.set_knowledge(PlainKnowledge(replace(book, festivals=(lily, *book.festivals[1:]))))
    choose(page, FilterButton, "只看日期已定的")
    found = page.findChild(FestivalList)
    assert found is not None
    shown = {card.festival.id: card.row.dates for card in found.cards}
    assert shown["lily-festival"] == "2027 年 6 月 20 日—7 月 1 日"
    assert shown["grape-festival"] == "日期未查到"
    assert "snow-festival" not in shown


def test_a_filter_by_theme_keeps_the_themes_of_the_data(page: FestivalPage) -> None:
    button = page.top_bar.findChild(FilterButton)
    assert button is not None
    button.take(button.filter.switch_theme(FestivalTheme.GRAPE, True))
    assert button.text() == "筛选 1"
    button.clear()
    assert button.text() == "筛选" and button.filter.is_empty


def test_a_folder_that_cannot_be_written_is_told_on_the_page(
    page: FestivalPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gone = tmp_path / "gone" / "x.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(gone), ""))
    choose(page, ExportButton, "全部 4 个节庆…")
    trouble = page.findChild(Banner, "calendarTrouble")
    assert trouble is not None and not trouble.isHidden()
    assert "没有这个文件或文件夹" in trouble.words


def test_thinking_better_of_it_writes_nothing(
    page: FestivalPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    choose(page, ExportButton, "全部 4 个节庆…")
    assert list(tmp_path.iterdir()) == []
