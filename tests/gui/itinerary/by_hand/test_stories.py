"""Whole stories on the real data in the real window: by mouse, and by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.gui.itinerary import answer as answer_module
from lingyuan_trip.gui.itinerary_document import Wish
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.itinerary.by_hand.real import (
    ALT,
    ALT_SHIFT,
    LEFT,
    click,
    drop,
    go_to,
    mend_buttons,
    page_of,
    place_of,
    plan_of,
    row_of,
    visits_of,
)
from tests.gui.window import find, press, workspace

MUSEUM = "niuheliang-museum"


def plan_again(qtbot: QtBot, window: MainWindow) -> None:
    planning = workspace(window).planning
    with qtbot.waitSignal(planning.finished, timeout=30_000):
        click(page_of(window).action.button)


def test_by_mouse(qtbot: QtBot, window: MainWindow) -> None:
    page, document = page_of(window), workspace(window).document
    states = [document.trip]
    document.changed.connect(states.append)
    first = plan_of(window).days[0].spots
    assert MUSEUM in first and page.answer.troubles.words == ""

    # A spot is dragged in before all others: the museum closes before it has been seen.
    garden = "wanxiang-temple"
    assert garden not in first
    drop(page, garden, place_of(page, first[0]) - QPoint(0, 18))
    assert plan_of(window).days[0].spots == (garden, *first)
    assert [row.spot for row in visits_of(page)] == [garden, *first]
    broken = [row for row in visits_of(page) if row.troubles]
    assert broken and "分钟" in page.answer.troubles.words
    assert page.result is not None and page.result.status is PlanStatus.BY_HAND
    assert "按您的顺序" in page.answer.status.words
    shown = {
        visit.spot for day in workspace(window).map.view.content.days for visit in day.day.visits
    }
    assert garden in shown

    # The offered buttons mend it, one undo step each.
    count = document.undo_stack.count()
    while mend_buttons(page):
        click(mend_buttons(page)[0])
        count += 1
        assert document.undo_stack.count() == count < 12
    assert page.answer.troubles.words == ""
    assert all(not row.troubles for row in visits_of(page))

    # A lock holds through 帮我排.
    locked = visits_of(page)[-1]
    card = page.answer.timeline.delegate
    index = page.answer.timeline.rows_model.index(
        page.answer.timeline.rows_model.row_of(locked.spot)
    )
    page.answer.timeline.scrollTo(index)
    box = page.answer.timeline.row_at(page.answer.timeline.visualRect(index).center())
    assert box is not None
    lock = card.card_of(locked, box[1]).lock.translated(card.card_box(box[1]).topLeft())
    QTest.mouseClick(page.answer.timeline.viewport(), LEFT, pos=lock.center().toPoint())
    assert row_of(page, locked.spot).is_locked
    plan_again(qtbot, window)
    assert document.trip.arrangement is None
    assert row_of(page, locked.spot).is_locked

    # Undo and redo walk through the identical states.
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.trip == states[0]
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.trip.arrangement is None
    assert row_of(page, locked.spot).is_locked


def test_by_keyboard(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(answer_module, "announce", lambda _widget, text: said.append(text))
    page, document = page_of(window), workspace(window).document
    first = plan_of(window).days[0].spots
    timeline = go_to(page, first[0])

    press_on(timeline, Qt.Key.Key_Down, ALT)
    assert plan_of(window).days[0].spots == (first[1], first[0], *first[2:])
    assert timeline.current_visit is not None and timeline.current_visit.spot == first[0]
    assert "第 2 站" in said[-1]
    press_on(timeline, Qt.Key.Key_Up, ALT)
    assert plan_of(window).days[0].spots == first
    assert document.trip.arrangement is None

    press_on(timeline, Qt.Key.Key_L)
    assert row_of(page, first[0]).is_locked
    before = row_of(page, first[0]).minutes
    press_on(timeline, Qt.Key.Key_Plus)
    assert row_of(page, first[0]).minutes == before + 15
    press_on(timeline, Qt.Key.Key_Minus)
    press_on(timeline, Qt.Key.Key_Minus)
    assert row_of(page, first[0]).minutes == before - 15

    press_on(timeline, Qt.Key.Key_T)
    field = page.answer.editing.pin_time.field
    assert field.isVisible()
    field.selectAll()
    QTest.keyClicks(field, "1530")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert row_of(page, first[0]).pinned == 15 * 60 + 30
    assert page.answer.troubles.words

    # The ways to mend it are reached by Tab and pressed by Space.
    way = mend_buttons(page)[0]
    way.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(way, Qt.Key.Key_Space)
    assert row_of(page, first[0]).pinned is None or not row_of(page, first[0]).troubles

    timeline = go_to(page, first[-1])
    press_on(timeline, Qt.Key.Key_Delete)
    assert first[-1] not in plan_of(window).spots
    assert timeline.current_visit is not None
    press_on(timeline, Qt.Key.Key_Insert)
    search = page.answer.editing.picker.search
    assert search.isVisible()
    QTest.keyClicks(search, "wxs")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert "wanxiang-temple" in plan_of(window).spots

    spots = plan_of(window).spots
    press_on(timeline, Qt.Key.Key_X)
    assert len(plan_of(window).spots) == len(spots)

    while document.undo_stack.canUndo():
        press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan_of(window).days[0].spots == first
    assert document.trip.arrangement is None


def press_on(
    widget: QWidget,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(widget, key, held)


def test_to_another_day(qtbot: QtBot, window: MainWindow) -> None:
    page, document = page_of(window), workspace(window).document
    first = plan_of(window).days[0].spots
    request = replace(document.trip.request, days=2)
    document.change_request(request, "改条件")
    assert plan_of(window).days[0].spots == first
    timeline = go_to(page, first[-1])
    press_on(timeline, Qt.Key.Key_Down, ALT_SHIFT)
    assert plan_of(window).days[0].spots == first[:-1]
    assert plan_of(window).days[1].spots == (first[-1],)
    assert row_of(page, first[-1]).day == 2
    press_on(timeline, Qt.Key.Key_Up, ALT_SHIFT)
    assert plan_of(window).days[0].spots == first
    drop(page, first[0], QPoint(200, timeline.tops()[-1]))
    assert plan_of(window).days[1].spots == (first[0],)


def test_the_menu_has_everything(window: MainWindow) -> None:
    page = page_of(window)
    first = plan_of(window).days[0].spots
    timeline = go_to(page, first[0])
    row = timeline.current_visit
    assert row is not None
    menu = page.answer.editing.build_menu(row)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    for wanted in ("往后移", "换一个", "在后面加一处…", "拿掉", "锁定在这一天", "固定时刻…",
                   "多留 15 分钟", "少留 15 分钟", "在这站之后吃午餐", "打开景点页"):  # fmt: skip
        assert wanted in words, wanted
    lunch = next(a for a in menu.actions() if a.text() == "在这站之后吃午餐")
    lunch.trigger()
    assert plan_of(window).days[0].lunch_after == 1
    anywhere = next(
        a for a in page.answer.editing.build_menu(row).actions() if "最合适" in a.text()
    )
    anywhere.trigger()
    assert plan_of(window).days[0].lunch_after is None


def test_in_my_order(qtbot: QtBot, window: MainWindow) -> None:
    page, document = page_of(window), workspace(window).document
    first = plan_of(window).days[0].spots
    QTest.mouseClick(find_segment(window, "按我的顺序"), LEFT)
    document.set_wish("wanxiang-temple", Wish.WANT, "加心愿")
    assert "万祥寺" in page.answer.troubles.words
    click(page.action.button)
    assert plan_of(window).days[0].spots == (*first, "wanxiang-temple")
    assert not workspace(window).planning.is_running


def find_segment(window: MainWindow, words: str) -> QWidget:
    choice = find(window, QWidget, "orderChoice")
    return next(
        child for child in choice.findChildren(QWidget) if getattr(child, "text", str)() == words
    )


def test_a_change_while_planning_takes_over_what_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page, document = page_of(window), workspace(window).document
    planning = workspace(window).planning
    first = plan_of(window).days[0].spots
    click(page.action.button)
    assert planning.is_running
    page.hand.step(first[0], 1)
    assert not planning.is_running
    assert plan_of(window).days[0].spots == (first[1], first[0], *first[2:])
    qtbot.wait(50)
    assert plan_of(window).days[0].spots == (first[1], first[0], *first[2:])
    assert document.undo_stack.undoText().startswith("移动")


def test_back_to_the_plan_as_made(window: MainWindow) -> None:
    page, document = page_of(window), workspace(window).document
    made = document.trip
    first = plan_of(window).days[0].spots
    page.hand.step(first[0], 1)
    words = page.answer.status.words
    assert "与排好的方案相比" in words and "路上" in words
    click(find(window, QPushButton, "backToPlanned"))
    assert document.trip == made
    document.undo_stack.undo()
    assert plan_of(window).days[0].spots[0] == first[1]


def test_the_map_puts_in_and_takes_out(window: MainWindow) -> None:
    places = workspace(window).map
    first = plan_of(window).days[0].spots
    page_of(window)
    point = places.view.content.spots[MUSEUM].point
    by_words = {a.text(): a for a in places.menu.build("lingyuan-park", point).actions()}
    by_words["加进行程"].trigger()
    assert "lingyuan-park" in plan_of(window).spots
    by_words = {a.text(): a for a in places.menu.build("lingyuan-park", point).actions()}
    by_words["从行程里拿掉"].trigger()
    assert plan_of(window).days[0].spots == first
