from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary import page as page_module
from lingyuan_trip.gui.itinerary.status import StatusLine
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.planning import Planning
from lingyuan_trip.gui.selection import Selection
from tests.gui.itinerary.samples import (
    ScriptedKnowledge,
    UntilStopped,
    make_infeasible,
    make_request,
    make_result,
)

_LEFT = Qt.MouseButton.LeftButton


def plan_button(page: ItineraryPage) -> QPushButton:
    return page.action.button


def press_and_finish(qtbot: QtBot, page: ItineraryPage, planning: Planning) -> None:
    with qtbot.waitSignal(planning.finished):
        QTest.mouseClick(plan_button(page), _LEFT)


def empty_words(page: ItineraryPage) -> str:
    empty = page.findChild(QWidget, "emptyPlan")
    assert empty is not None
    return "\n".join(words.text() for words in empty.findChildren(QLabel) if words.text())


def is_stale(page: ItineraryPage) -> bool:
    banner = page.findChild(QFrame, "staleBanner")
    assert banner is not None
    return banner.isVisible()


def status_words(page: ItineraryPage) -> str:
    status = page.findChild(StatusLine, "statusLine")
    assert status is not None
    return status.words if status.isVisible() else ""


def test_without_a_plan_there_is_something_to_do(page: ItineraryPage) -> None:
    assert "还没有行程" in empty_words(page)
    assert page.answer.rows == ()
    begin = page.findChild(QPushButton, "beginPlan")
    assert begin is not None
    assert begin.isVisible()


def test_the_button_makes_a_plan_as_one_step(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument, planning: Planning
) -> None:
    press_and_finish(qtbot, page, planning)
    assert document.trip.result == make_result(make_request())
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "安排行程"
    assert len(page.answer.rows) == 11
    document.undo_stack.undo()
    assert page.answer.rows == ()
    assert "还没有行程" in empty_words(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_make_a_plan(
    qtbot: QtBot, page: ItineraryPage, planning: Planning, key: Qt.Key
) -> None:
    page.activateWindow()
    with qtbot.waitSignal(planning.finished):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)


def test_status_says_how_good_and_what_it_holds(
    qtbot: QtBot, page: ItineraryPage, planning: Planning
) -> None:
    press_and_finish(qtbot, page, planning)
    assert status_words(page).splitlines() == [
        "赶得上，余 19 分钟",
        "17:51 到站 · 最晚 18:10 · 18:30 开车",
        "3 处 · 游览约 300 分钟 · 路上约 101 分钟 · 门票每人约 90 元 · 1 处票价未查到",
        "按现有数据已证明最优，其中 1 处位置为估算",
        "返程叫车困难，建议包车",
    ]


def test_while_planning_the_best_so_far_is_shown_and_can_be_kept(
    qtbot: QtBot,
    page: ItineraryPage,
    scripted: ScriptedKnowledge,
    document: ItineraryDocument,
    planning: Planning,
) -> None:
    scripted.script = UntilStopped()
    with qtbot.waitSignal(planning.improved):
        QTest.mouseClick(plan_button(page), _LEFT)
    assert plan_button(page).text() == "停止"
    qtbot.waitUntil(page.action.progress.isVisible)
    assert "正在证明是否最优" in page.action.words
    assert len(page.answer.rows) == 11
    assert document.undo_stack.count() == 0
    with qtbot.waitSignal(planning.finished):
        QTest.mouseClick(plan_button(page), _LEFT)
    assert plan_button(page).text() == "重新安排"
    assert not page.action.progress.isVisible()
    assert document.undo_stack.count() == 1
    assert document.trip.result is not None
    assert document.trip.result.status is PlanStatus.BOUNDED
    assert "距最优不超过 10.0 %" in status_words(page)


def test_conditions_changed_while_planning_are_not_lost(
    qtbot: QtBot,
    page: ItineraryPage,
    scripted: ScriptedKnowledge,
    document: ItineraryDocument,
    planning: Planning,
) -> None:
    script = UntilStopped()
    scripted.script = script
    with qtbot.waitSignal(planning.improved):
        QTest.mouseClick(plan_button(page), _LEFT)
    document.set_wish("temple", Wish.AVOID, "不去")
    with qtbot.waitSignal(planning.finished):
        script.free.set()
    assert document.trip.request.avoid == {"temple"}
    assert document.trip.result is not None
    assert document.trip.result.request.avoid == frozenset()
    assert is_stale(page)


