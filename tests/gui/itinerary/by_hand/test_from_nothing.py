"""A plan by hand needs no planner."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.gui.itinerary_document import Wish
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.spot_drag import pack_spot
from tests.gui.itinerary.by_hand.real import LEFT, NONE, click, page_of, plan_of, visits_of
from tests.gui.window import find, workspace

MOVE = Qt.DropAction.MoveAction


def forget_the_plan(window: MainWindow) -> None:
    document = workspace(window).document
    document.replace(Trip(document.trip.request), "改条件")


def test_a_spot_is_put_down_where_there_is_no_plan(window: MainWindow) -> None:
    page = page_of(window)
    forget_the_plan(window)
    assert page.answer.rows == ()
    empty = find(window, QWidget, "emptyPlan").parentWidget()
    assert empty is not None
    carried = pack_spot("niuheliang-museum")
    enter = QDragEnterEvent(QPoint(20, 20), MOVE, carried, LEFT, NONE)
    QApplication.sendEvent(empty, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(empty, QDropEvent(QPointF(20, 20), MOVE, carried, LEFT, NONE))
    assert [row.spot for row in visits_of(page)] == ["niuheliang-museum"]
    assert page.result is not None and page.result.status is PlanStatus.BY_HAND


def test_wishes_become_a_plan_in_my_order(window: MainWindow) -> None:
    page, document = page_of(window), workspace(window).document
    forget_the_plan(window)
    for spot in ("wanxiang-temple", "niuheliang-museum"):
        document.set_wish(spot, Wish.WANT, "加心愿")
    choice = find(window, QWidget, "orderChoice")
    mine = next(
        child for child in choice.findChildren(QWidget) if child.accessibleName() == "按我的顺序"
    )
    QTest.mouseClick(mine, LEFT)
    click(page.action.button)
    assert sorted(plan_of(window).spots) == ["niuheliang-museum", "wanxiang-temple"]
    assert not workspace(window).planning.is_running
    document.undo_stack.undo()
    assert page.answer.rows == ()


def test_nothing_can_be_put_in_order_where_nothing_is_wanted(window: MainWindow) -> None:
    page = page_of(window)
    forget_the_plan(window)
    assert not page.hand.keep_order()
