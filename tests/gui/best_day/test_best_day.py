"""哪天最好 in the real window, on the shipped data."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.best_day import BestDayPanel, BestDayScan
from lingyuan_trip.gui.best_day.model import CELL_ROLE, DaysModel
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.widgets.chip import Chip
from tests.gui.window import find, workspace

_LEFT = Qt.MouseButton.LeftButton
DAYS = 60


def scan_of(window: MainWindow) -> BestDayScan:
    return workspace(window).session.best_days


def panel(window: MainWindow) -> BestDayPanel:
    return workspace(window).itinerary.views.best_day


def compare(qtbot: QtBot, window: MainWindow) -> None:
    """Ask for the comparison as a person does, and wait for its end."""
    QTest.mouseClick(find(window, Chip, "view-best-day"), _LEFT)
    scan = scan_of(window)
    with qtbot.waitSignal(scan.changed, timeout=60_000, check_params_cb=lambda: bool(scan.found)):
        QTest.mouseClick(find(window, QPushButton, "compareDays"), _LEFT)


@pytest.fixture
def compared(qtbot: QtBot, window: MainWindow) -> MainWindow:
    compare(qtbot, window)
    return window


def test_every_day_has_its_points_and_the_best_is_said_and_why(compared: MainWindow) -> None:
    found, strip = scan_of(compared).found, panel(compared).strip
    assert found is not None and len(found.days) == DAYS
    assert strip.isVisible() and not panel(compared).progress.isVisible()
    for score in found.days:
        cell = strip.days.cell(strip.days.index_of(score.date))
        assert cell is not None and cell.points_words == str(score.score)
    best = strip.days.index_of(found.best.date)
    assert "最好" in best.data(Qt.ItemDataRole.AccessibleTextRole)
    assert panel(compared).told == "\n".join(reason.zh for reason in found.reasons)
    shares = {s.score: strip.days.index_of(s.date).data(CELL_ROLE).share for s in found.days}
    ordered = [shares[points] for points in sorted(shares)]
    assert ordered == sorted(ordered) and ordered[-1] == 1 and len(set(ordered)) > 1


def test_a_day_taken_by_keyboard_keeps_the_plan_and_can_be_undone(
    qtbot: QtBot, compared: MainWindow
) -> None:
    document = workspace(compared).document
    before, strip = document.trip, panel(compared).strip
    strip.setFocus()
    strip.choose(before.request.date)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert document.trip.request.date == before.request.date + dt.timedelta(days=7)
    assert document.trip.result == before.result
    again = find(compared, QPushButton, "planAgain")
    assert again.isVisible()
    with qtbot.waitSignal(workspace(compared).planning.finished, timeout=30_000):
        QTest.mouseClick(again, _LEFT)
    result = document.trip.result
    assert result is not None and result.itinerary is not None
    assert result.itinerary.days[0].date == document.trip.request.date
    assert result.score == scan_of(compared).scores[document.trip.request.date].score
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.trip == before


def test_a_day_taken_by_mouse(compared: MainWindow) -> None:
    strip, document = panel(compared).strip, workspace(compared).document
    target = document.trip.request.date + dt.timedelta(days=1)
    index = strip.days.index_of(target)
    QTest.mouseClick(strip.viewport(), _LEFT, pos=strip.visualRect(index).center())
    take = find(compared, QPushButton, "takeDay")
    assert take.isEnabled()
    QTest.mouseClick(take, _LEFT)
    assert document.trip.request.date == target
    assert not take.isEnabled() and strip.days.index_of(target).data(CELL_ROLE).is_asked
    assert scan_of(compared).suits(document.trip.request)


def test_other_wishes_ask_for_a_new_comparison(qtbot: QtBot, compared: MainWindow) -> None:
    document = workspace(compared).document
    start = find(compared, QPushButton, "compareDays")
    assert not start.isVisible()
    document.change_request(replace(document.trip.request, budget=10), "x")
    assert start.isVisible() and "旧条件" in panel(compared).told
    document.undo_stack.undo()
    assert not start.isVisible()


def test_a_stop_keeps_the_days_compared_so_far(qtbot: QtBot, window: MainWindow) -> None:
    scan = scan_of(window)
    QTest.mouseClick(find(window, Chip, "view-best-day"), _LEFT)
    with qtbot.waitSignal(scan.progressed, timeout=30_000):
        find(window, QPushButton, "compareDays").click()
    assert panel(window).progress.isVisible()
    with qtbot.waitSignal(scan.changed, timeout=30_000):
        QTest.mouseClick(panel(window).progress.button, _LEFT)
    assert scan.found is not None and not scan.found.is_complete
    assert 1 <= len(scan.scores) < DAYS
    assert "已停止" in panel(window).told and not panel(window).progress.isVisible()


def test_another_language_keeps_what_was_found(qtbot: QtBot, compared: MainWindow) -> None:
    former, found = workspace(compared), scan_of(compared).found
    speak("en")
    qtbot.waitUntil(lambda: workspace(compared) is not former)
    assert scan_of(compared).found is found
    assert panel(compared).isVisible() and panel(compared).strip.isVisible()
    assert find(compared, QWidget, "bestDayPanel") is panel(compared)


def test_the_table_keeps_the_rules_of_item_models(
    qtbot: QtBot, knowledge: Knowledge, window: MainWindow
) -> None:
    scan = BestDayScan()
    model: QAbstractTableModel = DaysModel(scan)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    request = workspace(window).document.trip.request
    for days in (9, 3):
        with qtbot.waitSignal(
            scan.changed, timeout=30_000, check_params_cb=lambda: scan.found is not None
        ):
            scan.start(knowledge, request, days)
        shown = [
            model.index(row, column).data(CELL_ROLE)
            for row in range(model.rowCount())
            for column in range(7)
        ]
        dates = [cell.date for cell in shown if cell is not None]
        assert dates == [request.date + dt.timedelta(days=number) for number in range(days)]
    scan.forget()
    assert model.rowCount() == 0 and tester.model() is model
    scan.close()