def test_changed_conditions_are_said_and_planned_again(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument, planning: Planning
) -> None:
    press_and_finish(qtbot, page, planning)
    assert not is_stale(page)
    page.form.pace.chosen.emit(Pace.RELAXED.value)
    assert is_stale(page)
    assert len(page.answer.rows) == 11
    again = page.findChild(QPushButton, "planAgain")
    assert again is not None
    with qtbot.waitSignal(planning.finished):
        QTest.mouseClick(again, _LEFT)
    assert not is_stale(page)
    assert document.trip.is_current
    document.undo_stack.undo()
    assert is_stale(page)
    document.undo_stack.undo()
    assert not is_stale(page)


def test_nothing_fits_says_why(
    qtbot: QtBot, page: ItineraryPage, scripted: ScriptedKnowledge, planning: Planning
) -> None:
    scripted.script = lambda request, _stop, _report: make_infeasible(request)
    press_and_finish(qtbot, page, planning)
    assert "这样的一天排不出来" in empty_words(page)
    assert "想去的牛河梁遗址博物馆当天不开放" in empty_words(page)
    assert status_words(page).splitlines()[0] == "排不出来"
    assert page.answer.rows == ()


def test_a_fault_is_said_where_the_plan_was_asked_for(
    qtbot: QtBot,
    page: ItineraryPage,
    scripted: ScriptedKnowledge,
    document: ItineraryDocument,
    planning: Planning,
) -> None:
    def fail(*_: object) -> None:
        raise EnvironmentFault("内存不足")

    scripted.script = fail  # type: ignore[assignment]  # never returns
    with qtbot.waitSignal(planning.failed):
        QTest.mouseClick(plan_button(page), _LEFT)
    assert page.action.trouble.text() == "没有排成：内存不足"
    assert page.action.trouble.isVisible()
    assert plan_button(page).text() == "安排行程"
    assert document.undo_stack.count() == 0


def test_timeline_and_selection_lead_each_other(
    qtbot: QtBot, page: ItineraryPage, planning: Planning, selection: Selection
) -> None:
    press_and_finish(qtbot, page, planning)
    QTest.keyClick(page.answer.timeline, Qt.Key.Key_Down)
    assert selection.spot == "garden"
    selection.select_spot("pagoda")
    assert [i.row() for i in page.answer.timeline.selectedIndexes()] == [8]
    selection.select_spot("spring")
    assert page.answer.timeline.selectedIndexes() == []


def test_wanting_a_left_out_spot_asks_for_it_and_plans_again(
    qtbot: QtBot,
    page: ItineraryPage,
    scripted: ScriptedKnowledge,
    document: ItineraryDocument,
    planning: Planning,
) -> None:
    press_and_finish(qtbot, page, planning)
    want = next(
        button
        for button in page.answer.left_out.findChildren(QPushButton)
        if button.accessibleName() == "照样加进刘杖子葡萄小镇，重新安排"
    )
    with qtbot.waitSignal(planning.finished):
        QTest.mouseClick(want, _LEFT)
    assert document.trip.request.must == {"museum", "grape"}
    assert document.trip.is_current


def test_undo_and_redo_name_their_steps(page: ItineraryPage, document: ItineraryDocument) -> None:
    undo = page.top_bar.findChild(QToolButton, "undoButton")
    redo = page.top_bar.findChild(QToolButton, "redoButton")
    assert undo is not None
    assert redo is not None
    assert not undo.isEnabled()
    before = document.trip
    page.form.pace.chosen.emit(Pace.RELAXED.value)
    assert undo.toolTip() == "撤销：改节奏"
    QTest.mouseClick(undo, _LEFT)
    assert document.trip == before
    assert page.form.pace.value == Pace.NORMAL.value
    assert (redo.toolTip(), undo.isEnabled()) == ("重做：改节奏", False)
    QTest.mouseClick(redo, _LEFT)
    assert document.trip.request.pace is Pace.RELAXED


