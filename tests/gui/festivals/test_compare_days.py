"""From a day of the calendar to the comparison of the days after it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.itinerary.views.views import BEST_DAY
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.widgets.buttons import Button
from tests.gui.window import find, workspace


def test_the_days_from_the_chosen_one_on_are_compared(window: MainWindow, qtbot: QtBot) -> None:
    space = workspace(window)
    before = space.document.trip
    window.show_page("festivals")
    space.selection.choose_date(dt.date(2027, 7, 1))
    button = find(window, Button, "compareFromDay")
    button.setFocus()
    scan = space.session.best_days
    with qtbot.waitSignal(scan.progressed, timeout=60_000) as progress:
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert progress.args[0].date >= dt.date(2027, 7, 1)
    assert window.page == "itinerary"
    assert space.itinerary.answer.views.view == BEST_DAY
    assert scan.request is not None and scan.request.date == dt.date(2027, 7, 1)
    assert space.document.trip == before
    scan.stop()