def test_the_plan_is_copied_as_text(qtbot: QtBot, page: ItineraryPage, planning: Planning) -> None:
    copy = page.top_bar.findChild(QPushButton, "copyPlan")
    assert copy is not None
    assert not copy.isEnabled()
    press_and_finish(qtbot, page, planning)
    QTest.mouseClick(copy, _LEFT)
    assert "13:30–16:30  ● 牛河梁遗址博物馆" in QGuiApplication.clipboard().text()
    assert copy.text() == "已复制"


def test_other_data_end_a_running_plan(
    qtbot: QtBot, page: ItineraryPage, scripted: ScriptedKnowledge, planning: Planning
) -> None:
    scripted.script = UntilStopped()
    with qtbot.waitSignal(planning.improved):
        QTest.mouseClick(plan_button(page), _LEFT)
    other = ScriptedKnowledge()
    planning.set_knowledge(other)
    page.set_knowledge(other)
    assert plan_button(page).text() == "安排行程"
    assert page.answer.rows == ()


def test_a_restored_plan_is_shown_without_planning(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    document.accept(make_result(make_request()), "x")
    assert len(page.answer.rows) == 11
    document.replace(replace(document.trip, result=None), "y")
    assert page.answer.rows == ()


def test_compact_page_folds_the_form_and_back(
    qtbot: QtBot, page: ItineraryPage, planning: Planning
) -> None:
    press_and_finish(qtbot, page, planning)
    page.set_density(Density.COMPACT)
    page.resize(916, 592)
    assert not page.form.isVisible()
    qtbot.waitUntil(page.answer.left_out.isVisible)
    assert plan_button(page).window() is page.top_bar.window()
    edit = page.top_bar.findChild(QPushButton, "editRequest")
    assert edit is not None
    assert "10:05 → 18:30" in edit.text()
    QTest.mouseClick(edit, _LEFT)
    qtbot.waitUntil(page.form.isVisible)
    press_and_finish(qtbot, page, planning)
    assert not page.form.isVisible()
    page.set_density(Density.WIDE)
    qtbot.waitUntil(page.form.isVisible)
    assert page.isAncestorOf(plan_button(page))
    assert page.answer.isAncestorOf(page.answer.left_out)


def test_compact_page_without_a_plan_shows_the_form(
    qtbot: QtBot, page: ItineraryPage, planning: Planning
) -> None:
    page.set_density(Density.COMPACT)
    qtbot.waitUntil(page.form.isVisible)
    with qtbot.waitSignal(planning.finished):
        planning.start(make_request())
    qtbot.waitUntil(lambda: not page.form.isVisible())


def test_search_opens_the_list_of_spots(page: ItineraryPage) -> None:
    page.focus_search()
    assert page.form.wishes.picker.isVisible()


def test_closing_while_planning_is_clean(
    page: ItineraryPage, scripted: ScriptedKnowledge, planning: Planning
) -> None:
    began = Event()

    def script(request: object, stop: object, _report: object) -> None:
        began.set()
        while not stop():  # type: ignore[operator]
            began.wait(0.001)

    scripted.script = script  # type: ignore[assignment]
    QTest.mouseClick(plan_button(page), _LEFT)
    assert began.wait(2)
    page.close()
    planning.close()
    assert not planning.is_running


def test_several_notes_are_folded(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument
) -> None:
    notes = (LocalizedText("午餐没有排上"), LocalizedText("返程叫车困难"))
    document.accept(make_result(make_request(), notes=notes), "x")
    shown = page.findChild(QLabel, "planNotes")
    more = page.findChild(QPushButton, "moreNotes")
    assert shown is not None
    assert more is not None
    assert (more.text(), shown.isVisible()) == ("2 条提示", False)
    QTest.mouseClick(more, _LEFT)
    assert shown.text() == "午餐没有排上\n返程叫车困难"
    qtbot.waitUntil(shown.isVisible)
    assert "午餐没有排上" in status_words(page)


def test_a_reader_hears_that_a_plan_has_come(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: ItineraryPage, planning: Planning
) -> None:
    said: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _widget, text: said.append(text))
    press_and_finish(qtbot, page, planning)
    assert said == [page.answer.status.words] and said[0]
